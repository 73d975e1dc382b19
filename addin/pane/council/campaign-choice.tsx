/** Which campaign the council works on; the only one there is, is simply named. */
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { CampaignId } from '../../../shared/model/identifiers.ts';
import { Choice } from '../parts/choice.tsx';
import { Facts } from '../parts/facts.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface CampaignChoiceProps {
  readonly campaigns: readonly CampaignSummary[];
  readonly chosen: CampaignSummary;
  readonly onChoose: (id: CampaignId) => void;
}

export function CampaignChoice({ campaigns, chosen, onChoose }: CampaignChoiceProps) {
  const { texts } = useSpeech();
  if (campaigns.length === 1) return <Facts facts={[[texts.council.campaign, chosen.name]]} />;
  return (
    <Choice label={texts.council.campaign} value={chosen.id} onChoose={onChoose}>
      {campaigns.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
