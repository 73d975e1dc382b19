/** The groups of indicators as official papers list them. */
import type { IndicatorGroup } from '../../model/indicator.ts';

export const groupTitles: Record<IndicatorGroup, string> = {
  basic: 'Chỉ tiêu kinh tế - xã hội cơ bản',
  covenant: 'Chỉ tiêu giao ước thi đua',
};
export const groupOrdinals: Record<IndicatorGroup, string> = { basic: 'I', covenant: 'II' };
