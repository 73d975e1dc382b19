/** Issues as two lists: first what has to be mended, then what is worth another look. */
import type { Issue } from '../../shared/model/issue.ts';
import { IssueList, type Jump } from './issue-list.tsx';
import { useSpeech } from './speech.tsx';

interface IssuesBySeverityProps {
  readonly issues: readonly Issue[];
  /** The heading over so many errors. */
  readonly errorsHeading: (count: string) => string;
  readonly jump: Jump;
  /** The list of errors takes the focus when it changes; `null` leaves the focus alone. */
  readonly outcome: object | null;
}

export function IssuesBySeverity({ issues, errorsHeading, jump, outcome }: IssuesBySeverityProps) {
  const { texts, format } = useSpeech();
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <>
      <IssueList
        heading={errorsHeading(format.number(errors.length))}
        severity="error"
        issues={errors}
        jump={jump}
        outcome={outcome}
      />
      <IssueList
        heading={texts.issues.warnings(format.number(warnings.length))}
        severity="warning"
        issues={warnings}
        jump={jump}
      />
    </>
  );
}
