/** The worked example as a page for council members: every number in it comes from the rules, every sentence is ours. */
import { Fraction } from 'fraction.js';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { Explanation } from '../../shared/model/explanation.ts';
import type { Standings } from '../../shared/model/standings.ts';
import { indexCatalog } from '../../shared/rules/catalog-index.ts';
import { pointsRange } from '../../shared/rules/score/points-range.ts';
import { explainUnit } from '../../shared/rules/explain/explain-unit.ts';
import { buildStandings } from '../../shared/rules/rank/standings.ts';
import type { UnitHead } from '../../shared/rules/rank/unit-head.ts';
import { pointsText } from '../../shared/rules/score/unit-result.ts';
import { drawCouncilConfig } from '../../shared/sheet/config/draw-council-config.ts';
import { numberText } from '../../shared/notation/number-text.ts';
import { tieBreakWords } from '../../shared/sheet/config/scoring-columns.ts';
import { calculation, plus } from './calculation.ts';
import { indicatorTitle, unitName } from './catalog-words.ts';
import { finalHeads, provisionalHeads, published } from './example-campaign.ts';
import {
  boundsParagraphs,
  movementTable,
  nextRankSection,
  standingsTable,
  tieParagraph,
} from './ranking-sections.ts';
import { wardSection } from './ward-points.ts';
import { cellShown, momentShown, table } from './wording.ts';

/** The page in Markdown, not yet formatted. */
export function workedExample(): string {
  const { catalog } = published;
  const provisional = buildStandings(published, provisionalHeads);
  const final = buildStandings(published, finalHeads);
  const last = lastRanked(provisional);
  return [
    '<!-- Written by test/docs/worked-example.test.ts: run `npx vitest run test/docs/ -u` after a change of the rules. -->',
    ...introduction(catalog),
    ...campaignSection(catalog),
    ...scoringSection(catalog),
    '## 3. Điểm của từng phường',
    ...provisionalHeads.flatMap((head) => wardSection(catalog, head, explained(provisionalHeads, head))),
    ...standingsSection(catalog, provisional),
    ...nextRankSection(catalog, last, explained(provisionalHeads, last)),
    ...finalSection(catalog, provisional, final),
  ].join('\n\n');
}

function explained(heads: readonly UnitHead[], { unit }: Pick<UnitHead, 'unit'>): Explanation {
  const explanation = explainUnit(published, heads, unit);
  if (explanation === null) throw new Error(`${unit} has not reported.`);
  return explanation;
}

function lastRanked({ rows }: Standings): UnitHead {
  const last = rows.findLast(({ rank }) => rank !== null);
  const head = provisionalHeads.find(({ unit }) => unit === last?.unit);
  if (head === undefined) throw new Error('Nobody is ranked.');
  return head;
}

function introduction({ scoring: { pointDecimals } }: Catalog): string[] {
  return [
    '# Ví dụ: từ số liệu đến xếp hạng, bằng máy tính bỏ túi',
    'Trang này tính điểm và xếp hạng bốn phường trong một đợt thi đua nhỏ, từng phép tính một, để thành viên Hội đồng ' +
      'tự bấm máy kiểm tra. Mọi con số dưới đây do chính hệ thống tính ra. Số liệu chỉ để làm ví dụ, không phải kết ' +
      'quả thật của các phường; quận này không có Phường 2. Cách tự ghi thang điểm có ở [Cách ghi thang điểm](scoring.md).',
    [
      'Cách đọc phép tính:',
      '',
      '- Bấm lần lượt từ trái sang phải.',
      '- Dấu … nghĩa là máy còn hiện thêm số lẻ.',
      `- Dấu ≈ nghĩa là làm tròn đến ${pointDecimals} số lẻ; từ 5 trở lên thì làm tròn lên.`,
      '- Mỗi dòng điểm chỉ làm tròn một lần. Sau đó chỉ còn cộng, trừ những số đã ghi trên giấy, không có số lẻ nào ẩn ' +
        'phía sau.',
      '- Trang này viết 1.200 cho dễ đọc. Khi nhập vào bảng tính thì ghi 1200.',
    ].join('\n'),
  ];
}

function campaignSection(catalog: Catalog): string[] {
  const { campaign, units, indicators, assignments } = catalog;
  const targetOf = (unit: string, code: string) =>
    assignments.find((one) => one.unit === unit && one.indicator === code)?.target.text ?? '';
  const fewer = indicators.filter(({ goal }) => goal === 'atMost').map(({ code }) => code);
  const mayNotArise = indicators.filter((one) => one.allowsNotArising).map(({ code }) => code);
  return [
    '## 1. Chỉ tiêu và kế hoạch',
    table(
      ['Chỉ tiêu', ...units.map(({ name }) => `${name}:`)],
      indicators.map(({ code }) => [
        indicatorTitle(catalog, code),
        ...units.map((unit) => targetOf(unit.code, code)),
      ]),
    ),
    `Hạn gửi báo cáo là ${momentShown(campaign.dueAt, campaign.timeZone)}. Kế hoạch ghi một số thì bằng số đó là đạt, ` +
      `tốt hơn số đó là vượt. Chỉ tiêu ${fewer.join(', ')} càng ít càng tốt, các chỉ tiêu khác càng nhiều càng tốt. Chỉ ` +
      `tiêu ${mayNotArise.join(', ')} có thể không phát sinh.`,
  ];
}

function scoringSection(catalog: Catalog): string[] {
  const { pointDecimals, tieBreaks, levels } = catalog.scoring;
  const drawn = drawCouncilConfig(catalog).find(({ name }) => name === 'ThiDuaScoring');
  if (drawn === undefined) throw new Error('The scoring table is not drawn.');
  const from = levels.map((level) => `${level.name} từ ${numberText(level.from)} điểm`);
  return [
    '## 2. Thang điểm',
    'Đây là bảng ở trang tính “Thang điểm” trong tệp của Hội đồng, mỗi dòng là một quy định:',
    table(
      drawn.columns,
      drawn.rows.map((cells) => cells.map(cellShown)),
    ),
    [
      '- Tỷ lệ hoàn thành = thực hiện ÷ kế hoạch; chỉ tiêu càng ít càng tốt thì = kế hoạch ÷ thực hiện. Chỉ tiêu tính bằng ' +
        '% thì thực hiện = tử số ÷ mẫu số × 100.',
      '- Tổng điểm = điểm chuẩn + điểm thưởng − điểm trừ + điều chỉnh của Hội đồng.',
      `- Tổng điểm chuẩn của thang: ${fullBase(catalog)}.`,
      `- Điểm làm tròn đến ${pointDecimals} số lẻ.`,
      `- Khi bằng điểm, xét lần lượt: ${tieBreaks.map((key) => tieBreakWords[key].toLowerCase()).join('; ')}.`,
      `- Xếp loại: ${from.join('; ')}.`,
    ].join('\n'),
  ];
}

/** The base points of the indicators and their sum, as a calculation. */
function fullBase(catalog: Catalog): string {
  const { rules } = indexCatalog(catalog);
  const parts = catalog.indicators
    .map(({ code }) => pointsRange(rules.get(code) ?? [], catalog.scoring.pointDecimals).fullBase)
    .filter((points) => !points.equals(0));
  const sum = parts.reduce((total, points) => total.add(points), new Fraction(0));
  const [first = '0', ...rest] = parts.map(pointsText);
  return calculation(first, rest.map(plus), numberText(pointsText(sum)));
}

function standingsSection(catalog: Catalog, standings: Standings): string[] {
  const first = standings.rows.find(({ settledBy }) => settledBy !== null);
  if (first === undefined) throw new Error('No tie was broken.');
  return [
    '## 4. Xếp hạng tạm thời',
    `Đã có ${standings.reportedUnits} trong ${standings.assignedUnits} phường báo cáo, nên xếp hạng còn là tạm thời.`,
    standingsTable(catalog, standings),
    tieParagraph(catalog, standings, explained(provisionalHeads, first)),
    ...boundsParagraphs(catalog, standings),
  ];
}

function finalSection(catalog: Catalog, provisional: Standings, final: Standings): string[] {
  const newcomers = finalHeads.filter((head) => !provisionalHeads.includes(head));
  const names = newcomers.map(({ unit }) => unitName(catalog, unit)).join(', ');
  return [
    `## 6. Khi ${names} gửi báo cáo`,
    ...newcomers.flatMap((head) => wardSection(catalog, head, explained(finalHeads, head))),
    `### Xếp hạng khi đã đủ ${final.reportedUnits} phường`,
    movementTable(catalog, provisional, final),
    'Hạng của mỗi phường đều nằm trong khoảng hạng đã nêu ở mục 4. Từ lúc này không còn gì thiếu, nên không còn cột “Hạng có ' +
      'thể” và xếp hạng không còn là tạm thời.',
  ];
}
