/** Labels of the fields and tables that issues point at, in Vietnamese, as the sheets have them. */
import type { ConfigTable } from '../../../shared/model/issue.ts';

export const fields = {
  // A unit's sheet
  campaign: 'Đợt thi đua',
  unit: 'Đơn vị',
  catalogVersion: 'Phiên bản danh mục',
  dataAsOf: 'Số liệu chốt đến ngày',
  preparedBy: 'Người lập biểu',
  approvedBy: 'Người duyệt',
  actual: 'Thực hiện',
  denominator: 'Mẫu số hoặc cùng kỳ',
  notArising: 'Không phát sinh',
  estimate: 'Ước thực hiện',
  note: 'Ghi chú',
  // The council's tables
  code: 'Mã',
  name: 'Tên',
  timeZone: 'Múi giờ',
  dueAt: 'Hạn gửi báo cáo',
  lockAt: 'Khóa nhận báo cáo',
  block: 'Mã khối',
  accounts: 'Tài khoản',
  parent: 'Thuộc chỉ tiêu',
  measure: 'Cách báo cáo',
  goal: 'Chiều',
  aggregation: 'Cách tổng hợp',
  districtTarget: 'Kế hoạch của quận',
};

export const tables = {
  campaign: 'Đợt thi đua',
  blocks: 'Khối',
  units: 'Đơn vị',
  indicators: 'Chỉ tiêu',
  targets: 'Kế hoạch',
} satisfies Record<ConfigTable, string>;
