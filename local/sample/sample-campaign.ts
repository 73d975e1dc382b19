/** The sample campaign: Gò Vấp's sprint of 2023 (KH 5531/KH-UBND), held again now so that it can be tried out. */
import { Catalog } from '../../shared/model/catalog.ts';
import type { IsoDate } from '../../shared/model/identifiers.ts';
import type { LocalAccount } from '../issuer/local-account.ts';
import { sampleAssignments } from './sample-assignments.ts';
import { sampleCalendar } from './sample-calendar.ts';
import { sampleIndicators } from './sample-indicators.ts';
import { sampleScoring } from './sample-scoring.ts';
import { COUNCIL_ACCOUNT, sampleBlocks, sampleUnits } from './sample-units.ts';

/**
 * The catalog of the sample campaign. Only its dates move with `today`, the day in Hồ Chí Minh City: name, wards and
 * indicators stay those of 2023.
 */
export function sampleCatalog(today: IsoDate): Catalog {
  const calendar = sampleCalendar(today);
  const { timeZone, dataAsOf, dueAt, lockAt } = calendar;
  const indicators = sampleIndicators(calendar);
  return Catalog.parse({
    campaign: {
      id: 'go-vap-nuoc-rut',
      name: 'Phong trào thi đua nước rút, phấn đấu hoàn thành chỉ tiêu phát triển kinh tế - xã hội năm 2023 trên địa bàn quận Gò Vấp',
      timeZone,
      dataAsOf,
      dueAt,
      lockAt,
      // So that whoever plays a ward sees all that one can be shown.
      standingsFor: 'units',
    },
    blocks: sampleBlocks,
    units: sampleUnits,
    indicators,
    assignments: sampleAssignments(indicators, calendar),
    scoring: sampleScoring(indicators),
  });
}

/** Who can sign in on this machine: the council first, then every account that a unit of the catalog lists. */
export function sampleAccounts({ units }: Pick<Catalog, 'units'>): LocalAccount[] {
  return [
    { account: COUNCIL_ACCOUNT, name: 'Hội đồng Thi đua - Khen thưởng quận', role: 'Council' },
    ...units.flatMap(({ accounts, name }) =>
      accounts.map((account): LocalAccount => ({ account, name, role: 'Unit' })),
    ),
  ];
}
