/** From sign-in to the page of the role. */
import type { ComponentType } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Role } from '../../shared/api/operations.ts';
import type { Session, SignIn } from '../sign-in/sign-in.ts';
import { PaneFrame } from './pane-frame.tsx';
import { RolePage } from './role-page.tsx';
import { SignInPage } from './sign-in-page.tsx';

/** Fetches the code of a role's page, which nobody needs before sign-in, and gives it what it works with. */
export type OpenPage = (session: Session) => Promise<ComponentType>;

interface AppProps {
  readonly signIn: SignIn;
  readonly pages: Record<Role, OpenPage>;
}

export function App({ signIn, pages }: AppProps) {
  const [session, setSession] = useState<Session | null>(null);
  const signedIn = useMemo(() => {
    if (session === null) return null;
    const signOut = () => {
      setSession(null);
      // The pane has forgotten the session by now; a provider that still remembers it asks at the next sign-in.
      signIn.signOut().catch(reportError);
    };
    return { name: session.name, signOut };
  }, [session, signIn]);
  return (
    <PaneFrame session={signedIn}>
      {session === null ? (
        <SignInPage signIn={signIn} onSession={setSession} />
      ) : (
        <RolePage session={session} pages={pages} />
      )}
    </PaneFrame>
  );
}
