/** A reminder to copy, and to be read before that; where the clipboard is closed, to be copied by hand. */
import { chaseTexts } from '../../../messages/chase-texts.ts';
import type { Reminder } from '../../../messages/reminder.ts';
import { useSpeech } from '../../parts/speech.tsx';
import { useCopy } from '../../parts/use-copy.ts';

interface ReminderTextProps {
  readonly reminder: Reminder;
  /** To whom it goes, for those who hear only the button. */
  readonly to: string;
  /** What its button says where it is not of one unit. */
  readonly label?: string;
}

export function ReminderText({ reminder: { subject, body }, to, label }: ReminderTextProps) {
  const { language } = useSpeech();
  const words = chaseTexts[language].reminder;
  const { copy, result } = useCopy();
  const isShut = result === 'failed';
  return (
    <div class="reminder">
      <div class="actions">
        <fluent-button
          appearance="outline"
          aria-label={label ?? words.copyFor(to)}
          onClick={() => copy(body)}
        >
          {label ?? words.copy}
        </fluent-button>
        <fluent-button
          appearance="subtle"
          aria-label={words.copySubjectFor(to)}
          onClick={() => copy(subject)}
        >
          {words.copySubject}
        </fluent-button>
      </div>
      <output class="hint">
        {result === 'copied' && words.copied}
        {isShut && words.failed}
      </output>
      <details key={String(isShut)} open={isShut}>
        <summary tabIndex={0}>{words.show}</summary>
        {/* It goes to the units, in their language. */}
        <div class="text" lang="vi">
          <p class="figure">{subject}</p>
          <p class="said">{body}</p>
        </div>
      </details>
    </div>
  );
}
