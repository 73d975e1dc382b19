/** What a check found: errors first, then what is worth another look, or that all is well. */
import { isJustified } from '../../../shared/sheet/fixes/issue-help.ts';
import type { CheckedSheet } from '../../flows/checked-sheet.ts';
import { coverageOf } from './coverage.ts';
import type { Jump } from '../issues/issue-list.tsx';
import { IssuesBySeverity, type FixingIssues } from '../issues/issues-by-severity.tsx';
import { useSpeech } from '../parts/speech.tsx';
import type { News } from './use-clerk.ts';
import { useFocus } from '../parts/use-focus.ts';

interface CheckResultProps {
  readonly checked: CheckedSheet;
  readonly news: News | null;
  readonly jump: Jump;
  readonly busy: boolean;
  readonly onFix: FixingIssues['onFix'];
}

export function CheckResult({ checked, news, jump, busy, onFix }: CheckResultProps) {
  const { texts, format } = useSpeech();
  const { issues, status, marked } = checked;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning' && !isJustified(issue)).length;
  const { asked, countsParts, missing } = coverageOf(checked);
  const refused = news?.kind === 'notSent';
  const outcome = news?.kind === 'checked' || refused ? news : null;
  const fixed = news?.kind === 'fixed' ? news.at : null;
  const nothingLeft = errors.length + warnings === 0;
  const clean = useFocus<HTMLParagraphElement>(
    nothingLeft && fixed !== null ? fixed : errors.length === 0 ? outcome : null,
  );
  const words =
    status.kind === 'matches'
      ? texts.clerk.clean
      : warnings > 0
        ? texts.clerk.warningsOnly
        : texts.clerk.cleanReady;
  const count = errors.length > 0 ? texts.issues.errors(format.number(errors.length)) : texts.clerk.clean;
  return (
    <>
      {/* What follows from an edit is said once, without taking the focus from the sheet. */}
      <output class="unseen">{news?.kind === 'edited' ? count : ''}</output>
      {errors.length === 0 && (
        <p class="clean" tabIndex={-1} ref={clean}>
          {words}
          {asked > 0 && status.kind !== 'matches' && (
            <>
              {' '}
              {texts.clerk.willSend(format.number(asked - missing), format.number(asked))}
              {countsParts && ` ${texts.clerk.countsParts}`}
            </>
          )}
          {missing > 0 && <> {texts.clerk.stillMissing(format.number(missing))}</>}
        </p>
      )}
      {!marked && issues.length > 0 && <p class="hint">{texts.clerk.unmarked}</p>}
      {news?.kind === 'cellDiffers' && (
        <p class="hint" role="alert">
          {texts.fixes.differs(news.cell)}
        </p>
      )}
      <IssuesBySeverity
        issues={issues}
        errorsHeading={refused ? texts.issues.notSent : texts.issues.errors}
        jump={jump}
        fixing={{ busy, onFix, fixed }}
        outcome={outcome}
      />
    </>
  );
}
