/** The parts of the worked example on ranks: the standings, a broken tie, what is still possible, what would lift a ward. */
import type { Catalog } from '../../shared/model/catalog.ts';
import { roundedDecimal, type ComputedDecimal } from '../../shared/model/decimal.ts';
import type { Criterion, Explanation, RankChange } from '../../shared/model/explanation.ts';
import type { UnitResult } from '../../shared/model/result.ts';
import type { Standings, StandingsRow } from '../../shared/model/standings.ts';
import { indexCatalog } from '../../shared/rules/catalog-index.ts';
import { movementSince } from '../../shared/rules/rank/movement.ts';
import { possibleStandings } from '../../shared/rules/rank/possible-standings.ts';
import type { UnitHead } from '../../shared/rules/rank/unit-head.ts';
import { POINT_PLACES } from '../../shared/rules/decimal-places.ts';
import { computeUnitResult } from '../../shared/rules/score/unit-result.ts';
import { drawUnitStandings } from '../../shared/sheet/standings/draw-unit-standings.ts';
import { numberText } from '../../shared/notation/number-text.ts';
import { tieBreakWords } from '../../shared/sheet/config/scoring-columns.ts';
import { calculation, minus, plus } from './calculation.ts';
import { indicatorTitle, mostPoints, reportedShown, unitName } from './catalog-words.ts';
import { cellShown, pointsShown, table } from './wording.ts';

/** Of the worksheet's columns, those that a meeting looks at. */
const shownColumns = [
  'Hạng',
  'Đơn vị',
  'Điểm chuẩn',
  'Điểm thưởng',
  'Điểm trừ',
  'Điều chỉnh',
  'Điểm',
  'Xếp loại',
  'Hạng có thể',
  'Ghi chú xếp hạng',
];

/** The standings as the council's workbook shows them. */
export function standingsTable(catalog: Catalog, standings: Standings): string {
  const { columns, rows } = drawUnitStandings(standings, catalog);
  const places = shownColumns.map((label) => columns.indexOf(label));
  return table(
    shownColumns.map((label) => (label.startsWith('Điểm') || label === 'Điều chỉnh' ? `${label}:` : label)),
    rows.map((cells) =>
      places.map((place) => {
        const cell = cells[place];
        if (cell === undefined) throw new Error('The standings lack a column of the example.');
        return cellShown(cell);
      }),
    ),
  );
}

/** How the unit of the explanation came to stand above the next, with the same points. */
export function tieParagraph(catalog: Catalog, { rows }: Standings, explanation: Explanation): string {
  const [below] = explanation.neighbours.below;
  const own = rows.find(({ unit }) => unit === explanation.unit);
  const other = rows.find(({ unit }) => unit === below?.unit);
  if (below === undefined || own === undefined || other === undefined) throw new Error('Nobody is below.');
  const names = [own, other].map(({ unit }) => unitName(catalog, unit));
  const decided = explanation.criteria.findIndex((criterion) => criterion === below.criterion);
  const compared = explanation.criteria
    .slice(1, decided + 1)
    .map((criterion) => comparison(criterion, names, [own, other]));
  return (
    `**Bằng điểm.** ${names.join(' và ')} cùng ${numberText(own.score?.total ?? '')} điểm. Xét lần lượt: ` +
    `${compared.join('; ')}. Vì vậy ${names[0]} đứng trên. Nếu xét hết mà vẫn bằng nhau thì các phường đồng hạng, ` +
    'bảng ghi “Đồng hạng” để Hội đồng quyết định; hệ thống không tự chọn.'
  );
}

function comparison(criterion: Criterion, names: readonly string[], rows: readonly StandingsRow[]): string {
  const values = rows.map((row) => numberText(valueOf(criterion, row)));
  const word = criterion === 'points' ? 'điểm' : tieBreakWords[criterion].toLowerCase();
  if (new Set(values).size === 1) return `${word} (bằng nhau, đều là ${values[0]})`;
  return `${word} (${names.map((name, at) => `${name} là ${values[at]}`).join(', ')})`;
}

function valueOf(criterion: Criterion, { counts, score }: StandingsRow): ComputedDecimal {
  if (criterion === 'exceeded') return String(counts.exceeded);
  if (criterion === 'fewestPenalties' && score !== null) return score.penalty;
  throw new Error(`The worked example has no words for a tie broken by ${criterion}.`);
}

/** What the units that have not reported can still come to, and what that means for the others. */
export function boundsParagraphs(catalog: Catalog, { rows }: Standings): string[] {
  return rows
    .filter(({ state }) => state === 'notReported')
    .map(({ unit, bounds }) => {
      const name = unitName(catalog, unit);
      const codes = (indexCatalog(catalog).assignments.get(unit) ?? []).map(({ indicator }) => indicator);
      const [first = '0', ...rest] = codes.map((code) => mostPoints(catalog, code));
      const steps = rest.map(plus);
      const [most] = possibleStandings(catalog, ['points'])(unit, null).best;
      if (most === undefined || typeof most === 'string') throw new Error(`${unit} has no most.`);
      const best = calculation(first, steps, numberText(roundedDecimal(most, POINT_PLACES)));
      return (
        `**Hạng có thể.** ${name} chưa báo cáo. Lấy mức cao nhất mà thang điểm cho ở chỉ tiêu ${codes.join(', ')}, phường ` +
        `này còn có thể được ${best} điểm và đứng hạng ${bounds?.best}; cũng có thể không báo cáo và không được xếp ` +
        `hạng. Vì thế cột “Hạng có thể” ghi “từ ${bounds?.best}”. Các phường đứng dưới mức điểm ấy đều có thể lùi một hạng, ` +
        'nhưng không thể tiến thêm, vì số liệu của các phường ấy đã đủ. Khoảng hạng được tính rộng, không bao giờ hẹp hơn ' +
        'thực tế: ở đây coi như phường còn thiếu không bị trừ điểm nào, kể cả vì gửi trễ.'
      );
    });
}

/** What alone would lift the unit of the explanation, with the new total recalculated. */
export function nextRankSection(catalog: Catalog, head: UnitHead, explanation: Explanation): string[] {
  const { rank, neighbours, toNextRank } = explanation;
  const ahead = neighbours.above.map(({ unit }) => unitName(catalog, unit)).join(', ');
  const name = unitName(catalog, head.unit);
  return [
    '## 5. Làm gì để lên hạng',
    `${name} đang đứng hạng ${rank}, ngay sau ${ahead}. Với mỗi chỉ tiêu, hệ thống tìm thay đổi nhỏ nhất mà chỉ riêng ` +
      'nó, mọi số khác giữ nguyên, đã đủ để lên hạng:',
    table(
      ['Chỉ tiêu', 'Đang là', 'Cần là', 'Tổng điểm khi đó', 'Hạng:'],
      toNextRank.map((change) => [
        indicatorTitle(catalog, change.indicator),
        reportedShown(catalog, change.indicator, change.from),
        reportedShown(catalog, change.indicator, change.to),
        changedTotal(catalog, head, change),
        String(change.rank),
      ]),
    ),
    'Chỉ tiêu cần thay đổi ít hơn thì đứng trước: tỷ lệ so với mẫu số, số lượng so với kế hoạch, hoặc với số đang có khi kế ' +
      'hoạch bằng 0. Kém mức “Cần là” dù chỉ một đơn vị là chưa đủ. Chỉ tiêu ' +
      'không có trong bảng thì dù tốt đến đâu, một mình nó cũng không đủ. Bảng này cho biết còn cách bao xa, không phải ' +
      'gợi ý sửa số liệu đã báo cáo.',
  ];
}

/** The unit's total less the line's present points, plus those of the line as changed. */
function changedTotal(catalog: Catalog, head: UnitHead, { indicator, to }: RankChange): string {
  const lines = head.result.lines.flatMap((line) => {
    const reported = line.indicator === indicator ? to : line.reported;
    return reported === null ? [] : [{ indicator: line.indicator, reported }];
  });
  const changed = computeUnitResult(catalog, head.unit, { ...head, lines });
  const pointsIn = (result: UnitResult) =>
    result.lines.find((line) => line.indicator === indicator)?.points ?? '0';
  const steps = [minus(pointsIn(head.result)), plus(pointsIn(changed))];
  return calculation(head.result.score?.total ?? '0', steps, numberText(changed.score?.total ?? '0'));
}

/** The ranks of now beside those of before. */
export function movementTable(catalog: Catalog, before: Standings, now: Standings): string {
  const moved = new Map(movementSince(before, now).units.map((movement) => [movement.unit, movement]));
  return table(
    ['Hạng', 'Đơn vị', 'Điểm:', 'Xếp loại', 'Hạng tạm thời', 'Tăng, giảm'],
    now.rows.map(({ unit, rank, score, level }) => {
      const { earlierRank = null, change = null } = moved.get(unit) ?? {};
      return [
        String(rank),
        unitName(catalog, unit),
        pointsShown(score?.total ?? '0', catalog.scoring.pointDecimals),
        level ?? '',
        earlierRank === null ? 'chưa xếp hạng' : String(earlierRank),
        change === null ? '' : movementShown(change),
      ];
    }),
  );
}

function movementShown(change: number): string {
  if (change === 0) return 'giữ nguyên';
  return change > 0 ? `tăng ${change} hạng` : `giảm ${-change} hạng`;
}
