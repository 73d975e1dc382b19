/**
 * `npm run fuzz -- [requests] [seed]`: sends mutated requests to every endpoint, and a fiftieth as many over real HTTP, and
 * prints how they were answered. What must not be (a 5xx, an unhandled rejection, an answer that is not this API's, a byte
 * of another unit) is shown with the request, and makes the exit code 1. The same seed sends the same requests.
 */
import { randomInt } from 'node:crypto';
import Table from 'cli-table3';
import { callerName } from './fuzz-people.ts';
import { type FuzzFault, runFuzz, type StatusCounts } from './run-fuzz.ts';
import { runHttpFuzz } from './run-http-fuzz.ts';

const requests = numberFrom(process.argv[2] ?? '100000');
const seed = numberFrom(process.argv[3] ?? String(randomInt(2 ** 31)));
const overHttp = Math.ceil(requests / 50);
console.log(`${requests} requests and ${overHttp} over HTTP, seed ${seed}`);

const started = Date.now();
const seconds = (): number => Math.round((Date.now() - started) / 1_000);
const reports = {
  'through the handlers': await runFuzz({ requests, seed, onProgress }),
  'over HTTP': await runHttpFuzz({ requests: overHttp, seed, onProgress }),
};
for (const [how, { counts, faults }] of Object.entries(reports)) {
  console.log(`${how}:\n${tableOf(counts)}`);
  for (const fault of faults.slice(0, 20)) console.log(sentence(fault));
  console.log(`${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}
console.log(`seed ${seed}, ${seconds()} s`);

function numberFrom(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new RangeError(`${text} is no number`);
  return Number(text);
}

function onProgress(sent: number): void {
  if (sent % 10_000 === 0) console.log(`${sent} sent, ${seconds()} s`);
}

function tableOf(rows: StatusCounts): string {
  const statuses = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))].toSorted(
    (a, b) => a - b,
  );
  const table = new Table({
    head: ['Operation', ...statuses.map(String), 'all'],
    colAligns: ['left', ...statuses.map(() => 'right' as const), 'right'],
    style: { head: [], border: [] },
  });
  for (const [operation, row] of [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...row.values()].reduce((sum, each) => sum + each, 0);
    table.push([operation, ...statuses.map((status) => row.get(status) ?? ''), all]);
  }
  return table.toString();
}

function sentence({ fault, number, request }: FuzzFault): string {
  if (request === null) return `after request ${number}: ${fault}`;
  const told = JSON.stringify(request).replace(
    /(.)\1{80,}/g,
    (run, each: string) => `${each} × ${run.length}`,
  );
  return `request ${number} by ${callerName(request.caller)}: ${fault}\n  ${told}`;
}
