/** What a refresh found and how often it is repeated, in English. */
import type { RefreshTexts } from '../refresh-texts.ts';

export const refreshTexts: RefreshTexts = {
  reportedFirst: (count) => `units that reported for the first time: ${count}`,
  reportedAgain: (count) => `units that reported again: ${count}`,
  ranksMoved: (count) => `units that changed their rank: ${count}`,
  nothingMoved: 'Since the last time no unit has reported, and no rank has moved.',
  sinceLast: (news) => `Since the last time: ${news}.`,

  every: 'Update automatically',
  off: 'Never',
  minutes: (count) => `Every ${count} minutes`,
  everyHint: 'Only while this pane is open; while a cell is being edited, it waits.',
  stopped: 'Automatic updates have stopped, because the last one failed.',
};
