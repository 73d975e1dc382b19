/** The council begins: the example in an empty workbook, made its own, checked, mended, published, and published anew. */
import { publishTexts } from '../../../addin/messages/publish-texts.ts';
import { setUpTexts } from '../../../addin/messages/set-up-texts.ts';
import { paneButton, paneOf, pasteInto, typeInto } from '../hands.ts';
import { press, untilHeading, type Scene } from '../scene.ts';
import { wards } from './wards.ts';

/** A block that there is not, and the one that was meant. */
export const slip = { cell: 'C4', sheet: 'Đơn vị', typed: 'PX', meant: 'P' } as const;

/** The accounts typed over the example's. */
const ACCOUNTS = [
  ['D2', wards.first.account],
  ['D3', wards.second.account],
  ['D4', wards.third.account],
] as const;

/** What the council asks otherwise after the first version is out. */
export const changes = [
  ["'Kế hoạch'!C4", '120'],
  ["'Chỉ tiêu'!B7", 'Sáng kiến, mô hình mới được công nhận'],
] as const;

export const setUpStates = [
  'set-up',
  'set-up-done',
  'catalog-error',
  'catalog-first',
  'catalog-published',
  'catalog-changes',
  'catalog-replaced',
] as const;

/** The states up to the second version of the catalog. */
export async function* setUp(scene: Scene): AsyncGenerator<(typeof setUpStates)[number], void> {
  const { page, texts, language } = scene;
  const pane = paneOf(page);
  const words = setUpTexts[language];
  const publishing = publishTexts[language];
  const checkIt = () => press(scene, publishing.check);
  await press(scene, texts.signIn.action);
  await paneButton(page, words.beginnings.example).waitFor();
  yield 'set-up';
  await press(scene, words.beginnings.example);
  await pane.locator('#set-up-title:focus').waitFor();
  yield 'set-up-done';
  for (const [cell, account] of ACCOUNTS) await typeInto(page, `'${slip.sheet}'!${cell}`, account);
  // Pasted, because Excel asks whoever types something that is not in the cell's list.
  await pasteInto(page, `'${slip.sheet}'!${slip.cell}`, slip.typed);
  await checkIt();
  await pane.locator('.issues.error .place').first().waitFor();
  yield 'catalog-error';
  await typeInto(page, slip.cell, slip.meant);
  await checkIt();
  await pane.locator('#review-title:focus').waitFor();
  yield 'catalog-first';
  await press(scene, publishing.first.confirm);
  await pane.locator('#published-title:focus').waitFor();
  await untilHeading(scene, texts.accounts.title);
  yield 'catalog-published';
  for (const [address, text] of changes) await typeInto(page, address, text);
  await checkIt();
  await pane.locator('#review-title:focus').waitFor();
  yield 'catalog-changes';
  await press(scene, publishing.changes.confirm('1'));
  await pane.locator('#published-title:focus').waitFor();
  yield 'catalog-replaced';
}
