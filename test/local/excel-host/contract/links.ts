import { codeOf, onData, refused, type ExcelCase } from './excel-case.ts';

const GUIDE = {
  address: 'https://thidua.vn/huong-dan',
  screenTip: 'Mở hướng dẫn',
  textToDisplay: 'Hướng dẫn',
};

/** The links of ranges as they are read, `null` where there is none. */
const linksOf = async (...addresses: string[]): Promise<(Excel.RangeHyperlink | null)[]> => {
  const ranges = await onData((sheet) =>
    addresses.map((address) => sheet.getRange(address).load('hyperlink')),
  );
  return ranges.map(({ hyperlink }) => hyperlink);
};

/** Where the links of ranges lead to outside. */
const aims = async (...addresses: string[]): Promise<(string | null)[]> =>
  (await linksOf(...addresses)).map((link) => link?.address ?? null);

const setLink = (address: string, link: Excel.RangeHyperlink) =>
  onData((sheet) => {
    sheet.getRange(address).hyperlink = link;
  });

const NO_LINKS: Readonly<Record<string, object>> = {
  'no aim': { textToDisplay: 'x' },
  'a part that links do not have': { ...GUIDE, target: '_blank' },
  'a number for an address': { address: 5 },
};

export const links: readonly ExcelCase[] = [
  {
    title: 'a link reads back, is shown by its text and looks like a link',
    act: async () => {
      await setLink('B2', GUIDE);
      const range = await onData((sheet) =>
        sheet.getRange('B2').load('hyperlink,values,format/font/color,format/font/underline'),
      );
      return [range.hyperlink, range.values, range.format.font.color, range.format.font.underline];
    },
    gives: [GUIDE, [['Hướng dẫn']], '#0563C1', 'Single'],
  },
  {
    title: 'a link leaves the cell its value, and shows its address where there is none',
    act: async () => {
      const range = await onData((sheet) => {
        sheet.getRange('A1').values = [[5]];
        sheet.getRange('A1').hyperlink = { documentReference: 'Data!B9' };
        sheet.getRange('A2').hyperlink = { address: 'mailto:an@phuong1.vn' };
        return sheet.getRange('A1:A2').load('values');
      });
      return [range.values, await linksOf('A1')];
    },
    gives: [
      [[5], ['mailto:an@phuong1.vn']],
      [{ documentReference: 'Data!B9', screenTip: '', textToDisplay: '5' }],
    ],
  },
  {
    title: 'a link is shown as text, never as a formula',
    act: async () => {
      await setLink('A1', { ...GUIDE, textToDisplay: '=1+1' });
      const range = await onData((sheet) => sheet.getRange('A1').load('values,formulas'));
      return [range.values, range.formulas];
    },
    gives: [[['=1+1']], [['=1+1']]],
  },
  {
    title: 'the link of several cells is the link of each, and none of more',
    act: async () => {
      await setLink('A1:B2', GUIDE);
      return aims('B2', 'B2:C2', 'C3');
    },
    gives: [GUIDE.address, null, null],
  },
  {
    title: 'a link goes where its cells go, and with them',
    act: async () => {
      await setLink('B2', GUIDE);
      await onData((sheet) => void sheet.getRange('1:1').insert('Down'));
      const moved = await aims('B2', 'B3');
      await onData((sheet) => sheet.getRange('B:B').delete('Left'));
      return { moved, left: await aims('A3', 'B3') };
    },
    gives: { moved: [null, GUIDE.address], left: [null, null] },
  },
  ...(['Hyperlinks', 'RemoveHyperlinks', 'All'] as const).map((kind): ExcelCase => ({
    title: `a link is cleared with ${kind}, from the cells cleared`,
    act: async () => {
      await setLink('A1:A3', GUIDE);
      const range = await onData((sheet) => {
        sheet.getRange('A1:A2').clear(kind);
        return sheet.getRange('A1').load('values,format/font/underline');
      });
      return [await aims('A1', 'A3'), range.values, range.format.font.underline];
    },
    gives: [
      [null, GUIDE.address],
      [[kind === 'All' ? '' : 'Hướng dẫn']],
      kind === 'Hyperlinks' ? 'Single' : 'None',
    ],
  })),
  {
    title: 'a protected sheet takes links only when allowed, and only on unlocked cells',
    act: async () => {
      await onData((sheet) => {
        sheet.getRange('B1').format.protection.locked = false;
        sheet.protection.protect();
      });
      const forbidden = await codeOf(setLink('B1', GUIDE));
      await onData((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({ allowInsertHyperlinks: true });
      });
      return [forbidden, await codeOf(setLink('A1', GUIDE)), await codeOf(setLink('B1', GUIDE))];
    },
    gives: ['AccessDenied', 'AccessDenied', null],
  },
  ...Object.entries(NO_LINKS).map(([what, link]) =>
    refused(`a link with ${what}`, 'InvalidArgument', (sheet) => {
      sheet.getRange('A1').hyperlink = link;
    }),
  ),
];
