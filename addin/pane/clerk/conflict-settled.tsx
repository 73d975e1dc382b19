/** The choices are in the sheet: nothing is sent yet, and what sends it. */
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';

interface ConflictSettledProps {
  /** Takes the focus when it is another object. */
  readonly news: { readonly revision: number };
  readonly matches: boolean;
}

export function ConflictSettled({ news, matches }: ConflictSettledProps) {
  const { texts } = useSpeech();
  const heading = useFocus<HTMLHeadingElement>(news);
  const { settledTitle, settledMatches, settledNext } = texts.conflict;
  return (
    <section class="notice success" aria-labelledby="settled-title">
      <h2 id="settled-title" tabIndex={-1} ref={heading}>
        {settledTitle}
      </h2>
      <p>{matches ? settledMatches(news.revision) : settledNext(news.revision)}</p>
    </section>
  );
}
