import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../shared/digest/digest.ts';
import type { Standings, StandingsRow } from '../../../../shared/model/standings.ts';
import { buildResults } from '../../../../shared/rules/rank/campaign-results.ts';
import { drawIndicatorAnnex } from '../../../../shared/sheet/paper/draw-indicator-annex.ts';
import { isInRange } from '../../../../shared/sheet/sheet-block.ts';
import { columnPoints } from '../../../../addin/excel/styles.ts';
import { sampleCatalog } from '../../../../local/sample/sample-campaign.ts';
import { drawStandingsAnnex } from '../../../../shared/sheet/paper/draw-standings-annex.ts';
import { annexInput, readPaper } from '../../fixtures/annex.ts';
import { drawnStandings } from '../../fixtures/arbitrary-standings.ts';
import { unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting } from '../../fixtures/district.ts';
import { headWith, returnedMark } from '../../fixtures/heads.ts';
import { noDecisions } from '../../../../shared/model/decisions.ts';

const catalog = districtOf([
  unit('P1', { block: 'P', name: 'Phường 1' }),
  unit('P2', { block: 'P', name: 'Phường 2' }),
  unit('P3', { block: 'P', name: 'Phường 3' }),
  unit('P4', { block: 'P', name: 'Phường 4' }),
  unit('Q1', { block: 'Q', name: 'Phòng Nội vụ' }),
]);
const head = (code: string, met: number, rest: Parameters<typeof headWith>[3] = {}) =>
  headWith(catalog, code, meeting(met), rest);
const all = ['P1', 'P2', 'P3', 'P4', 'Q1'].map((code, at) => head(code, 3 - (at % 4)));

function draw(
  heads: Parameters<typeof buildResults>[1],
  change: (standings: Standings) => Standings = (same) => same,
) {
  const results = buildResults({ version: 1, catalog }, heads);
  const standings = change(results.standings);
  const paper = drawStandingsAnnex(annexInput({ ...results, standings }, catalog));
  return { paper, standings, ...readPaper(paper) };
}

test('each block is a section, numbered, with its units by rank', () => {
  const { body, header } = draw(all);
  expect(header).toEqual(['TT', 'Đơn vị', 'Đạt, vượt / áp dụng', 'Tỷ lệ (%)', 'Hạng', 'Ghi chú']);
  expect(body.map((row) => row.slice(0, 5))).toEqual([
    ['I. Khối phòng ban (1 đơn vị)', '', '', '', ''],
    [1, 'Phòng Nội vụ', '3/3', 100, 1],
    ['II. Khối phường (4 đơn vị)', '', '', '', ''],
    [1, 'Phường 1', '3/3', 100, 1],
    [2, 'Phường 2', '2/3', expect.closeTo(66.6667, 4), 2],
    [3, 'Phường 3', '1/3', expect.closeTo(33.3333, 4), 3],
    [4, 'Phường 4', '0/3', 0, 4],
  ]);
});

test('points and levels have columns where the campaign gives any', () => {
  fc.assert(
    fc.property(drawnStandings, ({ catalog: drawn, heads }) => {
      const results = buildResults({ version: 1, catalog: drawn }, heads);
      const { header } = readPaper(drawStandingsAnnex(annexInput(results, drawn)));
      expect(header.includes('Điểm')).toBe(drawn.scoring.rules.length > 0);
      expect(header.includes('Xếp loại')).toBe(drawn.scoring.levels.length > 0);
    }),
    { numRuns: 50 },
  );
});

test('every unit stands exactly once, in the order of the standings, whatever was reported and decided', () => {
  fc.assert(
    fc.property(drawnStandings, ({ catalog: drawn, heads }) => {
      const named = {
        ...drawn,
        units: drawn.units.map((one) => ({ ...one, name: `Đơn vị ${one.code}` })),
      };
      const results = buildResults({ version: 1, catalog: named }, heads);
      const { body, header } = readPaper(drawStandingsAnnex(annexInput(results, named)));
      const lines = body.filter(([ordinal]) => typeof ordinal === 'number');
      expect(lines.map((row) => row[1])).toEqual(results.standings.rows.map((row) => `Đơn vị ${row.unit}`));
      const rankAt = header.findIndex((label) => String(label).startsWith('Hạng'));
      const ranks = lines.map((row) => Number.parseInt(String(row[rankAt]), 10)).filter(Number.isFinite);
      expect(ranks).toEqual(results.standings.rows.flatMap(({ rank }) => rank ?? []));
    }),
    { numRuns: 100 },
  );
});

describe('whose figures of when it is made of', () => {
  test('is said in the campaign’s own time, with the beginning of the standings’ digest, at the foot of every page too', () => {
    const { paper, words, standings } = draw(all);
    const [one, two, three] = [0, 4, 8].map((from) => digestOf(standings).slice(from, from + 4));
    const said = `Số liệu đến 17 giờ 05 phút, ngày 15/12/2023; mã đối chiếu ${one}-${two}-${three}`;
    expect(words).toContain(said);
    expect(paper.footer).toBe(`Phụ lục I. ${said}.`);
  });

  test('is another digest as soon as anything in the standings is another', () => {
    const late = [...all.slice(0, 4), head('Q1', 3, { late: true })];
    expect(draw(late).paper.footer).not.toBe(draw(all).paper.footer);
  });
});

describe('while something is missing', () => {
  const { paper, words, header, body } = draw([
    head('P1', 3),
    head('P2', 2),
    head('P3', 1, { review: returnedMark }),
  ]);

  test('the title, a line below it and the foot of every page say that it is provisional', () => {
    expect(words).toContain('BẢNG XẾP HẠNG THI ĐUA (TẠM THỜI)');
    expect(words).toContain(
      'Tạm thời: còn 3/5 đơn vị chưa báo cáo (trong đó 1 đơn vị chưa gửi lại báo cáo bị trả lại), kết quả có thể thay đổi.',
    );
    expect(paper.footer).toMatch(/^Phụ lục I \(tạm thời\)\./);
  });

  test('ranks say what they may still become, and units without one stand without figures', () => {
    expect(header).toContain('Hạng\n(có thể)');
    const rankAt = header.indexOf('Hạng\n(có thể)');
    expect(body.map((row) => row[rankAt])).toEqual([
      '',
      '– (từ 1)',
      '',
      '1',
      '2 (2–4)',
      '– (từ 1)',
      '– (từ 1)',
    ]);
    expect(body.at(-1)?.slice(1, 4)).toEqual(['Phường 4', '', '']);
  });

  test('how the reports stand is summed up', () => {
    expect(words).toContain('Tổng số 5 đơn vị: 2 chưa báo cáo, 2 đúng hạn, 1 đã trả lại.');
  });
});

test('final standings say nothing of being provisional', () => {
  const { words, paper } = draw(all);
  expect([...words, paper.footer].filter((one) => /tạm thời/i.test(one))).toEqual([]);
});

describe('notes', () => {
  test.each<[string, Partial<StandingsRow>, string, RegExp]>([
    [
      'late reports',
      { late: true, submittedAt: '2023-12-15T10:00:01Z' },
      'Trễ hạn (1)',
      /^\(1\) Trễ hạn: báo cáo gửi sau 17 giờ 00 phút, ngày 15\/12\/2023\.$/,
    ],
    [
      'reports that were late by a deadline that was put off since',
      { late: true, submittedAt: '2023-12-14T03:00:00Z' },
      'Trễ hạn (1)',
      /^\(1\) Trễ hạn: báo cáo gửi sau thời hạn áp dụng lúc gửi; sau đó thời hạn đã được lùi lại\.$/,
    ],
    [
      'what is missing in a report',
      { counts: countsWith({ notReported: 2 }) },
      'Thiếu 2 chỉ tiêu (1)',
      /^\(1\) Thiếu/,
    ],
    [
      'what did not arise',
      { counts: countsWith({ notArising: 1 }) },
      '1 không phát sinh (1)',
      /không tính vào/,
    ],
    [
      'nothing having arisen',
      { state: 'nothingApplies', rank: null },
      'Không xếp hạng (1)',
      /đều không phát sinh/,
    ],
    [
      'returned reports',
      { state: 'returned', rank: null, late: true },
      'Đã trả lại (1)',
      /cho đến khi đơn vị gửi lại/,
    ],
    [
      'units without a report',
      { state: 'notReported', rank: null, revision: null },
      'Chưa báo cáo (1)',
      /chưa nhận được/,
    ],
    ['ties', { tied: true }, 'Đồng hạng (1)', /Hội đồng quyết định/],
    ['tie-breaks', { settledBy: 'earliest' }, 'Gửi sớm hơn (1)', /tiêu chí phụ/],
    ['estimates', { estimates: 3 }, '3 số ước (1)', /số liệu chính thức/],
    [
      'late reports with estimates',
      { late: true, estimates: 1 },
      'Trễ hạn (1); 1 số ước (2)',
      /^\(2\) Số ước/,
    ],
  ])('tell of %s', (_, change, remark, meaning) => {
    const { body, words } = draw(all, (standings) => ({
      ...standings,
      rows: standings.rows.map((row) => (row.unit === 'P2' ? { ...row, ...change } : row)),
    }));
    expect(body.find((row) => row[1] === 'Phường 2')?.at(-1)).toBe(remark);
    expect(words.some((one) => meaning.test(one))).toBe(true);
  });

  test('give the reason for each disqualification', () => {
    const reason = 'Có cán bộ bị kỷ luật trong kỳ';
    const decisions = { ...noDecisions, disqualified: { reason } };
    const { body, words } = draw([head('P1', 3, { decisions }), ...all.slice(1)]);
    expect(body.at(-1)?.slice(1)).toEqual(['Phường 1', '3/3', 100, '–', 'Không xếp hạng (1)']);
    expect(words).toContain(`     - Phường 1: ${reason}`);
  });

  test('are not there where there is nothing to note', () => {
    const { words, body } = draw(all);
    expect(words).not.toContain('Ghi chú:');
    expect(body.every((row) => row.at(-1) === '')).toBe(true);
  });
});

test('number, place, date and signature are blank, and they alone can be filled in', () => {
  const { paper, words } = draw(all);
  expect(words).toEqual(
    expect.arrayContaining(['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'TM. HỘI ĐỒNG', 'CHỦ TỊCH', 'Nơi nhận:']),
  );
  expect(words.some((one) => /^Số: +\/BC-HĐTĐKT$/.test(one))).toBe(true);
  expect(paper.blanks).toEqual(
    expect.arrayContaining([
      'A1:C1', // the body above
      'A3:C3', // the number
      'D3:F3', // place and date
    ]),
  );
  const table = new Set(paper.cells.map((_, at) => at).slice(paper.headerRow, paper.headerRow + 8));
  expect(paper.blanks.some((address) => table.has(Number(/\d+/.exec(address)?.[0]) - 1))).toBe(false);
});

/** Points that a bold capital of 13 points takes, as measured in the workbench. */
const CAPITAL = 8.2;

test.each([
  ['with points and levels', sampleCatalog('2026-11-23')],
  ['without', catalog],
])('%s, both halves of the head are as wide as what stands in them', (_, drawn) => {
  const input = annexInput(buildResults({ version: 1, catalog: drawn }, []), drawn);
  for (const paper of [drawStandingsAnnex(input), drawIndicatorAnnex(input)]) {
    for (const words of ['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']) {
      const row = paper.cells.findIndex((cells) =>
        cells.some((cell) => cell.kind === 'text' && cell.text === words),
      );
      const column = paper.cells[row]?.findIndex((cell) => cell.kind === 'text' && cell.text === words) ?? -1;
      const merged = paper.merges.find((address) => isInRange(address, row, column)) ?? '';
      const width = paper.columnWidths
        .filter((_width, at) => isInRange(merged, row, at))
        .reduce((sum, characters) => sum + columnPoints(characters), 0);
      expect(width).toBeGreaterThan(words.length * CAPITAL);
    }
  }
});

test('rows are of equal length, and a long name has a row as high as it needs', () => {
  const name = 'Ban Bồi thường, hỗ trợ và tái định cư khi Nhà nước thu hồi đất quận';
  const long = { ...catalog, units: catalog.units.map((one) => ({ ...one, name })) };
  const paper = drawStandingsAnnex(annexInput(buildResults({ version: 1, catalog: long }, all), long));
  expect(new Set(paper.cells.map((row) => row.length)).size).toBe(1);
  const rows = paper.cells.flatMap((row, at) =>
    row[1]?.kind === 'text' && row[1].text === name ? [at] : [],
  );
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(paper.tallRows).toContainEqual({ row, lines: 3 });
});

function countsWith(some: Partial<StandingsRow['counts']>): StandingsRow['counts'] {
  return { exceeded: 0, met: 1, notMet: 0, notReported: 0, notArising: 0, ...some };
}
