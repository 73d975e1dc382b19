/** Publishing the catalog that stands in the council's workbook. */
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { PublishOutcome } from '../flows/publish-campaign.ts';
import { ActionButton } from './action-button.tsx';
import { BusyLine } from './busy-line.tsx';
import type { Jump } from './issue-list.tsx';
import { IssuesBySeverity } from './issues-by-severity.tsx';
import { WarningNotice } from './warning-notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useSpeech } from './speech.tsx';
import type { Action } from './use-action.ts';
import { useFocus } from './use-focus.ts';

interface PublishSectionProps {
  readonly outcome: PublishOutcome | null;
  readonly action: Action;
  /** With the colleague's newer version that is to be replaced, or `null`. */
  readonly onPublish: (replacing: CatalogVersion | null) => void;
  readonly jump: Jump;
}

export function PublishSection({ outcome, action, onPublish, jump }: PublishSectionProps) {
  const { messages, texts } = useSpeech();
  const tables = Object.values(messages.tables).join(', ');
  return (
    <section class="part">
      <h2>{texts.council.publishTitle}</h2>
      <p>{texts.council.publishWhy(tables)}</p>
      <p class="hint">{texts.council.republish}</p>
      <div class="actions">
        <ActionButton primary busy={action.busy !== null} onPress={() => onPublish(null)}>
          {texts.council.publish}
        </ActionButton>
      </div>
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {outcome?.kind === 'newerVersion' && (
        <WarningNotice
          outcome={outcome}
          title={texts.council.newerTitle(outcome.currentVersion)}
          advice={texts.council.newerAdvice}
        >
          <div class="actions">
            <ActionButton busy={action.busy !== null} onPress={() => onPublish(outcome.currentVersion)}>
              {texts.council.replace(outcome.currentVersion)}
            </ActionButton>
          </div>
        </WarningNotice>
      )}
      {outcome !== null && outcome.kind !== 'newerVersion' && <PublishResult outcome={outcome} jump={jump} />}
    </section>
  );
}

type Result = Exclude<PublishOutcome, { kind: 'newerVersion' }>;

function PublishResult({ outcome, jump }: { outcome: Result; jump: Jump }) {
  const { texts } = useSpeech();
  const done = useFocus<HTMLHeadingElement>(outcome.kind === 'published' ? outcome : null);
  const issues = outcome.kind === 'hasErrors' ? outcome.issues : outcome.warnings;
  return (
    <>
      {outcome.kind === 'published' && (
        <section class="notice success" aria-labelledby="published-title">
          <h3 id="published-title" tabIndex={-1} ref={done}>
            {outcome.unchanged
              ? texts.council.unchanged(outcome.version)
              : texts.council.published(outcome.version)}
          </h3>
          <p>{texts.council.publishedMeaning}</p>
        </section>
      )}
      <IssuesBySeverity
        issues={issues}
        errorsHeading={texts.issues.errorsOfCatalog}
        jump={jump}
        outcome={outcome}
      />
    </>
  );
}
