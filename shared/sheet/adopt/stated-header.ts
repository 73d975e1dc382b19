/** What a foreign sheet says of the report as a whole: up to which day its figures go, and who signs below it. */
import type { IsoDate } from '../../model/identifiers.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { parseDateCell, parseNameCell } from '../cells/parse-cell.ts';
import type { CellValue, SheetBlock } from '../sheet-block.ts';

/** Each `null` where the sheet does not say it, or says it in two ways. */
export interface StatedHeader {
  readonly dataAsOf: IsoDate | null;
  readonly preparedBy: string | null;
  readonly approvedBy: string | null;
}

/** `Số liệu đến ngày 15/12/2023`, `(Tính đến hết ngày 15 tháng 12 năm 2023)`; the day may stand in the next cell. */
const AS_OF = /(?:số liệu|tính|chốt)[^\d]*?đến (?:hết )?ngày:?(.*)$/u;
const DAY = /^\s*(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})(?!\d)/u;

const PREPARER = /^(?:người|cán bộ|công chức) (?:lập|tổng hợp)/u;
const APPROVER =
  /^(?:(?:kt|tm|tl|q)\.? ?)?(?:thủ trưởng|người duyệt|người ký|chủ tịch|phó chủ tịch|trưởng phòng|hiệu trưởng|giám đốc)/u;

/** How many rows below a role its name may stand: signatures leave room for the hand and the seal. */
const ROOM = 10;

/** `headerRow`: the first row of the table's header; `endRow`: the row after the table's last. Within the block. */
export function statedHeader({ values }: SheetBlock, headerRow: number, endRow: number): StatedHeader {
  const title = values.slice(0, headerRow);
  const below = values.slice(endRow);
  return {
    dataAsOf: only(title.flatMap((cells) => cells.flatMap((_, column) => dayAt(cells, column)))),
    preparedBy: only(signatories(below, PREPARER)),
    approvedBy: only(signatories(below, APPROVER)),
  };
}

/** The one that is said; `null` where nothing is, or several things are. */
function only(said: readonly string[]): string | null {
  const different = new Set(said);
  return different.size === 1 ? (said[0] ?? null) : null;
}

function dayAt(cells: readonly CellValue[], column: number): IsoDate[] {
  const after = AS_OF.exec(comparableText(cells[column] ?? ''))?.[1];
  if (after === undefined) return [];
  const [, day, month, year] = DAY.exec(after) ?? [];
  const beside = cells.slice(column + 1).find((cell) => comparableText(cell) !== '') ?? '';
  const { value } = parseDateCell(day === undefined ? beside : `${day}/${month}/${year}`);
  return value === null ? [] : [value];
}

/** The names that stand behind a role, `Người lập biểu: Lê Thị Hoa`, or in the first cell below it that is a name. */
function signatories(rows: readonly (readonly CellValue[])[], role: RegExp): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!role.test(comparableText(cell))) return [];
      const behind = String(cell).split(':')[1] ?? '';
      const under = rows.slice(row + 1, row + 1 + ROOM).map((later) => String(later[column] ?? ''));
      return [behind, ...under].flatMap(personOf).slice(0, 1);
    }),
  );
}

/** `Nguyễn Văn An`, `ThS. Lê Thị Hoa`: a few words of letters, neither a role nor `(Ký, ghi rõ họ tên)`. */
function personOf(text: string): string[] {
  const name = parseNameCell(text).value;
  if (name === null || !/^[\p{L}.]+(?: [\p{L}.]+){1,6}$/u.test(name)) return [];
  const words = comparableText(name);
  return PREPARER.test(words) || APPROVER.test(words) ? [] : [name];
}
