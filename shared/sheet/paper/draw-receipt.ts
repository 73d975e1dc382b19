/** A receipt on a worksheet of its own, to be printed and filed: the server's word in the form of an official paper. */
import type { Campaign, OrgUnit } from '../../model/catalog.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { StoredSubmission } from '../../model/receipt.ts';
import { text, type Style } from '../drawing.ts';
import { issuerAndMotto } from './official-head.ts';
import {
  acrossAll,
  labelRow,
  layOutPaper,
  type PaperRow,
  type PaperSheet,
  type Span,
  type TableRow,
} from './paper.ts';
import { receiptColumns, receiptRows } from './receipt-row.ts';
import { receiptFacts } from './receipt-facts.ts';

export interface ReceiptInput extends StoredSubmission {
  readonly campaign: Campaign;
  readonly unit: OrgUnit;
  readonly indicators: readonly Indicator[];
  /** The receipt's warnings in words. */
  readonly warnings: readonly string[];
}

const WIDTH = receiptColumns.length;
const LEFT: Span = { column: 0, columns: 3 };
const RIGHT: Span = { column: 3, columns: WIDTH - 3 };
const LABEL: Span = { column: 0, columns: 2 };
const VALUE: Span = { column: 2, columns: WIDTH - 2 };

/** The receipt as it was given: later changes of the sheet, or of the catalog's figures, are not in it. */
export function drawReceipt(input: ReceiptInput): PaperSheet {
  const { campaign, unit, receipt, submission, indicators, warnings } = input;
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return layOutPaper({
    worksheet: `Biên nhận lần ${receipt.revision}`,
    orientation: 'portrait',
    columns: receiptColumns,
    above: [
      ...issuerAndMotto({ left: LEFT, right: RIGHT }, unit.name).map(asGiven),
      [],
      whole('BIÊN NHẬN BÁO CÁO THI ĐUA', 'title'),
      whole(`Lần gửi ${receipt.revision}`, 'officialBold'),
      whole(campaign.name, 'subtitle'),
      ...receiptFacts(input).map(([label, cell]): PaperRow => [
        { span: LABEL, cell: text(label), style: 'label' },
        { span: VALUE, cell, style: 'value' },
      ]),
      [],
      whole(`Các chỉ tiêu đã gửi: ${submission.lines.length}`, 'left'),
    ],
    header: [labelRow(receiptColumns, 'header')],
    body: submission.lines.flatMap((line, at) =>
      receiptRows(line, byCode.get(line.indicator) ?? null, at).map((cells): TableRow => ({
        kind: 'line',
        cells,
      })),
    ),
    below: [[], ...warningRows(warnings), []],
    closing: FOOTNOTES.map((words) => whole(words, 'officialItalic')),
    footer: '',
  });
}

/** Each no longer than a line. */
const FOOTNOTES = [
  'Biên nhận do máy chủ cấp khi nhận báo cáo.',
  'Số liệu khớp khi mã đối chiếu trên khung Thi đua giống mã ghi ở đây.',
];

/** Nothing on a receipt is written by hand. */
function asGiven(row: PaperRow): PaperRow {
  return row.map((part) => ({ ...part, isBlank: false }));
}

function warningRows(warnings: readonly string[]): PaperRow[] {
  if (warnings.length === 0) return [whole('Lưu ý khi nhận: không có.', 'left')];
  return [
    whole(`Lưu ý khi nhận: ${warnings.length}`, 'left'),
    ...warnings.map((words, at) => whole(`${at + 1}. ${words}`, 'body')),
  ];
}

function whole(words: string, style: Style): PaperRow {
  return [acrossAll(receiptColumns, text(words), style)];
}
