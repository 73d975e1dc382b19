/** Sent now, a report that was on time becomes late: what it costs, and a deliberate way to do it all the same. */
import type { Revision } from '../../../shared/model/submission.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { WarningNotice } from '../issues/warning-notice.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface LateNoticeProps {
  /** The asking, which takes the focus when it is another object. */
  readonly asked: object;
  /** The one that was on time. */
  readonly revision: Revision;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onKeep: () => void;
}

export function LateNotice({ asked, revision, busy, onSubmit, onKeep }: LateNoticeProps) {
  const { texts } = useSpeech();
  return (
    <WarningNotice outcome={asked} title={texts.clerk.lateTitle(revision)} advice={texts.clerk.lateAdvice}>
      <div class="actions">
        <ActionButton primary busy={busy} onPress={onKeep}>
          {texts.clerk.lateKeep}
        </ActionButton>
        <ActionButton busy={busy} onPress={onSubmit}>
          {texts.clerk.lateSubmit}
        </ActionButton>
      </div>
    </WarningNotice>
  );
}
