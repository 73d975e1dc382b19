/** The keyboard while a cell's list is open, as Excel has it. */
import type { Desk } from './desk.ts';

const FAR = 1_000_000;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -FAR,
  End: FAR,
};

/** Does what a key asks for; `false` for a key that closes the list and does what it does without one. */
export function pressInChoices(desk: Desk, { key, altKey }: KeyboardEvent): boolean {
  const steps = STEPS[key];
  if (key === 'Escape' || (altKey && key === 'ArrowUp')) desk.closeChoices();
  else if (key === 'Enter') desk.choose();
  else if (steps !== undefined) desk.moveChoice(steps);
  else {
    // A key that only goes along with another says nothing yet.
    if (!/^(Alt|Shift|Control|Meta)$/.test(key)) desk.closeChoices();
    return false;
  }
  return true;
}
