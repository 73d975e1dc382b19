/** One line of a report as the council looks at it: what the unit says for it, what changed, and room for a comment. */
import type { Difference } from '../../../../shared/model/difference.ts';
import type { IndicatorCode } from '../../../../shared/model/identifiers.ts';
import type { Issue } from '../../../../shared/model/issue.ts';
import { lastReviewOf, type ReviewComment } from '../../../../shared/model/review.ts';
import type { SubmissionLine } from '../../../../shared/model/submission.ts';
import { differencesOf, linesByIndicator } from '../../../../shared/rules/differences.ts';
import type { ReportUnderReview } from '../../../flows/unit-under-review.ts';
import { issueText } from '../../../messages/issue-text.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { DifferenceList } from '../../parts/difference-list.tsx';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TextArea } from '../../parts/text-area.tsx';

/** What there is to see of a line beside its figure. */
export interface LineUnderReview {
  /** `null` where the report does not have it. */
  readonly line: SubmissionLine | null;
  readonly warnings: readonly Issue[];
  /** To the revision before. */
  readonly differences: readonly Difference[];
  /** What the council said of it when it returned the revision before. */
  readonly earlier: readonly ReviewComment[];
}

/** Looks lines up by their indicator; `null` finds what concerns the report as a whole. */
export function linesUnderReview({
  current,
  before,
}: ReportUnderReview): (indicator: IndicatorCode | null) => LineUnderReview {
  const lines = linesByIndicator(current.submission);
  const differences = before === null ? [] : differencesOf(before.submission, current.submission);
  const said = before === null ? null : lastReviewOf(before);
  return (indicator) => ({
    line: lines.get(indicator ?? '') ?? null,
    warnings: current.receipt.warnings.filter((issue) => (issue.indicator ?? null) === indicator),
    differences: differences.filter((one) => one.indicator === indicator),
    earlier: said?.comments.filter((comment) => comment.indicator === indicator) ?? [],
  });
}

interface ReviewLineProps {
  readonly seen: LineUnderReview;
  readonly comment: string;
  /** The number of the revision before. */
  readonly earlierRevision: number;
  readonly onComment: (text: string) => void;
}

/** As long as the server takes. */
export const LONGEST_COMMENT = 2_000;

export function ReviewLine({ seen, comment, earlierRevision, onComment }: ReviewLineProps) {
  const { language, messages, format } = useSpeech();
  const words = reviewTexts[language].line;
  const { line, warnings, differences, earlier } = seen;
  const facts: Fact[] = [
    ...(line === null || line.note === '' ? [] : [[words.note, line.note] as const]),
    ...(line === null || line.evidence.length === 0
      ? []
      : [[words.evidence, line.evidence.join('; ')] as const]),
    ...warnings.map((issue) => [words.warnings, issueText(issue, messages, format).sentence] as const),
    ...earlier.map(({ text }) => [words.earlier, text] as const),
  ];
  return (
    <div class="line-reasons">
      {facts.length > 0 && <Facts facts={facts} />}
      {differences.length > 0 && (
        <>
          <p class="figure">{words.changes(earlierRevision)}</p>
          <DifferenceList
            differences={differences.map((one) => ({ ...one, indicator: null }))}
            indicators={[]}
          />
        </>
      )}
      <TextArea label={words.comment} value={comment} longest={LONGEST_COMMENT} onType={onComment} />
    </div>
  );
}

/** What stands out of a line while it is folded. */
export function LineMarks({ seen, comment }: Pick<ReviewLineProps, 'seen' | 'comment'>) {
  const { language } = useSpeech();
  const words = reviewTexts[language].line;
  return (
    <>
      {seen.warnings.length > 0 && (
        <fluent-badge appearance="tint" color="warning" shape="rounded">
          {words.warning}
        </fluent-badge>
      )}
      {seen.differences.length > 0 && (
        <fluent-badge appearance="tint" color="informative" shape="rounded">
          {words.changed}
        </fluent-badge>
      )}
      {comment.trim() !== '' && (
        <fluent-badge appearance="filled" color="informative" shape="rounded">
          {words.commented}
        </fluent-badge>
      )}
    </>
  );
}
