/** Issues of one severity, each with its address; choosing one goes to its cell. */
import { useState } from 'preact/hooks';
import type { Issue, Severity } from '../../shared/model/issue.ts';
import { issueText } from '../messages/issue-text.ts';
import { useSpeech } from './speech.tsx';
import { useFocus } from './use-focus.ts';

/** More than anybody reads at once; the rest shows after the first ones are corrected. */
const SHOWN = 100;

export type Jump = (worksheet: string, cell: string) => void;

interface IssueListProps {
  readonly heading: string;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
  /** Goes to a cell; without it the issues are only told. */
  readonly jump?: Jump;
  /** Takes the focus when it changes. */
  readonly outcome?: object | null;
}

export function IssueList({ heading, severity, issues, jump, outcome = null }: IssueListProps) {
  const { texts, format } = useSpeech();
  const [visited, setVisited] = useState<Issue | null>(null);
  const title = useFocus<HTMLHeadingElement>(outcome);
  if (issues.length === 0) return null;
  const hidden = issues.length - SHOWN;
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
      <ol>
        {issues.slice(0, SHOWN).map((issue, position) => (
          <li key={position}>
            <IssueItem issue={issue} jump={jumpTo(issue)} visited={issue === visited} />
          </li>
        ))}
      </ol>
      {hidden > 0 && <p class="hint">{texts.issues.more(format.number(hidden))}</p>}
    </section>
  );
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
      <span class="place">{place}</span>
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
