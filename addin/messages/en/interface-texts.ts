/** What the pane itself says in English. */
import type { Messages } from '../messages.ts';

export const interfaceTexts: Messages['texts'] = {
  product: 'Thi đua',
  opening: 'Opening…',
  finishCell: 'Excel is waiting: a cell is still being typed in. Press Enter in that cell to go on.',
  retry: 'Try again',
  asOf: (when) => `As of ${when}.`,
  supportCode: (code) => `Support code: ${code}`,
  languageSwitch: 'Tiếng Việt',
  signedInAs: (name) => `Signed in: ${name}`,
  signOut: 'Sign out',

  leaving: {
    title: 'Something you wrote is not sent yet',
    advice: 'If you leave now it is lost. To keep it, stay and send it first.',
    stay: 'Stay',
    go: 'Leave all the same',
  },

  failures: {
    unreachable: {
      title: 'The server cannot be reached',
      advice: 'Check the network, then try again. The figures on the worksheet are untouched.',
    },
    sendingUnclear: {
      title: 'It is not known whether the server received it',
      advice:
        'The connection broke while sending. Your figures are untouched. You can try again right away: sending twice makes no duplicate.',
    },
    serverFailed: {
      title: 'The server has a problem',
      advice: (wait) =>
        `Your network is fine, and nothing is lost. Wait ${wait}, then try again; if it happens again, give the code below to support.`,
    },
    serverFailedReceiving: {
      title: 'The server had a problem while receiving',
      advice: (wait) =>
        `It is not known whether the server received it. Nothing is lost. Wait ${wait}, then try again: sending twice makes no duplicate.`,
    },
    tooMany: (wait) => `Nothing was recorded and nothing is lost. Wait ${wait}, then try again.`,
    wait: {
      seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
      minutes: (count) => `${count} minutes`,
      while: 'a few minutes',
    },
    notYourUnit: {
      title: (unit) => `This sheet belongs to ${unit}`,
      advice:
        'The account that is signed in does not report for this unit. Sign out and sign in with the unit’s account, or open your own unit’s file. The sheet is untouched.',
    },
    sheetExists: {
      title: 'This file already has a report sheet',
      advice: 'An Excel file holds one report sheet. Use the one there is, or open a new file.',
    },
    sheetProtected: {
      title: (worksheet) =>
        worksheet === null ? 'The worksheet is protected' : `The worksheet “${worksheet}” is protected`,
      advice: 'Open that worksheet, choose Unprotect Sheet on the Review tab, then try again.',
    },
    workbookProtected: {
      title: 'The structure of the file is protected',
      advice:
        'The file does not let worksheets be added or renamed. On the Review tab, press Protect Workbook to take the protection off, then try again. Nothing was changed.',
    },
    sheetOutOfReach: {
      title: 'The worksheet cannot be shown',
      advice: 'It was deleted, renamed or hidden. Undo that or unhide it, then try again.',
    },
    sheetChanged: {
      title: 'The sheet has changed',
      advice:
        'Its header is not what it was a moment ago. Go back and choose Use the open sheet again. Nothing was changed.',
    },
    tableUnusable: {
      title: (worksheet) => `The table on the worksheet “${worksheet}” was not updated`,
      advice: (column) =>
        `The table no longer has the column “${column}”, so it is not known which rows the contents of your own columns belong to. Name that column “${column}” again, or undo its deletion, then update once more. Nothing was changed.`,
    },
    signInNotFinished: {
      title: 'You are not signed in yet',
      advice:
        'The sign-in window was closed, could not be opened, or the account was refused. Sign in again; if it happens again, give the code below to support.',
    },
    otherAccount: {
      title: 'You signed in with another account',
      advice: (account) =>
        `What you were doing is ${account}’s, so nothing was sent. Sign in again with that account, or sign out to change accounts.`,
    },
    officeMissing: {
      title: "Office's library did not load",
      advice:
        'This machine does not reach appsforoffice.microsoft.com. Check the network or the firewall, then open the pane again.',
    },
    config: {
      title: 'This add-in is not fully installed',
      advice: 'The file config.json is missing or wrong. Tell whoever installed the add-in.',
    },
    bug: {
      title: 'The add-in met an unexpected error',
      advice:
        'The worksheet was not changed any further. If you are typing in a cell, press Enter, then try again.',
    },
  },

  outsideExcel: {
    title: 'Open this page in Excel',
    why: 'This is the Thi đua task pane. It works only inside Excel, beside your report sheet.',
    steps: [
      'Open Excel, then your report file or a new one.',
      'On the Home tab, choose Thi đua.',
      'The pane appears to the right of the worksheet.',
    ],
  },

  signIn: {
    title: 'Sign in',
    why: 'Choose the account given to your unit or to the Council.',
    whyAtProvider: 'Use the work account given to your unit or to the Council.',
    inWindow: 'If a sign-in window has opened, finish there.',
    giveUp: 'Stop waiting',
    again: 'Sign in again',
    account: 'Account',
    council: 'Council',
    units: 'Units',
    action: 'Sign in',
    busy: 'Signing in…',
    noneTitle: 'There are no accounts yet',
    noneAdvice: 'The sign-in server has no accounts. Create the sample campaign, then try again.',
  },

  roles: { Council: 'Council', Unit: 'Unit', choose: 'Role' },
  noRole: {
    title: 'This account has nothing to do here yet',
    advice: 'It has neither the Unit nor the Council role. Ask your administrator for one.',
  },

  clerk: {
    title: 'Campaign report',
    tabs: { label: 'Parts of the report', sheet: 'Sheet', history: 'Revisions', standing: 'Result' },
    busyOpening: 'Looking for the sheet in this file…',
    busyCreating: 'Creating the sheet…',
    busyChecking: 'Checking…',
    busySubmitting: 'Submitting…',
    noCampaignTitle: 'No campaign for you yet',
    noCampaignAdvice: (account) =>
      `A campaign appears here once the Council has published it and listed ${account} with your unit.`,
    reload: 'Look again',
    createTitle: 'Create the report sheet',
    createWhy:
      'This Excel file has no report sheet yet. The new sheet has your unit’s indicators and targets; you fill in the actual figures only.',
    campaign: 'Campaign',
    unit: 'Unit',
    create: 'Create the report sheet',
    createdTitle: 'The sheet is ready',
    createdSteps: [
      'Fill in the actual figures on the worksheet; they stay in your Excel file.',
      'Fill in who prepared and who approved it, at the top.',
      'Press Check. It shows which cells are wrong; then you submit.',
    ],
    dataAsOf: 'Figures up to',
    dueAt: 'Deadline',
    overdue: 'The deadline has passed: a report sent now is marked late',
    lockAt: 'Closes',
    lateTitle: (revision) => `Revision ${revision} was on time; sent now, the report is late`,
    lateAdvice:
      'The deadline has passed. A report sent now replaces the one that was on time, is marked late and may lose points. Send it only if the figures already sent are wrong.',
    lateSubmit: 'Submit anyway, as late',
    lateKeep: 'Keep the one that was on time',
    locked: 'Closed: no more reports are taken',
    incomplete: {
      title: (count) => `Indicators not reported yet: ${count}. Submit now, or fill in more?`,
      advice:
        'Submitted now, they count as not reported. Figures that come later are filled in and submitted again, before the lock.',
      submit: 'Submit now',
      goOn: 'Fill in more',
    },
    check: 'Check',
    submit: 'Submit',
    status: {
      notSubmitted: 'Not submitted',
      notSubmittedMeaning: 'The Council has not received any report from the unit.',
      matches: (revision) => `Matches revision ${revision}`,
      returned: (revision) => `Revision ${revision} was returned and not answered yet`,
      returnedMeaning: 'This sheet is still exactly what was returned. The same again is no answer.',
      matchesMeaning: 'This sheet is exactly what the Council has.',
      differs: (revision) => `Differs from revision ${revision}`,
      differsIn: (cells, revision) => `Cells that differ from revision ${revision}: ${cells}`,
      differsMeaning: 'The Council does not have the changes on this sheet. Submit to update it.',
      elsewhere: (revision) => `The council has revision ${revision} from another file`,
      elsewhereMeaning: 'This sheet differs from that report. Choose what is to stand before you replace it.',
    },
    clean: 'Checked: no errors.',
    cleanReady: 'Checked: no errors, ready to submit.',
    warningsOnly: 'Checked: no errors, ready to submit. Look over the points below if need be.',
    willSend: (lines, asked) => `Will be sent: ${lines} of ${asked} indicators.`,
    countsParts: '(An indicator made of parts counts by its parts here, and once in the result.)',
    stillMissing: (count) => `${count} indicators are not reported yet.`,
    update: {
      offerTitle: 'The council has published a newer catalog',
      offer:
        'The update draws the sheet anew by the newer catalog, keeps all that you typed and tells what has changed. The old sheet stays on the worksheet beside it.',
      action: 'Update the sheet',
      busy: 'Updating the sheet…',
      doneTitle: (version) => `The sheet follows version ${version} of the catalog`,
      kept: (worksheet) =>
        `All that you typed was kept. The old sheet is on the worksheet “${worksheet}”; from now on fill in the new one only.`,
      settingsOnly: 'The unit’s indicators and targets are as they were.',
      added: 'New indicators',
      dropped: 'Indicators that are gone',
      targets: 'Changed targets',
      measures: 'Changed units of measure or ways of reporting',
      names: 'Changed names',
      left: 'Without a place on the new sheet (press to see it on the old one)',
    },
    told: 'When you open or check the sheet, the council learns which checks it fails, so that it can help in time. Figures are sent only when you press Submit.',
    unmarked:
      'The worksheet is protected by a password, so the cells could not be coloured. This list is complete.',
    sheetGone: 'The report sheet is no longer in this file. Create a new one, or undo its deletion in Excel.',
  },

  adoption: {
    offer: 'Use the open sheet',
    offerWhy:
      'Already have a sheet of your own in this file? Open it and choose Use the open sheet: it stays as it is, you only say which column is what.',
    busyLooking: 'Looking at the sheet…',
    busyAdopting: 'Remembering how the sheet is read…',
    blank: 'The open sheet is blank. Open the one with your table and try again, or create a new sheet.',
    noTable: (worksheet: string) =>
      `There is no table of indicators on the sheet “${worksheet}”: it needs a header row with a column of indicators and one of actuals. Open the right sheet and try again, or create a new one.`,
    tooLong: (worksheet: string, rows: string, most: string) =>
      `The table on the sheet “${worksheet}” has ${rows} rows, more than the ${most} that a sheet of indicators can have. Open the sheet that has the indicators alone and try again, or create a new one.`,
    review: 'Review how the sheet is read',
    title: (worksheet: string) => `Use the sheet “${worksheet}”`,
    why: 'See whether the columns and rows below are understood rightly. Nothing is written to your sheet, and nothing is rearranged.',
    otherUnit: (text: string, unit: string) =>
      `The top of the sheet says “${text}”, and you are reporting for ${unit}. Check that this is the right file.`,
    estimated: 'The column of figures is headed as estimates, so all figures will be sent as estimates.',
    columnsTitle: 'Columns',
    column: (letter: string, text: string) => `Column ${letter}: “${text}”`,
    noColumn: 'No such column',
    absent: (columns: string) => `The sheet has no column for: ${columns}.`,
    otherColumns: 'Choose other columns',
    columns: {
      name: 'Name of indicator',
      code: 'Code of indicator',
      measureUnit: 'Unit of measure',
      target: 'Target',
      actual: 'Actual (numerator)',
      denominator: 'Denominator',
      before: 'Same period before',
      completion: 'Completion (%)',
      notArising: 'Not arising',
      estimate: 'Mark of estimates',
      note: 'Note',
      evidence: 'Evidence',
    },
    rowsTitle: 'Rows',
    matched: (all: string, byCode: string, byName: string) =>
      `${all} rows are clear: ${byCode} by their codes, ${byName} by their names.`,
    asked: (count: string) =>
      `Of ${count} rows it is not clear which indicator they are. A row left open is not read.`,
    row: (row: string, name: string) => `Row ${row}: ${name}`,
    noIndicator: 'None of the indicators',
    likely: 'Could be',
    others: 'Other indicators without a row',
    doubled: (indicators: string) =>
      `Two rows are the same indicator: ${indicators}. Correct the name of one of them, then look again.`,
    withoutSecondFigure: (indicators: string) =>
      `These indicators need two figures (a denominator, or the same period before), and the sheet has no column for the second: ${indicators}. Add the column to the sheet, then look again.`,
    withoutRow: (count: string) => `${count} indicators have no row in the sheet`,
    headerTitle: 'About the report',
    headerTaken:
      'Taken from what the sheet says: the day above its table, the names below. See that they are right.',
    dataAsOf: 'Data as of',
    preparedBy: 'Prepared by',
    approvedBy: 'Approved by',
    incomplete:
      'Something is missing: choose the columns asked for, the day of the data, who prepared and who approved.',
    confirm: 'Use this sheet',
    back: 'Back',
  },

  issues: {
    errors: (count) => `Errors to correct before submitting: ${count}`,
    notSent: (count) => `Nothing was sent. Errors to correct first: ${count}`,
    errorsOfCatalog: (count) => `Errors to correct before publishing: ${count}`,
    warnings: (count) => `Points to look over: ${count}`,
    missing: (count) => `Indicators not reported yet: ${count}`,
    missingHeading: 'Indicators without a figure',
    withoutRowHeading: 'To report these indicators, add their rows',
    withoutRow: (count) => `Indicators without a row on the sheet: ${count}`,
    jump: 'Choose a line to go to its cell.',
    more: (count) => `${count} more. Correct those above, then check again.`,
    shownRounded: (shown) => `The cell shows ${shown}, which is rounded; select it to see all decimals.`,
    indicator: (code) => `Indicator ${code}`,
    unit: (code) => `Unit ${code}`,
    row: (row) => `row ${row}`,
    whole: 'Whole sheet',
  },

  differences: {
    show: 'Show the cells that differ',
    blank: '(blank)',
    becomes: 'becomes',
    yes: 'Yes',
    no: 'No',
    more: (count) => `${count} more cells.`,
  },

  conflict: {
    title: (revision) => `The unit already has revision ${revision}, which this file does not know`,
    advice: (when, by) =>
      `Received at ${when}, prepared by ${by}. The figures on this sheet were not submitted.`,
    choose: 'Choose what is right wherever the two differ.',
    theirs: (revision, words) => `Revision ${revision}: ${words}`,
    mine: (words) => `On this sheet: ${words}`,
    goTo: (cell) => `Go to ${cell}`,
    takeAll: (revision) => `Take all of revision ${revision}`,
    keepAll: 'Keep all of this sheet',
    suggested: (count) => `Changed by one side only, chosen already: ${count}`,
    undecided: (count) => `Still to choose: ${count}.`,
    settle: 'Use these choices',
    goOn: 'Seen, keep what is on this sheet',
    busy: 'Writing the choices into the sheet…',
    byHand: {
      adopted: (revision) =>
        `This sheet is of your own making, and nothing is written into it. Type what you want of revision ${revision} into its cells; for what stands at the head of the report, use Review how the sheet is read.`,
      noCell: (revision) =>
        `This sheet has no cell for what follows of revision ${revision}; replacing that one loses it. To keep it, add the row with the indicator’s code and type it in.`,
      computed: (revision) =>
        `Revision ${revision} states another percentage; this sheet computes its own, so it is not taken. To keep it, say so in the note.`,
      tooLong: (revision) =>
        `Revision ${revision} has a number of more digits than a cell of Excel keeps, so it is not written. To keep it, type it in rounded.`,
    },
    settledTitle: 'The choices are on the sheet',
    settledNext: (revision) => `Nothing is sent yet. Press Submit to replace revision ${revision}.`,
    settledMatches: (revision) => `The sheet is the same as revision ${revision}; there is nothing to send.`,
  },

  fixes: {
    kinds: {
      asNumber: 'Turn into a number',
      asDate: 'Turn into a date',
      reading: 'Read as',
      convertUnit: 'Convert the unit',
      rescale: 'Convert',
      timesHundred: 'Write it in percents',
      clear: 'Clear',
      clearPercent: 'Clear the declared percentage',
      zero: 'Write 0',
      mark: 'Mark with x',
      unmark: 'Remove the mark',
      markNotArising: 'Mark as nothing arose',
      swap: 'Swap the two',
      campaignDay: 'Write the campaign’s day',
      campaignYear: 'Correct the year',
      moveToEvidence: 'Move to the evidence column',
      compose: 'Compose the accents',
      removeHidden: 'Remove hidden characters',
      restoreLabel: 'Restore from the catalog',
      correctCode: 'Correct the code',
      justify: 'Write the explanation',
      takeNote: 'This note is the explanation',
      takeTheirs: 'Take from the newer revision',
    },
    blank: '(blank)',
    change: (cell, from, to) => `${cell}: ${from} becomes ${to}`,
    busy: 'Changing the sheet…',
    changed: (what) => `Changed ${what}`,
    cells: (count) => `${count} cells`,
    undo: 'Undo',
    differs: (cell) =>
      `The cell ${cell} has changed since the last check, so nothing was changed. The list below is the newest.`,
    all: (label, count) => `${label}: ${count} cells alike`,
    applyAll: (count) => `Apply to all (${count})`,
    justify: 'Is the figure right? Explain it',
    justifyLabel: (cell) => `The reason, added to the note (cell ${cell}) and sent with the figure`,
    justifyWrite: 'Write it into the sheet',
    justified: (count) => `Explained (${count})`,
    justifiedHeading: 'Explained in the column of notes',
  },

  review: {
    returnedTitle: (revision) => `The Council returned revision ${revision}`,
    accepted: (revision) => `The Council accepted revision ${revision}`,
    byAt: (by, when) => `${by}, at ${when}`,
    answer:
      'Correct the figure, or add a note and evidence, for each indicator below, then submit again. Press a comment to go to its cell.',
    answerWhole: 'Correct the report as asked above, then submit again.',
    settleFirst:
      'This revision was sent from another file. First choose between the two below; then answer the comments and submit again.',
    notCounted: 'Until it is sent again, the unit counts as one that has not reported.',
    unchanged:
      'Nothing was sent: the sheet is exactly what was returned, which is no answer. If the figures are right, say why in the notes column, then submit.',
    progress: (answered, all) => `Comments answered: ${answered} of ${all}.`,
    answered: 'Answered',
    unanswered: 'Not answered',
    unansweredTitle: (count) => `Comments not answered yet: ${count}`,
    unansweredAdvice:
      'These indicators are still as they were returned. The Council may return them again; if a figure is right, say why in the notes column.',
    submitAnyway: 'Submit anyway',
    answerFirst: 'Answer first',
    decisionsTitle: 'Decisions of the Council',
    decisionsWhy: 'They hold for the unit until the Council decides otherwise.',
    wholeUnit: 'The unit as a whole',
    points: (points) => `Points: ${points}`,
    verdict: (verdict) => `Verdict: ${verdict}`,
    verdicts: { exceeded: 'exceeded', met: 'met', notMet: 'not met', notArising: 'not arising' },
    disqualified: 'Not ranked',
  },

  history: {
    busy: 'Looking up the revisions…',
    none: 'Nothing was submitted yet. Every revision shows here, with what the Council said and what changed.',
    revision: (revision) => `Revision ${revision}`,
    states: { waiting: 'Waiting for review', accepted: 'Accepted', returned: 'Returned' },
    first: 'This is the first revision, so that there is nothing to compare it with.',
    comparedWith: 'Compared with',
    differences: (count) => `Cells that differ: ${count}.`,
    decisions: {
      title: 'What was decided so far',
      ended: (decisions) => `No longer: ${decisions}`,
    },
  },

  receipt: {
    title: (revision) => `Receipt for revision ${revision}`,
    accepted: 'The Council has received the report.',
    alreadyThere: 'This report had been received before; nothing has changed.',
    submittedAt: 'Received',
    timeliness: 'Timeliness',
    onTime: 'On time',
    late: 'Late',
    warnings: 'Warnings',
    noWarnings: 'None',
    digest: 'Digest',
    copy: 'Copy',
    copyAll: 'Copy the digest',
    copied: 'Copied',
    write: 'Write the receipt on a worksheet',
    busyWriting: 'Writing the receipt…',
    written: (worksheet) => `The receipt is on the worksheet “${worksheet}”. Print it with Excel (Ctrl+P).`,
    copyFailed: 'Could not copy. Select the digest and press Ctrl+C.',
  },

  council: {
    title: 'Run the campaign',
    tabs: { label: 'What the council does', setUp: 'Set-up', standings: 'Standings', review: 'Review' },
    publishTitle: 'Publish the catalog',
    publishWhy: (tables) => `Taken from the tables ${tables} in this file.`,
    republish: 'After publishing anew, the units’ sheets are checked against the new catalog.',
    busyPublishing: 'Publishing…',
    published: (version) => `Version ${version} is published`,
    publishedMeaning: 'Units can create their report sheets.',
    replacedMeaning:
      'Units that have a sheet are offered to update it when they next open it. In the tab of standings, press Update the standings for tables by the new catalog.',
    unchanged: (version) => `Version ${version} is already published; nothing has changed`,
    newerTitle: (version) => `There is a version ${version} that this workbook does not know`,
    newerAdvice:
      'The campaign was published from another workbook. Talk to whoever did before you replace their version.',
    standingsTitle: 'Standings',
    standingsWhy: 'Update the standings worksheet from the reports received.',
    standingsEmpty: 'No campaign is published yet.',
    campaign: 'Campaign',
    refresh: 'Update the standings',
    busyRefreshing: 'Updating…',
    busyLoading: 'Loading the campaigns…',
    refreshed: 'The standings are up to date',
    stillSame: 'Nothing new since the last update',
    rewrite: 'Write the table again anyway',
    reported: (reported, assigned) => `${reported} of ${assigned} units have reported`,
    provisional: 'Provisional: some units or figures have not been reported yet.',
    final: 'All units have reported.',
    tied: (count) => `${count} units are tied: for the Council to settle.`,
  },

  accounts: {
    title: 'Accounts of units',
    why: 'From the table of units. Each account belongs to whoever signs in with it first; to give it to somebody else, release it and let them sign in.',
    show: 'Show accounts',
    busyLoading: 'Loading the accounts…',
    busyReleasing: 'Releasing the account…',
    none: 'There are no accounts yet. Write them into the table of units, then publish.',
    signedIn: (count: string, all: string) => `${count} of ${all} accounts have signed in`,
    account: 'Account',
    since: 'First signed in',
    notListed: 'No longer in the table of units',
    nobody: 'Not signed in',
    release: 'Release',
    releaseOf: (account: string) => `Release ${account}`,
    releaseYes: 'Release it for somebody else',
  },
};
