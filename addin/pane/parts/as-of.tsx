/** Of when something is that was fetched from the server, in the campaign's time zone: a pane may stay open for days. */
import type { Instant } from '../../../shared/model/identifiers.ts';
import { useSpeech } from './speech.tsx';

interface AsOfProps {
  /** By this machine's clock; `null` before anything was fetched. */
  readonly at: Instant | null;
  readonly timeZone: string;
}

export function AsOf({ at, timeZone }: AsOfProps) {
  const { texts, format } = useSpeech();
  if (at === null) return null;
  return <p class="hint">{texts.asOf(`${format.instant(at, timeZone)} (${format.zone(at, timeZone)})`)}</p>;
}
