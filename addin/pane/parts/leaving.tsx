/** Leaving the page, which would lose what somebody has written and not sent: whoever has is asked first. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Somebody wants to leave, and has to be asked. */
export interface LeaveQuestion {
  readonly go: () => void;
  readonly stay: () => void;
}

interface Leaving {
  /** Says that something is not sent, until the function it answers is called. */
  readonly hold: () => () => void;
  /** Goes at once where there is nothing to lose. */
  readonly leave: (go: () => void) => void;
  readonly question: LeaveQuestion | null;
}

const LeavingContext = createContext<Leaving>({
  hold: () => () => undefined,
  leave: (go) => go(),
  question: null,
});

export function LeavingProvider({ children }: { readonly children: ComponentChildren }) {
  const holds = useRef(0);
  const [question, ask] = useState<LeaveQuestion | null>(null);
  const steps = useMemo((): Omit<Leaving, 'question'> => {
    const release = () => {
      holds.current -= 1;
      // Sent meanwhile, or thrown away: there is nothing left to ask about.
      if (holds.current === 0) ask(null);
    };
    return {
      hold: () => {
        holds.current += 1;
        return release;
      },
      leave: (go) => {
        if (holds.current === 0) return go();
        const from = document.activeElement;
        ask({
          go: () => {
            ask(null);
            go();
          },
          stay: () => {
            ask(null);
            if (from instanceof HTMLElement) from.focus();
          },
        });
        return undefined;
      },
    };
  }, []);
  const leaving = useMemo(() => ({ ...steps, question }), [steps, question]);
  return <LeavingContext.Provider value={leaving}>{children}</LeavingContext.Provider>;
}

/** How to leave, and whether that is being asked about. */
export function useLeaving(): Pick<Leaving, 'leave' | 'question'> {
  return useContext(LeavingContext);
}

/** Has whoever leaves asked first for as long as the component shows something that was not sent. */
export function useUnsent(isUnsent: boolean): void {
  const { hold } = useContext(LeavingContext);
  // With the words themselves, so that no press comes in between.
  useLayoutEffect(() => (isUnsent ? hold() : undefined), [hold, isUnsent]);
}
