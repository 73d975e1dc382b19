/** What the council has decided about the unit beside its report, each with its reason; nothing where nothing is decided. */
import type { UnitDecisions } from '../../shared/model/decisions.ts';
import type { IndicatorCode } from '../../shared/model/identifiers.ts';
import { Facts, type Fact } from './facts.tsx';
import { useSpeech } from './speech.tsx';

export function DecisionsCard({ decisions }: { decisions: UnitDecisions }) {
  const { texts, format } = useSpeech();
  const { adjustments, overrides, disqualified } = decisions;
  const words = texts.review;
  const about = (code: IndicatorCode | null) =>
    code === null ? words.wholeUnit : texts.issues.indicator(code);
  // The last override of an indicator counts.
  const inForce = new Map(overrides.map((override) => [override.indicator, override]));
  const facts: Fact[] = [
    ...(disqualified === null ? [] : [[words.disqualified, disqualified.reason] as const]),
    ...[...inForce.values()].map(
      ({ indicator, verdict, reason }) =>
        [about(indicator), `${words.verdict(words.verdicts[verdict])} · ${reason}`] as const,
    ),
    ...adjustments.map(
      ({ indicator, points, reason }) =>
        [about(indicator), `${words.points(signed(points, format.number(points)))} · ${reason}`] as const,
    ),
  ];
  if (facts.length === 0) return null;
  return (
    <section class="card" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{words.decisionsTitle}</h2>
      <p class="hint">{words.decisionsWhy}</p>
      <Facts facts={facts} />
    </section>
  );
}

/** Points that are added say so. */
function signed(decimal: string, text: string): string {
  return decimal.startsWith('-') ? text : `+${text}`;
}
