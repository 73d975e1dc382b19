/** Copying a text, and whether that worked. */
import { useState } from 'preact/hooks';

export interface Copying {
  readonly copy: (text: string) => void;
  /** Of the last attempt; `null` before the first. */
  readonly result: 'copied' | 'failed' | null;
}

/** Excel on the web may keep the clipboard from the pane's frame: the reader is then to be told to copy by hand. */
export function useCopy(): Copying {
  const [result, setResult] = useState<Copying['result']>(null);
  const copy = (text: string) => {
    // Whoever copies again is told again.
    setResult(null);
    navigator.clipboard.writeText(text).then(
      () => setResult('copied'),
      () => setResult('failed'),
    );
  };
  return { copy, result };
}
