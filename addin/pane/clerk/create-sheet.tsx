/** Before there is a sheet: which campaign, which unit, and what will happen. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Clamped } from '../parts/clamped.tsx';
import { Choice } from '../parts/choice.tsx';
import type { SeenSheet, SeenTable } from '../../flows/adopt-unit-sheet.ts';
import type { Format } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';
import type { UnitChoice } from './clerk-actions.ts';
import { Facts } from '../parts/facts.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';

interface CreateSheetProps {
  readonly campaigns: readonly CampaignSummary[];
  /** There was a sheet a moment ago. */
  readonly gone: boolean;
  /** Why the worksheet in front cannot be used. */
  readonly unusable: Exclude<SeenSheet, SeenTable> | null;
  readonly account: string;
  readonly busy: boolean;
  readonly onCreate: (choice: UnitChoice) => void;
  readonly onLook: (choice: UnitChoice) => void;
  readonly onReload: () => void;
}

export function CreateSheet(props: CreateSheetProps) {
  const { campaigns, gone, unusable, account, busy, onCreate, onLook, onReload } = props;
  const { texts, format } = useSpeech();
  const offered = campaigns.filter(({ units }) => units.length > 0);
  const [campaignId, chooseCampaign] = useState<string | null>(null);
  const [unitCode, chooseUnit] = useState<string | null>(null);
  const campaign = offered.find(({ id }) => id === campaignId) ?? offered[0];
  const unit = campaign?.units.find(({ code }) => code === unitCode) ?? campaign?.units[0];
  if (campaign === undefined || unit === undefined) {
    return (
      <section class="empty">
        <h2>{texts.clerk.noCampaignTitle}</h2>
        <p>{texts.clerk.noCampaignAdvice(account)}</p>
        <ActionButton busy={busy} onPress={onReload}>
          {texts.clerk.reload}
        </ActionButton>
      </section>
    );
  }
  return (
    <section>
      <h2>{texts.clerk.createTitle}</h2>
      <p>{gone ? texts.clerk.sheetGone : texts.clerk.createWhy}</p>
      {offered.length === 1 ? (
        <Facts facts={[[texts.clerk.campaign, <Clamped text={campaign.name} />]]} />
      ) : (
        <Choice
          label={texts.clerk.campaign}
          value={campaign.id}
          title={campaign.name}
          onChoose={chooseCampaign}
        >
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {campaign.units.length === 1 ? (
        <Facts facts={[[texts.clerk.unit, unit.name]]} />
      ) : (
        <Choice label={texts.clerk.unit} value={unit.code} onChoose={chooseUnit}>
          {campaign.units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <Facts facts={[[texts.clerk.dueAt, format.instant(campaign.dueAt, campaign.timeZone)]]} />
      <div class="actions">
        <ActionButton
          primary
          busy={busy}
          onPress={() => onCreate({ campaign: campaign.id, unit: unit.code })}
        >
          {texts.clerk.create}
        </ActionButton>
        <ActionButton busy={busy} onPress={() => onLook({ campaign: campaign.id, unit: unit.code })}>
          {texts.adoption.offer}
        </ActionButton>
      </div>
      <p class="hint">{texts.adoption.offerWhy}</p>
      {unusable !== null && <UnusableNotice unusable={unusable} />}
    </section>
  );
}

/** What was seen in the worksheet in front instead of a table. */
function UnusableNotice({ unusable }: { unusable: Exclude<SeenSheet, SeenTable> }) {
  const { texts, format } = useSpeech();
  const words = useFocus<HTMLParagraphElement>(unusable);
  return (
    <p class="notice warning" tabIndex={-1} ref={words}>
      {unusableWords(unusable, texts.adoption, format)}
    </p>
  );
}

function unusableWords(
  unusable: Exclude<SeenSheet, SeenTable>,
  texts: Messages['texts']['adoption'],
  format: Format,
): string {
  switch (unusable.kind) {
    case 'blank':
      return texts.blank;
    case 'noTable':
      return texts.noTable(unusable.worksheet);
    case 'tooLong':
      return texts.tooLong(unusable.worksheet, format.number(unusable.rows), format.number(unusable.most));
  }
}
