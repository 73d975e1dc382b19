/** From sign-in to the page of the role. */
import { useMemo, useState } from 'preact/hooks';
import type { Role } from '../../shared/api/operations.ts';
import type { Session, SignIn } from '../sign-in/sign-in.ts';
import { PaneFrame } from './pane-frame.tsx';
import { LeavingProvider } from './parts/leaving.tsx';
import { RenewProvider } from './parts/renew.tsx';
import { RolePage, type OpenPage } from './start/role-page.tsx';
import { SignInPage } from './start/sign-in-page.tsx';

interface AppProps {
  readonly signIn: SignIn;
  readonly pages: Record<Role, OpenPage>;
}

export function App({ signIn, pages }: AppProps) {
  const [session, setSession] = useState<Session | null>(null);
  // Whoever signed out is not signed in again at once by a provider that remembers them.
  const [signedOut, setSignedOut] = useState(false);
  const signedIn = useMemo(() => {
    if (session === null) return null;
    const signOut = () => {
      setSession(null);
      setSignedOut(true);
      // The pane has forgotten the session by now; a provider that still remembers it asks at the next sign-in.
      signIn.signOut().catch(reportError);
    };
    return { name: session.name, signOut };
  }, [session, signIn]);
  return (
    <LeavingProvider>
      <PaneFrame session={signedIn}>
        {session === null ? (
          <SignInPage signIn={signIn} resuming={!signedOut} onSession={setSession} />
        ) : (
          <RenewProvider renew={session.renew}>
            <RolePage session={session} pages={pages} />
          </RenewProvider>
        )}
      </PaneFrame>
    </LeavingProvider>
  );
}
