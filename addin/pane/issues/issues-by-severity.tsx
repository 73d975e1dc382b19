/** Issues as lists: what has to be mended, what is worth another look, and, folded, what is told by its number. */
import type { Severity } from '../../../shared/model/issue.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import { isJustified, type HelpedIssue } from '../../../shared/sheet/fixes/issue-help.ts';
import { FoldedWarnings } from './folded-warnings.tsx';
import { FixBatches } from './fix-batches.tsx';
import { IssueFixes } from './issue-fixes.tsx';
import { IssueList, type Jump, type NextIssue } from './issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { groupWarnings } from './warning-groups.ts';

/** Applying fixes, and where to go on after one was applied. */
export interface FixingIssues {
  readonly busy: boolean;
  readonly onFix: (fixes: readonly Fix[], at: FixedPlace) => void;
  readonly fixed: FixedPlace | null;
}

/** Where in the lists a fixed issue stood. */
export interface FixedPlace extends NextIssue {
  readonly severity: Severity;
}

interface IssuesBySeverityProps {
  readonly issues: readonly HelpedIssue[];
  /** The heading over so many errors. */
  readonly errorsHeading: (count: string) => string;
  readonly jump: Jump;
  readonly fixing?: FixingIssues | null;
  /** The list of errors takes the focus when it changes; `null` leaves the focus alone. */
  readonly outcome: object | null;
}

export function IssuesBySeverity({
  issues,
  errorsHeading,
  jump,
  fixing = null,
  outcome,
}: IssuesBySeverityProps) {
  const { texts, format } = useSpeech();
  const errors = issues.filter(({ severity }) => severity === 'error');
  const groups = groupWarnings(issues, isJustified);
  const warnings = groups.open;
  const next = nextOf(fixing?.fixed ?? null, errors.length);
  const helpFor = (severity: Severity, listed: readonly HelpedIssue[]) => {
    if (fixing === null) return {};
    const { busy, onFix } = fixing;
    const fixAt = (position: number) => (fixes: readonly Fix[]) => onFix(fixes, { severity, position });
    return {
      before: <FixBatches issues={listed} busy={busy} onFix={fixAt(0)} />,
      below: (position: number) => (
        <IssueFixes issue={listed[position]} busy={busy} onFix={fixAt(position)} />
      ),
    };
  };
  return (
    <>
      <IssueList
        jump={jump}
        heading={errorsHeading(format.number(errors.length))}
        severity="error"
        issues={errors}
        {...helpFor('error', errors)}
        outcome={outcome}
        next={next.error}
      />
      <IssueList
        jump={jump}
        heading={texts.issues.warnings(format.number(warnings.length))}
        severity="warning"
        issues={warnings}
        {...helpFor('warning', warnings)}
        next={next.warning}
      />
      <FoldedWarnings groups={groups} jump={jump} />
    </>
  );
}

/** After the last error the first warning follows. The object stays the same for as long as the place does. */
function nextOf(fixed: FixedPlace | null, errors: number): Record<Severity, NextIssue | null> {
  if (fixed?.severity === 'warning') return { error: null, warning: fixed };
  return errors > 0 ? { error: fixed, warning: null } : { error: null, warning: fixed };
}
