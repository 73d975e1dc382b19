/** Whom the council has to remind, and of what: fetched when the tab is first chosen, and again when asked to. */
import { useMemo, useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { Instant } from '../../../../shared/model/identifiers.ts';
import {
  chasedUnits,
  chaseGroups,
  narrowChased,
  isReported,
  owesReport,
} from '../../../../shared/rules/chase/chase-groups.ts';
import type { UnitFilter } from '../../../../shared/rules/unit-filter.ts';
import type { SeenChaseList } from '../../../flows/fetch-chase-list.ts';
import { chaseTexts } from '../../../messages/chase-texts.ts';
import { groupReminder, type ReminderContext } from '../../../messages/reminder.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { BlockAndName } from '../block-and-name.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import { ChaseCauses } from './chase-causes.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { ReminderText } from './reminder-text.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';

interface ChaseSectionProps {
  readonly campaign: CampaignSummary;
  readonly fetch: CouncilActions['chaseList'];
}

export function ChaseSection({ campaign, fetch }: ChaseSectionProps) {
  const { language } = useSpeech();
  const words = chaseTexts[language];
  const action = useAction();
  const [seen, setSeen] = useState<SeenChaseList | null>(null);
  const [news, setNews] = useState('');
  const [at, setAt] = useState<Instant | null>(null);
  const look = () =>
    action.run({ busy: words.busy }, async () => {
      setNews('');
      const found = await fetch(campaign.id, seen);
      setAt(new Date().toISOString());
      if (found !== null) setSeen(found);
      if (seen !== null) setNews(found === null ? words.unchanged : words.updated);
    });
  useOnce(look);
  return (
    <section>
      <h2>{words.title}</h2>
      {/* Above a list that may be long. */}
      <div class="actions">
        <ActionButton busy={action.busy !== null} onPress={look}>
          {words.refresh}
        </ActionButton>
      </div>
      <AsOf at={at} timeZone={campaign.timeZone} />
      <BusyLine busy={action.busy} />
      <output class="hint">{news}</output>
      <ProblemNotice failure={action.failure} />
      {seen !== null && <Chased seen={seen} />}
    </section>
  );
}

function Chased({ seen }: { readonly seen: SeenChaseList }) {
  const { language, format } = useSpeech();
  const words = chaseTexts[language];
  const { list, published } = seen;
  const { units, blocks } = published.catalog;
  const [filter, setFilter] = useState<UnitFilter>({ block: null, words: '' });
  const all = useMemo(() => chasedUnits(list.rows, units), [seen]);
  const narrowed = useMemo(() => narrowChased(all, filter), [all, filter]);
  const groups = useMemo(() => chaseGroups(narrowed), [narrowed]);
  const context = useMemo(() => contextOf(seen), [seen]);
  const reminder = useMemo(() => groupReminder(groups, context), [groups, context]);

  if (list.assignedUnits === 0) return <p class="empty">{words.nobodyAsked}</p>;
  if (all.length === 0)
    return (
      <section class="notice success">
        <h3>{words.noneTitle}</h3>
        <p>{words.noneAdvice}</p>
      </section>
    );
  const owing = all.filter(({ row }) => owesReport(row));
  const reported = owing.filter(({ row: { cause } }) => isReported(cause)).length;
  const waiting = all.filter(({ row }) => row.cause.kind === 'waiting');
  // They have reported, and are asked all the same.
  const lacking = waiting.filter(({ row }) => owesReport(row)).length;
  const isNarrowed = filter.block !== null || filter.words.trim() !== '';
  return (
    <>
      <p class="figure">{words.owing(format.number(owing.length), format.number(list.assignedUnits))}</p>
      {reported > 0 && (
        <p>{words.owingParts(format.number(owing.length - reported), format.number(reported))}</p>
      )}
      {waiting.length > 0 && (
        <p>
          {[
            words.waiting(format.number(waiting.length)),
            ...(lacking === 0 ? [] : [words.lacking(format.number(lacking))]),
          ].join(', ')}
        </p>
      )}
      <BlockAndName labels={words} filter={filter} blocks={blocks} onFilter={setFilter} />
      {/* Whoever cannot see the list grow shorter hears it. */}
      <output class="unseen">{isNarrowed && words.found(format.number(narrowed.length))}</output>
      {narrowed.length === 0 && <p class="empty">{words.notFound}</p>}
      {reminder !== null && (
        <details>
          <summary tabIndex={0}>{words.reminder.all}</summary>
          <p class="hint">{words.reminder.onlyNames}</p>
          <ReminderText reminder={reminder} to={words.reminder.all} label={words.reminder.copyAll} />
        </details>
      )}
      {/* Other causes, or other units in them, begin anew. */}
      <ChaseCauses
        key={JSON.stringify(filter)}
        groups={groups}
        context={context}
        list={list}
        opened={isNarrowed}
      />
      <p class="hint">{words.hint}</p>
    </>
  );
}

/** By this machine's clock, which only says whether the deadline has passed. */
function contextOf({ published }: SeenChaseList): ReminderContext {
  const { campaign, indicators } = published.catalog;
  return { campaign, indicators, now: new Date().toISOString() };
}
