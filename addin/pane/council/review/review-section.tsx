/** Reviewing: the queue of reports, and in its place the one unit that was chosen in it or on a worksheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import type { Instant, UnitCode } from '../../../../shared/model/identifiers.ts';
import type { Review } from '../../../../shared/model/review.ts';
import { narrowQueue, withReview, type QueueFilter } from '../../../../shared/rules/review/review-queue.ts';
import type { ReviewQueue as Queue } from '../../../flows/review-queue.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { BulkReview } from './bulk-review.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { tickOf } from './queue-list.tsx';
import { ReviewQueue } from './review-queue.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useInFront } from '../../parts/tabs.tsx';
import { UnitReview } from './unit-review.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';
import type { Drafts } from '../use-drafts.ts';
import { useSelectedUnit } from './use-selected-unit.ts';

interface ReviewSectionProps {
  readonly campaign: CampaignSummary;
  readonly actions: CouncilActions;
  readonly drafts: Drafts;
}

/** The unit in front. */
interface Chosen {
  readonly unit: UnitCode;
  /** It was chosen in the pane. Whoever selects cells of a worksheet goes on there, and keeps the focus. */
  readonly isHere: boolean;
}

export function ReviewSection({ campaign, actions, drafts }: ReviewSectionProps) {
  const { language } = useSpeech();
  const words = reviewTexts[language].queue;
  const { run, fail, busy, failure } = useAction();
  const [queue, setQueue] = useState<Queue | null>(null);
  const [news, setNews] = useState('');
  const [at, setAt] = useState<Instant | null>(null);
  const [filter, setFilter] = useState<QueueFilter>({ kind: 'waiting', block: null, words: '' });
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [chosen, choose] = useState<Chosen | null>(null);
  const [back, setBack] = useState<object | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** The control of the list by which the unit was opened. */
  const from = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (back === null) return;
    // What was reviewed may no longer be listed.
    const place = from.current?.isConnected === true ? from.current : heading.current;
    place?.focus();
  }, [back]);
  const load = () =>
    run({ busy: words.busy }, async () => {
      setNews('');
      const found = await actions.queue(campaign.id, queue);
      setAt(new Date().toISOString());
      if (found !== null) setQueue(found);
      if (queue !== null) setNews(found === null ? words.unchanged : words.updated);
    });
  useOnce(load);

  const open = (unit: UnitCode) => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && list.current?.contains(activeElement) === true)
      from.current = activeElement;
    choose({ unit, isHere: true });
  };
  const entries = queue?.entries ?? [];
  const isOfQueue = (unit: UnitCode) => entries.some((entry) => entry.unit === unit);
  useSelectedUnit({
    watching: useInFront() && queue !== null,
    watch: actions.watchSelection,
    selected: actions.selectedUnit,
    onUnit: (unit) => {
      if (!isOfQueue(unit) || unit === chosen?.unit) return;
      from.current = null;
      choose({ unit, isHere: false });
    },
    fail,
  });
  const of = (unit: UnitCode) => ({ campaign: campaign.id, unit });
  const reviewed = (review: Review) => {
    // Standings that are asked for again know this review and more; the queue need not wait for them.
    setQueue((seen) => seen && { ...seen, entries: withReview(seen.entries, review) });
    // What was ticked to be reviewed has been; left ticked, out of sight, it would go along with the next ones.
    setTicks((seen) => toggled(seen, tickOf(review), false));
  };

  const entry = entries.find(({ unit }) => unit === chosen?.unit);
  const reports = entries.filter(({ revision }) => revision !== null);
  const waiting = reports.filter(({ state }) => state === 'waiting');
  return (
    <>
      {queue !== null && chosen !== null && entry !== undefined && (
        <UnitReview
          key={entry.unit}
          entry={entry}
          opened={chosen.isHere ? chosen : null}
          held={queue.published}
          actions={actions}
          draft={drafts.of(of(entry.unit))}
          onDraft={(draft) => drafts.write(of(entry.unit), draft)}
          extension={drafts.extensionOf(of(entry.unit))}
          onExtension={(typed) => drafts.writeExtension(of(entry.unit), typed)}
          onReviewed={(review, sent) => {
            drafts.forget(of(entry.unit), sent);
            reviewed(review);
          }}
          onBack={() => {
            choose(null);
            setBack({});
          }}
          next={waiting.find(({ unit }) => unit !== entry.unit) ?? null}
          onOpen={open}
        />
      )}
      <div hidden={entry !== undefined} ref={list}>
        <h2 tabIndex={-1} ref={heading}>
          {words.title}
        </h2>
        <p class="hint">{words.follow}</p>
        {queue !== null && (
          <>
            <BulkReview
              waiting={waiting}
              shown={narrowQueue(reports, filter).entries}
              ticked={reports.filter((report) => ticks.has(tickOf(report)))}
              published={queue.published}
              actions={actions}
              onTicks={(ticked) => setTicks(new Set(ticked.map(tickOf)))}
              onReviewed={reviewed}
              onOpen={open}
            />
            <ReviewQueue
              queue={queue}
              filter={filter}
              onFilter={setFilter}
              ticked={ticks}
              onTick={(ticked, isTicked) => setTicks(toggled(ticks, tickOf(ticked), isTicked))}
              onOpen={open}
              hasDraft={(unit) => drafts.has(of(unit))}
            />
          </>
        )}
        <div class="actions">
          <ActionButton busy={busy !== null} onPress={load}>
            {words.refresh}
          </ActionButton>
        </div>
        <AsOf at={at} timeZone={campaign.timeZone} />
        <BusyLine busy={busy} />
        <output class="hint">{news}</output>
      </div>
      <ProblemNotice failure={failure} />
    </>
  );
}

function toggled(ticks: ReadonlySet<string>, tick: string, isTicked: boolean): ReadonlySet<string> {
  const later = new Set(ticks);
  if (isTicked) later.add(tick);
  else later.delete(tick);
  return later;
}
