import { beforeEach, describe, expect, test } from 'vitest';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { codeOf, onData } from './contract/excel-case.ts';
import { openWorkbook } from './open-workbook.ts';

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

const GUIDE = {
  address: 'https://thidua.vn/huong-dan',
  screenTip: 'Mở hướng dẫn',
  textToDisplay: 'Hướng dẫn',
};

/** The link of a range as it is read. */
const linkOf = async (address: string): Promise<Excel.RangeHyperlink | null> =>
  (await onData((sheet) => sheet.getRange(address).load('hyperlink'))).hyperlink;

describe('a link', () => {
  test('reads back, is shown by its text and looks like a link', async () => {
    const range = await onData((sheet) => {
      sheet.getRange('B2').hyperlink = GUIDE;
      return sheet.getRange('B2').load('hyperlink,values,format/font/color,format/font/underline');
    });
    expect(range.hyperlink).toEqual(GUIDE);
    expect([range.values, range.format.font.color, range.format.font.underline]).toEqual([
      [['Hướng dẫn']],
      '#0563C1',
      'Single',
    ]);
  });

  test('leaves the cell its value, and shows its address where there is none', async () => {
    const range = await onData((sheet) => {
      sheet.getRange('A1').values = [[5]];
      sheet.getRange('A1').hyperlink = { documentReference: 'Data!B9' };
      sheet.getRange('A2').hyperlink = { address: 'mailto:an@phuong1.vn' };
      return sheet.getRange('A1:A2').load('values');
    });
    expect(range.values).toEqual([[5], ['mailto:an@phuong1.vn']]);
    expect(await linkOf('A1')).toEqual({ documentReference: 'Data!B9', screenTip: '', textToDisplay: '5' });
  });

  test('is shown as text, never as a formula', async () => {
    const range = await onData((sheet) => {
      sheet.getRange('A1').hyperlink = { ...GUIDE, textToDisplay: '=1+1' };
      return sheet.getRange('A1').load('values,formulas');
    });
    expect([range.values, range.formulas]).toEqual([[['=1+1']], [['=1+1']]]);
    expect(host.workbook.active.grid.get(0, 0)?.formula).toBeNull();
  });

  test('of several cells is the link of each, and none of more', async () => {
    await onData((sheet) => {
      sheet.getRange('A1:B2').hyperlink = GUIDE;
    });
    expect([await linkOf('B2'), await linkOf('B2:C2'), await linkOf('C3')]).toMatchObject([
      { address: GUIDE.address },
      null,
      null,
    ]);
  });

  test('goes where its cells go, and with them', async () => {
    await onData((sheet) => {
      sheet.getRange('B2').hyperlink = GUIDE;
      sheet.getRange('1:1').insert('Down');
    });
    expect([await linkOf('B2'), await linkOf('B3')]).toMatchObject([null, { address: GUIDE.address }]);
    await onData((sheet) => sheet.getRange('B:B').delete('Left'));
    expect(host.workbook.active.hyperlinks).toEqual([]);
  });

  test.each(['Hyperlinks', 'RemoveHyperlinks', 'All'] as const)(
    'is cleared with %s, from the cells cleared',
    async (kind) => {
      const range = await onData((sheet) => {
        sheet.getRange('A1:A3').hyperlink = GUIDE;
        sheet.getRange('A1:A2').clear(kind);
        return sheet.getRange('A1').load('values,format/font/underline');
      });
      expect([await linkOf('A1'), await linkOf('A3')]).toMatchObject([null, { address: GUIDE.address }]);
      expect([range.values, range.format.font.underline]).toEqual([
        [[kind === 'All' ? '' : 'Hướng dẫn']],
        kind === 'Hyperlinks' ? 'Single' : 'None',
      ]);
    },
  );
});

test.each<{ name: string; link: object }>([
  { name: 'no aim', link: { textToDisplay: 'x' } },
  { name: 'a part links do not have', link: { ...GUIDE, target: '_blank' } },
  { name: 'a number for an address', link: { address: 5 } },
])('a link with $name is refused', async ({ link }) => {
  const work = onData((sheet) => {
    sheet.getRange('A1').hyperlink = link;
  });
  expect(await codeOf(work)).toBe('InvalidArgument');
});

test('a protected sheet takes links only when allowed, and only on unlocked cells', async () => {
  const link = (address: string) =>
    codeOf(
      onData((sheet) => {
        sheet.getRange(address).hyperlink = GUIDE;
      }),
    );
  await onData((sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await link('B1')).toBe('AccessDenied');
  await onData((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowInsertHyperlinks: true });
  });
  expect([await link('A1'), await link('B1')]).toEqual(['AccessDenied', null]);
});
