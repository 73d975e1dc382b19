/** Copies a text, and says whether that worked. */
import { useState } from 'preact/hooks';
import { useSpeech } from './speech.tsx';

export function CopyText({ text, shown }: { text: string; shown: string }) {
  const { texts } = useSpeech();
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  const copy = () => {
    // Excel on the web may keep the clipboard from the pane's frame: the reader is then told to copy by hand.
    navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('failed'),
    );
  };
  return (
    <span class="copy">
      <code>{result === 'failed' ? text : shown}</code>
      <fluent-button appearance="subtle" size="small" aria-label={texts.receipt.copyAll} onClick={copy}>
        {result === 'copied' ? texts.receipt.copied : texts.receipt.copy}
      </fluent-button>
      <output class={result === 'failed' ? 'hint' : 'unseen'}>
        {result === 'failed' && texts.receipt.copyFailed}
        {result === 'copied' && texts.receipt.copied}
      </output>
    </span>
  );
}
