/** What went wrong and what to do about it. */
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId } from 'preact/hooks';
import { failureNotice } from '../../messages/failure-notice.ts';
import { useSpeech } from './speech.tsx';
import { ToldIssues } from '../issues/told-issues.ts';
import type { Failure } from './use-action.ts';
import { useFocus } from './use-focus.ts';

interface FailureCardProps {
  readonly failure: Failure;
  /** The way to do it. */
  readonly children: ComponentChildren;
}

export function FailureCard({ failure, children }: FailureCardProps) {
  const { messages, texts, format } = useSpeech();
  const List = useContext(ToldIssues);
  const heading = useFocus<HTMLHeadingElement>(failure.asked ? failure : null);
  const id = useId();
  const notice = failureNotice(failure.error, failure.sending, messages);
  const bug = notice.unexpected ? failure.error : null;
  useEffect(() => {
    if (bug !== null) reportError(bug);
  }, [bug]);
  return (
    <section class="notice error" role={failure.asked ? undefined : 'alert'} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        {notice.title}
      </h2>
      <p>{notice.advice}</p>
      {List !== null && (
        <List
          heading={texts.issues.errors(format.number(notice.issues.length))}
          severity="error"
          issues={notice.issues}
        />
      )}
      <p class="support">{texts.supportCode(notice.supportCode)}</p>
      {children}
    </section>
  );
}
