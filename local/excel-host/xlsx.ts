/** Workbooks from and to .xlsx files. Runs in Node and in a page. What a file or a workbook cannot carry is reported. */
import ExcelJS from 'exceljs';
import { formatArea } from './workbook/address.ts';
import { Workbook } from './workbook/workbook.ts';
import type { WorkbookOptions } from './workbook/workbook.ts';
import { foreignParts, readPackageParts, writePackageParts } from './xlsx/package-parts.ts';
import { readSheet } from './xlsx/read-sheet.ts';
import { writeSheet } from './xlsx/write-sheet.ts';

/** Office.js's name of a document property and exceljs's. */
const PROPERTIES = [
  ['Title', 'title'],
  ['Subject', 'subject'],
  ['Author', 'creator'],
  ['Keywords', 'keywords'],
  ['Comments', 'description'],
  ['LastAuthor', 'lastModifiedBy'],
  ['Category', 'category'],
  ['Manager', 'manager'],
  ['Company', 'company'],
] as const;

/** A window as Excel opens it, in twips. */
const WINDOW = { x: 0, y: 0, width: 28_800, height: 17_280, firstSheet: 0, visibility: 'visible' } as const;

/** Reads an .xlsx file. `workbook.notLoaded` says what of it the workbook cannot hold. Rejects when it is no .xlsx. */
export async function loadXlsx(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  const file = new ExcelJS.Workbook();
  const { names, settings } = readPackageParts(bytes);
  // A copy that is nothing but the file: exceljs reads the whole buffer beneath a view.
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  const workbook = new Workbook(options);
  const lost = file.worksheets.flatMap((sheet) => readSheet(sheet, workbook));
  // A file may have no views at all, whatever exceljs's types say.
  const front = workbook.sheets[(file.views ?? [])[0]?.activeTab ?? 0];
  if (front?.visibility === 'Visible') workbook.activate(front);
  for (const { name, formula, sheet, hidden, comment } of names) {
    const scope = sheet === null ? null : (workbook.sheets[sheet]?.id ?? null);
    workbook.addName(name, `=${formula}`, scope, comment).visible = !hidden;
  }
  for (const [key, value] of Object.entries(settings)) workbook.settings.set(key, value);
  for (const [ours, theirs] of PROPERTIES) {
    const text: unknown = file[theirs];
    if (typeof text === 'string' && text !== '') workbook.properties.set(ours, text);
  }
  workbook.notLoaded = [...lost, ...foreignParts(bytes)];
  return workbook;
}

/** Writes an .xlsx file. `notCarried` says, in words, what of the workbook it lacks. */
export async function saveXlsx(workbook: Workbook): Promise<{ bytes: Uint8Array; notCarried: string[] }> {
  const file = new ExcelJS.Workbook();
  const notCarried: string[] = [];
  for (const sheet of workbook.sheets) notCarried.push(...(await writeSheet(file, sheet)));
  file.views = [{ ...WINDOW, activeTab: workbook.sheets.indexOf(workbook.active) }];
  for (const [ours, theirs] of PROPERTIES) {
    const text = workbook.properties.get(ours);
    if (typeof text === 'string') file[theirs] = text;
  }
  for (const { name, charts, comments, hyperlinks } of workbook.sheets) {
    notCarried.push(...charts.map((chart) => `${name}: the chart ${chart.name}`));
    notCarried.push(...comments.map(({ area }) => `${name}: the comment on ${formatArea(area)}`));
    notCarried.push(...hyperlinks.map(({ area }) => `${name}: the hyperlink on ${formatArea(area)}`));
  }
  if (workbook.customXmlParts.length > 0) notCarried.push('custom XML parts');
  if (workbook.customProperties.size > 0) notCarried.push('custom document properties');
  const written = new Uint8Array(await file.xlsx.writeBuffer());
  const names = workbook.names.map(({ name, formula, scope, visible, comment }) => ({
    name,
    formula: formula.slice(1),
    sheet: scope === null ? null : workbook.sheets.findIndex((sheet) => sheet.id === scope),
    hidden: !visible,
    comment,
  }));
  const bytes = writePackageParts(written, { names, settings: Object.fromEntries(workbook.settings) });
  return { bytes, notCarried };
}
