/** What went wrong, what to do about it, and a way to try again. */
import { useEffect } from 'preact/hooks';
import { failureNotice } from '../messages/failure-notice.ts';
import { IssueList } from './issue-list.tsx';
import { useSpeech } from './speech.tsx';
import type { Failure } from './use-action.ts';
import { useFocus } from './use-focus.ts';

export function ProblemNotice({ failure }: { failure: Failure | null }) {
  const { messages, texts, format } = useSpeech();
  const heading = useFocus<HTMLHeadingElement>(failure);
  const notice = failure && failureNotice(failure.error, failure.sending, messages);
  const bug = notice?.unexpected === true ? failure?.error : null;
  useEffect(() => {
    if (bug !== null) reportError(bug);
  }, [bug]);
  if (failure === null || notice === null) return null;
  return (
    <section class="notice error" aria-labelledby="problem-title">
      <h2 id="problem-title" tabIndex={-1} ref={heading}>
        {notice.title}
      </h2>
      <p>{notice.advice}</p>
      <IssueList
        heading={texts.issues.errors(format.number(notice.issues.length))}
        severity="error"
        issues={notice.issues}
      />
      <p class="support">{texts.supportCode(notice.supportCode)}</p>
      <fluent-button appearance="outline" onClick={failure.retry}>
        {texts.retry}
      </fluent-button>
    </section>
  );
}
