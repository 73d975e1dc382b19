/** The grammar of the council's workbook: its tables, their columns, and the words their cells may hold. */
import type { Aggregation, Goal, IndicatorGroup, Measure } from '../model/indicator.ts';
import type { ConfigTable } from '../model/issue.ts';
import type { SheetBlock } from './sheet-block.ts';

/** Each configuration table as read, with its header row; `null` where the workbook lacks it. */
export type ConfigBlocks = Readonly<Record<ConfigTable, SheetBlock | null>>;

/** The name of each Excel table and the worksheet it is first put on. Tables are found by name alone. */
export const configTables: Record<ConfigTable, { readonly table: string; readonly worksheet: string }> = {
  campaign: { table: 'ThiDuaCampaign', worksheet: 'Đợt thi đua' },
  blocks: { table: 'ThiDuaBlocks', worksheet: 'Khối' },
  units: { table: 'ThiDuaUnits', worksheet: 'Đơn vị' },
  indicators: { table: 'ThiDuaIndicators', worksheet: 'Chỉ tiêu' },
  targets: { table: 'ThiDuaTargets', worksheet: 'Kế hoạch' },
};

/** Rows of the campaign table: the item and its value. */
export const campaignItems = {
  id: 'Mã đợt thi đua',
  name: 'Tên đợt thi đua',
  timeZone: 'Múi giờ',
  dataAsOf: 'Số liệu chốt đến ngày',
  dueAt: 'Hạn gửi báo cáo',
  lockAt: 'Khóa nhận báo cáo',
} as const;
export type CampaignItem = keyof typeof campaignItems;

export const campaignColumns = { item: 'Mục', value: 'Giá trị' } as const;

export const blockColumns = { code: 'Mã khối', name: 'Tên khối' } as const;

export const unitTableColumns = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  block: 'Mã khối',
  accounts: 'Tài khoản',
} as const;

export const indicatorColumns = {
  code: 'Mã',
  name: 'Chỉ tiêu',
  group: 'Nhóm',
  measureUnit: 'ĐVT',
  decimals: 'Số lẻ',
  measure: 'Cách báo cáo',
  goal: 'Chiều',
  aggregation: 'Cách tổng hợp',
  parent: 'Thuộc chỉ tiêu',
  allowsNotArising: 'Có thể không phát sinh',
  districtTarget: 'Kế hoạch của quận',
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
  atLeast: 'Tối thiểu',
  atMost: 'Tối đa',
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

/** The mark for "yes" in the council's tables. */
export const YES_MARK = 'x';
