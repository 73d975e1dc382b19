/** What can be done about one issue, right below it: fixes with old and new, and the words that explain a warning. */
import { fixText } from '../../messages/fix-text.ts';
import {
  isJustified,
  justification,
  noteAsJustification,
  type HelpedIssue,
} from '../../../shared/sheet/fixes/issue-help.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import { JustifyForm } from './justify-form.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface IssueFixesProps {
  readonly issue: HelpedIssue | undefined;
  readonly busy: boolean;
  readonly onFix: (fixes: readonly Fix[]) => void;
}

export function IssueFixes({ issue, busy, onFix }: IssueFixesProps) {
  const { messages, format } = useSpeech();
  if (issue?.help === undefined) return null;
  const note = isJustified(issue) ? null : issue.help.note;
  const noted = note && noteAsJustification(note, issue.code);
  const fixes = noted === null ? issue.help.fixes : [...issue.help.fixes, noted];
  if (fixes.length === 0 && note === null) return null;
  return (
    <div class="fixes">
      {fixes.map((fix, position) => {
        const { label, changes } = fixText(fix, messages, format);
        return (
          <button
            key={position}
            type="button"
            class="fix"
            aria-disabled={busy}
            onClick={busy ? undefined : () => onFix([fix])}
          >
            <span class="label">{label}</span>{' '}
            {changes.map((change) => (
              <span class="change" key={change}>
                {change}{' '}
              </span>
            ))}
          </button>
        );
      })}
      {note !== null && (
        <JustifyForm
          cell={note.cell}
          busy={busy}
          onJustify={(words) => onFix([justification(note, issue.code, words)])}
        />
      )}
    </div>
  );
}
