/** What the pane itself says in English. */
import type { Messages } from '../messages.ts';
import { failureTexts } from './failure-texts.ts';
import { reportTexts } from './report-texts.ts';

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

  failures: failureTexts,

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

  ...reportTexts,

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
