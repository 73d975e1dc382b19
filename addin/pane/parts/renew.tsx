/** The way to open the session anew, for whatever part of the page finds that it is over. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Session } from '../../sign-in/sign-in.ts';

const Renew = createContext<Session['renew'] | null>(null);

interface RenewProviderProps {
  readonly renew: Session['renew'];
  readonly children: ComponentChildren;
}

export function RenewProvider({ renew, children }: RenewProviderProps) {
  return <Renew.Provider value={renew}>{children}</Renew.Provider>;
}

/** `null` before anybody signed in. */
export function useRenew(): Session['renew'] | null {
  return useContext(Renew);
}
