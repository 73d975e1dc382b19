/** A campaign of any size: every unit is assigned every indicator, the indicators are of every measure in turn, and all score. */
import { headOf, type ReportContent } from '../../functions/store/head.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import { Catalog, type PublishedCatalog } from '../../shared/model/catalog.ts';
import type { CampaignId, UnitCode } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Reported, Submission, SubmissionLine } from '../../shared/model/submission.ts';
import type { Target } from '../../shared/model/target.ts';
import { notReviewed } from '../../shared/rules/judge/reviewed.ts';
import { sizedScoring } from './sized-scoring.ts';

export const COUNCIL = 'council@bench.example';
/** As many as the sample campaign has. */
export const INDICATORS = 32;

const DATA_AS_OF = '2026-12-10';
const BLOCKS = 16;

type Kind = Pick<Indicator, 'measure' | 'goal' | 'aggregation'> & { readonly target: Target };

const quantity = (value: string): Target => ({
  kind: 'quantity',
  min: value,
  max: value,
  open: 'none',
  text: value,
});

const kinds: readonly [Kind, ...Kind[]] = [
  { measure: 'number', goal: 'atLeast', aggregation: 'sum', target: quantity('100') },
  { measure: 'ratio', goal: 'atLeast', aggregation: 'pooled', target: quantity('93.2') },
  { measure: 'change', goal: 'atMost', aggregation: 'pooled', target: quantity('-5') },
  {
    measure: 'date',
    goal: 'by',
    aggregation: 'countMet',
    target: { kind: 'date', by: DATA_AS_OF, text: '10/12' },
  },
];

const kindOf = (position: number): Kind => kinds[position % kinds.length] ?? kinds[0];

/** The one account of a unit. */
export function accountOf(unit: UnitCode): string {
  return `${unit.toLowerCase()}@bench.example`;
}

export interface CampaignSize {
  readonly units: number;
  readonly indicators: number;
  /** Sixteen where nothing else is said. */
  readonly blocks?: number;
}

/** A catalog whose units are `U1`, `U2`, … and whose indicators are `I1`, `I2`, … Open until the end of 2098. */
export function sizedCatalog(id: CampaignId, size: CampaignSize): Catalog {
  const blocks = size.blocks ?? BLOCKS;
  const units = Array.from({ length: size.units }, (_, position) => ({
    code: `U${position + 1}`,
    name: `Phường ${position + 1}`,
    block: `K${(position % blocks) + 1}`,
    accounts: [accountOf(`U${position + 1}`)],
  }));
  const indicators = Array.from({ length: size.indicators }, (_, position): Indicator => {
    const { measure, goal, aggregation } = kindOf(position);
    return {
      code: `I${position + 1}`,
      name: `Chỉ tiêu số ${position + 1} của đợt thi đua`,
      group: 'basic',
      measureUnit: 'hồ sơ',
      decimals: 1,
      parent: null,
      measure,
      goal,
      aggregation,
      allowsNotArising: true,
      evidence: 'none',
      districtTarget: null,
    };
  });
  return Catalog.parse({
    campaign: {
      id,
      name: 'Đợt thi đua để đo',
      timeZone: 'Asia/Ho_Chi_Minh',
      dataAsOf: DATA_AS_OF,
      dueAt: '2098-12-15T10:00:00Z',
      lockAt: '2098-12-20T10:00:00Z',
      standingsFor: 'council',
    },
    blocks: Array.from({ length: blocks }, (_, position) => ({
      code: `K${position + 1}`,
      name: `Khối ${position + 1}`,
    })),
    units,
    indicators,
    assignments: units.flatMap(({ code: unit }) =>
      indicators.map(({ code: indicator }, position) => ({
        unit,
        indicator,
        target: kindOf(position).target,
      })),
    ),
    scoring: sizedScoring(indicators),
  });
}

/** The first version of a catalog of that size. */
export function published(id: CampaignId, size: CampaignSize): PublishedCatalog {
  return { version: 1, publishedAt: '2026-12-01T03:00:00.000Z', catalog: sizedCatalog(id, size) };
}

/** What a unit reports for every indicator. Another `turn` is another content, some of it meeting its target. */
export function sizedSubmission(catalog: Catalog, unit: UnitCode, turn: number): Submission {
  return {
    campaign: catalog.campaign.id,
    unit,
    catalogVersion: 1,
    dataAsOf: DATA_AS_OF,
    preparedBy: 'Nguyễn Văn An',
    approvedBy: 'Trần Thị Bình',
    lines: catalog.indicators.map(({ code, measure }, position): SubmissionLine => ({
      indicator: code,
      reported: reportedAs(measure, 80 + ((turn * 7 + position * 13) % 40)),
      estimate: position % 8 === 0,
      note: position % 5 === 0 ? `Số liệu chính thức, đơn vị đã đối chiếu lần ${turn}` : '',
      declaredPercent: null,
      evidence: [],
    })),
  };
}

/** What a unit submits, as the store keeps it when it is the first revision. */
export function sizedStored(catalog: Catalog, unit: UnitCode, turn: number): StoredSubmission {
  const submission = sizedSubmission(catalog, unit, turn);
  return {
    submission,
    receipt: {
      campaign: catalog.campaign.id,
      unit,
      revision: 1,
      catalogVersion: 1,
      submittedAt: '2026-12-12T03:00:00.000Z',
      late: false,
      digest: digestOf(submission),
      warnings: [],
    },
  };
}

/** Heads of all units of a catalog, each with figures of its own. */
export function sizedHeads(catalog: PublishedCatalog): ReportContent[] {
  return catalog.catalog.units.map(({ code }, position) =>
    headOf(sizedStored(catalog.catalog, code, position), catalog, notReviewed),
  );
}

function reportedAs(measure: Indicator['measure'], figure: number): Reported {
  switch (measure) {
    case 'number':
      return { kind: 'number', actual: `${figure}.5` };
    case 'ratio':
      return { kind: 'ratio', numerator: String(figure), denominator: '120' };
    case 'change':
      return { kind: 'change', current: String(figure), before: '100' };
    case 'date':
      return { kind: 'date', date: `2026-12-${String(1 + (figure % 20)).padStart(2, '0')}` };
    case 'yesNo':
    case 'allOf':
      throw new RangeError(`a campaign for measuring has no ${measure} indicators`);
  }
}
