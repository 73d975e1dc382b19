/** Publishing the catalog that stands in the council's workbook: checked and shown first, sent at a second press. */
import { useState } from 'preact/hooks';
import type { CampaignId } from '../../../../shared/model/identifiers.ts';
import type { Publication, Prepared } from '../../../flows/prepare-publication.ts';
import type { PublishOutcome } from '../../../flows/publish-campaign.ts';
import { publishTexts } from '../../../messages/publish-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { IssuesBySeverity } from '../../issues/issues-by-severity.tsx';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { PublicationReview } from './publication-review.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useFocus } from '../../parts/use-focus.ts';
import { WarningNotice } from '../../issues/warning-notice.tsx';

/** What the section shows: nothing yet, what was found, or what came of publishing it. */
type Shown = Prepared | PublishOutcome | null;

interface PublishSectionProps {
  readonly actions: Pick<CouncilActions, 'prepare' | 'publish' | 'goTo'>;
  /** Checking begins: whatever was done before is no news any more. */
  readonly onCheck: () => void;
  readonly onPublished: (campaign: CampaignId) => void;
}

export function PublishSection({ actions, onCheck, onPublished }: PublishSectionProps) {
  const { language, messages, texts } = useSpeech();
  const action = useAction();
  const [shown, setShown] = useState<Shown>(null);
  const words = publishTexts[language];
  const tables = Object.values(messages.tables).join(', ');
  const busy = action.busy !== null;

  const prepare = () =>
    action.run({ busy: words.busyChecking }, async () => {
      onCheck();
      setShown(null);
      setShown(await actions.prepare());
    });
  // What was agreed to stays in sight until it is known what came of it.
  const publish = (publication: Publication) =>
    action.run({ busy: texts.council.busyPublishing, sending: true }, async () => {
      const outcome = await actions.publish(publication);
      setShown(outcome);
      if (outcome.kind === 'published') onPublished(outcome.campaign);
    });
  const jump = (worksheet: string, cell: string) =>
    action.run({ busy: texts.opening }, () => actions.goTo(worksheet, cell));

  return (
    <section class="part">
      <h2>{texts.council.publishTitle}</h2>
      <p>{texts.council.publishWhy(tables)}</p>
      <p class="hint">{texts.council.republish}</p>
      <div class="actions">
        <ActionButton primary={shown?.kind !== 'prepared'} busy={busy} onPress={prepare}>
          {words.check}
        </ActionButton>
      </div>
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      {shown?.kind === 'newerVersion' && (
        <WarningNotice
          outcome={shown}
          title={texts.council.newerTitle(shown.currentVersion)}
          advice={texts.council.newerAdvice}
        >
          <div class="actions">
            <ActionButton busy={busy} onPress={prepare}>
              {words.again}
            </ActionButton>
          </div>
        </WarningNotice>
      )}
      {shown?.kind === 'editedMeanwhile' && (
        <WarningNotice outcome={shown} title={words.edited.title} advice={words.edited.advice}>
          <div class="actions">
            <ActionButton busy={busy} onPress={prepare}>
              {words.edited.again}
            </ActionButton>
          </div>
        </WarningNotice>
      )}
      {(shown?.kind === 'published' || shown?.kind === 'unchanged') && <Published shown={shown} />}
      {shown?.kind === 'prepared' && (
        <PublicationReview publication={shown.publication} busy={busy} onPublish={publish} />
      )}
      <IssuesBySeverity
        issues={issuesOf(shown)}
        errorsHeading={texts.issues.errorsOfCatalog}
        jump={jump}
        outcome={shown?.kind === 'hasErrors' ? shown : null}
      />
      {shown?.kind === 'hasErrors' && <p class="hint">{words.moreMayFollow}</p>}
    </section>
  );
}

function issuesOf(shown: Shown) {
  switch (shown?.kind) {
    case 'hasErrors':
      return shown.issues;
    case 'unchanged':
      return shown.warnings;
    case 'prepared':
      return shown.publication.warnings;
    case 'published':
    case 'newerVersion':
    case 'editedMeanwhile':
    case undefined:
      return [];
  }
}

function Published({ shown }: { readonly shown: Extract<Shown, { kind: 'published' | 'unchanged' }> }) {
  const { texts } = useSpeech();
  const done = useFocus<HTMLHeadingElement>(shown);
  const isUnchanged = shown.kind === 'unchanged' || shown.unchanged;
  const isReplaced = !isUnchanged && shown.version > 1;
  return (
    <section class="notice success" aria-labelledby="published-title">
      <h3 id="published-title" tabIndex={-1} ref={done}>
        {isUnchanged ? texts.council.unchanged(shown.version) : texts.council.published(shown.version)}
      </h3>
      <p>{isReplaced ? texts.council.replacedMeaning : texts.council.publishedMeaning}</p>
    </section>
  );
}
