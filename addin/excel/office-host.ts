/** Where the pane was opened. */

/** Resolves once Office is ready: `excel`, or `other` in a plain browser page or another Office application. */
export async function whenOfficeReady(): Promise<'excel' | 'other'> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'excel' : 'other';
}
