import type { Desk } from './desk.ts';

/**
 * Enters what is being typed when the focus goes to another part of the page. Excel stays in the cell while somebody is
 * in the task pane, or in another window (office-js issues 806 and 3388): the pane then waits, or fails.
 */
export function leaveCell(desk: Desk, to: EventTarget | null): void {
  const stays = to === null || to instanceof HTMLIFrameElement;
  if (desk.draft !== null && !stays) desk.enter('stay');
}
