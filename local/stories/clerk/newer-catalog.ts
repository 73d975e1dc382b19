/** The council changes the catalog while a ward is filling in: an offer, and what an update of the sheet has changed. */
import { publish } from '../../demo/council-office.ts';
import { filledWorkbook, sheetOf } from './colleagues.ts';
import { check, press, signIn, untilHeading } from '../scene.ts';
import type { ClerkStory } from '../story.ts';

const WARD = 7;

export const newerCatalog: ClerkStory = {
  ward: WARD,
  states: ['update-offer', 'updated'],
  async before(stage) {
    const workbook = await filledWorkbook(stage, WARD, sheetOf(WARD));
    await stage.council.sitDown();
    stage.council.host.typeAsUser('Chỉ tiêu', 'B6', [['Doanh nghiệp thành lập mới trên địa bàn']]);
    await publish(stage.council);
    return workbook;
  },
  async *play(scene) {
    const { texts } = scene;
    await signIn(scene);
    await check(scene);
    await untilHeading(scene, texts.clerk.update.offerTitle);
    yield 'update-offer';
    await press(scene, texts.clerk.update.action);
    await untilHeading(scene, texts.clerk.update.doneTitle('2'));
    yield 'updated';
  },
};
