/** What a catalog changes of an earlier one of the same campaign, for the council to see before it publishes. */
import { canonicalJson } from '../../digest/digest.ts';
import type {
  CatalogChange,
  IndicatorChange,
  ListedChange,
  Named,
  SettingChange,
  Settings,
} from '../../model/catalog-change.ts';
import type { Assignment, Catalog } from '../../model/catalog.ts';
import type { ConfigTable } from '../../model/issue.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Level } from '../../model/scoring.ts';
import { groupBy } from '../group-by.ts';
import { ruleChanges } from './rule-changes.ts';

/**
 * Every difference, in the order of the council's tables. Empty exactly where the two catalogs are the same as canonical
 * JSON. A unit or indicator that is added or removed is one change; its targets are not listed one by one.
 */
export function catalogChanges(before: Catalog, after: Catalog): CatalogChange[] {
  return [
    ...settingChanges(before, after),
    ...listedChanges('blocks', before, after),
    ...pairs(before.blocks, after.blocks).flatMap(([was, is]): CatalogChange[] =>
      was.name === is.name ? [] : [{ kind: 'blockName', block: is.code, before: was.name, after: is.name }],
    ),
    ...orderChange('blocks', codesOf(before.blocks), codesOf(after.blocks)),
    ...listedChanges('units', before, after),
    ...unitChanges(before, after),
    ...orderChange('units', codesOf(before.units), codesOf(after.units)),
    ...listedChanges('indicators', before, after),
    ...pairs(before.indicators, after.indicators).flatMap(([was, is]) => indicatorChanges(was, is)),
    ...orderChange('indicators', codesOf(before.indicators), codesOf(after.indicators)),
    ...targetChanges(before, after),
    ...orderChange('targets', before.assignments.map(keyOf), after.assignments.map(keyOf)),
    ...ruleChanges(before, after),
    ...orderChange(
      'scoring',
      before.scoring.rules.map(canonicalJson),
      after.scoring.rules.map(canonicalJson),
    ),
    ...levelChanges(before.scoring.levels, after.scoring.levels),
    ...orderChange('levels', namesOf(before.scoring.levels), namesOf(after.scoring.levels)),
  ];
}

/** What the campaign's table of the configuration holds. */
function settingsOf({ campaign, scoring }: Catalog): Settings {
  const { name, timeZone, dataAsOf, dueAt, lockAt, standingsFor } = campaign;
  const { pointDecimals, tieBreaks, levelBasis } = scoring;
  return { name, timeZone, dataAsOf, dueAt, lockAt, standingsFor, pointDecimals, tieBreaks, levelBasis };
}

function settingChanges(before: Catalog, after: Catalog): SettingChange[] {
  return changedFields(settingsOf(before), settingsOf(after)).map((change) => ({
    kind: 'setting',
    ...change,
  }));
}

function indicatorChanges(before: Indicator, after: Indicator): IndicatorChange[] {
  const { code, ...was } = before;
  const { code: _, ...is } = after;
  const indicator = { code, name: after.name };
  return changedFields(was, is).map((change) => ({ kind: 'indicator', indicator, ...change }));
}

type ChangedField<T> = {
  [F in keyof T]: { readonly field: F; readonly before: T[F]; readonly after: T[F] };
}[keyof T];

/** The fields whose values differ as canonical JSON. The compiler makes sure that both have the same fields. */
function changedFields<T extends object>(before: T, after: T): ChangedField<T>[] {
  const changed: ChangedField<T>[] = [];
  for (const field in after) {
    if (canonicalJson(before[field]) === canonicalJson(after[field])) continue;
    changed.push({ field, before: before[field], after: after[field] });
  }
  return changed;
}

function listedChanges(table: ListedChange['table'], before: Catalog, after: Catalog): ListedChange[] {
  const only = (kind: ListedChange['kind'], here: Catalog, there: Catalog): ListedChange[] => {
    const known = new Set(codesOf(there[table]));
    const asked = targetCounts(table, here);
    return here[table]
      .filter(({ code }) => !known.has(code))
      .map(({ code, name }) => ({
        kind,
        table,
        item: { code, name },
        targets: asked.get(code)?.length ?? 0,
      }));
  };
  return [...only('removed', before, after), ...only('added', after, before)];
}

function targetCounts(table: ListedChange['table'], { assignments }: Catalog) {
  if (table === 'blocks') return new Map<string, readonly Assignment[]>();
  return groupBy(assignments, ({ unit, indicator }) => (table === 'units' ? unit : indicator));
}

function unitChanges(before: Catalog, after: Catalog): CatalogChange[] {
  return pairs(before.units, after.units).flatMap(([was, is]): CatalogChange[] => {
    const unit = { code: is.code, name: is.name };
    const fields = (['name', 'block'] as const).filter((field) => was[field] !== is[field]);
    const [had, has] = [new Set(was.accounts), new Set(is.accounts)];
    return [
      ...fields.map(
        (field) => ({ kind: 'unit', field, unit, before: was[field], after: is[field] }) as const,
      ),
      ...(canonicalJson(was.accounts) === canonicalJson(is.accounts)
        ? []
        : [
            {
              kind: 'accounts',
              unit,
              added: is.accounts.filter((account) => !had.has(account)),
              removed: was.accounts.filter((account) => !has.has(account)),
            } as const,
          ]),
    ];
  });
}

/** Changed targets of units and indicators that both catalogs have: in the later one's order, then those it dropped. */
function targetChanges(before: Catalog, after: Catalog): CatalogChange[] {
  const units = namesInBoth(before.units, after.units);
  const indicators = namesInBoth(before.indicators, after.indicators);
  const earlier = new Map(before.assignments.map((one) => [keyOf(one), one.target]));
  const later = new Map(after.assignments.map((one) => [keyOf(one), one.target]));
  const gone = before.assignments.filter((one) => !later.has(keyOf(one)));
  return [...after.assignments, ...gone].flatMap((one): CatalogChange[] => {
    const [was, is] = [earlier.get(keyOf(one)) ?? null, later.get(keyOf(one)) ?? null];
    const [unit, indicator] = [units.get(one.unit), indicators.get(one.indicator)];
    if (unit === undefined || indicator === undefined) return [];
    if (canonicalJson(was) === canonicalJson(is)) return [];
    return [{ kind: 'target', unit, indicator, before: was, after: is }];
  });
}

function levelChanges(before: readonly Level[], after: readonly Level[]): CatalogChange[] {
  const earlier = new Map(before.map(({ name, from }) => [name, from]));
  const later = new Map(after.map(({ name, from }) => [name, from]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((name): CatalogChange[] => {
    const [was, is] = [earlier.get(name) ?? null, later.get(name) ?? null];
    return was === is ? [] : [{ kind: 'level', name, before: was, after: is }];
  });
}

/** A change of order, of the items that both catalogs have. */
function orderChange(
  table: ConfigTable,
  before: readonly string[],
  after: readonly string[],
): CatalogChange[] {
  const [had, has] = [new Set(before), new Set(after)];
  const was = before.filter((key) => has.has(key));
  const is = after.filter((key) => had.has(key));
  return was.length === is.length && was.every((key, at) => key === is[at]) ? [] : [{ kind: 'order', table }];
}

function pairs<T extends Named>(before: readonly T[], after: readonly T[]): [T, T][] {
  const earlier = new Map(before.map((item) => [item.code, item]));
  return after.flatMap((item): [T, T][] => {
    const was = earlier.get(item.code);
    return was === undefined ? [] : [[was, item]];
  });
}

function namesInBoth(before: readonly Named[], after: readonly Named[]): ReadonlyMap<string, Named> {
  return new Map(pairs(before, after).map(([, { code, name }]) => [code, { code, name }]));
}

function codesOf(items: readonly Named[]): string[] {
  return items.map(({ code }) => code);
}

function namesOf(levels: readonly Level[]): string[] {
  return levels.map(({ name }) => name);
}

function keyOf({ unit, indicator }: Assignment): string {
  return `${unit}\n${indicator}`;
}
