/** The warnings that are told by their number, each with its place once they are unfolded. */
import type { Issue } from '../../../shared/model/issue.ts';
import { IssueList, type Jump } from './issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import type { WarningGroups } from './warning-groups.ts';

interface FoldedWarningsProps {
  readonly groups: WarningGroups<Issue>;
  /** As of `IssueList`. */
  readonly jump?: Jump;
}

export function FoldedWarnings({ groups, jump }: FoldedWarningsProps) {
  const { texts, format } = useSpeech();
  const folded = [
    ['missing', groups.missing, texts.issues.missing, texts.issues.missingHeading],
    ['without-row', groups.withoutRow, texts.issues.withoutRow, texts.issues.withoutRowHeading],
    ['justified', groups.explained, texts.fixes.justified, texts.fixes.justifiedHeading],
  ] as const;
  return folded.map(
    ([kind, issues, count, heading]) =>
      issues.length > 0 && (
        <details key={kind} class={kind}>
          <summary tabIndex={0}>{count(format.number(issues.length))}</summary>
          <IssueList heading={heading} severity="warning" issues={issues} {...(jump ? { jump } : {})} />
        </details>
      ),
  );
}
