/** Functions of cells in a browser: asked by the grid, answered by the pane beside it in office.js's own runtime. */
import { expect, test } from 'vitest';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { typeInto } from '../../../local/stories/hands.ts';
import { cellOf } from './person-at-workbench.ts';
import { openInBrowser } from './workbench-in-browser.ts';

/** Greets whoever is named, and says goodbye to all when it is pressed. */
const PANE = `
const greeted = new Map();
Office.onReady(() => {
  CustomFunctions.associate('GREET', (name, invocation) => {
    greeted.set(name, invocation);
    invocation.setResult('Chào ' + name);
  });
  const button = document.createElement('button');
  button.textContent = 'leave';
  button.addEventListener('click', () => {
    for (const [name, invocation] of greeted) invocation.setResult('Tạm biệt ' + name);
  });
  document.body.append(button);
});`;

const open = openInBrowser(async () => {
  const workbook = new Workbook();
  workbook.addSheet('Một');
  const { bytes } = await saveXlsx(workbook);
  return [{ id: 'a', title: 'Phường 5', account: 'phuong-5@govap.example', bytes }];
}, PANE);

test('a typed call shows the pane’s answer, and each later one without anybody touching the cell', async () => {
  const { page } = open;
  await page.frameLocator('iframe.pane').getByText('leave').waitFor();
  await typeInto(page, 'B2', 'Lan');
  await typeInto(page, 'B3', '=THIDUA.GREET(B2)');
  await expect.poll(() => cellOf(page, 'B3').innerText()).toBe('Chào Lan');
  await page.frameLocator('iframe.pane').getByText('leave').click();
  await expect.poll(() => cellOf(page, 'B3').innerText()).toBe('Tạm biệt Lan');
  expect(open.errors).toEqual([]);
});
