/** Where the pane was opened. */
import { OfficeMissing } from '../flows/failures.ts';

/**
 * Resolves once Office is ready: `excel`, or `other` in a plain browser page or another Office application.
 * Rejects with `OfficeMissing` when office.js did not load.
 */
export async function whenOfficeReady(): Promise<'excel' | 'other'> {
  if (typeof Office === 'undefined') throw new OfficeMissing('office.js did not load');
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'excel' : 'other';
}
