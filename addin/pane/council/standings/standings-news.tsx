/** What is new in the standings since the workbook was last updated, in words; whoever lost a rank or got one back by name. */
import type { StandingsNews as News } from '../../../flows/refresh-standings.ts';
import { refreshTexts } from '../../../messages/refresh-texts.ts';
import { LongList } from '../../parts/long-list.tsx';
import { useSpeech } from '../../parts/speech.tsx';

export function StandingsNews({ news }: { news: News }) {
  const { language, format } = useSpeech();
  const words = refreshTexts[language];
  const { ranksLost, ranksRegained } = news;
  const counts = [
    [news.reportedFirst, words.reportedFirst],
    [news.reportedAgain, words.reportedAgain],
    [news.ranksMoved, words.ranksMoved],
    [ranksLost.length, words.ranksLost],
    [ranksRegained.length, words.ranksRegained],
    [news.pointsChanged, words.pointsChanged],
  ] as const;
  const parts = counts.flatMap(([count, say]) => (count > 0 ? [say(format.number(count))] : []));
  return (
    <>
      <p>{parts.length === 0 ? words.nothingMoved : words.sinceLast(parts.join('; '))}</p>
      <LongList
        items={[
          ...ranksLost.map(({ name, state }) => words.lost(name, words.lostWhy[state])),
          ...ranksRegained.map((name) => words.regained(name)),
        ]}
        render={(line) => line}
      />
    </>
  );
}
