/** The coverage for a terminal. */
import Table from 'cli-table3';
import type { ClassRow, Coverage } from './coverage.ts';

/** No lines between rows: the tables are long. */
const PLAIN = {
  style: { head: [], border: [] },
  chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
};

/** What is used, and whether the host implements it. */
export function usedTable({ used }: Coverage): string {
  const table = new Table({ head: ['Member', 'Used in', 'Implemented'], ...PLAIN });
  for (const { member, written, files, implemented } of used) {
    table.push([written ? `${member} =` : member, files.join('\n'), implemented ? 'yes' : 'NO']);
  }
  return table.toString();
}

/** How much of Office.js for Excel there is. */
export function totals({ classes }: Coverage): string {
  const met = classes.filter(({ implemented }) => implemented.length > 0).length;
  const have = sum(classes.map(({ implemented }) => implemented.length));
  const all = have + sum(classes.map(({ lacking }) => lacking.length));
  const share = ((100 * have) / all).toFixed(0);
  return `${have} of ${all} members (${share} %), in ${met} of ${classes.length} classes`;
}

/** The classes, one a line, with what each lacks. */
export function classesTable(classes: readonly ClassRow[]): string {
  const table = new Table({
    head: ['Class', 'Members', 'Implemented', 'Lacking'],
    colWidths: [null, null, null, 70],
    wordWrap: true,
    ...PLAIN,
  });
  for (const { type, implemented, lacking } of classes) {
    const names = implemented.length === 0 ? 'everything' : lacking.join(' ');
    table.push([type, implemented.length + lacking.length, implemented.length, names]);
  }
  return table.toString();
}

/** One class: where it lives, what it has and what it lacks. */
export function classText({ type, implemented, lacking }: ClassRow, files: readonly string[]): string {
  return [
    `${type}: ${files.length === 0 ? 'not implemented' : files.join(', ')}`,
    `  implemented (${implemented.length}): ${implemented.join(' ')}`,
    `  lacking (${lacking.length}): ${lacking.join(' ')}`,
  ].join('\n');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
