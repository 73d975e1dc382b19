/** Why a unit has no rank, and what to do about it; nothing for one that has. */
import type { StandingsRow } from '../../../shared/model/standings.ts';
import { standingTexts } from '../../messages/standing-texts.ts';
import { useSpeech } from '../parts/speech.tsx';

/** `null`: the unit is not asked for anything. */
export function StandingState({ row }: { readonly row: StandingsRow | null }) {
  const { language } = useSpeech();
  const { states } = standingTexts[language];
  if (row?.state === 'ranked') return null;
  const { title, advice } =
    row === null
      ? states.nothingAsked
      : row.state === 'disqualified'
        ? { ...states.disqualified, advice: states.disqualified.advice(row.disqualification ?? '') }
        : states[row.state];
  const isUrgent = row?.state === 'returned' || row?.state === 'disqualified';
  return (
    <section class={isUrgent ? 'notice warning' : 'notice'} aria-labelledby="standing-state">
      <h3 id="standing-state">{title}</h3>
      <p>{advice}</p>
    </section>
  );
}
