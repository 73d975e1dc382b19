/** What leaving would lose: the question, and both answers to it. */
import { WarningNotice } from '../issues/warning-notice.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { useLeaving } from '../parts/leaving.tsx';
import { useSpeech } from '../parts/speech.tsx';

export function LeaveNotice() {
  const { texts } = useSpeech();
  const { question } = useLeaving();
  if (question === null) return null;
  return (
    <WarningNotice outcome={question} title={texts.leaving.title} advice={texts.leaving.advice}>
      <div class="actions">
        <ActionButton primary busy={false} onPress={question.stay}>
          {texts.leaving.stay}
        </ActionButton>
        <ActionButton busy={false} onPress={question.go}>
          {texts.leaving.go}
        </ActionButton>
      </div>
    </WarningNotice>
  );
}
