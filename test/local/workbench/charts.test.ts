/** Charts over the grid: made by an add-in through office.js, drawn by the page. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';
import { saveXlsx } from '../../../local/excel-host/xlsx.ts';
import { typeInto } from '../../../local/stories/hands.ts';
import { axeFindings, cellOf } from './person-at-workbench.ts';
import { openInBrowser } from './workbench-in-browser.ts';

/** Five charts of one block, each over cells of its own; the last has no title of its own. */
const ADD_CHARTS = `
Office.onReady(() => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem('Xếp hạng');
  const places = [['ColumnClustered', 'E2', 'I14'], ['BarStacked', 'K2', 'O14'], ['LineMarkers', 'E16', 'I28'], ['Pie', 'K16', 'O28']];
  for (const [type, from, to] of places) {
    const chart = sheet.charts.add(type, sheet.getRange('A1:C5'), 'Columns');
    chart.title.text = 'Kết quả ' + type;
    chart.setPosition(from, to);
    if (type === 'Pie') continue;
    chart.axes.valueAxis.title.text = 'Số chỉ tiêu';
    chart.axes.categoryAxis.title.text = 'Đơn vị';
  }
  sheet.charts.add('Area', sheet.getRange('A1:C5'), 'Columns').setPosition('Q2', 'U14');
  await context.sync();
  document.body.dataset.done = 'yes';
}));
`;

const open = openInBrowser(
  async () => [{ id: 'a', title: 'Hội đồng', account: 'hoi-dong@govap.example', bytes: await file() }],
  ADD_CHARTS,
);
let page: Page;
beforeEach(async () => {
  ({ page } = open);
  await page.locator('figure.chart').nth(4).waitFor();
});

async function file(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Xếp hạng');
  const rows = [
    ['Đơn vị', 'Đạt', 'Không đạt'],
    ['Phường 1', 20, 4],
    ['Phường 3', 18.5, 6],
    ['Phường 4', 24, 1],
    ['Phường 5', 15, 9],
  ];
  sheet.write({ row: 0, column: 0, rows: 5, columns: 3 }, (row, column) => rows[row]?.[column] ?? null);
  sheet.grid.restyle({ row: 9, column: 0, rows: 1, columns: 1 }, (format) => ({ ...format, wrapText: true }));
  sheet.frozen = { rows: 1, columns: 0 };
  return (await saveXlsx(workbook)).bytes;
}

const chart = (title: string) => page.getByRole('figure', { name: `Biểu đồ Kết quả ${title}` });

/** How far each edge of a chart is from those of the cells it covers, in whole pixels. */
async function edgesOff(title: string, from: string, to: string): Promise<number[]> {
  const boxes = [chart(title), cellOf(page, from), cellOf(page, to)].map((one) => one.boundingBox());
  const [box, first, last] = await Promise.all(boxes);
  if (!box || !first || !last) throw new Error('not drawn');
  const off = [
    box.x - first.x,
    box.y - first.y,
    box.x + box.width - last.x - last.width,
    box.y + box.height - last.y - last.height,
  ];
  return off.map((pixels) => Math.abs(Math.round(pixels)));
}

test('each is drawn over its cells, and stays there at every zoom', async () => {
  for (const zoom of ['85%', '120%', '60%']) {
    await page.getByLabel('Thu phóng').selectOption({ label: zoom });
    await expect.poll(() => edgesOff('ColumnClustered', 'E2', 'I14')).toEqual([0, 0, 0, 0]);
    await expect.poll(() => edgesOff('Pie', 'K16', 'O28')).toEqual([0, 0, 0, 0]);
  }
});

test('a row above that grows with its text takes them along', async () => {
  const height = async () => (await cellOf(page, 'A10').boundingBox())?.height ?? 0;
  const before = await height();
  await typeInto(page, 'A10', 'một hai ba bốn năm sáu bảy tám chín mười');
  await expect.poll(height).toBeGreaterThan(before);
  await expect.poll(() => edgesOff('LineMarkers', 'E16', 'I28')).toEqual([0, 0, 0, 0]);
  await expect.poll(() => edgesOff('ColumnClustered', 'E2', 'I14')).toEqual([0, 0, 0, 0]);
});

test('each is painted in the theme’s first colours', async () => {
  const painted = () =>
    page.locator('figure.chart canvas').evaluateAll((all) =>
      all.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return [];
        const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
        const pixels = new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0));
        // As the canvas keeps them: alpha, blue, green, red.
        return ['ffc47244', 'ff317ded'].filter((colour) => pixels.includes(Number.parseInt(colour, 16)));
      }),
    );
  await expect.poll(painted).toEqual(Array.from({ length: 5 }, () => ['ffc47244', 'ff317ded']));
});

test('each can be read as a table, which follows the cells', async () => {
  const table = chart('ColumnClustered').getByRole('table');
  await expect.poll(() => table.getByRole('row').allInnerTexts()).toContain('Phường 3\t18,5\t6');
  await typeInto(page, 'B3', '19');
  await expect.poll(() => table.getByRole('row').allInnerTexts()).toContain('Phường 3\t19\t6');
  await expect.poll(() => axeFindings(page)).toEqual([]);
});

test('pressing one keeps the keyboard in the grid', async () => {
  await chart('Pie').click();
  await page.keyboard.type('x');
  await expect.poll(() => page.locator('.cell-editor.typing').count()).toBe(1);
  expect(open.errors).toEqual([]);
});

test('the title that Excel gives a chart is in the language of the page', async () => {
  const automatic = (name: string) => page.getByRole('figure', { name, exact: true });
  await automatic('Biểu đồ Tiêu đề biểu đồ').waitFor();
  const pane = page.frameLocator('iframe.pane').locator('html');
  await pane.evaluate((root) => root.setAttribute('lang', 'en'));
  await automatic('Chart Chart Title').waitFor();
  expect(await automatic('Biểu đồ Tiêu đề biểu đồ').count()).toBe(0);
});
