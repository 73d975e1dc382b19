/** Issues of one severity, each with its address; choosing one goes to its cell. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Issue, Severity } from '../../../shared/model/issue.ts';
import { issueText } from '../../messages/issue-text.ts';
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';

/** More than anybody reads at once; the rest shows after the first ones are corrected. */
const SHOWN = 100;

export type Jump = (worksheet: string, cell: string) => void;

/** The issue to go on with: the one that has come to stand at the position, or the last. */
export interface NextIssue {
  readonly position: number;
}

interface IssueListProps {
  readonly heading: string;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
  /** Goes to a cell; without it the issues are only told. */
  readonly jump?: Jump;
  /** What stands before the issues, and below each: what can be done about them, where that is known. */
  readonly before?: ComponentChildren;
  readonly below?: (position: number) => ComponentChildren;
  /** Takes the focus when it changes. */
  readonly outcome?: object | null;
  /** Gives the focus to an issue when it changes. */
  readonly next?: NextIssue | null;
}

export function IssueList({
  heading,
  severity,
  issues,
  jump,
  before = null,
  below,
  outcome = null,
  next = null,
}: IssueListProps) {
  const { texts, format } = useSpeech();
  const [visited, setVisited] = useState<Issue | null>(null);
  const title = useFocus<HTMLHeadingElement>(outcome);
  const following = useFocus<HTMLLIElement>(next);
  if (issues.length === 0) return null;
  const keys = keysOf(issues);
  const hidden = issues.length - SHOWN;
  const nextAt = next === null ? -1 : Math.min(next.position, issues.length - 1, SHOWN - 1);
  const jumpTo = (issue: Issue) => {
    const { worksheet, cell } = issue;
    if (jump === undefined || worksheet === undefined || cell === undefined) return null;
    return () => {
      setVisited(issue);
      jump(worksheet, cell);
    };
  };
  return (
    <section class={`issues ${severity}`}>
      <h2 tabIndex={-1} ref={title}>
        {heading}
      </h2>
      {issues.some((issue) => jumpTo(issue) !== null) && <p class="hint">{texts.issues.jump}</p>}
      {before}
      <ol>
        {issues.slice(0, SHOWN).map((issue, position) => (
          <li key={keys[position]} tabIndex={-1} ref={position === nextAt ? following : null}>
            <IssueItem issue={issue} jump={jumpTo(issue)} visited={issue === visited} />
            {below?.(position)}
          </li>
        ))}
      </ol>
      {hidden > 0 && <p class="hint">{texts.issues.more(format.number(hidden))}</p>}
    </section>
  );
}

/** The same after another check, though issues before went or rows moved: what is being typed below one stays with it. */
function keysOf(issues: readonly Issue[]): string[] {
  const seen = new Map<string, number>();
  return issues.map(({ code, indicator, field, cell }) => {
    const key = indicator === undefined ? `${code} ${cell}` : `${code} ${indicator} ${field}`;
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return `${key} ${times}`;
  });
}

interface IssueItemProps {
  readonly issue: Issue;
  readonly jump: (() => void) | null;
  readonly visited: boolean;
}

function IssueItem({ issue, jump, visited }: IssueItemProps) {
  const { messages, format } = useSpeech();
  const { place, subject, sentence } = issueText(issue, messages, format);
  const words = (
    <>
      {place !== null && <span class="place">{place}</span>}
      {subject !== '' && <span class="subject">{subject}</span>}
      <span class="sentence">{sentence}</span>
    </>
  );
  if (jump === null) return <div class="issue">{words}</div>;
  return (
    <button type="button" class="issue" aria-current={visited ? 'true' : undefined} onClick={jump}>
      {words}
    </button>
  );
}
