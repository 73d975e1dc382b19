/**
 * Tells whoever wants to know while Excel keeps the add-in waiting because somebody is typing in a cell. Excel says nothing
 * of it: a request that waits looks like a slow one. So after a second of silence a request that would not wait is sent
 * beside it, which Excel refuses while a cell is edited and answers otherwise.
 */
import { isExcelError } from './excel-condition.ts';

const WONDER_MS = 1_000;

type Tell = (waits: boolean) => void;

const listeners = new Set<Tell>();
/** How many requests are known to wait. */
let waiting = 0;

/** Calls back when a request begins to wait for a cell, and when one was answered after that. Returns what ends it. */
export function watchCellEdit(tell: Tell): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** The answer of a request, watched for as long as it does not come. Nobody listening, nothing is asked. */
export async function watched<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = false;
  let isAnswered = false;
  const wonderLater = () => {
    timer = setTimeout(() => void wonder(), WONDER_MS);
  };
  const wonder = async () => {
    const waits = listeners.size > 0 && (await isCellEdited());
    if (isAnswered) return;
    if (waits !== told) count(waits ? 1 : -1);
    told = waits;
    wonderLater();
  };
  wonderLater();
  try {
    return await answer;
  } finally {
    isAnswered = true;
    if (timer !== null) clearTimeout(timer);
    if (told) count(-1);
  }
}

function count(by: 1 | -1): void {
  const before = waiting > 0;
  waiting += by;
  if (waiting > 0 !== before) for (const tell of listeners) tell(waiting > 0);
}

/**
 * Whether somebody is typing in a cell, as one request that does not wait until it is left. Whatever else Excel may say here,
 * it says to the request that follows or waits as well, which tells it.
 */
export async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.load({ name: true });
      await context.sync();
    });
    return false;
  } catch (error) {
    return isExcelError(error, 'InvalidOperationInCellEditMode');
  }
}
