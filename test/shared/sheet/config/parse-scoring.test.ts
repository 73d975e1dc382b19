/** The council's scoring tables as a whole: mistakes that only the catalog shows, and the way there and back. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfigTable, Issue } from '../../../../shared/model/issue.ts';
import { Basis, ScorePart, type ScoringRule } from '../../../../shared/model/scoring.ts';
import { Verdict } from '../../../../shared/model/verdict.ts';
import { drawCouncilConfig } from '../../../../shared/sheet/config/draw-council-config.ts';
import { parseCouncilConfig } from '../../../../shared/sheet/config/parse-council-config.ts';
import { parseLevel, parseScoringRule } from '../../../../shared/sheet/config/parse-scoring-rows.ts';
import { scoringColumns } from '../../../../shared/sheet/config/scoring-columns.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { tableRows } from '../../../../shared/sheet/table-rows.ts';
import { decimal, name } from '../../fixtures/arbitrary-values.ts';
import { catalogOf, change, indicator, ratio } from '../../fixtures/catalog.ts';
import { configBlocks } from '../../fixtures/config-blocks.ts';
import { drawn, put, tablesWith, type Tables } from '../../fixtures/filled-config.ts';
import { wildCode, wildInterval } from '../../fixtures/wild-scoring.ts';

/** Changes that every row survives, and whose mistake only the catalog's rules can see. */
const mistakes: [
  code: Issue['code'],
  table: ConfigTable,
  changes: [address: string, value: CellValue][],
  cell: string,
][] = [
  ['unknown-indicator', 'scoring', [['B4', '99']], 'B4'],
  ['unknown-indicator', 'scoring', [['K10', '99']], 'K10'],
  [
    'rule-does-not-fit-measure',
    'scoring',
    [
      ['B4', ''],
      ['C4', ''],
    ],
    'D4',
  ],
  ['rule-does-not-fit-measure', 'scoring', [['F9', 'Kết quả']], 'F9'],
  [
    'rule-does-not-fit-measure',
    'scoring',
    [
      ['K10', '3'],
      ['K11', '3'],
    ],
    'K10',
  ],
  ['rule-doubled', 'scoring', [['L11', '< 100']], 'D11'],
  ['bands-overlap', 'scoring', [['G6', '≥ 90']], 'G6'],
  ['range-not-one-sided', 'scoring', [['G7', '110 - 120']], 'G7'],
  ['base-points-negative', 'scoring', [['H8', -5]], 'H8'],
  ['every-not-positive', 'scoring', [['I9', 0]], 'I9'],
  ['cap-against-points', 'scoring', [['J12', 5]], 'J12'],
  ['tiers-overlap', 'scoring', [['L11', '≥ 90']], 'L11'],
  ['code-doubled', 'levels', [['B5', 'xuất sắc']], 'B5'],
  ['code-doubled', 'levels', [['C5', 30]], 'C5'],
];

test.each(mistakes)(
  '%s, which the catalog’s rules see in %s after %j, stands at its cell',
  (code, table, changes, cell) => {
    const change = (tables: Tables) =>
      changes.forEach(([address, value]) => put(tables[table], address, value));
    const { catalog, issues } = parseCouncilConfig(tablesWith(change));
    expect(catalog).toBeNull();
    expect(issues[0]).toMatchObject({ code, table, worksheet: drawn[table].worksheet, cell });
  },
);

test('an issue behind blank rows and moved columns stands at its cell', () => {
  const blocks = tablesWith((tables) => {
    tables.scoring.splice(1, 0, tables.scoring[0]?.map(() => '') ?? []);
    put(tables.scoring, 'J13', 5);
    tables.scoring = tables.scoring.map((cells) => cells.toReversed());
  });
  expect(parseCouncilConfig(blocks).issues).toMatchObject([{ code: 'cap-against-points', cell: 'D13' }]);
});

test('a warning about two rows stands at the later one and names the cell of the other', () => {
  const blocks = tablesWith((tables) => {
    put(tables.scoring, 'K11', '');
    put(tables.scoring, 'L11', '');
    tables.scoring.splice(8, 0, tables.scoring[0]?.map(() => '') ?? []);
  });
  const { catalog, issues } = parseCouncilConfig(blocks);
  expect(catalog).not.toBeNull();
  const [added] = issues.filter(({ code }) => code === 'base-points-add-up');
  expect(added).toMatchObject({ severity: 'warning', cell: 'H12', params: { other: 'H10' } });
});

const numbers = { points: decimal(-100, 100), every: decimal(-100, 100), cap: fc.option(decimal(-100, 100)) };
const row = {
  indicator: fc.option(wildCode),
  part: fc.constantFrom(...ScorePart.options),
  tier: fc.option(fc.record({ indicator: wildCode, within: wildInterval })),
  points: numbers.points,
};
const basis = fc.constantFrom(...Basis.options);
const anyRule: fc.Arbitrary<ScoringRule> = fc.oneof(
  fc.record({ kind: fc.constant('share'), ...row }),
  fc.record({ kind: fc.constant('verdict'), ...row, verdict: fc.constantFrom(...Verdict.options) }),
  fc.record({ kind: fc.constant('band'), ...row, basis, within: wildInterval }),
  fc.record({ kind: fc.constant('step'), ...row, basis, within: wildInterval, ...numbers }),
  fc.record({ kind: fc.constant('each'), ...row, basis, ...numbers }),
);

test('any rules and levels that can be drawn are parsed back as they were, sensible or not', () => {
  const all = ['A', 'a', 'B', 'C1', 'C.2'].map((code, at) => indicator(code, at % 2 === 0 ? change : ratio));
  const anyLevel = fc.record({ name, from: decimal(-100, 100) });
  fc.assert(
    fc.property(fc.array(anyRule), fc.array(anyLevel), (rules, levels) => {
      const scoring = { pointDecimals: 2, tieBreaks: [], rules, levelBasis: 'points' as const, levels };
      const blocks = configBlocks(catalogOf({ indicators: all, scoring }));
      const issues: Issue[] = [];
      const parsed = tableRows('scoring', blocks.scoring, issues).map((one) => parseScoringRule(one, all));
      expect(parsed).toEqual(rules);
      expect(tableRows('levels', blocks.levels, issues).map((one) => parseLevel(one, false))).toEqual(levels);
      expect(issues).toEqual([]);
    }),
  );
});

test('what is typed into a drawn table stays text where Excel would make a day of it', () => {
  for (const rules of [
    [],
    [{ kind: 'share', indicator: '1', part: 'base', tier: null, points: '10' } as const],
  ]) {
    const scoring = { pointDecimals: 2, tieBreaks: [], rules, levelBasis: 'points' as const, levels: [] };
    const table = drawCouncilConfig(catalogOf({ scoring })).find(
      ({ name: title }) => title === 'ThiDuaScoring',
    );
    const textColumns = [scoringColumns.within, scoringColumns.tierWithin, scoringColumns.tierIndicator];
    for (const label of textColumns) {
      expect(table?.rows[0]?.[table.columns.indexOf(label)]).toEqual({ kind: 'blank', format: '@' });
    }
  }
});
