/**
 * The units of the sample campaign: the 16 wards of 2023 and 18 departments, organisations and agencies of the
 * district.
 */
import type { Block, OrgUnit } from '../../shared/model/catalog.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';

const MAIL_DOMAIN = 'govap.example';

/** The account of the council's standing office, which no unit lists. */
export const COUNCIL_ACCOUNT = `hoi-dong@${MAIL_DOMAIN}`;

/** Blocks (khối): schools and enterprises, which the plan also names, do not report in the sample. */
export const sampleBlocks: readonly Block[] = [
  { code: 'K1', name: 'Khối phường' },
  { code: 'K2', name: 'Khối phòng ban chuyên môn và sự nghiệp' },
  { code: 'K3', name: 'Khối Mặt trận và đoàn thể' },
  { code: 'K4', name: 'Khối cơ quan ngành dọc' },
];

/**
 * The wards with their official codes of 2023 (there is no ward 2). `size` shares district targets out and scales
 * figures: about the inhabitants in thousands, a proposal and not a statistic.
 */
const wards = [
  { number: 1, code: '26896', size: 17 },
  { number: 3, code: '26902', size: 40 },
  { number: 4, code: '26893', size: 13 },
  { number: 5, code: '26887', size: 48 },
  { number: 6, code: '26876', size: 30 },
  { number: 7, code: '26890', size: 20 },
  { number: 8, code: '26898', size: 28 },
  { number: 9, code: '26897', size: 27 },
  { number: 10, code: '26884', size: 43 },
  { number: 11, code: '26899', size: 50 },
  { number: 12, code: '26881', size: 62 },
  { number: 13, code: '26872', size: 22 },
  { number: 14, code: '26882', size: 44 },
  { number: 15, code: '26869', size: 33 },
  { number: 16, code: '26878', size: 58 },
  { number: 17, code: '26875', size: 64 },
] as const;

/** The number of a ward, as in its name. */
export type WardNumber = (typeof wards)[number]['number'];

/** The wards' codes and sizes, in the order of their numbers. */
export const sampleWards: readonly {
  readonly number: WardNumber;
  readonly code: UnitCode;
  readonly size: number;
}[] = wards;

const offices = [
  { code: 'van-phong', block: 'K2', name: 'Văn phòng Ủy ban nhân dân quận' },
  { code: 'noi-vu', block: 'K2', name: 'Phòng Nội vụ' },
  { code: 'tu-phap', block: 'K2', name: 'Phòng Tư pháp' },
  { code: 'tai-chinh', block: 'K2', name: 'Phòng Tài chính - Kế hoạch' },
  { code: 'kinh-te', block: 'K2', name: 'Phòng Kinh tế' },
  { code: 'do-thi', block: 'K2', name: 'Phòng Quản lý đô thị' },
  { code: 'moi-truong', block: 'K2', name: 'Phòng Tài nguyên và Môi trường' },
  { code: 'lao-dong', block: 'K2', name: 'Phòng Lao động - Thương binh và Xã hội' },
  { code: 'giao-duc', block: 'K2', name: 'Phòng Giáo dục và Đào tạo' },
  { code: 'boi-thuong', block: 'K2', name: 'Ban Bồi thường giải phóng mặt bằng' },
  { code: 'du-an', block: 'K2', name: 'Ban Quản lý dự án đầu tư xây dựng' },
  { code: 'mat-tran', block: 'K3', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam quận' },
  { code: 'cong-doan', block: 'K3', name: 'Liên đoàn Lao động quận' },
  { code: 'phu-nu', block: 'K3', name: 'Hội Liên hiệp Phụ nữ quận' },
  { code: 'quan-doan', block: 'K3', name: 'Quận đoàn' },
  { code: 'cong-an', block: 'K4', name: 'Công an quận' },
  { code: 'quan-su', block: 'K4', name: 'Ban Chỉ huy Quân sự quận' },
  { code: 'thue', block: 'K4', name: 'Chi cục Thuế quận' },
] as const;

/** The code of a unit that is not a ward. */
export type OfficeCode = (typeof offices)[number]['code'];

/** The 34 units, each with one account: `phuong-1@…`, `noi-vu@…`. */
export const sampleUnits: readonly OrgUnit[] = [
  ...wards.map(({ number, code }) => ({
    code,
    name: `Phường ${number}`,
    block: 'K1',
    accounts: [`phuong-${number}@${MAIL_DOMAIN}`],
  })),
  ...offices.map(({ code, block, name }) => ({ code, name, block, accounts: [`${code}@${MAIL_DOMAIN}`] })),
];

/** The code of the ward with a number. */
export function wardCode(number: WardNumber): UnitCode {
  const found = wards.find((ward) => ward.number === number);
  if (found === undefined) throw new RangeError(`There is no ward ${number}.`);
  return found.code;
}

/** What an office's figures are scaled by, as a ward's are by its size. */
const OFFICE_SIZE = 40;

/** The size that scales a unit's figures: a ward's own, and one for all offices. */
export function unitSize(unit: UnitCode): number {
  return sampleWards.find((ward) => ward.code === unit)?.size ?? OFFICE_SIZE;
}
