/** The grammar of the council's workbook: its tables, their columns, and the words their cells may hold. */
import type { StandingsAudience } from '../../model/catalog.ts';
import type { Aggregation, EvidenceRule, Goal, IndicatorGroup, Measure } from '../../model/indicator.ts';
import type { ConfigTable, IssueCode } from '../../model/issue.ts';
import { levelColumns, scoringColumns } from './scoring-columns.ts';
import type { SheetBlock } from '../sheet-block.ts';

/** A configuration table as read, with its header row, and what stands around it: none of that is of the table. */
export interface ConfigBlock extends SheetBlock {
  /** Below its columns; absent where nothing stands there. Cells of other tables are blank. */
  readonly below?: SheetBlock;
  /** In its header's row, from the first column in use to the last. The table's own cells are blank, and those of other tables. */
  readonly beside?: SheetBlock;
}

/** Each configuration table; `null` where the workbook lacks it. */
export type ConfigBlocks = Readonly<Record<ConfigTable, ConfigBlock | null>>;

/** Rows of the campaign table: the item and its value. The last four may be absent. */
export const campaignItems = {
  id: 'Mã đợt thi đua',
  name: 'Tên đợt thi đua',
  timeZone: 'Múi giờ',
  dataAsOf: 'Số liệu chốt đến ngày',
  dueAt: 'Hạn gửi báo cáo',
  lockAt: 'Khóa nhận báo cáo',
  pointDecimals: 'Số lẻ của điểm',
  tieBreaks: 'Xét khi bằng điểm',
  levelBasis: 'Xếp loại theo',
  standingsFor: 'Đơn vị xem xếp hạng',
} as const;
export type CampaignItem = keyof typeof campaignItems;

/** Answers to `Đơn vị xem xếp hạng`. */
export const standingsForWords: Record<StandingsAudience, string> = { council: 'Không', units: 'Có' };

export const campaignColumns = { item: 'Mục', value: 'Giá trị' } as const;

export const blockColumns = { code: 'Mã khối', name: 'Tên khối' } as const;

export const unitTableColumns = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  block: 'Mã khối',
  accounts: 'Tài khoản',
} as const;

/** `evidence` may be absent. */
export const indicatorColumns = {
  code: 'Mã',
  name: 'Chỉ tiêu',
  group: 'Nhóm',
  measureUnit: 'ĐVT',
  decimals: 'Số lẻ',
  measure: 'Cách báo cáo',
  goal: 'Hướng đánh giá',
  aggregation: 'Cách tổng hợp',
  parent: 'Thuộc chỉ tiêu',
  allowsNotArising: 'Có thể không phát sinh',
  districtTarget: 'Kế hoạch của quận',
  evidence: 'Minh chứng',
} as const;
export type IndicatorColumn = keyof typeof indicatorColumns;

/** The targets matrix: these two, then one column for each indicator, headed by its code. */
export const targetColumns = { unit: 'Mã đơn vị', unitName: 'Tên đơn vị' } as const;

export const groupWords: Record<IndicatorGroup, string> = { basic: 'Cơ bản', covenant: 'Giao ước' };

export const measureWords: Record<Measure, string> = {
  number: 'Số lượng',
  ratio: 'Tỷ lệ',
  change: 'So cùng kỳ',
  date: 'Ngày',
  yesNo: 'Có/Không',
  allOf: 'Đạt mọi thành phần',
};

export const goalWords: Record<Goal, string> = {
  atLeast: 'Càng nhiều càng tốt',
  atMost: 'Càng ít càng tốt',
  within: 'Trong khoảng',
  by: 'Trước hạn',
  done: 'Hoàn thành',
};

export const aggregationWords: Record<Aggregation, string> = {
  sum: 'Cộng',
  pooled: 'Gộp tử số, mẫu số',
  countMet: 'Đếm đơn vị đạt',
  none: 'Không tổng hợp',
};

export const evidenceWords: Record<EvidenceRule, string> = {
  none: 'Không',
  whenExceeded: 'Khi vượt',
  always: 'Luôn',
};

/** The mark for "yes" in the council's tables. */
export const YES_MARK = 'x';

export interface ConfigTableRule {
  /** The Excel table's name: tables are found by it alone. */
  readonly table: string;
  /** The worksheet it is first put on. */
  readonly worksheet: string;
  /** Whether there can be no campaign without a row in it. */
  readonly needsRows: boolean;
  /** Columns that a table of the council's may lack, each with the issue that says what comes of that. */
  readonly optionalColumns: Readonly<Record<string, IssueCode>>;
  /** Columns by the fields of issues. The targets' other columns are headed by the fields themselves. */
  readonly columns: Readonly<Record<string, string>>;
}

/** In the order a council fills them in. */
export const configTables: Record<ConfigTable, ConfigTableRule> = {
  campaign: {
    table: 'ThiDuaCampaign',
    worksheet: 'Đợt thi đua',
    needsRows: true,
    optionalColumns: {},
    columns: campaignColumns,
  },
  blocks: {
    table: 'ThiDuaBlocks',
    worksheet: 'Khối',
    needsRows: true,
    optionalColumns: {},
    columns: blockColumns,
  },
  units: {
    table: 'ThiDuaUnits',
    worksheet: 'Đơn vị',
    needsRows: true,
    optionalColumns: {},
    columns: unitTableColumns,
  },
  indicators: {
    table: 'ThiDuaIndicators',
    worksheet: 'Chỉ tiêu',
    needsRows: true,
    optionalColumns: { [indicatorColumns.evidence]: 'evidence-column-missing' },
    columns: indicatorColumns,
  },
  targets: {
    table: 'ThiDuaTargets',
    worksheet: 'Kế hoạch',
    needsRows: true,
    optionalColumns: { [targetColumns.unitName]: 'name-column-missing' },
    columns: targetColumns,
  },
  scoring: {
    table: 'ThiDuaScoring',
    worksheet: 'Thang điểm',
    needsRows: false,
    optionalColumns: { [scoringColumns.indicatorName]: 'name-column-missing' },
    columns: { ...scoringColumns, verdict: scoringColumns.within },
  },
  levels: {
    table: 'ThiDuaLevels',
    worksheet: 'Xếp loại',
    needsRows: false,
    optionalColumns: {},
    columns: levelColumns,
  },
};
