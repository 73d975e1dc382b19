/**
 * The council closes in: whom to remind, standings frozen, verified and compared with what came later, annexes to
 * print.
 */
import { annexTexts } from '../../../addin/messages/annex-texts.ts';
import { chaseTexts } from '../../../addin/messages/chase-texts.ts';
import { snapshotTexts } from '../../../addin/messages/snapshot-texts.ts';
import { goTo, paneOf } from '../hands.ts';
import { openTab, press, type Scene } from '../scene.ts';
import { deskOf, good, nameOf, report, wards } from './wards.ts';

const ANNEX = 'Phụ lục I';

/** What the snapshot is called. */
export const FROZEN = 'Sơ kết trước phiên họp';

export const closingStates = [
  'chase-list',
  'chase-reminder',
  'freezing',
  'frozen',
  'verified',
  'compared',
  'annexes',
] as const;

/** The states after the reviews, to the annexes on worksheets. */
export async function* closing(scene: Scene): AsyncGenerator<(typeof closingStates)[number], void> {
  const { page, texts, language, stage } = scene;
  const pane = paneOf(page);
  const chase = chaseTexts[language];
  const words = snapshotTexts[language];
  await openTab(scene, chase.tab);
  const cause = pane.locator('.cause').first();
  await cause.locator('.chased > li').first().waitFor();
  yield 'chase-list';
  const third = cause.locator('.chased > li').filter({ hasText: nameOf(wards.third.unit) });
  await third.locator('summary').first().click();
  await third.locator('summary', { hasText: chase.reminder.show }).click();
  await third.locator('.text').waitFor();
  yield 'chase-reminder';
  await openTab(scene, words.tab);
  await press(scene, words.freeze.open);
  await pane.locator('#freeze-title:focus').waitFor();
  await pane.getByLabel(words.freeze.name).fill(FROZEN);
  yield 'freezing';
  await press(scene, words.freeze.interim);
  await pane.locator('h3:focus', { hasText: words.freeze.done(FROZEN) }).waitFor();
  yield 'frozen';
  const snapshot = pane.locator('.snapshots > li', { hasText: FROZEN });
  await snapshot.locator('summary').click();
  await press(scene, words.verify.action);
  await snapshot.getByText(words.verify.agrees).waitFor();
  yield 'verified';
  await report(await deskOf(stage, wards.third), wards.third, good);
  await snapshot.locator('summary').first().click();
  await press(scene, words.compare.action);
  await pane.locator('#compared-title:focus').waitFor();
  const changed = pane.locator('section', { has: pane.locator('#compared-title') }).locator('details');
  await changed.first().locator('summary').first().click();
  yield 'compared';
  await openTab(scene, texts.council.tabs.standings);
  await press(scene, annexTexts[language].write);
  await pane.getByText(`“${ANNEX}”`).waitFor();
  await goTo(page, `'${ANNEX}'!A1`);
  yield 'annexes';
}
