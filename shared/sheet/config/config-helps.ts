/** What helps a council to fill in its tables: lists to choose from, and remarks where a label leaves open what to write. */
import type { ConfigTable } from '../../model/issue.ts';
import { listOf, type GuidedWords } from './config-guide.ts';
import {
  blockColumns,
  campaignItems,
  configTables,
  indicatorColumns,
  targetColumns,
  unitTableColumns,
  type CampaignItem,
  type IndicatorColumn,
} from './council-columns.ts';
import type { CellHelp, ListSource } from '../drawn-table.ts';
import type { Remark } from '../unit/unit-sheet-entries.ts';
import type { ScoringColumn } from './scoring-columns.ts';

/** Of one column, or of one item of the campaign. */
interface Help {
  readonly list?: ListSource;
  readonly hint?: string;
}

type Helps<K extends string> = Readonly<Partial<Record<K, Help>>>;

const chosen = (key: GuidedWords, hint?: string): Help => ({
  list: listOf(key),
  ...(hint === undefined ? {} : { hint }),
});

const codeOf = (table: ConfigTable, column: string): ListSource => ({
  table: configTables[table].table,
  column,
  rows: null,
});

const CODE = 'Chữ không dấu, số, dấu chấm, gạch ngang; không trùng nhau.';

const campaignHelps: Helps<CampaignItem> = {
  id: {
    hint: 'Chữ thường không dấu, số và gạch ngang, ví dụ nuoc-rut-2026. Mỗi đợt một mã; đổi mã là mở một đợt khác.',
  },
  timeZone: { hint: 'Việt Nam: Asia/Ho_Chi_Minh' },
  dataAsOf: { hint: 'Số liệu của báo cáo tính đến hết ngày này, ví dụ 15/12/2026.' },
  dueAt: {
    hint: 'Ghi cả ngày và giờ, ví dụ 15/12/2026 17:00. Sau lúc này báo cáo vẫn nhận, ghi là trễ hạn.',
  },
  lockAt: { hint: 'Ghi cả ngày và giờ. Sau lúc này không nhận báo cáo nữa, trừ đơn vị được gia hạn.' },
  pointDecimals: { hint: 'Từ 0 đến 4.' },
  tieBreaks: {
    hint: 'Các cách xét theo thứ tự, cách nhau bằng dấu ; Xem trang Cách ghi. Để trống: đồng hạng.',
  },
  levelBasis: chosen('levelBasis'),
  standingsFor: chosen('standingsFor'),
};

const unitHelps: Helps<keyof typeof unitTableColumns> = {
  code: { hint: CODE },
  block: { list: codeOf('blocks', blockColumns.code) },
  accounts: { hint: 'Thư điện tử dùng để đăng nhập. Nhiều tài khoản cách nhau bằng dấu phẩy.' },
};

const indicatorHelps: Helps<IndicatorColumn> = {
  code: { hint: CODE },
  group: chosen('group'),
  measureUnit: { hint: 'Ví dụ: tỷ đồng, hộ, %.' },
  decimals: { hint: 'Từ 0 đến 6.' },
  measure: chosen('measure'),
  goal: chosen('goal'),
  aggregation: chosen('aggregation'),
  parent: {
    list: codeOf('indicators', indicatorColumns.code),
    hint: 'Mã của chỉ tiêu “Đạt mọi thành phần” mà chỉ tiêu này là một phần. Thường để trống.',
  },
  allowsNotArising: { hint: 'Đánh dấu x nếu đơn vị được ghi “không phát sinh”.' },
  districtTarget: { hint: 'Kế hoạch chung của quận, nếu có. Cách ghi như ở bảng Kế hoạch.' },
  evidence: chosen('evidence'),
};

const TARGET =
  'Ghi số (120), khoảng (6 - 8), mức (≥ 95; dưới 4), ngày (15/12/2026) hoặc x với Có/Không. Để trống: không giao chỉ tiêu này.';

const scoringHelps: Helps<ScoringColumn> = {
  indicator: {
    list: codeOf('indicators', indicatorColumns.code),
    hint: 'Để trống nếu chấm cả báo cáo, ví dụ trừ điểm nộp trễ.',
  },
  kind: chosen('kind'),
  part: chosen('part'),
  basis: chosen('basis', 'Để trống khi tính Theo tỷ lệ hoàn thành hoặc Theo đánh giá.'),
  within: { hint: 'Khoảng: 97 - 98; ≥ 95; dưới 90. Với Theo đánh giá: Vượt, Đạt, Không đạt…' },
  points: { hint: 'Số âm là trừ điểm.' },
  every: { hint: 'Độ lớn của mỗi bậc hay mỗi lần; chỉ với Theo bậc, Theo số lượng.' },
  cap: { hint: 'Nhiều nhất được hoặc bị trừ bấy nhiêu; chỉ với Theo bậc, Theo số lượng.' },
  tierIndicator: {
    list: codeOf('indicators', indicatorColumns.code),
    hint: 'Chỉ khi quy định dành cho đơn vị có quy mô nhất định.',
  },
  tierWithin: { hint: 'Quy mô từ đâu đến đâu, ví dụ ≥ 2000.' },
};

const targetHelps: Helps<keyof typeof targetColumns> = {
  unit: { list: codeOf('units', unitTableColumns.code) },
};

const levelHelps: Helps<'name' | 'from'> = { from: { hint: 'Đạt loại này từ mức ấy trở lên.' } };

const byColumn: Readonly<Record<Exclude<ConfigTable, 'campaign'>, Helps<string>>> = {
  blocks: { code: { hint: CODE } },
  units: unitHelps,
  indicators: indicatorHelps,
  targets: targetHelps,
  scoring: scoringHelps,
  levels: levelHelps,
};

/** The helps of a configuration table with these columns. */
export function helpsOf(table: ConfigTable, columns: readonly string[]): CellHelp[] {
  if (table === 'campaign') {
    const items: Readonly<Record<string, string>> = campaignItems;
    const helps: Helps<string> = campaignHelps;
    return Object.keys(items).flatMap((key, row) => helpAt(1, row, items[key] ?? '', helps[key]));
  }
  const { columns: labels } = configTables[table];
  const helps = byColumn[table];
  const ofLabels = Object.keys(helps).flatMap((key) => {
    const label = labels[key] ?? '';
    return helpAt(columns.indexOf(label), null, label, helps[key]);
  });
  if (table !== 'targets') return ofLabels;
  const own = new Set<string>(Object.values(targetColumns));
  return [
    ...ofLabels,
    ...columns.flatMap((label, column) =>
      own.has(label) ? [] : [{ column, row: null, list: null, hint: targetHint(label) }],
    ),
  ];
}

/** How a target of an indicator is written. */
export function targetHint(indicator: string): Remark {
  return { title: `Kế hoạch ${indicator}`.slice(0, LONGEST_TITLE), message: TARGET };
}

/** Excel's limit for a title. */
const LONGEST_TITLE = 32;

function helpAt(column: number, row: number | null, label: string, help: Help | undefined): CellHelp[] {
  if (help === undefined || column === -1) return [];
  const { list = null, hint } = help;
  const title = label.slice(0, LONGEST_TITLE);
  return [{ column, row, list, hint: hint === undefined ? null : { title, message: hint } }];
}
