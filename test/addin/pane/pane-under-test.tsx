/** The page's side of the pane's tests: the real components, whose every outward call is answered by the test. */
import { webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/index.js';
import { render } from 'preact';
import {
  AlreadyInWorkbook,
  NotYourUnit,
  ServerFailed,
  ServerUnreachable,
} from '../../../addin/flows/failures.ts';
import { browserMemory } from '../../../addin/messages/language.ts';
import { App } from '../../../addin/pane/app.tsx';
import { CellEditProvider, type WatchCellEdit } from '../../../addin/pane/issues/cell-edit.tsx';
import type { ClerkActions } from '../../../addin/pane/clerk/clerk-actions.ts';
import { ClerkPage } from '../../../addin/pane/clerk/clerk-page.tsx';
import type { CouncilActions } from '../../../addin/pane/council/council-actions.ts';
import { CouncilPage } from '../../../addin/pane/council/council-page.tsx';
import '../../../addin/pane/parts/fluent-elements.ts';
import { keepTabInside } from '../../../addin/pane/parts/keep-tab-inside.ts';
import { OutsideExcelPage } from '../../../addin/pane/start/outside-excel-page.tsx';
import { SpeechProvider } from '../../../addin/pane/parts/speech.tsx';
import { StartPage } from '../../../addin/pane/start/start-page.tsx';
import { OtherAccount, SignInNotFinished, SignInRequired } from '../../../addin/sign-in/sign-in.ts';
import type { AccountChoice, Session, SignIn } from '../../../addin/sign-in/sign-in.ts';
import { ConfigUnusable } from '../../../addin/config.ts';
import { ProblemError } from '../../../shared/api/problem.ts';
import type { Reply } from './reply.ts';

declare global {
  interface Window {
    /** Given by the test: what an outward call is answered with. */
    answerCall: (name: string, args: readonly unknown[]) => Promise<Reply>;
  }
}

function call<T>(name: string): (...args: readonly unknown[]) => Promise<T> {
  return async (...args) => {
    const reply = await window.answerCall(name, args);
    switch (reply.kind) {
      case 'value':
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- answers are typed where tests write them
        return reply.value as T;
      case 'problem':
        throw new ProblemError(reply.code, reply.detail);
      case 'unreachable':
        throw new ServerUnreachable('no answer in this test');
      case 'serverFailed':
        throw new ServerFailed('an error in this test', reply);
      case 'notYourUnit':
        throw new NotYourUnit(reply.unit, null);
      case 'alreadyThere':
        throw new AlreadyInWorkbook('a sheet is there in this test');
      case 'config':
        throw new ConfigUnusable('no configuration in this test');
      case 'signInRequired':
        throw new SignInRequired('over in this test');
      case 'notFinished':
        throw new SignInNotFinished('closed in this test');
      case 'otherAccount':
        throw new OtherAccount('one@example.vn', 'other@example.vn');
      case 'bug':
        throw new RangeError('a bug in this test');
    }
  };
}

const clerk: ClerkActions = {
  campaigns: call('campaigns'),
  create: call('create'),
  look: call('look'),
  adopt: call('adopt'),
  check: call('check'),
  tellProgress: call('tellProgress'),
  recheck: call('recheck'),
  hasNews: call('hasNews'),
  // A test edits the sheet by dispatching the event; functions do not cross to it.
  watch: async (onEdit) => {
    window.addEventListener('sheet-edited', onEdit);
    return async () => window.removeEventListener('sheet-edited', onEdit);
  },
  update: call('update'),
  applyFixes: call('applyFixes'),
  undoChange: call('undoChange'),
  submit: call('submit'),
  settle: call('settle'),
  writeReceipt: call('writeReceipt'),
  standing: call('standing'),
  revisions: call('revisions'),
  reviews: call('reviews'),
  revision: call('revision'),
  goTo: call('goTo'),
};

/** A test lets Excel wait, and go on, by dispatching an event. */
const watchCellEdit: WatchCellEdit = (tell) => {
  const [waits, goesOn] = [() => tell(true), () => tell(false)];
  window.addEventListener('excel-waits', waits);
  window.addEventListener('excel-goes-on', goesOn);
  return () => {
    window.removeEventListener('excel-waits', waits);
    window.removeEventListener('excel-goes-on', goesOn);
  };
};

const council: CouncilActions = {
  campaigns: call('campaigns'),
  workbookCampaign: call('workbookCampaign'),
  statedCampaign: call('statedCampaign'),
  missingTables: call('missingTables'),
  setUp: call('setUp'),
  addMissingTables: call('addMissingTables'),
  completeTargets: call('completeTargets'),
  prepare: call('prepare'),
  publish: call('publish'),
  shownSince: call('shownSince'),
  refresh: call('refresh'),
  writeAnnexes: call('writeAnnexes'),
  isEditing: call('isEditing'),
  memberships: call('memberships'),
  releaseAccount: call('releaseAccount'),
  queue: call('queue'),
  openUnit: call('openUnit'),
  review: call('review'),
  reviewEntry: call('reviewEntry'),
  countWarnings: call('countWarnings'),
  revisions: call('revisions'),
  reviews: call('reviews'),
  revision: call('revision'),
  extensions: call('extensions'),
  extend: call('extend'),
  openSheet: call('openSheet'),
  // A test moves the selection by dispatching the event.
  watchSelection: async (onSelect) => {
    window.addEventListener('selection-moved', onSelect);
    return async () => window.removeEventListener('selection-moved', onSelect);
  },
  selectedUnit: call('selectedUnit'),
  chaseList: call('chaseList'),
  snapshots: call('snapshots'),
  foreseeFreezing: call('foreseeFreezing'),
  freeze: call('freeze'),
  verifySnapshot: call('verifySnapshot'),
  writeSnapshot: call('writeSnapshot'),
  compareSnapshots: call('compareSnapshots'),
  goTo: call('goTo'),
};

const sessionOf = (account: AccountChoice): Session => ({
  ...account,
  token: call('token'),
  renew: (signal) => untilGivenUp(call<void>('renew')(), signal),
});

const byChoice: SignIn = {
  kind: 'choice',
  suggested: null,
  resume: async () => null,
  accounts: call('accounts'),
  signIn: async (choice) => {
    await call<null>('signIn')(choice.account);
    return sessionOf(choice);
  },
  signOut: call('signOut'),
};

const atProvider: SignIn = {
  kind: 'provider',
  resume: async () => {
    const known = await call<AccountChoice | null>('resume')();
    return known && sessionOf(known);
  },
  signIn: async (signal) => sessionOf(await untilGivenUp(call<AccountChoice>('askWho')(), signal)),
  signOut: call('signOut'),
};

function untilGivenUp<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new SignInNotFinished('given up in this test')));
  });
  return Promise.race([answer, givenUp]);
}

async function start() {
  const host = await call<'excel' | 'other'>('host')();
  if (host === 'other') return <OutsideExcelPage />;
  const signIn = (await call<'choice' | 'provider'>('signInKind')()) === 'choice' ? byChoice : atProvider;
  const clerkPage = (session: Session) => () => (
    <CellEditProvider watch={watchCellEdit}>
      <ClerkPage actions={clerk} account={session.account} />
    </CellEditProvider>
  );
  const councilPage = () => (
    <CellEditProvider watch={watchCellEdit}>
      <CouncilPage actions={council} />
    </CellEditProvider>
  );
  return (
    <App
      signIn={signIn}
      pages={{ Unit: async (session) => clerkPage(session), Council: async () => councilPage }}
    />
  );
}

setTheme(webLightTheme);
keepTabInside();
const root = document.getElementById('pane');
if (root === null) throw new Error('pane.html has no element with the id "pane"');
root.replaceChildren();
render(
  <SpeechProvider memory={browserMemory()}>
    <StartPage start={start} />
  </SpeechProvider>,
  root,
);
