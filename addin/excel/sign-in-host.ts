/** What Office offers for signing in. Which of it there is depends on the version of Excel, so it is asked at run time. */
import { DIALOG_PAGE, dialogAddress, parseDialogMessage } from '../sign-in/dialog-page.ts';
import type { SignInHost } from '../sign-in/sign-in-host.ts';
import { SignInNotFinished } from '../sign-in/sign-in.ts';

/** On some hosts the question for who works in Office is never answered; the hint only saves typing. */
const HINT_TIMEOUT_MS = 2_000;

/** Per cent of the screen; Office takes no other unit. */
const DIALOG_SIZE = { width: 30, height: 60 };

/** The Office the pane is open in. Only once Office is ready. */
export function officeSignInHost(): SignInHost {
  const { requirements } = Office.context;
  const supports = (set: string, version: string) => requirements.isSetSupported(set, version);
  return {
    brokers: supports('NestedAppAuth', '1.1'),
    loginHint: () => Promise.race([loginHint(), afterTimeout()]),
    showDialog: supports('DialogApi', '1.1') ? showDialog : null,
  };
}

/** Newer than the pinned typings of Office. */
interface OfficeAuthContexts {
  readonly getAuthContext?: () => Promise<{ readonly userPrincipalName?: string } | null>;
}

async function loginHint(): Promise<string | null> {
  const auth: Office.Auth & OfficeAuthContexts = Office.auth;
  try {
    return (await auth.getAuthContext?.())?.userPrincipalName || null;
  } catch {
    // Whoever works in Office without an account has no name there. Nothing is lost: they type it at the provider.
    return null;
  }
}

function afterTimeout(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), HINT_TIMEOUT_MS));
}

/** Office opens addresses of the pane's own origin only: our page there goes on to the provider. */
async function showDialog(providerUrl: string): Promise<string> {
  const dialog = await openDialog(dialogAddress(new URL(DIALOG_PAGE, document.baseURI), providerUrl));
  const message = await messageOf(dialog);
  dialog.close();
  const told = parseDialogMessage(message);
  if ('failure' in told) throw new SignInNotFinished(told.failure);
  return told.response;
}

function openDialog(address: string): Promise<Office.Dialog> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address, { ...DIALOG_SIZE, promptBeforeOpen: false }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Succeeded) resolve(opened.value);
      else reject(new SignInNotFinished(`office dialog ${opened.error.code}`));
    });
  });
}

/** The first message from our own page; rejects when the dialog was closed before it. */
function messageOf(dialog: Office.Dialog): Promise<string> {
  return new Promise((resolve, reject) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      // An Office that does not tell the origin passes on messages of the pane's own origin only.
      if ('message' in event && [undefined, window.location.origin].includes(event.origin))
        resolve(event.message);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      reject(new SignInNotFinished(`office dialog ${'error' in event ? event.error : ''}`));
    });
  });
}
