/** A first report that leaves indicators out: whether to send it as it is, or to fill in more before. */
import { ActionButton } from '../parts/action-button.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { WarningNotice } from '../issues/warning-notice.tsx';

interface IncompleteNoticeProps {
  /** The asking, which takes the focus when it is another object. */
  readonly asked: object;
  /** How many indicators have no figure. */
  readonly missing: number;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onKeep: () => void;
}

export function IncompleteNotice({ asked, missing, busy, onSubmit, onKeep }: IncompleteNoticeProps) {
  const { texts, format } = useSpeech();
  const words = texts.clerk.incomplete;
  return (
    <WarningNotice outcome={asked} title={words.title(format.number(missing))} advice={words.advice}>
      <div class="actions">
        <ActionButton primary busy={busy} onPress={onKeep}>
          {words.goOn}
        </ActionButton>
        <ActionButton busy={busy} onPress={onSubmit}>
          {words.submit}
        </ActionButton>
      </div>
    </WarningNotice>
  );
}
