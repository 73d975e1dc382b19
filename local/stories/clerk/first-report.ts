/** A clerk's first report: an empty workbook, a sheet, a few figures, the receipt. */
import { sheetOf } from './colleagues.ts';
import { goTo, paneButton, paneOf, typeInto } from '../hands.ts';
import { check, emptyWorkbook, press, signIn, untilHeading } from '../scene.ts';
import { cellOf } from '../stage.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 1;

/** The figures the clerk has at hand this morning. */
const FIGURES = ['1', '5', '6', '7', '8', '18', 'G4', 'G10', 'G11', 'G12'];

export const firstReport: ClerkStory = {
  ward: WARD,
  states: [
    'sign-in',
    'no-sheet',
    'sheet-created',
    'not-checked-yet',
    'ready',
    'asked',
    'sending',
    'receipt',
    'receipt-written',
  ],
  before: emptyWorkbook,
  async *play(scene) {
    const { page, texts } = scene;
    yield 'sign-in';
    await signIn(scene);
    await paneButton(page, texts.clerk.create).waitFor();
    yield 'no-sheet';
    await press(scene, texts.clerk.create);
    await untilHeading(scene, texts.clerk.createdTitle);
    yield 'sheet-created';
    const { entries, preparedBy, approvedBy } = sheetOf(WARD);
    await typeInto(page, 'D8', preparedBy);
    await paneOf(page).locator('.status').waitFor();
    yield 'not-checked-yet';
    await typeInto(page, 'D9', approvedBy);
    for (const code of FIGURES) {
      const entry = entries.get(code);
      await typeInto(page, cellOf(WARD, code), String(entry?.actual ?? '').replace('.', ','));
      if (entry?.evidence) await typeInto(page, cellOf(WARD, code, 'evidence'), entry.evidence);
      if (entry?.note) await typeInto(page, cellOf(WARD, code, 'note'), entry.note);
    }
    await goTo(page, 'A1');
    await check(scene);
    yield 'ready';
    let send = () => {};
    const sent = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/submission', async (route) => {
      if (route.request().method() === 'PUT') await sent;
      await route.continue();
    });
    await press(scene, texts.clerk.submit);
    await untilHeading(scene, texts.clerk.incomplete.title('20'));
    yield 'asked';
    await press(scene, texts.clerk.incomplete.submit);
    await paneOf(page).getByText(texts.clerk.busySubmitting).waitFor();
    yield 'sending';
    send();
    await untilHeading(scene, texts.receipt.title(1));
    yield 'receipt';
    await press(scene, texts.receipt.write);
    await paneOf(page).locator('.receipt output').filter({ hasText: /\S/ }).waitFor();
    yield 'receipt-written';
  },
};
