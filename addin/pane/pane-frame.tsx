/** The frame of every page: who is signed in, the other language, and the way out. */
import type { ComponentChildren } from 'preact';
import { useLeaving } from './parts/leaving.tsx';
import { useSpeech } from './parts/speech.tsx';
import { useFocus } from './parts/use-focus.ts';
import { LeaveNotice } from './start/leave-notice.tsx';

interface PaneFrameProps {
  /** Who is signed in, and how to sign out; the page takes the focus when that changes. */
  readonly session: { readonly name: string; readonly signOut: () => void } | null;
  readonly children: ComponentChildren;
}

export function PaneFrame({ session, children }: PaneFrameProps) {
  const { language, texts, choose } = useSpeech();
  const { leave } = useLeaving();
  const main = useFocus<HTMLElement>(session);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <header>
        {session !== null && (
          <p class="who" title={texts.signedInAs(session.name)}>
            {session.name}
          </p>
        )}
        <fluent-button appearance="subtle" size="small" lang={other} onClick={() => choose(other)}>
          {texts.languageSwitch}
        </fluent-button>
        {session !== null && (
          <fluent-button appearance="subtle" size="small" onClick={() => leave(session.signOut)}>
            {texts.signOut}
          </fluent-button>
        )}
      </header>
      <main tabIndex={-1} ref={main}>
        <LeaveNotice />
        {children}
      </main>
    </>
  );
}
