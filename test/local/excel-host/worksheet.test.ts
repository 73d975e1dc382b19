import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData, openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

test('sheets are added behind the others, found whatever the case, and come to the front when activated', async () => {
  const sheets = await onData((_, { workbook }) => {
    workbook.worksheets.add('Báo cáo').activate();
    workbook.worksheets.add();
    return {
      items: workbook.worksheets.load('items/name,items/position'),
      active: workbook.worksheets.getActiveWorksheet().load('name'),
      found: workbook.worksheets.getItemOrNullObject('báo CÁO').load('name'),
      missing: workbook.worksheets.getItemOrNullObject('Nope'),
      count: workbook.worksheets.getCount(),
    };
  });
  expect(sheets.items.items.map((sheet) => [sheet.name, sheet.position])).toEqual([
    ['Data', 0],
    ['Báo cáo', 1],
    ['Sheet3', 2],
  ]);
  expect([sheets.active.name, sheets.found.name, sheets.missing.isNullObject, sheets.count.value]).toEqual([
    'Báo cáo',
    'Báo cáo',
    true,
    3,
  ]);
});

test('a sheet keeps its look', async () => {
  await onData((sheet, { workbook }) => {
    const other = workbook.worksheets.add('Khác');
    other.visibility = 'VeryHidden';
    sheet.tabColor = '#1f4e79';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    other.position = 0;
  });
  const [first, second] = host.workbook.sheets;
  expect([first?.name, first?.visibility]).toEqual(['Khác', 'VeryHidden']);
  expect([second?.tabColor, second?.showGridlines, second?.frozen]).toEqual([
    '#1F4E79',
    false,
    { rows: 3, columns: 2 },
  ]);
});

test('frozen panes say where they are', async () => {
  const { frozen, free } = await onData(async (sheet, context) => {
    sheet.freezePanes.freezeRows(2);
    const location = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    sheet.freezePanes.unfreeze();
    return { frozen: location, free: sheet.freezePanes.getLocationOrNullObject() };
  });
  expect([frozen.address, free.isNullObject]).toEqual(['Data!1:2', true]);
});

test('page layout reads back as it was set', async () => {
  const layout = await onData((sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.setPrintMargins('Centimeters', { left: 2.54, right: 2.54 });
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.setPrintArea('A1:F40');
    pageLayout.zoom = { horizontalFitToPages: 1 };
    return {
      page: pageLayout.load('orientation,paperSize,leftMargin,topMargin,zoom'),
      titles: pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      area: pageLayout.getPrintAreaOrNullObject().load('address'),
    };
  });
  expect(layout.page.toJSON()).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    leftMargin: 72,
    topMargin: 54,
    zoom: { horizontalFitToPages: 1 },
  });
  expect([layout.titles.address, layout.area.address]).toEqual(['Data!1:3', 'Data!A1:F40']);
});

describe('what is refused', () => {
  test.each<{ name: string; act: (context: Excel.RequestContext) => void; code: string }>([
    {
      name: 'a name in use',
      act: ({ workbook }) => void workbook.worksheets.add('DATA'),
      code: 'ItemAlreadyExists',
    },
    {
      name: 'a name with a slash',
      act: ({ workbook }) => void workbook.worksheets.add('1/2026'),
      code: 'InvalidArgument',
    },
    {
      name: 'a name of 32 letters',
      act: ({ workbook }) => void workbook.worksheets.add('x'.repeat(32)),
      code: 'InvalidArgument',
    },
    {
      name: 'a sheet that is not there',
      act: ({ workbook }) => void workbook.worksheets.getItem('x').load(),
      code: 'ItemNotFound',
    },
    {
      name: 'deleting the last sheet',
      act: ({ workbook }) => workbook.worksheets.getItem('Data').delete(),
      code: 'InvalidOperation',
    },
    {
      name: 'hiding the last sheet',
      act: ({ workbook }) => {
        workbook.worksheets.getItem('Data').visibility = 'Hidden';
      },
      code: 'InvalidOperation',
    },
    {
      name: 'activating a hidden sheet',
      act: ({ workbook }) => {
        const sheet = workbook.worksheets.add('Ẩn');
        sheet.visibility = 'Hidden';
        sheet.activate();
      },
      code: 'InvalidOperation',
    },
    {
      name: 'an address that is none',
      act: ({ workbook }) => void workbook.worksheets.getItem('Data').getRange('A0').load(),
      code: 'InvalidArgument',
    },
  ])('$name', async ({ act, code }) => {
    expect(await codeOf(onData((_, context) => act(context)))).toBe(code);
  });
});
