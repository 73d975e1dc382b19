import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../addin/messages/language.ts';

/** The language the pane speaks, as it tells the page (see language-teller.ts): there is one switch, in the pane. */
export function usePaneLanguage(paneOrigin: string): Language {
  const [language, setLanguage] = useState<Language>('vi');
  useEffect(() => {
    const listen = ({ origin, data }: MessageEvent<unknown>) => {
      if (origin !== paneOrigin || typeof data !== 'object' || data === null) return;
      if (!('paneLanguage' in data)) return;
      const { paneLanguage } = data;
      if (paneLanguage === 'vi' || paneLanguage === 'en') setLanguage(paneLanguage);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [paneOrigin]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return language;
}
