/** A workbook on the local Excel host, with the unmodified office.js in front of it and its requests counted. */
import { setImmediate } from 'node:timers/promises';
import { ExcelHost, failure } from '../../../local/excel-host/excel-host.ts';
import { writes } from '../../../local/excel-host/protocol/writes.ts';
import { readOfficeSchema, startOfficeJs } from '../../../local/excel-host/node-office.ts';
import { Workbook } from '../../../local/excel-host/workbook/workbook.ts';

/** Opens an empty workbook for `Excel.run`. */
export async function openWorkbook(): Promise<ExcelHost> {
  const office = await startOfficeJs();
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  const host = new ExcelHost(workbook, readOfficeSchema());
  office.open(host);
  return host;
}

/** What an action answers and how many requests it sent, those that office.js sends after the action included. */
export async function countRequests<T>(
  host: ExcelHost,
  action: () => Promise<T>,
): Promise<{ result: T; requests: number }> {
  host.requests.reset();
  const result = await action();
  // office.js lets go of the ranges it kept only after the batch has been answered.
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  return { result, requests: host.requests.count };
}

/** Values of a range on the host, read past office.js. */
export function cellValue(host: ExcelHost, worksheet: string, row: number, column: number) {
  const sheet = host.workbook.findSheet(worksheet);
  if (sheet === null) throw new Error(`There is no worksheet ${worksheet}.`);
  return sheet.valueAt(row, column);
}

/** Does something once the host has answered so many requests from now on, before it answers another. */
export function afterRequest(host: ExcelHost, count: number, act: () => void): void {
  const { requests } = host;
  const add = requests.add.bind(requests);
  let left = count;
  requests.add = (request, response) => {
    add(request, response);
    left -= 1;
    if (left === 0) act();
  };
}

/** From the writing request of this number on, counted from now, none arrives, as where the pane was closed. Returns what ends it. */
export function failFrom(host: ExcelHost, number: number): () => void {
  const takeRequest = host.takeRequest.bind(host);
  let left = number;
  host.takeRequest = (request, flags, answer) => {
    if (writes(request)) left -= 1;
    if (left > 0) takeRequest(request, flags, answer);
    else answer(failure('GeneralException'));
  };
  return () => {
    host.takeRequest = takeRequest;
  };
}
