import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import { loadXlsx } from '../../excel-host/xlsx.ts';
import type { Workbench, WorkbookChoice } from '../workbench.ts';
import { Desk } from './desk.ts';

/** Loads what the page offers. Rejects when the server does not answer. */
export async function loadWorkbench(): Promise<{ workbench: Workbench; schema: OfficeSchema }> {
  const [workbench, schema] = await Promise.all([
    load('workbench.json').then((response): Promise<Workbench> => response.json()),
    load('office-schema.json').then((response): Promise<OfficeSchema> => response.json()),
  ]);
  return { workbench, schema };
}

/** Opens a fresh copy of a workbook. Rejects when it cannot be loaded or is no .xlsx. */
export async function openDesk({ id, title }: WorkbookChoice, schema: OfficeSchema): Promise<Desk> {
  const response = await load(`workbooks/${encodeURIComponent(id)}.xlsx`);
  const workbook = await loadXlsx(new Uint8Array(await response.arrayBuffer()), { name: `${title}.xlsx` });
  return new Desk(workbook, schema);
}

async function load(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
