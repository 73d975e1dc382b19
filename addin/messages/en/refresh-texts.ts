/** What a refresh found and how often it is repeated, in English. */
import type { RefreshTexts } from '../refresh-texts.ts';

export const refreshTexts: RefreshTexts = {
  reportedFirst: (count) => `units that reported for the first time: ${count}`,
  reportedAgain: (count) => `units that reported again: ${count}`,
  ranksMoved: (count) => `units that changed their rank: ${count}`,
  ranksLost: (count) => `units that lost their rank: ${count}`,
  ranksRegained: (count) => `units that have a rank again: ${count}`,
  lost: (unit, why) => `${unit}: no rank any more, ${why}`,
  lostWhy: {
    disqualified: 'taken out of the ranking by the council',
    returned: 'its report was returned',
    notReported: 'it has no report',
    nothingApplies: 'nothing arose in any indicator',
  },
  regained: (unit) => `${unit}: has a rank again`,
  pointsChanged: (count) => `units with other points for the same report: ${count}`,
  nothingMoved: 'Since the last time no unit has reported, and no points or ranks have changed.',
  sinceLast: (news) => `Since the last time: ${news}.`,
  dataOf: (when) => `The figures in this workbook are of ${when}.`,
  stillNewest: (when) => `Nothing newer by ${when}.`,
  chaseListTitle: 'The chase list is up to date',
  chaseListNew: 'The standings are the same; the chase list “Đôn đốc” is up to date.',
  leftOver: (cells, worksheet) =>
    `Cells of your own whose row is no longer in its table, because a unit or indicator has left or a code was typed over: ${cells}. They are kept on the worksheet “${worksheet}”.`,
  copyInFront: (worksheet, original) =>
    `The worksheet in front, “${worksheet}”, is a copy and is not updated. The new figures are on “${original}”.`,

  renamed: {
    why: 'Some columns were renamed and so not updated; they show the figures of an earlier time. Give them their names back, then update again:',
    column: (worksheet, now, column) =>
      `Worksheet “${worksheet}”: call the column “${now}” “${column}” again.`,
  },

  other: {
    title: (shown) => `This workbook has the standings of “${shown}”`,
    advice:
      'Nothing was written. Each campaign is best kept in a workbook of its own: open that of the campaign you have chosen, or choose the other campaign at the top of this pane. If you replace them, the tables hold the chosen campaign alone, and your notes beside units that are not in it are put on a worksheet of their own.',
    replace: (chosen) => `Replace them with those of “${chosen}”`,
  },

  every: 'Update automatically',
  off: 'Never',
  minutes: (count) => `Every ${count} minutes`,
  everyHint: 'Only while this pane is open; while a cell is being edited, it waits.',
  stopped: 'Automatic updates have stopped, because the last one failed.',
};
