/** The sheet there is: its campaign, how it stands, what is wrong in it, and the receipt. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hasErrors } from '../../../shared/model/issue.ts';
import type { CheckedSheet, KnownAdoption } from '../../flows/checked-sheet.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { CheckResult } from './check-result.tsx';
import type { UnitChoice } from './clerk-actions.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ConflictSettled } from './conflict-settled.tsx';
import { coverageOf } from './coverage.ts';
import { DecisionsCard } from './decisions-card.tsx';
import { Clamped } from '../parts/clamped.tsx';
import { Facts } from '../parts/facts.tsx';
import type { Jump } from '../issues/issue-list.tsx';
import { IncompleteNotice } from './incomplete-notice.tsx';
import { LateNotice } from './late-notice.tsx';
import type { FixingIssues } from '../issues/issues-by-severity.tsx';
import { LastChange } from './last-change.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { ReturnedNotice } from './returned-notice.tsx';
import { SheetUpdated } from './sheet-updated.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { SubmissionStatusCard } from './submission-status.tsx';
import { UnansweredNotice } from './unanswered-notice.tsx';
import { UpdateOffer } from './update-offer.tsx';
import type { Change, Clerk, News } from './use-clerk.ts';

interface ClerkSheetProps {
  readonly checked: CheckedSheet;
  readonly news: News | null;
  readonly busy: boolean;
  readonly onCheck: () => void;
  readonly onUpdate: () => void;
  readonly onSubmit: () => void;
  readonly onSettle: Clerk['settle'];
  readonly onWriteReceipt: Clerk['writeReceipt'];
  /** Looks again at how an adopted sheet is read. */
  readonly onReview: (choice: UnitChoice, known: KnownAdoption) => void;
  readonly jump: Jump;
  readonly onFix: FixingIssues['onFix'];
  /** What the pane changed last in the sheet. */
  readonly lastChange: Change | null;
  readonly isChangeNew: boolean;
  readonly onUndo: (change: Change) => void;
  /** What is said about the action under way, right below the buttons. */
  readonly children: ComponentChildren;
}

export function ClerkSheet(props: ClerkSheetProps) {
  const { checked, news, busy, onCheck, onUpdate, onSubmit, onSettle, onWriteReceipt, onReview } = props;
  const { jump, onFix, lastChange, isChangeNew, onUndo, children } = props;
  const { texts } = useSpeech();
  const { of, issues, status, adopted, returned, conflict, server } = checked;
  const [lateAsked, askLate] = useState<object | null>(null);
  const [incompleteAsked, askIncomplete] = useState<object | null>(null);
  const [unansweredAsked, askUnanswered] = useState<object | null>(null);
  /** A question was answered with no. */
  const [kept, setKept] = useState<object | null>(null);
  const askNothing = () => {
    askLate(null);
    askIncomplete(null);
    askUnanswered(null);
  };
  const submit = () => {
    askNothing();
    onSubmit();
  };
  const keep = () => {
    askNothing();
    setKept({});
  };
  const matches = status.kind === 'matches';
  const stored = server?.stored ?? null;
  const indicators = server?.published.catalog.indicators ?? [];
  const unanswered = returned?.comments.filter(({ answered }) => !answered) ?? [];
  const { missing } = coverageOf(checked);
  const sound = !hasErrors(issues);
  const press = () => {
    if (losesTimeliness(checked)) askLate({});
    else if (missing > 0 && sound && status.kind === 'notSubmitted') askIncomplete({});
    // What was returned as it was is not sent at all, which the attempt says; nor is a conflict.
    else if (unanswered.length > 0 && !matches && conflict === null) askUnanswered({});
    else submit();
  };
  const ready = !matches && conflict === null && sound;
  // What an offer below says is no issue as well. A sheet of the clerk's own making is never drawn anew: its rows are found
  // under the newer catalog.
  const listed = adopted === null ? issues.filter(({ code }) => code !== 'catalog-newer') : issues;
  const accepted = news?.kind === 'accepted' ? news : null;
  // Whoever has sent looks at the receipt, also when it has become a worksheet.
  const isSent = accepted !== null || (matches && news?.kind === 'receiptWritten');
  const timeZone = of?.campaign.timeZone;
  const receipt = status.kind !== 'notSubmitted' && timeZone !== undefined && (
    <ReceiptCard
      receipt={status.receipt}
      lines={stored?.submission.lines ?? []}
      timeZone={timeZone}
      accepted={accepted}
      written={news?.kind === 'receiptWritten' ? news : null}
      busy={busy}
      onWrite={() => onWriteReceipt(checked)}
    />
  );
  return (
    <>
      {returned !== null && timeZone !== undefined && (
        <ReturnedNotice
          returned={returned}
          indicators={indicators}
          timeZone={timeZone}
          inConflict={conflict !== null}
          unchanged={news?.kind === 'unanswered' ? news : null}
          jump={jump}
        />
      )}
      {of !== null && <SheetFacts of={of} />}
      {of !== null && <SubmissionStatusCard checked={checked} jump={jump} />}
      <div class="actions">
        <ActionButton primary={ready} busy={busy} returned={kept} onPress={press}>
          {texts.clerk.submit}
        </ActionButton>
        <ActionButton primary={!ready && !matches && conflict === null} busy={busy} onPress={onCheck}>
          {texts.clerk.check}
        </ActionButton>
        {adopted !== null && of !== null && (
          <ActionButton
            busy={busy}
            onPress={() => onReview({ campaign: of.campaign.id, unit: of.unit.code }, adopted)}
          >
            {texts.adoption.review}
          </ActionButton>
        )}
      </div>
      {children}
      {lateAsked !== null && status.kind !== 'notSubmitted' && (
        <LateNotice
          asked={lateAsked}
          revision={status.receipt.revision}
          busy={busy}
          onSubmit={submit}
          onKeep={keep}
        />
      )}
      {incompleteAsked !== null && missing > 0 && status.kind === 'notSubmitted' && (
        <IncompleteNotice
          asked={incompleteAsked}
          missing={missing}
          busy={busy}
          onSubmit={submit}
          onKeep={keep}
        />
      )}
      {unansweredAsked !== null && unanswered.length > 0 && (
        <UnansweredNotice
          asked={unansweredAsked}
          comments={unanswered}
          indicators={indicators}
          busy={busy}
          onSubmit={submit}
          onKeep={keep}
          jump={jump}
        />
      )}
      {listed.length < issues.length && <UpdateOffer busy={busy} onUpdate={onUpdate} />}
      {news?.kind === 'updated' && <SheetUpdated update={news.update} jump={jump} />}
      {conflict !== null && timeZone !== undefined && (
        <ConflictNotice
          key={conflict.theirs.receipt.revision}
          conflict={conflict}
          indicators={indicators}
          timeZone={timeZone}
          asked={news?.kind === 'newer' ? news : null}
          busy={busy}
          jump={jump}
          onSettle={onSettle}
        />
      )}
      {news?.kind === 'settled' && <ConflictSettled news={news} matches={matches} />}
      {/* While the council has just this, its receipt is what the clerk looks for; else what is to be done comes first. */}
      {matches && receipt}
      {!isSent && <LastChange change={lastChange} isNew={isChangeNew} busy={busy} onUndo={onUndo} />}
      {!isSent && (
        <CheckResult
          checked={{ ...checked, issues: listed }}
          news={news}
          jump={jump}
          busy={busy}
          onFix={onFix}
        />
      )}
      {stored !== null && <DecisionsCard decisions={stored.decisions} />}
      {!matches && receipt}
      {of !== null && <p class="hint">{texts.clerk.told}</p>}
    </>
  );
}

function SheetFacts({ of: { campaign, unit } }: { of: NonNullable<CheckedSheet['of']> }) {
  const { texts, format } = useSpeech();
  return (
    <>
      <Clamped text={campaign.name} />
      <Facts
        facts={[
          [texts.clerk.unit, <strong>{unit.name}</strong>],
          [texts.clerk.dataAsOf, format.date(campaign.dataAsOf)],
          [texts.clerk.dueAt, format.instant(campaign.dueAt, campaign.timeZone)],
          [texts.clerk.lockAt, format.instant(campaign.lockAt, campaign.timeZone)],
        ]}
      />
      {passed(campaign.dueAt) && (
        <p class="hint">{passed(campaign.lockAt) ? texts.clerk.locked : texts.clerk.overdue}</p>
      )}
    </>
  );
}

/**
 * Whether a report that was on time would be replaced by a late one. What matches is not sent again, nor a conflict; what
 * was returned does not count.
 */
function losesTimeliness({ of, status, returned, conflict }: CheckedSheet): boolean {
  if (of === null || returned !== null || conflict !== null) return false;
  if (status.kind === 'notSubmitted' || status.kind === 'matches') return false;
  return !status.receipt.late && passed(of.campaign.dueAt) && !passed(of.campaign.lockAt);
}

/** By this machine's clock, as a hint only: the server decides what is late and what is locked. */
function passed(instant: string): boolean {
  return Date.parse(instant) < Date.now();
}
