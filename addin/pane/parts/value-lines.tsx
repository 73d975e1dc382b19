/** Values that differ, one a line. */
import type { ValueLine } from '../../messages/standings-changes.ts';

interface ValueLinesProps {
  readonly lines: readonly ValueLine[];
  /** What stands between the two values of a line, e.g. `thành`. */
  readonly joint: string;
}

export function ValueLines({ lines, joint }: ValueLinesProps) {
  return (
    <ul class="values">
      {lines.map(({ label, before, after }, position) => (
        <li key={position}>
          {label}:{' '}
          <span class="change">
            <del>{before}</del> {joint} <ins>{after}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
