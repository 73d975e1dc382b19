/** The contract inside the pane: bundled by esbuild, run in Chromium's iframe beside the real office.js. */
import { actCase } from './contract.ts';
import { openThroughPage } from './hand-call.ts';

const { host } = await Office.onReady();
Object.assign(window, {
  actCase: (subject: string, title: string) => actCase(subject, title, openThroughPage),
  ready: { host },
});
