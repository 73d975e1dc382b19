import { beforeEach, describe, expect, test } from 'vitest';
import { addPapers } from '../../../addin/excel/add-papers.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { drawReceipt } from '../../../shared/sheet/paper/draw-receipt.ts';
import type { PaperSheet } from '../../../shared/sheet/paper/paper.ts';
import { receiptInput } from '../../shared/fixtures/receipt-input.ts';
import { cellValue, countRequests, openWorkbook } from './excel-desk.ts';

const receipt = drawReceipt(receiptInput());

async function addReceipt(paper: PaperSheet): Promise<string> {
  const [name = ''] = await addPapers([paper]);
  return name;
}

let host: ExcelHost;
beforeEach(async () => {
  host = await openWorkbook();
});

describe('a receipt', () => {
  test('takes two requests, however many indicators and warnings it lists', async () => {
    const { result, requests } = await countRequests(host, () => addReceipt(receipt));
    expect([result, requests]).toEqual(['Biên nhận lần 3', 2]);
    expect(cellValue(host, result, 3, 0)).toBe('BIÊN NHẬN BÁO CÁO THI ĐUA');
  });

  test('never takes the place of an earlier one', async () => {
    expect(await addReceipt(receipt)).toBe('Biên nhận lần 3');
    expect(await addReceipt(receipt)).toBe('Biên nhận lần 3 (2)');
    expect(cellValue(host, 'Biên nhận lần 3', 4, 0)).toBe('Lần gửi 3');
  });

  test('prints on A4 upright, as wide as the page, the header of its table on each', async () => {
    const name = await addReceipt(receipt);
    await Excel.run(async (context) => {
      const { pageLayout, protection } = context.workbook.worksheets.getItem(name);
      pageLayout.load({ orientation: true, paperSize: true, zoom: true });
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load({ address: true });
      protection.load({ protected: true });
      await context.sync();
      expect(pageLayout.orientation).toBe('Portrait');
      expect(pageLayout.paperSize).toBe('A4');
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      const header = receipt.headerRow + 1;
      expect(titles.address).toMatch(new RegExp(`\\$?${header}:\\$?${header}$`));
      expect(protection.protected).toBe(true);
    });
  });

  test('is written however long its notes are', async () => {
    const { submission, ...input } = receiptInput();
    const lines = submission.lines.map((line) => ({ ...line, note: 'lý do '.repeat(330) }));
    const long = drawReceipt({ ...input, submission: { ...submission, lines } });
    expect(await addReceipt(long)).toBe('Biên nhận lần 3');
  });

  test.each(['=HYPERLINK("x")', "'Sáu", "'=1"])('keeps text as text, also %s', async (preparedBy) => {
    const input = receiptInput();
    const submission = { ...input.submission, preparedBy };
    const name = await addReceipt(drawReceipt({ ...input, submission }));
    const row = receipt.cells.findIndex(
      ([label]) => label?.kind === 'text' && label.text === 'Người lập biểu',
    );
    expect(cellValue(host, name, row, 2)).toBe(preparedBy);
  });
});
