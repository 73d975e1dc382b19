/** How the sheet stands against what the council has: the clerk's one most important line. */
import type { SubmissionStatus } from '../flows/submission-status.ts';
import type { Messages } from '../messages/messages.ts';
import { useSpeech } from './speech.tsx';

export function SubmissionStatusCard({ status }: { status: SubmissionStatus }) {
  const { texts } = useSpeech();
  const { line, meaning } = statusWords(status, texts.clerk.status);
  return (
    <section class={`card status ${status.kind}`} aria-labelledby="status-title">
      <h2 id="status-title">{line}</h2>
      <p>{meaning}</p>
    </section>
  );
}

function statusWords(status: SubmissionStatus, words: Messages['texts']['clerk']['status']) {
  switch (status.kind) {
    case 'notSubmitted':
      return { line: words.notSubmitted, meaning: words.notSubmittedMeaning };
    case 'matches':
      return { line: words.matches(status.receipt.revision), meaning: words.matchesMeaning };
    case 'differs':
      return { line: words.differs(status.receipt.revision), meaning: words.differsMeaning };
    case 'elsewhere':
      return { line: words.elsewhere(status.receipt.revision), meaning: words.elsewhereMeaning };
  }
}
