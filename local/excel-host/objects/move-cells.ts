/** Cutting and pasting by the user: cells go elsewhere, and all that speaks of them follows: formulas, names, rules, charts. */
import { cellArea, contains, isOnSheet, overlaps, WHOLE_SHEET } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { DEFAULT_FORMAT } from '../workbook/cell-format.ts';
import type { Cell } from '../workbook/cell-grid.ts';
import type { FollowCells } from '../workbook/cells.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { stepBetween } from '../workbook/formula/copied-formula.ts';
import { cutArea, cutReferences } from '../workbook/formula/cut-references.ts';
import { keepOnCells } from '../workbook/keep-on-cells.ts';
import { takeUp } from '../workbook/move-on-cells.ts';
import { rewordRules } from '../workbook/rule-formulas.ts';
import type { SheetArea } from '../workbook/sheet-area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { editByHand, keepAll } from './edit-by-hand.ts';
import { requireUnlocked } from './permission.ts';
import type { Session } from './session.ts';

/**
 * Moves cells with what lies on them so that the first stands where `to` begins, and answers where they are now. Throws
 * `AccessDenied` for locked cells, `InvalidOperation` for parts of merged ones and for table headers,
 * `NonBlankCellOffSheet` where they do not fit; then nothing was moved. What lies on cells neither leaves nor reaches a
 * protected sheet, as their formats do not.
 */
export function moveCells(session: Session, from: SheetArea, to: SheetArea): Area {
  const { row, column } = to.area;
  const target = { ...to, area: { ...from.area, row, column } };
  if (!isOnSheet(target.area)) throw new ExcelError('NonBlankCellOffSheet');
  for (const { sheet, area } of [from, target]) {
    requireUnlocked(sheet, area);
    const tears = (merge: Area) => overlaps(merge, area) && !(takesAll(from, to) && contains(area, merge));
    if (sheet.merges.some(tears) || sheet.tables.some((table) => overlaps(firstRow(table), area)))
      throw new ExcelError('InvalidOperation', 'Parts of merged cells and table headers cannot be moved.');
  }
  const { workbook } = session;
  editByHand(
    session,
    [target, from],
    () => {
      const layDown = moveReferences(workbook, from, target);
      moveContents(from, target);
      layDown();
      workbook.followSources(followCut(from, target));
    },
    () => keepWorkbook(workbook),
  );
  return target.area;
}

/** Whether what lies on the cells goes with them. */
const takesAll = (from: SheetArea, to: SheetArea): boolean =>
  from.sheet.protection === null && to.sheet.protection === null;

const firstRow = ({ area }: { readonly area: Area }): Area => ({ ...area, rows: 1 });

/** Any formula, rule, name and chart may have followed the cells. */
function keepWorkbook(workbook: Workbook): () => void {
  const bringCellsBack = keepAll(workbook.sheets.map((sheet) => ({ sheet, area: WHOLE_SHEET })));
  const onCells = workbook.sheets.map(keepOnCells);
  const charts = workbook.sheets.flatMap(({ charts: own }) =>
    own.map((chart) => ({ chart, kept: structuredClone(chart) })),
  );
  const names = workbook.names.map((name) => ({ name, formula: name.formula }));
  return () => {
    bringCellsBack();
    for (const bringBack of onCells) bringBack();
    for (const { chart, kept } of charts) Object.assign(chart, structuredClone(kept));
    for (const { name, formula } of names) name.formula = formula;
    workbook.calculation.restart();
  };
}

/**
 * What formulas, names and rules say of the cells; done while these still stand where they stood. Answers how to lay down
 * what lay on the cells once they are where they go.
 */
function moveReferences(workbook: Workbook, from: SheetArea, to: SheetArea): () => void {
  const cut = {
    from: { sheet: from.sheet.name, area: from.area },
    to: { sheet: to.sheet.name, area: to.area },
  };
  workbook.calculation.rewrite((formula, home) => {
    if (home === null) return cutReferences(formula, null, null, cut);
    const goes = home.sheet === from.sheet && contains(from.area, cellArea(home.row, home.column));
    return cutReferences(formula, home.sheet.name, goes ? to.sheet.name : home.sheet.name, cut);
  });
  const layDown = takesAll(from, to)
    ? takeUp(workbook, from, to, (formula) => cutReferences(formula, cut.from.sheet, cut.to.sheet, cut))
    : () => {};
  for (const sheet of workbook.sheets)
    rewordRules(sheet, (formula) => cutReferences(formula, sheet.name, sheet.name, cut));
  return layDown;
}

function moveContents(from: SheetArea, to: SheetArea): void {
  const step = stepBetween(from.area, to.area);
  const moving = [...from.sheet.grid.cellsIn(from.area)].map(([row, column, cell]) => ({
    row: row + step.rows,
    column: column + step.columns,
    cell: { ...cell },
  }));
  empty(from);
  empty(to);
  for (const { row, column, cell } of moving) put(to.sheet, row, column, cell);
}

/** On a protected sheet every cell keeps its own format. */
function empty({ sheet, area }: SheetArea): void {
  for (const [, , cell] of sheet.grid.cellsIn(area)) {
    Object.assign(cell, { value: '', formula: null });
    if (sheet.protection === null) cell.format = DEFAULT_FORMAT;
  }
}

function put(sheet: Worksheet, row: number, column: number, { format, ...content }: Cell): void {
  const cell = sheet.grid.ensure(row, column);
  Object.assign(cell, content);
  if (sheet.protection === null) cell.format = format;
}

const followCut =
  (from: SheetArea, to: SheetArea): FollowCells =>
  (cells) =>
    cells.sheet === from.sheet.id && contains(from.area, cells.area)
      ? { sheet: to.sheet.id, area: cutArea({ from, to }, cells.area) }
      : cells;
