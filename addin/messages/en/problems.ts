/** Every problem in English: what happened, then what to do. */
import type { ProblemCode } from '../../../shared/api/problem.ts';
import type { Notice } from '../messages.ts';

const TELL_SUPPORT = 'Try again; if it happens again, give the code below to your support.';

export const problems = {
  'malformed-json': { title: 'The server could not read what was sent', advice: TELL_SUPPORT },
  'invalid-parameter': { title: 'The server did not understand the request', advice: TELL_SUPPORT },
  unauthenticated: {
    title: 'Your sign-in is no longer valid',
    advice:
      'Sign in again, and what you were doing goes on at once. The figures on the worksheet are untouched.',
  },
  forbidden: {
    title: 'This account may not do that',
    advice:
      'Check that you are signed in with the right account. If so, ask the Council to list it with your unit.',
  },
  'account-taken': {
    title: 'Somebody else signed in with this account before you',
    advice: 'Ask the council to release the account, then sign in again.',
  },
  'unknown-campaign': {
    title: 'There is no such campaign',
    advice: 'It is not published yet, or this file belongs to another one. Ask the Council if in doubt.',
  },
  'unknown-unit': {
    title: 'This unit does not take part in the campaign',
    advice: 'Check the unit code on the sheet, or ask the Council to add the unit.',
  },
  'unknown-revision': {
    title: 'The unit has no such revision',
    advice: 'Open the history again to see the revisions there are.',
  },
  'unknown-snapshot': {
    title: 'The campaign has no such snapshot',
    advice: 'Open the list of snapshots again to see which there are.',
  },
  'nothing-submitted': {
    title: 'This unit has not submitted anything yet',
    advice: 'Check the sheet, then submit the first report.',
  },
  'stale-catalog': {
    title: 'The Council has published a new catalog',
    advice: 'Check the sheet against the new catalog, then submit again. Your figures are untouched.',
  },
  'already-reviewed': {
    title: 'Somebody in the council reviewed this revision before you',
    advice: 'Look at what they said, then decide whether to review it again. Nothing was changed.',
  },
  'already-frozen': {
    title: 'Somebody of the council froze the standings before you',
    advice: 'Look at what was frozen, then decide whether another one is needed. Nothing was changed.',
  },
  'stale-revision': {
    title: 'Somebody has sent a newer version',
    advice: 'Check again to see it, then decide whether to replace it.',
  },
  'body-too-large': {
    title: 'There is too much data',
    advice: 'Shorten the notes or delete spare rows, then try again.',
  },
  'unsupported-media-type': { title: 'The server does not take this kind of data', advice: TELL_SUPPORT },
  'invalid-body': {
    title: 'The data does not have the form it should',
    advice: 'Nothing was accepted. Close and reopen this pane to get its newest version, then try again.',
  },
  'invalid-submission': {
    title: 'The report was not accepted: it has errors',
    advice: 'Correct the errors shown and submit again. The figures on the sheet are untouched.',
  },
  'invalid-review': {
    title: 'The review was not taken because something is wrong with it',
    advice: 'Mend what is named, then review again.',
  },
  'invalid-extension': {
    title: 'The extension was not taken because something is wrong with it',
    advice: 'Mend what is named, then extend again.',
  },
  'invalid-snapshot': {
    title: 'The final standings were not frozen',
    advice: 'Look at what is named. Settle it and freeze again, or say that you freeze nevertheless.',
  },
  'invalid-catalog': {
    title: 'The catalog was not published: it has errors',
    advice: 'Correct the errors shown and publish again.',
  },
  'too-large-to-store': {
    title: 'This is more than can be stored',
    advice: 'Shorten the notes or use fewer rows, then try again.',
  },
  'campaign-locked': {
    title: 'The campaign is locked and takes no more reports',
    advice: 'The figures on the sheet are untouched. Ask the Council if something must be added.',
  },
  'precondition-required': {
    title: 'The request did not say which version it replaces',
    advice: TELL_SUPPORT,
  },
  'too-many-requests': {
    title: 'Too many requests in a short time',
    advice: 'Wait a minute, then try again. Nothing is lost.',
  },
  unexpected: { title: 'The server met an unexpected error', advice: `Nothing is lost. ${TELL_SUPPORT}` },
  'store-unavailable': {
    title: 'The data store is not available at the moment',
    advice: 'Nothing is lost. Wait a few minutes, then try again.',
  },
  unsettled: {
    title: 'Too much is coming in to freeze just now',
    advice: 'Nothing was changed. Wait a few seconds, then freeze again.',
  },
  'identity-unavailable': {
    title: 'Accounts cannot be verified at the moment',
    advice: 'Nothing is lost. Wait a few minutes, then try again.',
  },
} satisfies Record<ProblemCode, Notice>;
