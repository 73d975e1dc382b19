/**
 * The page the identity provider sends people back to, in a window of its own or in a hidden frame: it hands the
 * response to the pane, which waits for it, and closes. Must be served without `Cross-Origin-Opener-Policy`.
 */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch(reportError);
