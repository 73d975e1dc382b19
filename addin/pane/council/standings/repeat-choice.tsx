/** How often the standings are updated by themselves. */
import { refreshTexts } from '../../../messages/refresh-texts.ts';
import { Choice } from '../../parts/choice.tsx';
import { useSpeech } from '../../parts/speech.tsx';

/** In minutes. */
const OFFERED = [5, 15, 30, 60];

interface RepeatChoiceProps {
  /** `null`: never. */
  readonly minutes: number | null;
  readonly onChoose: (minutes: number | null) => void;
}

export function RepeatChoice({ minutes, onChoose }: RepeatChoiceProps) {
  const { language, format } = useSpeech();
  const words = refreshTexts[language];
  return (
    <>
      <Choice
        label={words.every}
        value={String(minutes ?? '')}
        onChoose={(value) => onChoose(value === '' ? null : Number(value))}
      >
        <option value="">{words.off}</option>
        {OFFERED.map((offered) => (
          <option key={offered} value={String(offered)}>
            {words.minutes(format.number(offered))}
          </option>
        ))}
      </Choice>
      {minutes !== null && <p>{words.everyHint}</p>}
    </>
  );
}
