/** What is reported for one indicator, in words. */
import type { Indicator } from '../../shared/model/indicator.ts';
import type { Reported } from '../../shared/model/submission.ts';
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
      return `${format.number(reported.actual)} ${measureUnit}`;
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
