/** How the keyboard goes between Excel on the web and its task pane, by office.js's numbers (`OSF.AgaveHostAction`). */
import type { Json, JsonObject } from './protocol/json.ts';

/** What the pane is told by Ctrl+F6 in the grid: its first control takes the focus. */
const CTRL_F6_IN = 4;

/** What the pane tells when the keyboard is to leave it. */
const EXITS: ReadonlySet<Json | undefined> = new Set([
  // Ctrl+F6, Ctrl+Shift+F6.
  5, 6,
  // Tab beyond the last control, Shift+Tab before the first.
  13, 14,
  // Escape, F2.
  15, 16,
  // Told to take the focus, it had no control for it.
  17, 18,
]);

/** Whether the data of a `ContextActivationManager_notifyHost`, `[add-in, action]`, asks Excel to take the focus. */
export const isExit = (data: Json | undefined): boolean => Array.isArray(data) && EXITS.has(data[1]);

/** The request that makes the pane's first control take the focus. */
export const enterRequest = (conversation: string, pageOrigin: string): JsonObject => ({
  _messageType: 0,
  _actionName: 'Office_notifyAgave',
  _actionType: 0,
  // office.js hears notices on a conversation of their own.
  _conversationId: `${conversation}_ntf`,
  _correlationId: 0,
  _origin: pageOrigin,
  _data: [CTRL_F6_IN],
  _serializerVersion: 1,
});
