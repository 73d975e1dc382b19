/** What is to be thought over before something is replaced: said first, with the ways to go on. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useFocus } from '../parts/use-focus.ts';

interface WarningNoticeProps {
  readonly title: string;
  readonly advice: string;
  /** Takes the focus when it changes; `null` leaves it. */
  readonly outcome: object | null;
  /** What can be done about it here, if anything. */
  readonly children?: ComponentChildren;
}

export function WarningNotice({ title, advice, outcome, children }: WarningNoticeProps) {
  const id = useId();
  const heading = useFocus<HTMLHeadingElement>(outcome);
  return (
    <section class="notice warning" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{advice}</p>
      {children}
    </section>
  );
}
