/** Made-up names of the people who prepare and approve a unit's report. */
import type { UnitCode } from '../../shared/model/identifiers.ts';
import { chance, pick } from './sample-chance.ts';

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'] as const;
const MIDDLE_AND_GIVEN_NAMES = [
  'Thị Thu Hà',
  'Văn Hùng',
  'Ngọc Lan',
  'Minh Tuấn',
  'Thị Kim Oanh',
  'Quốc Bảo',
  'Thanh Tâm',
  'Hoàng Nam',
  'Thị Mỹ Dung',
  'Đức Thịnh',
  'Phương Thảo',
  'Anh Khoa',
] as const;

export interface SampleSigners {
  readonly preparedBy: string;
  readonly approvedBy: string;
}

/** Who prepared and who approved a unit's report: two people who share neither family name nor given name. */
export function sampleSigners(unit: UnitCode, seed: string): SampleSigners {
  const families = FAMILY_NAMES.length / 2;
  const givens = MIDDLE_AND_GIVEN_NAMES.length / 2;
  const name = (from: readonly string[], given: readonly string[], purpose: string) =>
    `${pick(from, chance(seed, unit, purpose, 'family'))} ${pick(given, chance(seed, unit, purpose, 'given'))}`;
  return {
    preparedBy: name(FAMILY_NAMES.slice(0, families), MIDDLE_AND_GIVEN_NAMES.slice(0, givens), 'prepared by'),
    approvedBy: name(FAMILY_NAMES.slice(families), MIDDLE_AND_GIVEN_NAMES.slice(givens), 'approved by'),
  };
}
