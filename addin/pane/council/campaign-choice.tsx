/** Which campaign the council works on; the only one there is, is simply named. */
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { CampaignId } from '../../../shared/model/identifiers.ts';
import { setUpTexts } from '../../messages/set-up-texts.ts';
import { Clamped } from '../parts/clamped.tsx';
import { Choice } from '../parts/choice.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface CampaignChoiceProps {
  readonly campaigns: readonly CampaignSummary[];
  /** The name of the workbook's own campaign while it is not published, blank where it has none yet; else `null`. */
  readonly unpublished: string | null;
  /** `null`: the workbook's own, which is not published. */
  readonly chosen: CampaignSummary | null;
  readonly onChoose: (id: CampaignId | null) => void;
}

/** No campaign's id. */
const OWN = '';

export function CampaignChoice({ campaigns, unpublished, chosen, onChoose }: CampaignChoiceProps) {
  const { language, texts } = useSpeech();
  const words = setUpTexts[language].campaign;
  const options = [
    ...(unpublished === null ? [] : [[OWN, words.unpublished(unpublished)] as const]),
    ...campaigns.map(({ id, name }) => [id, name] as const),
  ];
  const [only] = options;
  if (only === undefined) return null;
  if (options.length === 1) return <Clamped text={only[1]} />;
  return (
    <>
      <Choice
        label={texts.council.campaign}
        value={chosen?.id ?? OWN}
        title={options.find(([id]) => id === (chosen?.id ?? OWN))?.[1]}
        onChoose={(id) => onChoose(id === OWN ? null : id)}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      {chosen === null && <p class="hint">{words.advice}</p>}
    </>
  );
}
