/** Something folded that begins only when it is first opened, because it asks the server. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface StartedDetailsProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

export function StartedDetails({ title, children }: StartedDetailsProps) {
  const [isStarted, setStarted] = useState(false);
  return (
    <details onToggle={() => setStarted(true)}>
      <summary tabIndex={0}>{title}</summary>
      {isStarted && children}
    </details>
  );
}
