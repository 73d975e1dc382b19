/** The played story for a terminal: what was noteworthy, and the standings as a table. */
import Table from 'cli-table3';
import { createFormat } from '../../addin/messages/format.ts';
import { issueText } from '../../addin/messages/issue-text.ts';
import { vi } from '../../addin/messages/vi.ts';
import type { Catalog } from '../../shared/model/catalog.ts';
import type { UnitCode } from '../../shared/model/identifiers.ts';
import type { Decimal } from '../../shared/model/decimal.ts';
import type { Standings, StandingsRow } from '../../shared/model/standings.ts';
import type { PlayedStep } from './play-story.ts';

const format = createFormat('vi');

/** One line for each thing worth telling: a refused sheet with its cells, a late report, a second one. */
export function storyLines(catalog: Catalog, steps: readonly PlayedStep[]): string[] {
  const nameOf = unitNames(catalog);
  const refused = new Set<UnitCode>();
  return steps.flatMap(({ step, outcome }) => {
    const name = nameOf(step.unit);
    switch (outcome.kind) {
      case 'refused':
        refused.add(step.unit);
        return [
          `${name}: phiếu còn ${outcome.issues.length} chỗ phải xem, chưa gửi được`,
          ...outcome.issues.map((issue) => {
            const { place, subject, sentence } = issueText(issue, vi, format);
            return `    ${(place ?? '').padEnd(5)} ${subject}: ${sentence}`;
          }),
        ];
      case 'alreadyThere':
        return [];
      case 'submitted': {
        const { revision, late, submittedAt } = outcome.receipt;
        const at = format.instant(submittedAt, catalog.campaign.timeZone);
        if (late) return [`${name}: gửi trễ hạn, lúc ${at}`];
        if (refused.has(step.unit)) return [`${name}: đã sửa và gửi, lúc ${at}`];
        return revision > 1 ? [`${name}: gửi lần ${revision}, lúc ${at}`] : [];
      }
    }
  });
}

/** The units of the blocks in which anybody has reported, and how many reports are missing in all. */
export function standingsTable(catalog: Catalog, standings: Standings): string {
  const columns = columnsOf(catalog);
  const reported = new Set(standings.rows.filter((row) => row.revision !== null).map((row) => row.block));
  const blocks = catalog.blocks.filter((block) => reported.has(block.code));
  const tables = blocks.map((block) => {
    const table = new Table({
      head: columns.map(({ head }) => head),
      colAligns: columns.map(({ align }) => align),
      // Rules between rows make a long table hard to read.
      style: { head: [], border: [], compact: true },
    });
    for (const row of standings.rows) {
      if (row.block === block.code) table.push(columns.map(({ cell }) => cell(row)));
    }
    return `${block.name}\n${table.toString()}`;
  });
  const missing = `Đã báo cáo ${standings.reportedUnits}/${standings.assignedUnits} đơn vị${standings.provisional ? '; xếp hạng tạm thời' : ''}.`;
  return [...tables, missing].join('\n');
}

interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly cell: (row: StandingsRow) => string | number;
}

function columnsOf(catalog: Catalog): Column[] {
  const nameOf = unitNames(catalog);
  const { pointDecimals } = catalog.scoring;
  /** Nothing for a unit that has not reported. */
  const figure = (head: string, cell: Column['cell']): Column => ({
    head,
    align: 'right',
    cell: (row) => (row.revision === null ? '' : cell(row)),
  });
  return [
    figure('Hạng', ({ rank, tied }) => `${rank ?? ''}${tied ? '=' : ''}`),
    { head: 'Đơn vị', align: 'left', cell: ({ unit }) => nameOf(unit) },
    figure('Điểm', ({ score }) => (score === null ? '' : points(score.total, pointDecimals))),
    { head: 'Xếp loại', align: 'left', cell: ({ level }) => level ?? '' },
    figure('Đạt và vượt', ({ counts, applicable }) => `${counts.met + counts.exceeded}/${applicable}`),
    figure('Tỷ lệ đạt', ({ metPercent }) => percent(metPercent)),
    figure('Vượt', ({ counts }) => counts.exceeded),
    figure('Không đạt', ({ counts }) => counts.notMet),
    figure('Chưa báo cáo', ({ counts }) => counts.notReported),
    {
      head: 'Tình trạng',
      align: 'left',
      cell: ({ revision, late }) => (revision === null ? 'chưa báo cáo' : late ? 'trễ hạn' : 'đúng hạn'),
    },
  ];
}

function points(decimal: Decimal, decimals: number): string {
  return Number(decimal).toLocaleString('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

function percent(decimal: Decimal | null): string {
  if (decimal === null) return '';
  return `${Number(decimal).toLocaleString('vi-VN', { maximumFractionDigits: 2 })} %`;
}

function unitNames({ units }: Catalog): (code: string) => string {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return (code) => names.get(code) ?? code;
}
