import { describe, expect, test } from 'vitest';
import { drawReceipt, type ReceiptInput } from '../../../../shared/sheet/paper/draw-receipt.ts';
import { receiptColumns } from '../../../../shared/sheet/paper/receipt-row.ts';
import { receiptInput } from '../../fixtures/receipt-input.ts';
import { valueOf } from '../../fixtures/drawn-sheet.ts';

function drawn(change: Partial<ReceiptInput> = {}) {
  const sheet = drawReceipt({ ...receiptInput(), ...change });
  const cells = sheet.cells.map((row) => row.map(valueOf));
  const fact = (label: string) => cells.find(([first]) => first === label)?.[2];
  const row = (code: string) => cells.find((cells_) => cells_[1] === code);
  const words = cells.map(([first]) => first);
  return { sheet, cells, fact, row, words };
}

describe('a receipt', () => {
  test('says whose, which and when, in the campaign’s own time, with the whole digest', () => {
    const { fact, words, sheet } = drawn();
    expect(sheet.worksheet).toBe('Biên nhận lần 3');
    expect(words).toEqual(expect.arrayContaining(['PHƯỜNG 1', 'BIÊN NHẬN BÁO CÁO THI ĐUA', 'Lần gửi 3']));
    expect(fact('Đơn vị')).toBe('Phường 1 (mã U1)');
    // 14 December 2023, 16:05 in Vietnam.
    expect(fact('Nhận lúc')).toBeCloseTo(45_274 + (16 * 60 + 5) / 1440, 9);
    expect(fact('Mã đối chiếu')).toBe(receiptInput().receipt.digest);
    expect(fact('Người lập biểu')).toBe(receiptInput().submission.preparedBy);
  });

  test.each([
    [false, 'Đúng hạn'],
    [true, 'Trễ hạn'],
  ])('says whether it was late: %s', (late, words) => {
    const { receipt } = receiptInput();
    expect(drawn({ receipt: { ...receipt, late } }).fact('Thời hạn')).toBe(words);
  });

  test('lists every line that was sent as it was sent', () => {
    const { row, words, sheet } = drawn();
    const { lines } = receiptInput().submission;
    expect(words).toContain(`Các chỉ tiêu đã gửi: ${lines.length}`);
    for (const { indicator } of lines) expect(row(indicator)).toBeDefined();
    expect(row('2')?.slice(4, 6)).toEqual([9, 10]);
    expect(row('5')?.[4]).toBe('Có');
    expect(row('X9')?.slice(2)).toEqual([
      '',
      '',
      '12.345.678.901.234.567,5',
      '',
      'Ước thực hiện\nTỷ lệ tự ghi: 95,5%\nsố liệu sơ bộ\nMinh chứng: 12/BC-UBND; 13/BC-UBND',
    ]);
    // Four lines of remarks, the last of which is longer than its column.
    expect(Math.max(...sheet.tallRows.map((tall) => tall.lines))).toBe(5);
    expect(row('X10')?.[6]).toBe('Không phát sinh');
  });

  test('tells its warnings in words, in rows as high as they are long, or that there are none', () => {
    const long = 'rất dài '.repeat(40);
    const { words, sheet } = drawn({ warnings: ['ngắn', long] });
    expect(words).toEqual(expect.arrayContaining(['Lưu ý khi nhận: 2', '1. ngắn', `2. ${long}`]));
    expect(sheet.tallRows.at(-1)?.lines).toBe(3);
    expect(drawn({ warnings: [] }).words).toContain('Lưu ý khi nhận: không có.');
  });

  test('goes on in further rows where a note is longer than a row can be high, and loses nothing of it', () => {
    const { submission } = receiptInput();
    const [first] = submission.lines;
    if (first === undefined) throw new Error('The sample has no line.');
    for (const note of ['lý do khách quan '.repeat(117).trim(), 'x'.repeat(2000), 'a\n'.repeat(999) + 'a']) {
      const { cells, sheet } = drawn({ submission: { ...submission, lines: [{ ...first, note }] } });
      const rows = cells.slice(sheet.headerRow + 1).filter((row) => row[6] !== '');
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.slice(1).every((row) => row.slice(0, 6).every((cell) => cell === ''))).toBe(true);
      const said = rows.map((row) => row[6]).join(' ');
      expect(said.replaceAll(/\s/g, '')).toContain(note.replaceAll(/\s/g, ''));
      expect(Math.max(...sheet.tallRows.map(({ lines }) => lines))).toBeLessThanOrEqual(22);
    }
  });

  test('has room for all of a long campaign’s name, and no other line above or below longer than the paper', () => {
    const { campaign } = receiptInput();
    const name = `Phong trào thi đua ${'nước rút '.repeat(12)}`;
    const { sheet, words } = drawn({ campaign: { ...campaign, name } });
    const row = sheet.cells.findIndex((cells) =>
      cells.some((cell) => cell.kind === 'text' && cell.text === name),
    );
    expect(sheet.tallRows).toContainEqual({ row, lines: 2 });
    const footnotes = words.map(String).filter((line) => /mã đối chiếu trên|máy chủ cấp/.test(line));
    expect(footnotes.map((line) => line.length < 80)).toEqual([true, true]);
  });

  test('has rows of equal length, and a table without rows where nothing was sent', () => {
    const { submission } = receiptInput();
    for (const { cells } of [drawn(), drawn({ submission: { ...submission, lines: [] } })])
      expect(new Set(cells.map((row) => row.length))).toEqual(new Set([receiptColumns.length]));
  });
});
