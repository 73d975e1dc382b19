/** Workbooks from and to .xlsx files. Runs in Node and in a page. What a file or a workbook cannot carry is reported. */
import ExcelJS from 'exceljs';
import { WHOLE_SHEET } from './workbook/area.ts';
import { distinctLosses } from './workbook/loss.ts';
import type { Loss } from './workbook/loss.ts';
import { Workbook } from './workbook/workbook.ts';
import type { WorkbookOptions } from './workbook/workbook.ts';
import { readCharts, writeCharts } from './xlsx/chart-parts.ts';
import { dropNewerFormats } from './xlsx/conditional-format.ts';
import { fromFile, toFile } from './xlsx/file-formula.ts';
import { dropFittedHeights, writeFittedHeights } from './xlsx/fitted-heights.ts';
import { readFilters, takeFilters, writeFilters } from './xlsx/filters.ts';
import { dropHyperlinks, readHyperlinks, writeHyperlinks } from './xlsx/hyperlinks.ts';
import { placeNotes, readNotes } from './xlsx/notes.ts';
import { readPageBreaks, writePageBreaks } from './xlsx/page-breaks.ts';
import { foreignParts, readPackageParts, writePackageParts } from './xlsx/package-parts.ts';
import { Package } from './xlsx/package.ts';
import { readSheet } from './xlsx/read-sheet.ts';
import { readValidations, takeValidations, writeValidations } from './xlsx/validations.ts';
import { readStructureLock, writeStructureLock } from './xlsx/structure-lock.ts';
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

/** What exceljs is not to read of a worksheet, taken out of its part and those of its tables. */
function takeOwnParts(file: Package, path: string) {
  const hyperlinks = readHyperlinks(file, path);
  // exceljs makes text of the numbers and formulas that carry a link.
  if (hyperlinks.length > 0) dropHyperlinks(file, path);
  dropFittedHeights(file, path);
  return {
    path,
    hyperlinks,
    validations: takeValidations(file, path),
    filters: takeFilters(file, path),
    newerFormats: dropNewerFormats(file, path),
  };
}

/** Reads the sheets with what exceljs misses, and answers what of them is lost. */
async function readSheets(file: Package, book: ExcelJS.Workbook, workbook: Workbook): Promise<Loss[]> {
  const own = file.sheets().map((path) => takeOwnParts(file, path));
  // A copy that is nothing but the file: exceljs reads the whole buffer beneath a view.
  await book.xlsx.load(new Uint8Array(file.bytes).buffer);
  const lost = book.worksheets.flatMap((sheet) => readSheet(sheet, workbook));
  for (const [index, { path, hyperlinks, validations, filters, newerFormats }] of own.entries()) {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) throw new Error(`exceljs passed over ${path}.`);
    sheet.hyperlinks = hyperlinks;
    sheet.notes = readNotes(file, path);
    readPageBreaks(file, path, sheet);
    lost.push(
      ...readValidations(validations, sheet),
      ...readFilters(filters, sheet),
      ...newerFormats.map((what): Loss => ({ kind: 'conditionalFormat', sheet: sheet.name, what })),
      ...readCharts(file, path, workbook, sheet),
    );
  }
  return distinctLosses(lost);
}

/** Reads an .xlsx file. `workbook.notLoaded` says what of it the workbook cannot hold. Rejects when it is no .xlsx. */
export async function loadXlsx(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  const file = new Package(bytes);
  const book = new ExcelJS.Workbook();
  const parts = readPackageParts(file);
  const workbook = new Workbook(options);
  const lost = await readSheets(file, book, workbook);
  // A file may have no views at all, whatever exceljs's types say.
  const front = workbook.sheets[(book.views ?? [])[0]?.activeTab ?? 0];
  if (front?.visibility === 'Visible') workbook.activate(front);
  for (const { name, formula, sheet, hidden, comment } of parts.names) {
    const scope = sheet === null ? null : (workbook.sheets[sheet]?.id ?? null);
    workbook.addName(name, fromFile(formula), scope, comment).visible = !hidden;
  }
  lost.push(...takeFormulas(workbook), ...readStructureLock(file, workbook));
  for (const [key, value] of Object.entries(parts.settings)) workbook.settings.set(key, value);
  for (const [key, value] of parts.customProperties) workbook.customProperties.set(key, value);
  workbook.customXmlParts = [...parts.customXml];
  for (const [ours, theirs] of PROPERTIES) {
    const text: unknown = book[theirs];
    if (typeof text === 'string' && text !== '') workbook.properties.set(ours, text);
  }
  workbook.notLoaded = [...lost, ...parts.lost, ...foreignParts(file)];
  return workbook;
}

/** Words the formulas as cells keep them, now that names and tables are there. Answers those that cannot be read. */
function takeFormulas(workbook: Workbook): Loss[] {
  const unread: Loss[] = [];
  for (const sheet of workbook.sheets) {
    for (const [row, column, cell] of sheet.grid.cellsIn(WHOLE_SHEET)) {
      if (cell.formula === null) continue;
      const formula = workbook.calculation.read(cell.formula, { sheet, row, column });
      if (formula === null) unread.push({ kind: 'formula', sheet: sheet.name, what: cell.formula });
      else cell.formula = formula;
    }
  }
  return unread;
}

/** Writes an .xlsx file. `notCarried` says what of the workbook it lacks. */
export async function saveXlsx(workbook: Workbook): Promise<{ bytes: Uint8Array; notCarried: Loss[] }> {
  const book = new ExcelJS.Workbook();
  const notCarried: Loss[] = [];
  for (const sheet of workbook.sheets) notCarried.push(...(await writeSheet(book, sheet)));
  book.views = [{ ...WINDOW, activeTab: workbook.sheets.indexOf(workbook.active) }];
  for (const [ours, theirs] of PROPERTIES) {
    const text = workbook.properties.get(ours);
    if (typeof text === 'string') book[theirs] = text;
  }
  const file = new Package(new Uint8Array(await book.xlsx.writeBuffer()));
  for (const [index, path] of file.sheets().entries()) {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) continue;
    notCarried.push(...writeFilters(file, path, sheet));
    writeValidations(file, path, sheet);
    writeHyperlinks(file, path, sheet);
    writeFittedHeights(file, path, sheet);
    writePageBreaks(file, path, sheet);
    placeNotes(file, path);
    writeCharts(file, path, workbook, sheet);
  }
  const names = workbook.names.map(({ name, formula, scope, visible, comment }) => ({
    name,
    formula: toFile(formula),
    sheet: scope === null ? null : workbook.sheets.findIndex((sheet) => sheet.id === scope),
    hidden: !visible,
    comment,
  }));
  notCarried.push(...writeStructureLock(file, workbook));
  writePackageParts(file, {
    names,
    settings: Object.fromEntries(workbook.settings),
    customXml: workbook.customXmlParts,
    customProperties: workbook.customProperties,
  });
  return { bytes: file.bytes, notCarried: distinctLosses(notCarried) };
}
