import { describe, expect, test } from 'vitest';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import type { CampaignResults } from '../../../../shared/model/campaign-results.ts';
import { drawIndicatorAnnex } from '../../../../shared/sheet/paper/draw-indicator-annex.ts';
import { annexInput, readPaper } from '../../fixtures/annex.ts';
import {
  actual,
  allOf,
  assign,
  catalogOf,
  done,
  indicator,
  line,
  notArising,
  quantity,
  ratio,
  unit,
  yesNo,
} from '../../fixtures/catalog.ts';
import { headWith } from '../../fixtures/heads.ts';

const codes = ['A', 'B', 'C'];
const indicators = [
  indicator('1', { name: 'Thu ngân sách', allowsNotArising: true, districtTarget: quantity('40') }),
  indicator('2', { ...ratio, name: 'Hộ dùng nước sạch', districtTarget: quantity('80', '90') }),
  indicator('3', { name: 'Tăng trưởng', aggregation: 'none', districtTarget: quantity('6') }),
  indicator('G', { ...allOf, name: 'Tai nạn giảm', group: 'covenant' }),
  indicator('G.1', { ...yesNo, name: 'Số vụ', group: 'covenant', parent: 'G' }),
];
const catalog = catalogOf({
  units: codes.map((code) => unit(code)),
  indicators,
  assignments: codes.flatMap((code) =>
    indicators.map(({ code: of, measure }) =>
      assign(code, of, measure === 'yesNo' || measure === 'allOf' ? done : quantity('10')),
    ),
  ),
});

const heads = [
  headWith(catalog, 'A', [
    line('1', actual('12')),
    line('2', { kind: 'ratio', numerator: '1', denominator: '2' }),
    line('3', actual('7')),
    line('G.1', { kind: 'yesNo', yes: true }),
  ]),
  headWith(catalog, 'B', [line('1', notArising), line('3', actual('7'))], { late: true }),
];

function draw(results: CampaignResults = buildResults({ version: 1, catalog }, heads)) {
  const paper = drawIndicatorAnnex(annexInput(results, catalog));
  return { paper, ...readPaper(paper) };
}

describe('the results by indicator', () => {
  test('stand in their groups with plan, figure, percent, verdict and how many units came to which', () => {
    expect(draw().body).toEqual([
      ['I. Chỉ tiêu kinh tế - xã hội cơ bản', ...blanks(12)],
      ['1', 'Thu ngân sách', 'hộ', 40, 12, 30, 'Không đạt', 3, 1, 0, 0, 1, 1],
      ['2', 'Hộ dùng nước sạch', 'hộ', '80 - 90', 50, 62.5, 'Không đạt', 3, 1, 0, 0, 2, 0],
      ['3', 'Tăng trưởng (1)', 'hộ', 6, '', '', '', 3, 0, 0, 2, 1, 0],
      ['Cộng nhóm I: 3 chỉ tiêu; vượt 0, đạt 0, không đạt 2, chưa đánh giá 1.', ...blanks(12)],
      ['II. Chỉ tiêu giao ước thi đua', ...blanks(12)],
      ['1', 'Tai nạn giảm (2)', 'đơn vị đạt', '', 1, '', '', 3, 0, 1, 0, 2, 0],
      ['-', 'Số vụ', 'đơn vị đạt', '', 1, '', '', 3, 0, 1, 0, 2, 0],
      ['Cộng nhóm II: 1 chỉ tiêu; vượt 0, đạt 0, không đạt 0, chưa đánh giá 1.', ...blanks(12)],
    ]);
  });

  test('say of how many reports they are made, which of them late, and what the last columns mean', () => {
    const { words } = draw();
    expect(words).toContain('KẾT QUẢ THỰC HIỆN THEO CHỈ TIÊU (TẠM THỜI)');
    expect(words).toContain('Tổng hợp từ báo cáo của 2/3 đơn vị, trong đó 1 báo cáo trễ hạn.');
    expect(words.some((one) => one.startsWith('Chưa báo cáo: '))).toBe(true);
    expect(words.some((one) => one.startsWith('Không phát sinh: '))).toBe(true);
  });

  test('count the estimates of each indicator', () => {
    const results = buildResults({ version: 1, catalog }, heads);
    const units = results.units.map((one) => ({
      ...one,
      lines: one.lines.map((of) => ({ ...of, estimate: of.indicator === '1' })),
    }));
    expect(draw({ ...results, units }).body[1]?.[1]).toBe('Thu ngân sách – 2 số ước (1)');
  });

  test('count units under one label over six columns, and both rows of labels repeat', () => {
    const { paper, header } = draw();
    expect(paper.headerRows).toBe(2);
    expect(header[7]).toBe('Số đơn vị');
    const row = paper.headerRow + 1;
    expect(paper.merges).toContain(`H${row}:M${row}`);
    expect(paper.merges).toContain(`B${row}:B${row + 1}`);
    expect(new Set(paper.cells.map((cells) => cells.length))).toEqual(new Set([13]));
  });
});

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => '');
}
