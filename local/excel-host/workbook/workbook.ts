/** The in-memory workbook: sheets in tab order, names, settings, properties and what the user sees. */
import type { Json } from '../protocol/json.ts';
import { cellArea } from './area.ts';
import type { Area } from './area.ts';
import { Calculation } from './calculation.ts';
import { withoutSheet } from './cells.ts';
import type { FollowCells } from './cells.ts';
import { followSources } from './chart.ts';
import type { User } from './comment.ts';
import type { CustomFunction } from './custom-functions.ts';
import { CustomFunctions } from './custom-functions.ts';
import type { CustomXmlPart } from './custom-xml.ts';
import { isValidName, sameName } from './defined-name.ts';
import type { DefinedName } from './defined-name.ts';
import { ExcelError } from './excel-error.ts';
import { registerCustomFunction } from './formula/custom-function.ts';
import {
  loseSheet,
  loseTable,
  renameSheetIn,
  renameTableIn,
  tableToCells,
} from './formula/rewrite-formula.ts';
import { leftOut } from './left-out.ts';
import type { Loss } from './loss.ts';
import { rewordRules } from './rule-formulas.ts';
import { newTable } from './table.ts';
import type { Table } from './table.ts';
import { Worksheet } from './worksheet.ts';

/** The language Excel shows numbers and formulas in. Both are kept in en-US whatever it is. */
export type Locale = 'vi-VN' | 'en-US';

/** What a custom document property holds. */
export type PropertyValue = string | number | boolean;

export interface WorkbookOptions {
  /** Default `vi-VN`. */
  readonly locale?: Locale;
  /** The file's name. Default `Book1.xlsx`. */
  readonly name?: string;
  /** Who comments. Default a nameless user. */
  readonly user?: User;
  /** Tells when something was said, and what `TODAY()` is, in the machine's time zone. Default the machine's clock. */
  readonly now?: () => Date;
}

/** The sheet Excel kept the changes of shared workbooks on. */
const RESERVED = 'History';

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** Ids of sheets and tables differ between workbooks, as GUIDs do: office.js tells event handlers apart by them. */
let workbooks = 0;

export class Workbook {
  readonly locale: Locale;
  name: string;
  readonly user: User;
  readonly now: () => Date;
  sheets: Worksheet[] = [];
  /** Names of the workbook and of its sheets. */
  names: DefinedName[] = [];
  readonly settings = new Map<string, Json>();
  /** Title, author and so on, by Office.js's name for them, e.g. `Title`. */
  readonly properties = new Map<string, Json>();
  customXmlParts: CustomXmlPart[] = [];
  readonly customProperties = new Map<string, PropertyValue>();
  calculationMode = 'Automatic';
  /** Whether sheets can be neither added nor renamed, moved, hidden or deleted; by which password, `null` for none. */
  structureLock: { readonly password: string | null } | null = null;
  /** What the file it was loaded from holds that this workbook cannot. */
  notLoaded: readonly Loss[] = [];
  /** Of the add-in that is at work on it. */
  readonly customFunctions = new CustomFunctions();
  readonly calculation: Calculation;
  #active: Worksheet | null = null;
  #selection: Area = cellArea(0, 0);
  readonly #number = ++workbooks;
  #ids = 0;

  constructor(options: WorkbookOptions = {}) {
    this.locale = options.locale ?? 'vi-VN';
    this.name = options.name ?? 'Book1.xlsx';
    this.user = options.user ?? { name: '', email: '' };
    this.now = options.now ?? (() => new Date());
    this.calculation = new Calculation(
      this,
      {
        now: this.now,
        locale: this.locale,
        leftOut: (id, shownOnly) => {
          const sheet = this.findSheet(id);
          return sheet === null ? () => false : leftOut(sheet, shownOnly);
        },
        customResult: (name, args) => this.customFunctions.resultOf(name, args),
      },
      () => this.calculationMode === 'Manual',
    );
  }

  /** Lets cells call an add-in's functions; those that named them before have values from now on. */
  declareFunctions(functions: readonly CustomFunction[]): void {
    for (const { name } of functions) registerCustomFunction(name);
    this.customFunctions.declare(functions);
    this.calculation.restart();
  }

  /** A number no other object of this workbook has. */
  nextId(): number {
    return ++this.#ids;
  }

  /** A GUID no other object has, in this workbook or another, in braces as Office writes them. */
  nextGuid(): string {
    return `{${hex(this.nextId(), 8)}-0000-4000-8000-${hex(this.#number, 12)}}`;
  }

  /** Adds a sheet behind the others. Without a name it becomes `Sheet<n>`. Throws `ItemAlreadyExists`, `InvalidArgument`. */
  addSheet(name: string = this.#freeSheetName()): Worksheet {
    this.#requireSheetName(name, null);
    const sheet = new Worksheet(this.nextGuid(), name, this.calculation);
    this.sheets.push(sheet);
    this.calculation.restart();
    return sheet;
  }

  #freeSheetName(): string {
    let n = this.sheets.length + 1;
    while (this.findSheet(`Sheet${n}`) !== null) n++;
    return `Sheet${n}`;
  }

  #requireSheetName(name: string, self: Worksheet | null): void {
    if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || sameName(name, RESERVED))
      throw new ExcelError('InvalidArgument');
    const other = this.sheets.find((sheet) => sameName(sheet.name, name));
    if (other !== undefined && other !== self) {
      throw new ExcelError('ItemAlreadyExists', `A worksheet named ${name} already exists.`);
    }
  }

  /** Words the formulas of cells, names and rules anew. */
  #reword(change: (formula: string) => string): void {
    this.calculation.rewrite(change);
    for (const sheet of this.sheets) rewordRules(sheet, change);
  }

  renameSheet(sheet: Worksheet, name: string): void {
    this.#requireSheetName(name, sheet);
    this.#reword((formula) => renameSheetIn(formula, sheet.name, name));
    sheet.name = name;
  }

  /** Puts a sheet where it is to stand in tab order, counted from 0. */
  moveSheet(sheet: Worksheet, position: number): void {
    const others = this.sheets.filter((other) => other !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  }

  /** Takes a sheet out; what refers to it is lost, its own names go. Throws `InvalidOperation` for the last visible one. */
  removeSheet(sheet: Worksheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) {
      throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.names = this.names.filter((name) => name.scope !== sheet.id);
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.followSources(withoutSheet(sheet));
    this.#reword((formula) =>
      sheet.tables.reduce((left, table) => loseTable(left, table.name), loseSheet(formula, sheet.name)),
    );
    if (this.#active === sheet) this.#active = null;
  }

  /** Lets the charts of every sheet find their cells again. */
  followSources(follow: FollowCells): void {
    for (const sheet of this.sheets) for (const chart of sheet.charts) followSources(chart, follow);
  }

  /** By name, whatever the case, or by id. */
  findSheet(key: string): Worksheet | null {
    return this.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key)) ?? null;
  }

  /** The sheet in front. Throws when the workbook has none. */
  get active(): Worksheet {
    const sheet = this.#active ?? this.sheets.find((one) => one.visibility === 'Visible');
    if (sheet === undefined) throw new ExcelError('ItemNotFound', 'The workbook has no visible worksheet.');
    return sheet;
  }

  /** What is selected on the active sheet. */
  get selection(): Area {
    return this.#selection;
  }

  /** Brings a sheet to the front. Throws `InvalidOperation` when it is hidden. */
  activate(sheet: Worksheet, selection: Area = cellArea(0, 0)): void {
    if (sheet.visibility !== 'Visible')
      throw new ExcelError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    this.#active = sheet;
    this.#selection = selection;
  }

  /** Looks among the names of a sheet (its id) or, with `null`, of the workbook. */
  findName(name: string, scope: string | null): DefinedName | null {
    return this.names.find((one) => one.scope === scope && sameName(one.name, name)) ?? null;
  }

  /** Throws `InvalidArgument` for what is no name, `ItemAlreadyExists` for one in use. */
  addName(name: string, formula: string, scope: string | null, comment = ''): DefinedName {
    if (!isValidName(name)) throw new ExcelError('InvalidArgument', `${name} is not a valid name.`);
    if (this.findName(name, scope) !== null || (scope === null && this.findTable(name) !== null)) {
      throw new ExcelError('ItemAlreadyExists', `The name ${name} already exists.`);
    }
    const defined: DefinedName = { name, formula, scope, visible: true, comment };
    this.names.push(defined);
    this.calculation.restart();
    return defined;
  }

  /** Gives a name another meaning. */
  redefine(name: DefinedName, formula: string): void {
    name.formula = formula;
    this.calculation.restart();
  }

  removeName(name: DefinedName): void {
    this.names = this.names.filter((one) => one !== name);
    this.calculation.restart();
  }

  /** Every table with its sheet, in tab order. */
  tables(): { sheet: Worksheet; table: Table }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  findTable(key: string): { sheet: Worksheet; table: Table } | null {
    return this.tables().find(({ table }) => table.id === key || sameName(table.name, key)) ?? null;
  }

  /** A name that neither a table nor the workbook has, made of `base` and a number. */
  freeTableName(base: string): string {
    let n = this.tables().length + 1;
    while (this.findTable(`${base}${n}`) !== null || this.findName(`${base}${n}`, null) !== null) n++;
    return `${base}${n}`;
  }

  /** Makes an area with a header row a table. Its name is `Table<n>` until it is given another. */
  addTable(sheet: Worksheet, area: Area): Table {
    const table = newTable(this.nextGuid(), this.freeTableName('Table'), area);
    sheet.tables.push(table);
    sheet.nameColumns(table);
    this.calculation.restart();
    return table;
  }

  /** Throws `InvalidArgument` for a name Excel refuses or that is in use. */
  renameTable(table: Table, name: string): void {
    const other = this.findTable(name);
    const taken = (other !== null && other.table !== table) || this.findName(name, null) !== null;
    if (!isValidName(name) || taken)
      throw new ExcelError('InvalidArgument', `${name} cannot be a table's name.`);
    this.calculation.rewrite((formula) => renameTableIn(formula, table.name, name));
    table.name = name;
  }

  /** Takes a table away, for formulas too. Its cells are not touched. */
  removeTable(sheet: Worksheet, table: Table): void {
    sheet.tables = sheet.tables.filter((other) => other !== table);
    this.calculation.rewrite((formula) => loseTable(formula, table.name));
  }

  /** Makes a table plain cells again, to which formulas then refer by address. */
  convertToRange(sheet: Worksheet, table: Table): void {
    sheet.tables = sheet.tables.filter((other) => other !== table);
    this.calculation.rewrite((formula, home) =>
      tableToCells(formula, table, sheet.name, home?.sheet === sheet ? home.row : null),
    );
  }
}
