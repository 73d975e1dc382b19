/** Somebody else was faster: said before anything of theirs is replaced. */
import type { ComponentChildren } from 'preact';
import { useFocus } from './use-focus.ts';

interface NewerNoticeProps {
  readonly title: string;
  readonly advice: string;
  /** Takes the focus when it changes. */
  readonly outcome: object;
  /** What can be done about it here, if anything. */
  readonly children?: ComponentChildren;
}

export function NewerNotice({ title, advice, outcome, children }: NewerNoticeProps) {
  const heading = useFocus<HTMLHeadingElement>(outcome);
  return (
    <section class="notice warning" aria-labelledby="newer-title">
      <h2 id="newer-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{advice}</p>
      {children}
    </section>
  );
}
