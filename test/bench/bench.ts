/**
 * `npm run bench`: measures the budgets of the design one after another, prints them as a table and writes
 * `out/bench.json`. Where a clock is involved the value is a ratio of medians of the same run, because seconds say more
 * about a machine than about this project. What is over its budget is shown, and makes the exit code 1.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import Table from 'cli-table3';
import { projectRoot } from '../../build/project.ts';
import { measureAdoptionCost } from './adoption-cost.ts';
import { measureCheckCost } from './check-cost.ts';
import { measureExcelCells } from './excel-cells.ts';
import { measureExcelRequests } from './excel-requests.ts';
import { measureImportTime } from './import-time.ts';
import { isWithinBudget, type Measurement } from './measurement.ts';
import { measurePaneSize } from './pane-size.ts';
import { measureRulesCost } from './rules-cost.ts';
import { measureStorageRequests } from './storage-requests.ts';
import { measureThroughput } from './throughput/measure-throughput.ts';

const measures: readonly (() => Promise<Measurement[]>)[] = [
  measureExcelRequests,
  measureExcelCells,
  measureStorageRequests,
  measureThroughput,
  measurePaneSize,
  measureImportTime,
  measureRulesCost,
  measureCheckCost,
  measureAdoptionCost,
];

const startedAt = new Date().toISOString();
const loadAtStart = loadavg()[0];
const measurements: Measurement[] = [];
for (const measure of measures) {
  const start = performance.now();
  const found = await measure();
  measurements.push(...found);
  console.log(`${found[0]?.what} … measured in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
}

console.log(tableOf(measurements));
const machine = {
  cores: availableParallelism(),
  node: process.version,
  loadAtStart,
  loadAtEnd: loadavg()[0],
};
console.log(
  `${machine.cores} cores, Node ${machine.node}, load ${loadAtStart?.toFixed(1)} before and ${machine.loadAtEnd?.toFixed(1)} after`,
);
const file = join(projectRoot, 'out/bench.json');
await mkdir(join(projectRoot, 'out'), { recursive: true });
await writeFile(file, `${JSON.stringify({ startedAt, machine, measurements }, null, 2)}\n`);
console.log(`Written to ${relative(process.cwd(), file)}`);
if (!measurements.every(isWithinBudget)) process.exitCode = 1;

function tableOf(rows: readonly Measurement[]): string {
  const table = new Table({
    head: ['What', 'Measured', 'Budget', ''],
    colAligns: ['left', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    const { what, value, unit, budget } = row;
    const bound = budget.bound === 'atMost' ? '≤' : '≥';
    table.push([
      what,
      `${figure(value)} ${unit}`,
      `${bound} ${budget.value} ${unit}`,
      isWithinBudget(row) ? 'kept' : 'MISSED',
    ]);
  }
  return table.toString();
}

function figure(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
