/**
 * The chase list as a table. All units are in it, those that something is waited for of first: whom the council has called,
 * and at which number, stands in columns of its own beside a unit, and would go with a row that goes.
 */
import type { Catalog, OrgUnit } from '../../model/catalog.ts';
import type { ChaseList, ChaseRow, ReviewRead } from '../../model/chase-list.ts';
import type { Finding } from '../../model/progress.ts';
import { chasedUnits, chaseGroups, quietSince } from '../../rules/chase/chase-groups.ts';
import { blockWords } from './block-words.ts';
import { chaseWords } from './chase-words.ts';
import { blank, DATE_TIME_FORMAT, number, text, type DrawnFigure } from '../drawing.ts';
import type { RefreshedTable } from '../drawn-table.ts';
import { serialFromInstant } from '../cells/excel-date.ts';

export const CHASE_TABLE = 'ThiDuaChaseList';

const NOTHING_WAITED_FOR = 'Không phải đôn đốc';
const readWords = {
  read: 'đã xem ý kiến trả lại',
  unread: 'chưa xem ý kiến trả lại',
  unknown: 'chưa rõ đã xem ý kiến trả lại chưa',
} satisfies Record<ReviewRead, string>;

/** A unit, and its row of the list; `null` where nothing is waited for. */
interface Listed {
  readonly unit: OrgUnit;
  readonly row: ChaseRow | null;
}

interface ChaseColumn {
  readonly label: string;
  readonly width: number;
  readonly centered: boolean;
  readonly cell: (listed: Listed) => DrawnFigure;
}

/** Puts into words what a check found. */
export type SayFindings = (findings: readonly Finding[]) => string;

/** The catalog must be the one the list was made with. */
export function drawChaseList(
  { rows }: Pick<ChaseList, 'rows'>,
  catalog: Catalog,
  sayFindings: SayFindings,
): RefreshedTable {
  const columns = columnsOf(catalog, sayFindings);
  return {
    name: CHASE_TABLE,
    worksheet: 'Đôn đốc',
    keyColumn: 0,
    nameColumn: 1,
    columns: columns.map(({ label }) => label),
    centeredColumns: columns.flatMap(({ centered }, position) => (centered ? [position] : [])),
    columnWidths: columns.map(({ width }) => width),
    rows: inOrder(rows, catalog).map((listed) => columns.map(({ cell }) => cell(listed))),
  };
}

/** By urgency, then all others in catalog order. */
function inOrder(rows: readonly ChaseRow[], { units }: Catalog): Listed[] {
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const owing = chaseGroups(chasedUnits(rows, units)).flatMap((group) => group.units);
  const codes = new Set(rows.map(({ unit }) => unit));
  return [
    ...owing.flatMap(({ row }) => {
      const unit = unitOf.get(row.unit);
      return unit === undefined ? [] : [{ unit, row }];
    }),
    ...units.filter(({ code }) => !codes.has(code)).map((unit) => ({ unit, row: null })),
  ];
}

function columnsOf(catalog: Catalog, sayFindings: SayFindings): ChaseColumn[] {
  const { timeZone } = catalog.campaign;
  const blockOf = blockWords(catalog);
  const words = (label: string, width: number, say: (listed: Listed) => string): ChaseColumn => ({
    label,
    width,
    centered: false,
    cell: (listed) => text(say(listed)),
  });
  const instant = (label: string, of: (row: ChaseRow) => string | null): ChaseColumn => ({
    label,
    width: 17,
    centered: true,
    cell: ({ row }) => {
      const at = row === null ? null : of(row);
      return at === null ? blank : number(serialFromInstant(at, timeZone), DATE_TIME_FORMAT);
    },
  });
  return [
    words('Mã đơn vị', 11, ({ unit }) => unit.code),
    words('Đơn vị', 27, ({ unit }) => unit.name),
    words('Khối', 22, ({ unit }) => blockOf.get(unit.block) ?? unit.block),
    words('Đang vướng', 28, ({ row }) => (row === null ? NOTHING_WAITED_FOR : chaseWords[row.cause.kind])),
    words('Cụ thể', 48, ({ row }) => (row === null ? '' : detailText(row, sayFindings))),
    instant('Từ lúc', quietSince),
    { ...words('Thời hạn', 14, ({ row }) => (row === null ? '' : timeText(row))), centered: true },
    instant('Nhận đến', ({ lockAt }) => lockAt),
    words('Lý do gia hạn', 24, ({ row }) => row?.extension ?? ''),
  ];
}

function detailText({ cause }: ChaseRow, sayFindings: SayFindings): string {
  switch (cause.kind) {
    case 'neverOpened':
      return cause.accounts === 0 ? 'Chưa ghi tài khoản nào ở bảng Đơn vị' : '';
    case 'failing':
      return sayFindings(cause.findings);
    case 'returned':
      return `Lần gửi ${cause.revision}; ${readWords[cause.read]}`;
    case 'incomplete':
    case 'waiting':
      return [
        `Lần gửi ${cause.revision}`,
        ...(cause.missing.length === 0 ? [] : [`còn thiếu chỉ tiêu ${cause.missing.join(', ')}`]),
      ].join('; ');
    case 'signedIn':
    case 'opened':
    case 'checked':
      return '';
  }
}

function timeText({ locked, late, cause }: ChaseRow): string {
  if (locked) return 'Đã khóa nhận';
  if (!late) return '';
  return cause.kind === 'waiting' || cause.kind === 'incomplete' ? 'Gửi trễ hạn' : 'Quá hạn';
}
