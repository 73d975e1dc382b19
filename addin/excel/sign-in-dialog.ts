/**
 * The pane's page in an Office dialog. It goes on to the identity provider; when the provider sends its visitor back
 * here, it hands the response to the pane. It never holds a token: the pane alone can exchange the response for one.
 */
import { loadConfig } from '../config.ts';
import { dialogErrand, isProviders, type DialogMessage } from '../sign-in/dialog-page.ts';

async function run(): Promise<void> {
  // Also on the way out: Office then still knows this page when it comes back.
  await Office.onReady();
  const errand = dialogErrand(window.location.hash);
  if (errand === null) return tell({ failure: 'nothing to do' });
  if ('response' in errand) return tell(errand);
  const { signIn } = await loadConfig(document.baseURI);
  if (signIn.kind === 'local' || !isProviders(errand.goTo, signIn))
    return tell({ failure: 'not the provider' });
  window.location.replace(errand.goTo);
}

function tell(message: DialogMessage): void {
  Office.context.ui.messageParent(JSON.stringify(message));
}

run().catch((error: unknown) => {
  tell({ failure: String(error) });
  reportError(error);
});
