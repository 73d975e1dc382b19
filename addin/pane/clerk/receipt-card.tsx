/** The receipt: the server's word on what it has. */
import type { Issue } from '../../../shared/model/issue.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import type { SubmissionLine } from '../../../shared/model/submission.ts';
import { explains } from '../../../shared/sheet/fixes/explanation.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { Facts } from '../parts/facts.tsx';
import { FoldedWarnings } from '../issues/folded-warnings.tsx';
import { IssueList } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';
import { countsOf, groupWarnings } from '../issues/warning-groups.ts';

const DIGEST_SHOWN = 12;

interface ReceiptCardProps {
  readonly receipt: Receipt;
  /** What was received, with the notes that explain warnings. */
  readonly lines: readonly SubmissionLine[];
  readonly timeZone: string;
  /** The submission that has just brought it; `null` when it is from earlier. Takes the focus when it changes. */
  readonly accepted: { readonly alreadyThere: boolean } | null;
  /** The worksheet that has just been written for print. */
  readonly written: { readonly worksheet: string } | null;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

export function ReceiptCard(props: ReceiptCardProps) {
  const { receipt, lines, timeZone, accepted, written, busy, onWrite } = props;
  const speech = useSpeech();
  const { texts, format } = speech;
  const heading = useFocus<HTMLHeadingElement>(accepted);
  const { revision, submittedAt, late, digest, warnings } = receipt;
  const groups = groupWarnings(warnings, isExplainedIn(lines));
  const timeliness = late ? (
    <fluent-badge appearance="tint" color="warning" shape="rounded">
      {texts.receipt.late}
    </fluent-badge>
  ) : (
    <fluent-badge appearance="tint" color="success" shape="rounded">
      {texts.receipt.onTime}
    </fluent-badge>
  );
  return (
    <section class="card receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" tabIndex={-1} ref={heading}>
        {texts.receipt.title(revision)}
      </h2>
      {accepted !== null && (
        <p>{accepted.alreadyThere ? texts.receipt.alreadyThere : texts.receipt.accepted}</p>
      )}
      <Facts
        facts={[
          [texts.receipt.submittedAt, format.instant(submittedAt, timeZone)],
          [texts.receipt.timeliness, timeliness],
          [
            texts.receipt.digest,
            <CopyText key={digest} text={digest} shown={`${digest.slice(0, DIGEST_SHOWN)}…`} />,
          ],
          ...(warnings.length === 0 ? [[texts.receipt.warnings, texts.receipt.noWarnings] as const] : []),
        ]}
      />
      {warnings.length > 0 && (
        <details>
          <summary tabIndex={0}>{countsOf(groups, speech)}</summary>
          <IssueList heading={texts.receipt.warnings} severity="warning" issues={groups.open} />
          <FoldedWarnings groups={groups} />
        </details>
      )}
      <div class="actions">
        <ActionButton busy={busy} onPress={onWrite}>
          {texts.receipt.write}
        </ActionButton>
      </div>
      <output class="hint">{written === null ? '' : texts.receipt.written(written.worksheet)}</output>
    </section>
  );
}

/** Whether the note that was sent with the figure explains the warning: the same that the sheet counts as explained. */
function isExplainedIn(lines: readonly SubmissionLine[]): (warning: Issue) => boolean {
  const noteOf = new Map(lines.map(({ indicator, note }) => [indicator, note]));
  return ({ code, indicator = '' }) => explains(noteOf.get(indicator) ?? '', code);
}
