/** A receipt on a worksheet of its own, to be printed and filed: the server's word in the form of an official paper. */
import type { Campaign, OrgUnit } from '../model/catalog.ts';
import type { Indicator } from '../model/indicator.ts';
import type { StoredSubmission } from '../model/receipt.ts';
import { blank, text, type DrawnCell, type Style, type StyledRange } from './drawing.ts';
import { linesOfRow, receiptColumns, receiptRows } from './receipt-row.ts';
import { receiptFacts } from './receipt-facts.ts';
import { rangeAddress } from './sheet-block.ts';
import { linesOfText } from './text-lines.ts';

export interface ReceiptSheet {
  readonly worksheet: string;
  /** From A1 on; rows of equal length. */
  readonly cells: readonly (readonly DrawnCell[])[];
  readonly styles: readonly StyledRange[];
  readonly merges: readonly string[];
  readonly columnWidths: readonly number[];
  /** Zero-based row of the table's header, which repeats on every printed page. */
  readonly headerRow: number;
  /** Rows of more than a line: merged cells do not grow with their text, and not every program lets others grow. */
  readonly tallRows: readonly { readonly row: number; readonly lines: number }[];
}

export interface ReceiptInput extends StoredSubmission {
  readonly campaign: Campaign;
  readonly unit: OrgUnit;
  readonly indicators: readonly Indicator[];
  /** The receipt's warnings in words. */
  readonly warnings: readonly string[];
}

/** Where a part of a row stands. */
interface Span {
  readonly column: number;
  readonly columns: number;
}

const WIDTH = receiptColumns.length;
const WHOLE: Span = { column: 0, columns: WIDTH };
const LEFT: Span = { column: 0, columns: 3 };
const RIGHT: Span = { column: 3, columns: WIDTH - 3 };
const LABEL: Span = { column: 0, columns: 2 };
const VALUE: Span = { column: 2, columns: WIDTH - 2 };

const DOTS = '…………………………………';
/** Characters in a line as wide as the paper, of what may take more than one. */
const lineLength: Partial<Record<Style, number>> = { body: 100, subtitle: 80 };

interface Part {
  readonly span: Span;
  readonly cell: DrawnCell;
  readonly style: Style;
}
type Row = readonly Part[];

/** The receipt as it was given: later changes of the sheet, or of the catalog's figures, are not in it. */
export function drawReceipt(input: ReceiptInput): ReceiptSheet {
  const { receipt, submission, indicators, warnings } = input;
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const above: Row[] = [
    ...headRows(input),
    ...receiptFacts(input).map(([label, cell]) => [
      { span: LABEL, cell: text(label), style: 'label' as const },
      { span: VALUE, cell, style: 'value' as const },
    ]),
    [],
    whole(`Các chỉ tiêu đã gửi: ${submission.lines.length}`, 'left'),
  ];
  const lines = submission.lines.flatMap((line, at) =>
    receiptRows(line, byCode.get(line.indicator) ?? null, at),
  );
  const below: Row[] = [
    [],
    ...warningRows(warnings),
    [],
    ...FOOTNOTES.map((words) => whole(words, 'officialItalic')),
  ];
  const table = [receiptColumns.map(({ label }) => text(label)), ...lines];
  const headerRow = above.length;
  const belowRow = headerRow + table.length;
  const parts = [
    ...above.map((row, at) => ({ row, at })),
    ...below.map((row, at) => ({ row, at: belowRow + at })),
  ].flatMap(({ row, at }) => row.map((part) => ({ ...part, row: at })));
  return {
    worksheet: `Biên nhận lần ${receipt.revision}`,
    cells: [...above.map(cellsOf), ...table, ...below.map(cellsOf)],
    styles: [
      ...parts.map(({ row, span, style }) => ({ address: addressOf(row, span), style })),
      { address: addressOf(headerRow, WHOLE), style: 'header' },
      ...tableStyles(headerRow + 1, lines.length),
    ],
    merges: parts.map(({ row, span }) => addressOf(row, span)),
    columnWidths: receiptColumns.map(({ width }) => width),
    headerRow,
    tallRows: [
      ...lines.map((cells, at) => ({ row: headerRow + 1 + at, lines: linesOfRow(cells) })),
      ...parts.map(({ row, cell, style }) => ({
        row,
        lines: cell.kind === 'text' ? linesOfText(cell.text, lineLength[style] ?? Infinity) : 1,
      })),
    ].filter((row) => row.lines > 1),
  };
}

/** Each no longer than a line. */
const FOOTNOTES = [
  'Biên nhận do máy chủ cấp khi nhận báo cáo.',
  'Số liệu khớp khi mã đối chiếu trên khung Thi đua giống mã ghi ở đây.',
];

function headRows({ campaign, unit, receipt }: ReceiptInput): Row[] {
  return [
    [
      { span: LEFT, cell: text(DOTS), style: 'official' },
      { span: RIGHT, cell: text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), style: 'officialBold' },
    ],
    [
      { span: LEFT, cell: text(unit.name.toLocaleUpperCase('vi')), style: 'officialUnderlined' },
      { span: RIGHT, cell: text('Độc lập - Tự do - Hạnh phúc'), style: 'officialUnderlined' },
    ],
    [],
    whole('BIÊN NHẬN BÁO CÁO THI ĐUA', 'title'),
    whole(`Lần gửi ${receipt.revision}`, 'officialBold'),
    whole(campaign.name, 'subtitle'),
  ];
}

function warningRows(warnings: readonly string[]): Row[] {
  if (warnings.length === 0) return [whole('Lưu ý khi nhận: không có.', 'left')];
  return [
    whole(`Lưu ý khi nhận: ${warnings.length}`, 'left'),
    ...warnings.map((words, at) => whole(`${at + 1}. ${words}`, 'body')),
  ];
}

function whole(words: string, style: Style): Row {
  return [{ span: WHOLE, cell: text(words), style }];
}

function cellsOf(row: Row): DrawnCell[] {
  const cells = new Map(row.map(({ span, cell }) => [span.column, cell]));
  return receiptColumns.map((_, column) => cells.get(column) ?? blank);
}

function addressOf(row: number, { column, columns }: Span): string {
  return rangeAddress(row, column, 1, columns);
}

function tableStyles(row: number, rows: number): StyledRange[] {
  if (rows === 0) return [];
  return [
    { address: rangeAddress(row, 0, rows, WIDTH), style: 'body' },
    ...receiptColumns.flatMap(({ style }, column) =>
      style === undefined ? [] : [{ address: rangeAddress(row, column, rows, 1), style }],
    ),
  ];
}
