/** What is new in the standings since the workbook was last updated, in words. */
import type { StandingsNews as News } from '../../../flows/refresh-standings.ts';
import { refreshTexts } from '../../../messages/refresh-texts.ts';
import { useSpeech } from '../../parts/speech.tsx';

export function StandingsNews({ news }: { news: News }) {
  const { language, format } = useSpeech();
  const words = refreshTexts[language];
  const parts = [
    news.reportedFirst > 0 ? words.reportedFirst(format.number(news.reportedFirst)) : null,
    news.reportedAgain > 0 ? words.reportedAgain(format.number(news.reportedAgain)) : null,
    news.ranksMoved > 0 ? words.ranksMoved(format.number(news.ranksMoved)) : null,
  ].filter((part) => part !== null);
  return <p>{parts.length === 0 ? words.nothingMoved : words.sinceLast(parts.join('; '))}</p>;
}
