/** Moves the keyboard focus to what an action has brought about, so that the next thing read is the outcome. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A ref whose element takes the focus each time `outcome` becomes another object; `null` leaves the focus alone. */
export function useFocus<T extends HTMLElement>(outcome: object | null): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (outcome !== null) element.current?.focus();
  }, [outcome]);
  return element;
}
