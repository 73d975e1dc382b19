/** The language of the pane: Vietnamese unless somebody chose English on this machine. */

export type Language = 'vi' | 'en';

const KEY = 'thi-dua.language';

/** Where the choice is kept; the browser's `localStorage` has this shape. */
export type LanguageMemory = Pick<Storage, 'getItem' | 'setItem'>;

/** The language chosen earlier, else Vietnamese. */
export function rememberedLanguage(memory: LanguageMemory | null): Language {
  return memory?.getItem(KEY) === 'en' ? 'en' : 'vi';
}

/** Keeps the choice for the next time the pane opens. */
export function rememberLanguage(memory: LanguageMemory | null, language: Language): void {
  memory?.setItem(KEY, language);
}

/**
 * The browser's memory, or `null` where it is closed to us: Excel on the web shows the pane in a frame of another
 * site, and browsers that block third-party storage throw on touching it. The pane then forgets the choice.
 */
export function browserMemory(): LanguageMemory | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}
