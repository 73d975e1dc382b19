/** One action at a time: whoever presses twice starts it once, and a failure keeps the way to try again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Failure {
  readonly error: unknown;
  /** Somebody pressed for it and waits to be told; what nobody asked for leaves the focus where it is. */
  readonly asked: boolean;
  /** The action was sending something to the server. */
  readonly sending: boolean;
  readonly retry: () => void;
}

export interface ActionOptions {
  /** What to say while it takes its time. */
  readonly busy: string;
  readonly sending?: boolean;
}

export interface Action {
  /** What is being done; `null` when nothing is. */
  readonly busy: string | null;
  readonly failure: Failure | null;
  /** Starts the work, unless something is under way already. */
  readonly run: (options: ActionOptions, work: () => Promise<void>) => void;
  /** Tells of a failure of what nobody pressed, unless an action is under way, which tells its own. */
  readonly fail: (error: unknown, retry: () => void) => void;
}

const idle = { busy: null, failure: null };

/** The state of a page's actions. */
export function useAction(): Action {
  const [state, setState] = useState<Pick<Action, 'busy' | 'failure'>>(idle);
  const running = useRef(false);
  const run = useCallback((options: ActionOptions, work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setState({ busy: options.busy, failure: null });
    const settle = (failure: Failure | null) => {
      running.current = false;
      setState({ busy: null, failure });
    };
    work().then(
      () => settle(null),
      (error: unknown) =>
        settle({ error, asked: true, sending: options.sending ?? false, retry: () => run(options, work) }),
    );
  }, []);
  const fail = useCallback((error: unknown, retry: () => void) => {
    if (!running.current) setState({ busy: null, failure: { error, asked: false, sending: false, retry } });
  }, []);
  return { ...state, run, fail };
}

/** Starts the work once, when the component first shows. */
export function useOnce(start: () => void): void {
  // The component's first closure is the one to run: later ones differ only in what they have rendered since.
  useEffect(start, []);
}
