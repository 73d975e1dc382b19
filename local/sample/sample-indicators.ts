/**
 * The 19 basic and 13 covenant indicators of the sample. The plan (KH 5531) gives their numbers but names none of them.
 * Sourced are four targets: disbursement 95 % (4) and online procedures 100 % (17) from the city's targets of 2023,
 * health insurance 93.2 % (10) from the national rate, conscription in full (18) from the plan. All else is a proposal.
 */
import type { Indicator } from '../../shared/model/indicator.ts';
import { dateText } from '../../shared/sheet/cells/excel-date.ts';
import type { CellValue } from '../../shared/sheet/sheet-block.ts';
import { atTheLatest, type SampleCalendar } from './sample-calendar.ts';
import { sampleTarget } from './sample-target.ts';

interface IndicatorRow extends Pick<
  Indicator,
  'measureUnit' | 'decimals' | 'measure' | 'goal' | 'aggregation'
> {
  readonly parent?: Indicator['parent'];
  readonly allowsNotArising?: boolean;
  readonly evidence?: Indicator['evidence'];
  /** The district's target as the council types it. */
  readonly district: CellValue;
}

const count = { measure: 'number', goal: 'atLeast', aggregation: 'sum', decimals: 0 } as const;
const share = {
  measure: 'ratio',
  goal: 'atLeast',
  aggregation: 'pooled',
  measureUnit: '%',
  decimals: 2,
} as const;
const decrease = {
  measure: 'change',
  goal: 'atMost',
  aggregation: 'pooled',
  measureUnit: '%',
  decimals: 2,
} as const;
/** Known for the whole district only, so one unit reports it and nothing is added up. */
const growth = {
  measure: 'number',
  goal: 'atLeast',
  aggregation: 'none',
  measureUnit: '%',
  decimals: 2,
} as const;
const day = {
  measure: 'date',
  goal: 'by',
  aggregation: 'countMet',
  measureUnit: 'ngày',
  decimals: 0,
} as const;
const allParts = {
  measure: 'allOf',
  goal: 'done',
  aggregation: 'countMet',
  measureUnit: 'đạt/không đạt',
  decimals: 0,
} as const;

/** The 32 indicators that count and the three parts of G13, in catalog order. */
export function sampleIndicators({ planBy, registerBy }: SampleCalendar): Indicator[] {
  return [
    basic('1', 'Tổng thu ngân sách nhà nước', {
      ...count,
      measureUnit: 'tỷ đồng',
      decimals: 1,
      evidence: 'whenExceeded',
      district: 2_200,
    }),
    basic('2', 'Tăng giá trị sản xuất công nghiệp', { ...growth, district: '6 - 6,5' }),
    basic('3', 'Tăng doanh thu thương mại - dịch vụ', { ...growth, district: 'Khoảng 12%' }),
    basic('4', 'Tỷ lệ giải ngân vốn đầu tư công', { ...share, district: '≥ 95%' }),
    basic('5', 'Doanh nghiệp thành lập mới', {
      ...count,
      evidence: 'whenExceeded',
      measureUnit: 'doanh nghiệp',
      district: 4_000,
    }),
    basic('6', 'Hộ kinh doanh chuyển thành doanh nghiệp', { ...count, measureUnit: 'hộ', district: 100 }),
    basic('7', 'Giải quyết việc làm', { ...count, measureUnit: 'lượt người', district: 15_000 }),
    basic('8', 'Chỗ việc làm mới', { ...count, measureUnit: 'chỗ', district: 6_000 }),
    basic('9', 'Tỷ lệ hộ nghèo', { ...share, goal: 'atMost', district: 'Dưới 0,3%' }),
    basic('10', 'Tỷ lệ người dân tham gia bảo hiểm y tế', { ...share, district: 93.2 }),
    basic('11', 'Trường đạt chuẩn quốc gia mới', { ...count, measureUnit: 'trường', district: 2 }),
    basic('12', 'Tỷ lệ hộ dân sử dụng nước sạch', { ...share, district: 100 }),
    basic('13', 'Tỷ lệ thu gom chất thải rắn sinh hoạt', { ...share, district: 100 }),
    basic('14', 'Tỷ lệ chuẩn hóa phương tiện thu gom rác', { ...share, district: 100 }),
    basic('15', 'Số vụ vi phạm trật tự xây dựng so với cùng kỳ', { ...decrease, district: 'Giảm 20%' }),
    basic('16', 'Tỷ lệ hồ sơ hành chính giải quyết đúng hạn', { ...share, district: 99 }),
    basic('17', 'Tỷ lệ thủ tục hành chính cung cấp trực tuyến', { ...share, district: 100 }),
    basic('18', 'Giao quân', { ...count, measureUnit: 'thanh niên', district: 240 }),
    basic('19', 'Số vụ phạm pháp hình sự so với cùng kỳ', { ...decrease, district: 'Giảm 5%' }),
    covenant('G1', 'Ban hành kế hoạch phát động thi đua', {
      ...day,
      evidence: 'always',
      district: dateText(planBy),
    }),
    covenant('G2', 'Đăng ký thi đua với Hội đồng Thi đua - Khen thưởng quận', {
      ...day,
      district: atTheLatest(registerBy),
    }),
    covenant('G3', 'Sáng kiến, mô hình hiệu quả', {
      ...count,
      evidence: 'whenExceeded',
      measureUnit: 'sáng kiến',
      district: 34,
    }),
    covenant('G4', 'Tin, bài gương điển hình tiên tiến', {
      ...count,
      evidence: 'whenExceeded',
      measureUnit: 'bài',
      district: 136,
    }),
    covenant('G5', 'Tỷ lệ hài lòng của người dân, tổ chức', { ...share, district: 95 }),
    covenant('G6', 'Tỷ lệ hồ sơ dịch vụ công trực tuyến mức độ 3, mức độ 4', {
      ...share,
      district: 'Từ 60% trở lên',
    }),
    covenant('G7', 'Tỷ lệ phản ánh qua 1022 xử lý đúng hạn', {
      ...share,
      allowsNotArising: true,
      district: 100,
    }),
    covenant('G8', 'Tỷ lệ khiếu nại, tố cáo giải quyết đúng hạn', {
      ...share,
      allowsNotArising: true,
      district: 95,
    }),
    covenant('G9', 'Hộ dân bàn giao mặt bằng 4 dự án trọng điểm', {
      ...count,
      measureUnit: 'hộ',
      allowsNotArising: true,
      district: 120,
    }),
    covenant('G10', 'Chăm lo Tết Nguyên đán Giáp Thìn', {
      ...count,
      measureUnit: 'phần quà',
      district: 20_000,
    }),
    covenant('G11', 'Vận động Quỹ Vì người nghèo', {
      ...count,
      evidence: 'whenExceeded',
      measureUnit: 'triệu đồng',
      district: 8_000,
    }),
    covenant('G12', 'Điểm tái lấn chiếm lòng lề đường', {
      ...count,
      goal: 'atMost',
      measureUnit: 'điểm',
      district: 0,
    }),
    covenant('G13', 'Tai nạn giao thông giảm cả 3 tiêu chí', { ...allParts, district: 'x' }),
    covenant('G13.1', 'Số vụ tai nạn giao thông so với cùng kỳ', {
      ...decrease,
      parent: 'G13',
      district: -5,
    }),
    covenant('G13.2', 'Số người chết so với cùng kỳ', { ...decrease, parent: 'G13', district: -5 }),
    covenant('G13.3', 'Số người bị thương so với cùng kỳ', { ...decrease, parent: 'G13', district: -5 }),
  ];
}

function basic(code: string, name: string, row: IndicatorRow): Indicator {
  return indicator('basic', code, name, row);
}

function covenant(code: string, name: string, row: IndicatorRow): Indicator {
  return indicator('covenant', code, name, row);
}

function indicator(
  group: Indicator['group'],
  code: string,
  name: string,
  { parent = null, allowsNotArising = false, evidence = 'none', district, ...row }: IndicatorRow,
): Indicator {
  const districtTarget = sampleTarget({ code, ...row }, district);
  return { code, name, group, ...row, parent, allowsNotArising, evidence, districtTarget };
}
