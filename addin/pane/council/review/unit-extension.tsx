/** A later lock for one unit: until when it may report, who allowed it and why; giving one, and withdrawing it. */
import { useState } from 'preact/hooks';
import type { Campaign } from '../../../../shared/model/catalog.ts';
import { extensionInForce, type Extension } from '../../../../shared/model/extension.ts';
import type { Instant, UnitCode } from '../../../../shared/model/identifiers.ts';
import { instantOfLocal } from '../../../../shared/rules/time/local-time.ts';
import type { ExtensionOutcome } from '../../../flows/extend-unit.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { IssueList } from '../../issues/issue-list.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';

/** What is typed and not recorded yet. */
export interface ExtensionDraft {
  /** As the field has it; blank: nothing is chosen. */
  readonly until: string;
  readonly reason: string;
}

export const emptyExtension: ExtensionDraft = { until: '', reason: '' };

interface UnitExtensionProps {
  readonly campaign: Campaign;
  readonly unit: UnitCode;
  readonly actions: Pick<CouncilActions, 'extensions' | 'extend'>;
  readonly draft: ExtensionDraft;
  readonly onDraft: (draft: ExtensionDraft) => void;
}

/** As long as a line; the server takes more. */
const LONGEST_REASON = 500;

export function UnitExtension({ campaign, unit, actions, draft, onDraft }: UnitExtensionProps) {
  const { language, format } = useSpeech();
  const words = reviewTexts[language].extension;
  const { run, busy, failure } = useAction();
  const [given, setGiven] = useState<readonly Extension[] | null>(null);
  const { until, reason } = draft;
  const [isUnclear, setUnclear] = useState(false);
  const [outcome, setOutcome] = useState<ExtensionOutcome | null>(null);
  const load = async () => setGiven(await actions.extensions({ campaign: campaign.id, unit }));
  useOnce(() => run({ busy: words.busy }, load));
  if (given === null)
    return (
      <>
        <BusyLine busy={busy} />
        <ProblemNotice failure={failure} />
      </>
    );

  const inForce = extensionInForce(given);
  const put = (lockAt: Instant | null) =>
    run({ busy: words.busyExtending, sending: true }, async () => {
      setOutcome(null);
      const found = await actions.extend(campaign, { lockAt, reason: reason.trim() }, { unit, given });
      if (found.kind !== 'hasErrors') await load();
      setOutcome(found);
      if (found.kind !== 'extended') return;
      onDraft(emptyExtension);
    });
  const chosen = instantOfLocal(until, campaign.timeZone);
  const extend = () => {
    setUnclear(chosen === null);
    if (chosen !== null) put(chosen);
  };
  const shown = (instant: Instant) => format.instant(instant, campaign.timeZone);
  const zone = words.zone(format.zone(chosen ?? campaign.lockAt, campaign.timeZone));
  return (
    <>
      <p>{inForce?.lockAt ? words.inForce(shown(inForce.lockAt)) : words.none(shown(campaign.lockAt))}</p>
      <Given given={given} timeZone={campaign.timeZone} />
      <TextField
        label={words.until}
        type="datetime-local"
        value={until}
        hint={[...(chosen === null ? [] : [words.chosen(shown(chosen))]), zone].join(' ')}
        onType={(typed) => onDraft({ ...draft, until: typed })}
      />
      <TextField
        label={words.reason}
        type="text"
        longest={LONGEST_REASON}
        value={reason}
        onType={(typed) => onDraft({ ...draft, reason: typed })}
      />
      <p class="wrong" role="alert">
        {isUnclear ? words.needsTime : ''}
      </p>
      <div class="actions">
        <ActionButton busy={busy !== null} onPress={extend}>
          {words.extend}
        </ActionButton>
        {inForce !== null && (
          <ActionButton busy={busy !== null} onPress={() => put(null)}>
            {words.withdraw}
          </ActionButton>
        )}
      </div>
      <output>
        {outcome?.kind === 'overtaken' && words.overtaken}
        {outcome?.kind === 'extended' && words.done}
      </output>
      {outcome?.kind === 'hasErrors' && (
        <IssueList heading={words.errors} severity="error" issues={outcome.issues} outcome={outcome} />
      )}
      <BusyLine busy={busy} />
      <ProblemNotice failure={failure} />
    </>
  );
}

/** All that was given and withdrawn, the newest first. */
function Given({ given, timeZone }: { readonly given: readonly Extension[]; readonly timeZone: string }) {
  const { language, texts, format } = useSpeech();
  const words = reviewTexts[language].extension;
  if (given.length === 0) return null;
  return (
    <ul class="decisions">
      {given.toReversed().map(({ number, lockAt, reason, by, at }) => (
        <li key={number}>
          <strong>{lockAt === null ? words.withdrawn : words.given(format.instant(lockAt, timeZone))}</strong>
          <span class="said">{reason}</span>
          <span class="hint">{texts.review.byAt(by, format.instant(at, timeZone))}</span>
        </li>
      ))}
    </ul>
  );
}
