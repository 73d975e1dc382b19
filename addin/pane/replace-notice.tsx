/** A colleague has submitted a newer revision: who and when, and a deliberate way to replace it. */
import type { Revision } from '../../shared/model/submission.ts';
import { ActionButton } from './action-button.tsx';
import { WarningNotice } from './warning-notice.tsx';
import { useSpeech } from './speech.tsx';
import type { News } from './use-clerk.ts';

interface ReplaceNoticeProps {
  readonly news: Extract<News, { kind: 'newer' }>;
  readonly timeZone: string;
  readonly busy: boolean;
  readonly onReplace: (replacing: Revision) => void;
}

export function ReplaceNotice({ news, timeZone, busy, onReplace }: ReplaceNoticeProps) {
  const { texts, format } = useSpeech();
  const { receipt, submission } = news.current;
  const when = format.instant(receipt.submittedAt, timeZone);
  return (
    <WarningNotice
      outcome={news}
      title={texts.clerk.newerTitle(receipt.revision)}
      advice={texts.clerk.newerAdvice(when, submission.preparedBy)}
    >
      <ActionButton primary busy={busy} onPress={() => onReplace(receipt.revision)}>
        {texts.clerk.replace(receipt.revision)}
      </ActionButton>
    </WarningNotice>
  );
}
