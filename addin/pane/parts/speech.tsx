/** The language that the pane speaks, for every component in it. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { en } from '../../messages/en.ts';
import { createFormat, type Format } from '../../messages/format.ts';
import {
  rememberedLanguage,
  rememberLanguage,
  type Language,
  type LanguageMemory,
} from '../../messages/language.ts';
import type { Messages } from '../../messages/messages.ts';
import { vi } from '../../messages/vi.ts';

export interface Speech {
  readonly language: Language;
  readonly messages: Messages;
  readonly texts: Messages['texts'];
  readonly format: Format;
  readonly choose: (language: Language) => void;
}

const languages: Record<Language, Messages> = { vi, en };
const SpeechContext = createContext<Speech | null>(null);

/** Speaks the remembered language to everything inside, and keeps `<html lang>` in step for screen readers. */
export function SpeechProvider({
  memory,
  children,
}: {
  memory: LanguageMemory | null;
  children: ComponentChildren;
}) {
  const [language, setLanguage] = useState(() => rememberedLanguage(memory));
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo((): Speech => {
    const messages = languages[language];
    const choose = (chosen: Language) => {
      rememberLanguage(memory, chosen);
      setLanguage(chosen);
    };
    return { language, messages, texts: messages.texts, format: createFormat(language), choose };
  }, [language, memory]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The speech of the surrounding `SpeechProvider`. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech needs a SpeechProvider around it');
  return speech;
}
