/** Of when the results are that the workbook shows, in the campaign's time zone. */
import type { Instant } from '../../../../shared/model/identifiers.ts';
import { refreshTexts } from '../../../messages/refresh-texts.ts';
import { useSpeech } from '../../parts/speech.tsx';

export interface DataAge {
  /** `null`: the workbook shows none, or does not say. */
  readonly at: Instant | null;
  /** When they were last found to be the newest there are, by this machine's clock; `null`: not since they were written. */
  readonly seenAt: Instant | null;
}

interface DataAgeLineProps {
  readonly age: DataAge;
  readonly timeZone: string;
}

export function DataAgeLine({ age: { at, seenAt }, timeZone }: DataAgeLineProps) {
  const { language, format } = useSpeech();
  const words = refreshTexts[language];
  const told = (instant: Instant) =>
    `${format.instant(instant, timeZone)} (${format.zone(instant, timeZone)})`;
  if (at === null) return null;
  return (
    <p class="hint">
      {words.dataOf(told(at))}
      {seenAt !== null && ` ${words.stillNewest(format.instant(seenAt, timeZone))}`}
    </p>
  );
}
