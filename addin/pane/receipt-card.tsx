/** The receipt: the server's word on what it has. */
import type { Receipt } from '../../shared/model/receipt.ts';
import { ActionButton } from './action-button.tsx';
import { CopyText } from './copy-text.tsx';
import { Facts } from './facts.tsx';
import { IssueList } from './issue-list.tsx';
import { useSpeech } from './speech.tsx';
import { useFocus } from './use-focus.ts';

const DIGEST_SHOWN = 12;

interface ReceiptCardProps {
  readonly receipt: Receipt;
  readonly timeZone: string;
  /** The submission that has just brought it; `null` when it is from earlier. Takes the focus when it changes. */
  readonly accepted: { readonly alreadyThere: boolean } | null;
  /** The worksheet that has just been written for print. */
  readonly written: { readonly worksheet: string } | null;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

export function ReceiptCard(props: ReceiptCardProps) {
  const { receipt, timeZone, accepted, written, busy, onWrite } = props;
  const { texts, format } = useSpeech();
  const heading = useFocus<HTMLHeadingElement>(accepted);
  const { revision, submittedAt, late, digest, warnings } = receipt;
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
          <summary tabIndex={0}>{texts.issues.warnings(format.number(warnings.length))}</summary>
          <IssueList heading={texts.receipt.warnings} severity="warning" issues={warnings} />
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
