import { expect, test } from 'vitest';
import { auditedRevisions } from '../../../../local/stories/clerk/colleagues.ts';
import { conflict, disputed, mineAlone, theirsAlone } from '../../../../local/stories/clerk/conflict.ts';
import { paneOf } from '../../../../local/stories/hands.ts';
import { shownIn } from '../../../local/workbench/person-at-workbench.ts';
import { tell } from '../tell.ts';

const told = tell(conflict);
const pane = () => paneOf(told.scene.page);
const choices = () =>
  pane()
    .locator('fieldset.either')
    .evaluateAll((fields) =>
      fields.map((field) => ({
        words: [...field.querySelectorAll('label')].map(({ textContent }) => textContent),
        chosen: field.querySelector<HTMLInputElement>('input:checked')?.value ?? null,
      })),
    );
const sheetHolds = () =>
  Promise.all([disputed, theirsAlone, mineAlone].map(({ cell }) => shownIn(told.scene.page, cell)));

test('nothing of a colleague’s newer revision is overwritten: both values stand at each cell', async () => {
  await told.until('conflict');
  await expect.poll(choices).toEqual([
    { words: ['Lần gửi 2: 101', 'Trên biểu này: 99'], chosen: null },
    { words: ['Lần gửi 2: Lê Văn Cường', expect.stringMatching(/^Trên biểu này: /)], chosen: 'theirs' },
    { words: ['Lần gửi 2: 290', expect.stringMatching(/^Trên biểu này: \d+$/)], chosen: 'theirs' },
    { words: ['Lần gửi 2: (trống)', `Trên biểu này: ${mineAlone.value}`], chosen: 'mine' },
  ]);
  expect(await auditedRevisions(told.stage, conflict.ward)).toHaveLength(2);
});

test('what was chosen is on the sheet, and still not sent', async () => {
  await told.until('settled');
  await expect
    .poll(sheetHolds)
    .toEqual([String(disputed.theirs), String(theirsAlone.value), mineAlone.value]);
  await expect.poll(() => pane().locator('.status h2').innerText()).toBe('1 ô khác lần gửi 2');
  expect(await auditedRevisions(told.stage, conflict.ward)).toHaveLength(2);
});

test('submitted, the third revision has of both what was chosen', async () => {
  await told.until('settled-and-sent');
  await expect.poll(() => pane().locator('.status h2').innerText()).toBe('Khớp lần gửi 3');
  expect(await auditedRevisions(told.stage, conflict.ward)).toHaveLength(3);
});
