/** A decision was begun and not added to the review: nothing was recorded, and which of the two is meant is asked. */
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { WarningNotice } from '../../issues/warning-notice.tsx';

interface UnaddedNoticeProps {
  /** The press, which brings the focus here. */
  readonly news: object;
  readonly onDiscard: () => void;
}

export function UnaddedNotice({ news, onDiscard }: UnaddedNoticeProps) {
  const { language } = useSpeech();
  const words = reviewTexts[language].unadded;
  return (
    <WarningNotice outcome={news} title={words.title} advice={words.advice}>
      <ActionButton busy={false} onPress={onDiscard}>
        {words.discard}
      </ActionButton>
    </WarningNotice>
  );
}
