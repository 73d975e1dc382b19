/** Where Phường 1 stands, as the rules themselves have it, for the pane's tests. */
import type { SeenStanding } from '../../../addin/flows/fetch-standing.ts';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { SubmissionLine } from '../../../shared/model/submission.ts';
import { unitStanding, withoutPlace } from '../../../shared/rules/explain/unit-standing.ts';
import type { UnitHead } from '../../../shared/rules/rank/unit-head.ts';
import {
  actual,
  assign,
  catalogOf,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
  yesNo,
} from '../../shared/fixtures/catalog.ts';
import { headWith, returnedMark } from '../../shared/fixtures/heads.ts';
import {
  above,
  band,
  each,
  forVerdict,
  fromOn,
  fromTo,
  scoringOf,
  share,
  step,
  upTo,
} from '../../shared/fixtures/scoring.ts';
import { campaign } from './pane-samples.ts';

export const OWN = '26896';
const codes = [OWN, '26902', '26905', '26908', '26911'];

const files = { indicator: '2', within: fromOn('1000') };
const fewFiles = { indicator: '2', within: fromTo('0', '1000') };

export const catalog: Catalog = catalogOf({
  campaign: { ...campaign, standingsFor: 'units' },
  units: [...codes.map((code, place) => unit(code, { name: `Phường ${place + 1}` })), unit('Z')],
  indicators: [
    indicator('1', { name: 'Tổng thu ngân sách nhà nước trên địa bàn', measureUnit: 'tỷ đồng' }),
    indicator('2', {
      ...ratio,
      name: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn',
      measureUnit: '%',
      allowsNotArising: true,
    }),
    indicator('3', { ...yesNo, name: 'Ban hành kế hoạch thi đua', measureUnit: 'x' }),
    indicator('G4', {
      name: 'Vụ tái lấn chiếm vỉa hè',
      goal: 'atMost',
      measureUnit: 'vụ',
      group: 'covenant',
      allowsNotArising: true,
    }),
  ],
  assignments: codes.flatMap((code) => [
    assign(code, '1', quantity('200')),
    assign(code, '2', quantity('95')),
    assign(code, '3', done),
    assign(code, 'G4', quantity('2')),
  ]),
  scoring: {
    ...scoringOf([
      share('40'),
      step(above('100'), '0.5', { every: '5', cap: '1' }),
      band(above('98'), '20', { indicator: '2', part: 'base', basis: 'figure', tier: files }),
      band(fromTo('95', '98'), '15', { indicator: '2', part: 'base', basis: 'figure', tier: files }),
      band(fromOn('0'), '18', { indicator: '2', part: 'base', basis: 'figure', tier: fewFiles }),
      forVerdict('met', '5', { indicator: '3', part: 'base' }),
      each('-0.5', { indicator: 'G4', cap: '-1.5' }),
      each('-0.5', { indicator: null, basis: 'daysLate', cap: '-2' }),
      band(upTo('-3'), '0.5', { indicator: null, basis: 'daysLate' }),
    ]),
    tieBreaks: ['metPercent', 'earliest'],
    levels: [{ name: 'Hoàn thành tốt', from: '50' }],
  },
});
export const published = { version: 1, publishedAt: '2023-11-01T02:00:00Z', catalog };

const ofFiles = (numerator: string, denominator: string) =>
  ({ kind: 'ratio', numerator, denominator }) as const;

function lines(budget: string, inTime: string, reoccupied: string): SubmissionLine[] {
  return [
    { ...line('1', actual(budget)), estimate: true },
    line('2', ofFiles(inTime, '1234')),
    line('3', { kind: 'yesNo', yes: true }),
    line('G4', actual(reoccupied)),
  ];
}

const ownLines = lines('206.5', '1200', '4');
const decisions = {
  ...noDecisions,
  adjustments: [
    { indicator: 'G4', points: '-1', reason: 'Để tái lấn chiếm kéo dài trước cổng trường' },
    { indicator: null, points: '1', reason: 'Có mô hình “Tuyến phố văn minh” được nhân rộng' },
  ],
  overrides: [{ indicator: '2', verdict: 'met', reason: 'Hệ thống một cửa ngừng hai ngày' } as const],
};
const others = [
  headWith(catalog, '26902', lines('230', '1230', '0')),
  headWith(catalog, '26905', lines('206.5', '1200', '4'), {
    submittedAt: '2023-12-14T02:00:00Z',
    decisions,
  }),
  headWith(catalog, '26908', lines('100', '1100', '9')),
];

/** `head`: of Phường 1; `null` when it has not reported. */
function seen(head: UnitHead | null, code = OWN): SeenStanding {
  const heads = head === null ? others : [head, ...others];
  return { standing: unitStanding(published, heads, code), published, etag: '"1-7"' };
}

/** Third of five behind a ward that sent earlier, with a ward missing still: overridden, adjusted, estimated. */
export const ranked = seen(headWith(catalog, OWN, ownLines, { decisions }));
/** It has sent its report without a figure for indicator 3. */
export const incomplete = seen(
  headWith(
    catalog,
    OWN,
    ownLines.filter(({ indicator: code }) => code !== '3'),
  ),
);
export const withheld: SeenStanding = { ...ranked, standing: withoutPlace(ranked.standing) };
export const notReported = seen(null);
export const returned = seen(headWith(catalog, OWN, ownLines, { review: returnedMark }));
export const disqualified = seen(
  headWith(catalog, OWN, ownLines, {
    decisions: { ...noDecisions, disqualified: { reason: 'Đang chờ kết luận thanh tra' } },
  }),
);
export const nothingAsked = seen(null, 'Z');

/** Of a ward that is asked only for what did not arise. */
export const nothingApplies: SeenStanding = (() => {
  const asked = {
    ...catalog,
    assignments: catalog.assignments.filter((one) => one.unit !== OWN || ['2', 'G4'].includes(one.indicator)),
  };
  const head = headWith(asked, OWN, [line('2', notArising), line('G4', notArising)]);
  return { ...ranked, standing: unitStanding({ version: 1, catalog: asked }, [head], OWN) };
})();

/** No rule is about the first indicator: nothing can be earned by it. */
export const partlyScored: SeenStanding = (() => {
  const [first] = catalog.indicators;
  const rules = catalog.scoring.rules.filter((rule) => rule.indicator !== first?.code);
  const partly = { ...catalog, scoring: { ...catalog.scoring, rules } };
  const version = { ...published, catalog: partly };
  return {
    ...ranked,
    standing: unitStanding(version, [headWith(partly, OWN, ownLines)], OWN),
    published: version,
  };
})();

/** Nothing to add up: the campaign has no scoring rules. */
export const unscored: SeenStanding = (() => {
  const plain = { ...catalog, scoring: { ...catalog.scoring, rules: [], levels: [] } };
  const heads = [headWith(plain, OWN, ownLines), headWith(plain, '26902', lines('230', '1230', '0'))];
  const version = { ...published, catalog: plain };
  return { ...ranked, standing: unitStanding(version, heads, OWN), published: version };
})();
