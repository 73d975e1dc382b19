/** Copies a text, and says whether that worked. */
import { useSpeech } from './speech.tsx';
import { useCopy } from './use-copy.ts';

export function CopyText({ text, shown }: { text: string; shown: string }) {
  const { texts } = useSpeech();
  const { copy, result } = useCopy();
  return (
    <span class="copy">
      <code>{result === 'failed' ? text : shown}</code>
      <fluent-button
        appearance="subtle"
        size="small"
        aria-label={texts.receipt.copyAll}
        onClick={() => copy(text)}
      >
        {result === 'copied' ? texts.receipt.copied : texts.receipt.copy}
      </fluent-button>
      <output class={result === 'failed' ? 'hint' : 'unseen'}>
        {result === 'failed' && texts.receipt.copyFailed}
        {result === 'copied' && texts.receipt.copied}
      </output>
    </span>
  );
}
