/** What is asked and what is reported for one indicator, in words. */
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Reported } from '../../shared/model/submission.ts';
import type { Target } from '../../shared/model/target.ts';
import type { Format } from './format.ts';
import type { Messages } from './messages.ts';
import { standingTexts } from './standing-texts.ts';

/** Figures as people write them, with their unit where they have one; `null` is said to be not reported. */
export function reportedText(
  reported: Reported | null,
  { measureUnit }: Pick<Indicator, 'measureUnit'>,
  { language }: Pick<Messages, 'language'>,
  format: Format,
): string {
  const words = standingTexts[language].reported;
  switch (reported?.kind) {
    case undefined:
      return words.nothing;
    case 'number':
      return withUnit(format.number(reported.actual), measureUnit);
    case 'ratio':
      return words.ofWhole(format.number(reported.numerator), format.number(reported.denominator));
    case 'change':
      return words.against(format.number(reported.current), format.number(reported.before));
    case 'date':
      return format.date(reported.date);
    case 'yesNo':
      return reported.yes ? words.yes : words.no;
    case 'notArising':
      return words.notArising;
  }
}

/** A target as the council typed it, with its unit where it ends in a bare number; what is only to be done is said so. */
export function targetText(
  target: Target,
  { measureUnit }: Pick<Indicator, 'measureUnit'>,
  { language }: Pick<Messages, 'language'>,
): string {
  // The council's mark for it says nothing to a reader.
  if (target.kind === 'done') return standingTexts[language].reported.yes;
  const isBare = target.kind === 'quantity' && /\d$/.test(target.text);
  return isBare ? withUnit(target.text, measureUnit) : target.text;
}

function withUnit(number: string, unit: string): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
