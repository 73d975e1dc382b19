import { expect, test } from 'vitest';
import { standingsMark } from '../../../../shared/digest/standings-mark.ts';
import type { Snapshot } from '../../../../shared/model/snapshot.ts';
import { buildStandings } from '../../../../shared/rules/rank/standings.ts';
import { drawIndicatorAnnex } from '../../../../shared/sheet/paper/draw-indicator-annex.ts';
import { drawSnapshotAnnexes } from '../../../../shared/sheet/paper/draw-snapshot-annex.ts';
import { annexInput, readPaper } from '../../fixtures/annex.ts';
import { unit } from '../../fixtures/catalog.ts';
import { districtOf, meeting, published } from '../../fixtures/district.ts';
import { headWith } from '../../fixtures/heads.ts';
import { snapshotOf } from '../../fixtures/snapshots.ts';

const catalog = districtOf([unit('P1', { name: 'Phường 1' }), unit('P2', { name: 'Phường 2' })]);
const standings = buildStandings(published(catalog), [
  headWith(catalog, 'P1', meeting(1)),
  headWith(catalog, 'P2', meeting(3)),
]);
const digest = '5e'.repeat(32);
const draw = (id: string, rest: Partial<Snapshot>, version = 1) => {
  const [paper, indicators] = drawSnapshotAnnexes(
    snapshotOf(id, standings, rest),
    published(catalog, version),
    digest,
  );
  if (paper === undefined) throw new Error('There is no annex I.');
  return { paper, indicators, ...readPaper(paper) };
};
const final: Partial<Snapshot> = {
  kind: 'final',
  name: 'Tổng kết năm',
  despite: ['tied'],
  cutoff: '2023-12-15T20:00:00Z',
};

test('a snapshot is drawn as it was frozen: kind, cutoff and digest above and below its ranks', () => {
  const { words, body, paper } = draw('2', final);
  expect(words).toContain('Bản chốt tổng kết: Tổng kết năm');
  expect(words).toContain(
    `Số liệu đến 03 giờ 00 phút, ngày 16/12/2023; mã đối chiếu ${standingsMark(standings)}`,
  );
  expect(words).toContain(`Mã của cả bản chốt: ${digest}.`);
  expect(words).toContain('Khi chốt: còn đơn vị đồng hạng.');
  expect(body.slice(1).map((row) => row[1])).toEqual(['Phường 2', 'Phường 1']);
  expect(paper.footer).toContain(standingsMark(standings));
  expect(paper.cells.flat().some(({ kind }) => kind === 'formula')).toBe(false);
});

test('its worksheet is called by the day of the campaign: of the timer’s by the day that had ended', () => {
  expect(draw('2', final).paper.worksheet).toBe('Bản chốt 16-12');
  const daily = draw('2023-12-15', { cutoff: '2023-12-15T17:00:00Z' });
  expect(daily.paper.worksheet).toBe('Bản chốt 15-12');
  expect(daily.words).toContain('Bản chốt ngày 15/12/2023');
});

test('its results by indicator are those that were frozen, and say how many figures are estimates', () => {
  const [first, ...others] = standings.rows;
  if (first === undefined) throw new Error('There are no rows.');
  const estimated = { ...standings, rows: [{ ...first, estimates: 2 }, ...others] };
  const [, paper] = drawSnapshotAnnexes(snapshotOf('2', estimated, final), published(catalog, 1), digest);
  if (paper === undefined) throw new Error('There is no annex II.');
  const { words, body } = readPaper(paper);
  expect(paper.worksheet).toBe('Bản chốt 16-12, phụ lục II');
  expect(words).toContain('Bản chốt tổng kết: Tổng kết năm');
  expect(words).toContain(`Mã của cả bản chốt: ${digest}.`);
  expect(words).toContainEqual(expect.stringMatching(/^Báo cáo của các đơn vị có 2 số ước thực hiện, /));
  const live = drawIndicatorAnnex(annexInput({ standings, units: [] }, catalog));
  expect(body).toEqual(readPaper(live).body);
});

test('where the catalog is another by now, there are no results by indicator: the plan may be another', () => {
  expect(draw('2', final).indicators).toBeDefined();
  expect(draw('2', final, 4).indicators).toBeUndefined();
});

test('where the catalog is another by now, it says whose names it uses', () => {
  const said = 'Kết quả tính theo danh mục phiên bản 1; tên đơn vị và khối ghi theo phiên bản 4.';
  expect(draw('2', final, 4).words).toContain(said);
  expect(draw('2', final).words.some((line) => line.includes('tên đơn vị và khối'))).toBe(false);
});
