/** What differs between two standings, as lines to read. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { IndicatorGroup } from '../../shared/model/indicator.ts';
import { ReviewDecision } from '../../shared/model/review.ts';
import { TieBreak } from '../../shared/model/scoring.ts';
import type { StandingsDifference } from '../../shared/model/snapshot.ts';
import { RankState } from '../../shared/model/standings.ts';
import { Verdict } from '../../shared/model/verdict.ts';
import {
  changedValues,
  type ChangedValue,
  type Single,
} from '../../shared/rules/snapshots/changed-values.ts';
import type { ChangedUnit } from '../../shared/rules/snapshots/changes-by-block.ts';
import { groupWords } from '../../shared/sheet/config/council-columns.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { snapshotTexts } from './snapshot-texts.ts';
import { standingTexts } from './standing-texts.ts';

export interface ValueLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface StandingsWording {
  readonly messages: Messages;
  readonly format: Format;
  /** It names units and indicators where it still has them. */
  readonly catalog: Catalog;
}

/** The values of one thing that differ, those first that a meeting asks for first. */
export function valueLines(
  differences: readonly StandingsDifference[],
  wording: StandingsWording,
): ValueLine[] {
  const { values, unitCounts } = snapshotTexts[wording.messages.language];
  const labels: Readonly<Record<string, string>> = values;
  const ofIndicators: Readonly<Record<string, string>> = { ...values, ...unitCounts };
  const order = Object.keys(labels);
  return differences
    .flatMap((difference) =>
      changedValues(difference).map((changed) => ({ ...changed, part: difference.part })),
    )
    .toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
    .map(({ part, value, before, after }) => ({
      label: (part === 'indicator' ? ofIndicators : labels)[value] ?? value,
      before: singleText(value, before, wording),
      after: singleText(value, after, wording),
    }));
}

function singleText(name: ChangedValue['value'], single: Single | null, wording: StandingsWording): string {
  const { messages, format, catalog } = wording;
  const { differences, history } = messages.texts;
  if (single === null) return differences.blank;
  if (typeof single === 'boolean') return single ? differences.yes : differences.no;
  if (typeof single === 'number') return format.number(single);
  const standing = standingTexts[messages.language];
  switch (name) {
    case 'state':
      return worded(RankState, snapshotTexts[messages.language].states, single);
    case 'verdict':
      return worded(Verdict, standing.verdicts, single);
    case 'review.decision':
      return worded(ReviewDecision, history.states, single);
    case 'settledBy': {
      const known = TieBreak.safeParse(single).data;
      return known === undefined ? single : standing.criteria[known].name;
    }
    case 'block':
      return catalog.blocks.find(({ code }) => code === single)?.name ?? single;
    case 'submittedAt':
    case 'review.at':
      return format.instant(single, catalog.campaign.timeZone);
    case 'level':
    case 'disqualification':
    case 'review.by':
    case 'campaign':
      return single;
    default:
      return format.number(single);
  }
}

/** The word for a code; the code itself where a newer server has one that this pane does not know. */
function worded<C extends string>(
  codes: { safeParse: (text: string) => { data?: C | undefined } },
  words: Readonly<Record<C, string>>,
  text: string,
): string {
  const known = codes.safeParse(text).data;
  return known === undefined ? text : words[known];
}

/** What a difference is of: a unit, an indicator or a group by its name, or the whole. */
export function subjectOf(
  { part, code }: Pick<StandingsDifference, 'part' | 'code'>,
  { messages, catalog }: Pick<StandingsWording, 'messages' | 'catalog'>,
): string {
  switch (part) {
    case 'standings':
      return snapshotTexts[messages.language].compare.whole;
    case 'unit':
      return catalog.units.find((unit) => unit.code === code)?.name ?? messages.texts.issues.unit(code ?? '');
    case 'indicator': {
      const name = catalog.indicators.find((indicator) => indicator.code === code)?.name;
      const numbered = messages.texts.issues.indicator(code ?? '');
      return name === undefined ? numbered : `${numbered}: ${name}`;
    }
    case 'group':
      return worded(IndicatorGroup, groupWords, code ?? '');
  }
}

/** How a unit's place has moved, e.g. `Hạng 5 lên 3`. */
export function moveText(
  { listed, earlierRank, rank, change }: ChangedUnit,
  { language }: Pick<Messages, 'language'>,
  format: Format,
): string {
  const { moves } = snapshotTexts[language];
  if (listed !== 'both') return moves[listed];
  if (rank === null) return earlierRank === null ? moves.unranked : moves.dropped(format.number(earlierRank));
  const to = format.number(rank);
  if (earlierRank === null) return moves.entered(to);
  const from = format.number(earlierRank);
  if (change === null) return moves.otherBlock(from, to);
  if (change === 0) return moves.same(to);
  return change > 0 ? moves.up(from, to) : moves.down(from, to);
}
