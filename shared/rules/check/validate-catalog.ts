/** The checks that a catalog has to pass to be published. */
import type { Catalog } from '../../model/catalog.ts';
import type { Aggregation, Goal, Measure } from '../../model/indicator.ts';
import { issueError, issueWarning, type ConfigTable, type Issue } from '../../model/issue.ts';
import { indexCatalog } from '../catalog-index.ts';
import { dayOf, isKnownTimeZone } from '../time/campaign-day.ts';
import { isBefore } from '../time/instant-order.ts';
import type { CatalogCheck } from './catalog-check.ts';
import { scoringChecks } from './validate-scoring.ts';
import { targetChecks } from './validate-targets.ts';
import { unusedChecks } from './validate-unused.ts';

/**
 * What is wrong with a catalog, each issue with the table, the row of its list and the field it stands in. Errors keep
 * it from being published.
 */
export function validateCatalog(catalog: Catalog): Issue[] {
  return catalogChecks.flatMap((check) => check(catalog));
}

const knownTimeZone: CatalogCheck = ({ campaign }) =>
  isKnownTimeZone(campaign.timeZone)
    ? []
    : [
        issueError('unknown-time-zone', {
          table: 'campaign',
          field: 'timeZone',
          params: { text: campaign.timeZone },
        }),
      ];

const lockAfterDue: CatalogCheck = ({ campaign }) =>
  isBefore(campaign.lockAt, campaign.dueAt)
    ? [issueError('lock-before-due', { table: 'campaign', field: 'lockAt' })]
    : [];

/** Figures that count up to a day after the deadline could only be reported late. */
const dataAsOfByDue: CatalogCheck = ({ campaign }) => {
  if (!isKnownTimeZone(campaign.timeZone)) return [];
  return campaign.dataAsOf > dayOf(campaign.dueAt, campaign)
    ? [issueWarning('data-as-of-after-due', { table: 'campaign', field: 'dataAsOf' })]
    : [];
};

function doubledCodes(table: ConfigTable, items: readonly { readonly code: string }[]): Issue[] {
  const first = new Map<string, number>();
  return items.flatMap(({ code }, row) => {
    const key = code.toLowerCase();
    if (!first.has(key)) {
      first.set(key, row);
      return [];
    }
    return [issueError('code-doubled', { table, row, field: 'code', params: { text: code } })];
  });
}

const noDoubledCodes: CatalogCheck = ({ blocks, units, indicators }) => [
  ...doubledCodes('blocks', blocks),
  ...doubledCodes('units', units),
  ...doubledCodes('indicators', indicators),
];

const knownBlocks: CatalogCheck = ({ blocks, units }) => {
  const codes = new Set(blocks.map((block) => block.code));
  return units.flatMap(({ code, block }, row) =>
    codes.has(block)
      ? []
      : [
          issueError('unknown-block', {
            table: 'units',
            row,
            unit: code,
            field: 'block',
            params: { text: block },
          }),
        ],
  );
};

const accountsOfOneUnit: CatalogCheck = ({ units }) => {
  const first = new Map<string, string>();
  return units.flatMap(({ code, accounts }, row) =>
    accounts.flatMap((account) => {
      const other = first.get(account);
      if (other === undefined) first.set(account, code);
      return other === undefined
        ? []
        : [
            issueWarning('account-doubled', {
              table: 'units',
              row,
              unit: code,
              field: 'accounts',
              params: { text: account, other },
            }),
          ];
    }),
  );
};

/** Two schools of one district may be called alike, but nobody could tell their rows apart. */
const unitsToldApart: CatalogCheck = ({ units }) => {
  const first = new Map<string, string>();
  return units.flatMap(({ code, name }, row) => {
    const key = name.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, code);
    // A row that stands twice is an issue of its own.
    return other === undefined || other.toLowerCase() === code.toLowerCase()
      ? []
      : [
          issueWarning('name-doubled', {
            table: 'units',
            row,
            unit: code,
            field: 'name',
            params: { text: name, other },
          }),
        ];
  });
};

const goalsOf: Record<Measure, readonly Goal[]> = {
  number: ['atLeast', 'atMost', 'within'],
  ratio: ['atLeast', 'atMost', 'within'],
  change: ['atLeast', 'atMost', 'within'],
  date: ['by'],
  yesNo: ['done'],
  allOf: ['done'],
};

const aggregationsOf: Record<Measure, readonly Aggregation[]> = {
  number: ['sum', 'countMet', 'none'],
  ratio: ['pooled', 'countMet', 'none'],
  change: ['pooled', 'countMet', 'none'],
  date: ['countMet', 'none'],
  yesNo: ['countMet', 'none'],
  allOf: ['countMet', 'none'],
};

const choicesFitMeasure: CatalogCheck = ({ indicators }) =>
  indicators.flatMap(({ code, measure, goal, aggregation }, row) => [
    ...(goalsOf[measure].includes(goal)
      ? []
      : [
          issueError('goal-does-not-fit-measure', {
            table: 'indicators',
            row,
            indicator: code,
            field: 'goal',
          }),
        ]),
    ...(aggregationsOf[measure].includes(aggregation)
      ? []
      : [
          issueError('aggregation-does-not-fit-measure', {
            table: 'indicators',
            row,
            indicator: code,
            field: 'aggregation',
          }),
        ]),
  ]);

const parentsHold: CatalogCheck = (catalog) => {
  const { indicators } = catalog;
  const byCode = indexCatalog(catalog).indicators;
  const parents = new Set(indicators.map((indicator) => indicator.parent));
  return indicators.flatMap(({ code, parent, measure }, row) => {
    const at = { table: 'indicators', row, indicator: code } as const;
    if (measure === 'allOf' && !parents.has(code)) {
      return [issueError('parent-without-parts', { ...at, field: 'measure' })];
    }
    if (parent === null) return [];
    const found = byCode.get(parent);
    if (found === undefined || measure === 'allOf') {
      return [issueError('unknown-parent', { ...at, field: 'parent', params: { text: parent } })];
    }
    return found.measure === 'allOf'
      ? []
      : [issueError('parent-not-all-of', { ...at, field: 'parent', params: { text: parent } })];
  });
};

const catalogChecks: readonly CatalogCheck[] = [
  knownTimeZone,
  lockAfterDue,
  dataAsOfByDue,
  noDoubledCodes,
  knownBlocks,
  accountsOfOneUnit,
  unitsToldApart,
  choicesFitMeasure,
  parentsHold,
  ...targetChecks,
  ...unusedChecks,
  ...scoringChecks,
];
