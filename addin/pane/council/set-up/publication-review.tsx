/** What is about to be published: its changes, what they do to reports that are in, and the one button that sends. */
import type { Catalog } from '../../../../shared/model/catalog.ts';
import type { Publication } from '../../../flows/prepare-publication.ts';
import { changeGroups } from '../../../messages/change-lines.ts';
import { effectText } from '../../../messages/effect-text.ts';
import { publishTexts } from '../../../messages/publish-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { ChangeGroups } from './change-groups.tsx';
import { Facts } from '../../parts/facts.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useFocus } from '../../parts/use-focus.ts';

interface PublicationReviewProps {
  readonly publication: Publication;
  readonly busy: boolean;
  readonly onPublish: (publication: Publication) => void;
}

export function PublicationReview({ publication, busy, onPublish }: PublicationReviewProps) {
  const { language, messages, texts, format } = useSpeech();
  const heading = useFocus<HTMLHeadingElement>(publication);
  const words = publishTexts[language];
  const { catalog, replaces, unseen, changes, warnings } = publication;
  const version = format.number(replaces ?? 0);
  const { timeZone } = catalog.campaign;
  return (
    <section class="card" aria-labelledby="review-title">
      <h3 id="review-title" tabIndex={-1} ref={heading}>
        {replaces === null ? words.first.title : words.changes.title(version)}
      </h3>
      {unseen && (
        <div class="notice warning">
          <h4>{texts.council.newerTitle(replaces ?? 0)}</h4>
          <p>{texts.council.newerAdvice}</p>
        </div>
      )}
      {replaces === null ? (
        <FirstFacts catalog={catalog} />
      ) : (
        <>
          <ChangeGroups groups={changeGroups(changes, { messages, format, timeZone })} />
          <Effects publication={publication} />
        </>
      )}
      {warnings.length > 0 && <p class="hint">{words.warned(format.number(warnings.length))}</p>}
      <div class="actions">
        <ActionButton primary busy={busy} onPress={() => onPublish(publication)}>
          {replaces === null ? words.first.confirm : words.changes.confirm(version)}
        </ActionButton>
      </div>
    </section>
  );
}

function FirstFacts({ catalog }: { readonly catalog: Catalog }) {
  const { language, messages, format } = useSpeech();
  const { first } = publishTexts[language];
  const { campaign, units, indicators, assignments } = catalog;
  const count = (items: readonly unknown[]) => format.number(items.length);
  return (
    <>
      <p class="figure">{campaign.name}</p>
      <Facts
        facts={[
          [first.units, count(units)],
          [first.indicators, count(indicators)],
          [first.targets, count(assignments)],
          [messages.fields.dataAsOf, format.date(campaign.dataAsOf)],
          [messages.fields.dueAt, format.instant(campaign.dueAt, campaign.timeZone)],
          [messages.fields.lockAt, format.instant(campaign.lockAt, campaign.timeZone)],
        ]}
      />
    </>
  );
}

function Effects({ publication: { effects } }: { readonly publication: Publication }) {
  const { language, format } = useSpeech();
  const words = publishTexts[language];
  if (effects.length === 0) return <p class="hint">{words.noEffects}</p>;
  return (
    <div class="notice warning">
      <h4>{words.effectsTitle}</h4>
      <ul>
        {effects.map((effect, position) => (
          <li key={position}>{effectText(effect, language, format)}</li>
        ))}
      </ul>
    </div>
  );
}
