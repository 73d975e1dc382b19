/** The coverage for a terminal. */
import Table from 'cli-table3';
import type { Coverage } from './coverage.ts';

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

/** Everything there is in Office.js for Excel, class by class. */
export function classesTable({ classes }: Coverage): string {
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
  const met = classes.filter(({ implemented }) => implemented.length > 0).length;
  const have = sum(classes.map(({ implemented }) => implemented.length));
  const all = have + sum(classes.map(({ lacking }) => lacking.length));
  table.push([`${met} of ${classes.length}`, all, have, `${((100 * have) / all).toFixed(0)} % implemented`]);
  return table.toString();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
