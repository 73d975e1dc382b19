/** How a pane asks the page around it for the user's hands: each call brings the port its answer comes back through. */
import type { WorkbookOptions } from '../../../../local/excel-host/workbook/workbook.ts';
import type { Hands, OpenExcel } from './excel-case.ts';

export type HandCall =
  | { readonly name: 'open'; readonly args: readonly [WorkbookOptions] }
  | { readonly name: keyof Hands; readonly args: readonly unknown[] };

export type HandAnswer = { readonly value: unknown } | { readonly failure: string };

function ask<T>(call: HandCall): Promise<T> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => {
      if ('failure' in data) reject(new Error(data.failure));
      else resolve(data.value);
      port1.close();
    });
    port1.start();
    window.parent.postMessage(call, '*', [port2]);
  });
}

/** The pane's side. */
export const openThroughPage: OpenExcel = async (options) => {
  await ask({ name: 'open', args: [options] });
  return {
    typeAsUser: (...args) => ask({ name: 'typeAsUser', args }),
    pasteAsUser: (...args) => ask({ name: 'pasteAsUser', args }),
    typeAsCoAuthor: (...args) => ask({ name: 'typeAsCoAuthor', args }),
    startEditing: (...args) => ask({ name: 'startEditing', args }),
    finishEditing: (...args) => ask({ name: 'finishEditing', args }),
    selectAsUser: (...args) => ask({ name: 'selectAsUser', args }),
    selection: (...args) => ask({ name: 'selection', args }),
    declareFunctions: (...args) => ask({ name: 'declareFunctions', args }),
    requests: (...args) => ask({ name: 'requests', args }),
  };
};

/** The page's side: answers the calls of one pane. */
export function lendHands(pane: HTMLIFrameElement, open: OpenExcel): void {
  let hands: Hands | null = null;
  const perform = async ({ name, args }: HandCall): Promise<unknown> => {
    if (name === 'open') {
      hands = await open(args[0]);
      return null;
    }
    if (hands === null) throw new Error('No workbook is open.');
    return Reflect.apply(hands[name], hands, args);
  };
  const answer = async (call: HandCall): Promise<HandAnswer> => {
    try {
      return { value: await perform(call) };
    } catch (error) {
      return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  window.addEventListener('message', ({ data, source, ports: [port] }) => {
    // What comes without a port is office.js's.
    if (source === pane.contentWindow && port !== undefined)
      void answer(data).then((given) => port.postMessage(given));
  });
}
