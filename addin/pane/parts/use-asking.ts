/** Asking somebody to sign in, which takes them as long as it takes, and which they may give up. */
import { useRef } from 'preact/hooks';
import { useAction, type Action, type ActionOptions } from './use-action.ts';

export interface Asking extends Omit<Action, 'run'> {
  readonly run: (options: ActionOptions, work: (signal: AbortSignal) => Promise<void>) => void;
  readonly giveUp: () => void;
}

export function useAsking(): Asking {
  const { run, ...state } = useAction();
  const current = useRef<AbortController | null>(null);
  return {
    ...state,
    run: (options, work) =>
      run(options, () => {
        current.current = new AbortController();
        return work(current.current.signal);
      }),
    giveUp: () => current.current?.abort(),
  };
}
