/** Where workbooks come from: the server's, a file of the person's own, a new one. */
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { loadXlsx } from '../../excel-host/xlsx.ts';
import type { Workbench, WorkbookChoice } from '../workbench.ts';
import { Desk } from './desk.ts';

/** A workbook the page can open, as often as is wanted. */
export interface WorkbookSource {
  readonly id: string;
  readonly title: string;
  /** Who works on it, unless another is chosen. */
  readonly account: string;
  /** Makes a fresh copy. Rejects when it cannot be loaded or is no .xlsx. */
  readonly open: () => Promise<Workbook>;
}

/** Loads what the page offers. Rejects when the server does not answer. */
export async function loadWorkbench(): Promise<{ workbench: Workbench; schema: OfficeSchema }> {
  const [workbench, schema] = await Promise.all([
    load('workbench.json').then((response): Promise<Workbench> => response.json()),
    load('office-schema.json').then((response): Promise<OfficeSchema> => response.json()),
  ]);
  return { workbench, schema };
}

/** A workbook of the server's. */
export const served = ({ id, title, account }: WorkbookChoice): WorkbookSource => ({
  id,
  title,
  account,
  async open() {
    const response = await load(`workbooks/${encodeURIComponent(id)}.xlsx`);
    return read(await response.arrayBuffer(), `${title}.xlsx`);
  },
});

/** A file from the person's own machine; it goes nowhere but into this page. Rejects when it is no .xlsx. */
export async function fromFile(id: string, file: File, account: string): Promise<WorkbookSource> {
  const bytes = await file.arrayBuffer();
  let first: Workbook | null = await read(bytes, file.name);
  return {
    id,
    title: file.name.replace(/\.xlsx$/i, ''),
    account,
    async open() {
      const workbook = first ?? (await read(bytes, file.name));
      first = null;
      return workbook;
    },
  };
}

/** An empty workbook with one sheet, as Excel's own. */
export const empty = (id: string, title: string, account: string): WorkbookSource => ({
  id,
  title,
  account,
  async open() {
    const workbook = new Workbook({ name: `${title}.xlsx` });
    workbook.addSheet('Sheet1');
    return workbook;
  },
});

/** `functions`: what cells can call of the add-in. */
export async function openDesk(
  source: WorkbookSource,
  schema: OfficeSchema,
  functions: Workbench['functions'],
): Promise<Desk> {
  const workbook = await source.open();
  workbook.declareFunctions(functions);
  return new Desk(workbook, schema);
}

const read = (bytes: ArrayBuffer, name: string): Promise<Workbook> =>
  loadXlsx(new Uint8Array(bytes), { name });

async function load(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
