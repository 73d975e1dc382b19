/** How the council is shown what it is about to publish, in English. */
import type { PublishTexts } from '../publish-texts.ts';

export const publishTexts: PublishTexts = {
  check: 'Check before publishing',
  busyChecking: 'Checking and comparing…',

  first: {
    title: 'The catalog is ready to be published for the first time',
    units: 'Units',
    indicators: 'Indicators',
    targets: 'Targets',
    confirm: 'Publish',
  },
  changes: {
    title: (version) => `Changes to version ${version}`,
    group: (table, count) => `${table}: ${count}`,
    added: 'New',
    addedAsked: (item, count) => `${item} (targets: ${count})`,
    removed: 'Gone',
    order: 'Order of rows',
    ordered: 'sorted otherwise',
    report: 'The report as a whole',
    rule: 'Rule',
    nothing: 'blank',
    more: (count) => `and ${count} more in this table`,
    confirm: (version) => `Publish, replacing version ${version}`,
  },

  warned: (count) => `Points to look at before publishing, listed below: ${count}.`,

  effectsTitle: 'What this does to reports received',
  noEffects: 'No report is affected.',
  effects: {
    unitsLeaveOut: (units) =>
      `No longer listed though reported: ${units}. The reports are kept, and left out of the standings.`,
    indicatorLeftOut: (reports, indicator) =>
      `Figures of indicator ${indicator} no longer count. Reports with such a figure: ${reports}.`,
    measureUnread: (reports, indicator) =>
      `Indicator ${indicator} is reported in another way: its figures count as not met until they are sent anew. Reports with such a figure: ${reports}.`,
    askedMore: (units) =>
      `Units that have reported and are now asked for more, so that their reports are incomplete: ${units}.`,
    askedLess: (units) =>
      `Units that have reported and are now asked for less, so that some figures no longer count: ${units}.`,
    judgedAnew: (units) =>
      `Units that have reported and are judged anew, by another target or goal: ${units}.`,
    blockChanged: (units) => `Units that have reported and are now ranked in another block: ${units}.`,
    scoredAnew: (units) => `Units that have reported and are scored and ranked anew: ${units}.`,
    rankedAnew: (units) => `Units that have reported and are ranked and classified anew: ${units}.`,
    dueEarlier: (reports) =>
      `Reports received before the old deadline and after the new one, which stay marked on time: ${reports}.`,
    dueLater: (reports) =>
      `Reports received after the old deadline and before the new one, which stay marked late: ${reports}.`,
    shutOut: (units) =>
      `The lock lies in the past. Units that have not reported and no longer can, unless they are given more time: ${units}.`,
  },
  pointsByNewDue: 'Points for days late go by the new deadline.',

  edited: {
    title: 'The tables were edited since they were checked',
    advice: 'Nothing was published. Check again to see what was edited just now, then publish.',
    again: 'Check again',
  },
  moreMayFollow: 'Once they are corrected, check again: some errors show only when these cells are right.',

  again: 'Show the changes to that version',
};
