/**
 * The changes of a catalog as lines to read, table by table. Values are written as the council's own cells have them, in
 * the workbook's words; what they are values of is said in the pane's language.
 */
import type { CatalogChange, IndicatorChange, SettingChange } from '../../shared/model/catalog-change.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import { ConfigTable } from '../../shared/model/issue.ts';
import type { Target } from '../../shared/model/target.ts';
import {
  aggregationWords,
  evidenceWords,
  goalWords,
  groupWords,
  measureWords,
  standingsForWords,
  YES_MARK,
} from '../../shared/sheet/config/council-columns.ts';
import { levelBasisWords, tieBreakWords } from '../../shared/sheet/config/scoring-columns.ts';
import { nameOf } from './effect-text.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { publishTexts } from './publish-texts.ts';
import { ruleWords } from './rule-words.ts';

/** What changed, and what was and is there; `null` where there was or is nothing. */
export interface ChangeLine {
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangeGroup {
  readonly table: ConfigTable;
  readonly lines: readonly ChangeLine[];
}

/** How to write: the pane's messages and formats, and the time zone of each side's instants. */
export interface ChangeWording {
  readonly messages: Messages;
  readonly format: Format;
  readonly timeZone: string;
}

/** The tables that change, in the order a council fills them in. */
export function changeGroups(changes: readonly CatalogChange[], wording: ChangeWording): ChangeGroup[] {
  return ConfigTable.options.flatMap((table) => {
    const lines = changes
      .filter((change) => tableOf(change) === table)
      .flatMap((change) => linesOf(change, wording));
    return lines.length === 0 ? [] : [{ table, lines }];
  });
}

function tableOf(change: CatalogChange): ConfigTable {
  switch (change.kind) {
    case 'setting':
      return 'campaign';
    case 'added':
    case 'removed':
    case 'order':
      return change.table;
    case 'blockName':
      return 'blocks';
    case 'unit':
    case 'accounts':
      return 'units';
    case 'indicator':
      return 'indicators';
    case 'target':
      return 'targets';
    case 'rules':
      return 'scoring';
    case 'level':
      return 'levels';
  }
}

function linesOf(change: CatalogChange, wording: ChangeWording): ChangeLine[] {
  const { messages, format } = wording;
  const { changes: words } = publishTexts[messages.language];
  switch (change.kind) {
    case 'setting':
      return [{ subject: settingLabel(change, messages), ...bothSides(change, wording) }];
    case 'added':
    case 'removed': {
      const item = nameOf(change.item);
      const said = change.targets === 0 ? item : words.addedAsked(item, format.number(change.targets));
      return [
        change.kind === 'added'
          ? { subject: words.added, before: null, after: said }
          : { subject: words.removed, before: said, after: null },
      ];
    }
    case 'order':
      return [{ subject: words.order, before: null, after: words.ordered }];
    case 'blockName':
      return [
        { subject: `${change.block} · ${messages.fields.name}`, before: change.before, after: change.after },
      ];
    case 'unit':
      return [
        {
          subject: `${nameOf(change.unit)} · ${messages.fields[change.field]}`,
          before: change.before,
          after: change.after,
        },
      ];
    case 'accounts': {
      const { added, removed } = change;
      const isSorted = added.length + removed.length === 0;
      return [
        {
          subject: `${nameOf(change.unit)} · ${messages.fields.accounts}`,
          before: removed.length === 0 ? null : removed.join(', '),
          after: isSorted ? words.ordered : added.length === 0 ? null : added.join(', '),
        },
      ];
    }
    case 'indicator':
      return [
        {
          subject: `${nameOf(change.indicator)} · ${messages.fields[change.field]}`,
          ...indicatorSides(change, format),
        },
      ];
    case 'target':
      return [
        {
          subject: `${change.unit.name} · ${nameOf(change.indicator)}`,
          before: targetText(change.before, format),
          after: targetText(change.after, format),
        },
      ];
    case 'rules': {
      const subject = change.indicator === null ? words.report : nameOf(change.indicator);
      const said = change.before.map((rule) => ruleWords(rule, messages, format));
      return [
        ...said.map((before) => ({ subject, before, after: null })),
        ...change.after.map((rule) => ({ subject, before: null, after: ruleWords(rule, messages, format) })),
      ];
    }
    case 'level':
      return [
        {
          subject: change.name,
          before: change.before === null ? null : format.number(change.before),
          after: change.after === null ? null : format.number(change.after),
        },
      ];
  }
}

type Sides = Pick<ChangeLine, 'before' | 'after'>;

function sides<T>(
  { before, after }: { readonly before: T; readonly after: T },
  say: (value: T) => string | null,
): Sides {
  return { before: say(before), after: say(after) };
}

function settingLabel({ field }: SettingChange, { fields }: Messages): string {
  return fields[field];
}

function bothSides(change: SettingChange, { format, timeZone }: ChangeWording): Sides {
  switch (change.field) {
    case 'name':
    case 'timeZone':
      return sides(change, (text) => text);
    case 'dataAsOf':
      return sides(change, format.date);
    case 'dueAt':
    case 'lockAt':
      return sides(change, (instant: Instant) => format.instant(instant, timeZone));
    case 'standingsFor':
      return sides(change, (audience) => standingsForWords[audience]);
    case 'pointDecimals':
      return sides(change, format.number);
    case 'tieBreaks':
      return sides(change, (keys) => keys.map((key) => tieBreakWords[key]).join('; ') || null);
    case 'levelBasis':
      return sides(change, (basis) => levelBasisWords[basis]);
  }
}

function indicatorSides(change: IndicatorChange, format: Format): Sides {
  switch (change.field) {
    case 'name':
    case 'measureUnit':
    case 'parent':
      return { before: change.before, after: change.after };
    case 'group':
      return sides(change, (group) => groupWords[group]);
    case 'decimals':
      return sides(change, format.number);
    case 'measure':
      return sides(change, (measure) => measureWords[measure]);
    case 'goal':
      return sides(change, (goal) => goalWords[goal]);
    case 'aggregation':
      return sides(change, (aggregation) => aggregationWords[aggregation]);
    case 'allowsNotArising':
      return sides(change, (allows) => (allows ? YES_MARK : null));
    case 'evidence':
      return sides(change, (rule) => evidenceWords[rule]);
    case 'districtTarget':
      return sides(change, (target) => targetText(target, format));
  }
}

/** As the council typed it; a plain number in the reader's own notation. */
function targetText(target: Target | null, format: Format): string | null {
  if (target === null) return null;
  return target.kind === 'quantity' && target.min === target.text ? format.number(target.text) : target.text;
}
