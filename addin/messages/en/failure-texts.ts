/** What is said in English of what went wrong, beside what the server says itself. */
import type { failureTexts as vietnamese } from '../vi/failure-texts.ts';

export const failureTexts: typeof vietnamese = {
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
};
