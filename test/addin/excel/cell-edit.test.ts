/** A cell that is being edited keeps requests waiting, which whoever listens is told. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchCellEdit } from '../../../addin/excel/cell-edit.ts';
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { countRequests, openWorkbook } from './excel-desk.ts';

let host: ExcelHost;
let told: boolean[];
let end: () => void;
beforeEach(async () => {
  host = await openWorkbook();
  told = [];
  end = watchCellEdit((waits) => told.push(waits));
});
afterEach(() => end());

test('a request that waits for a cell is told, and when it was answered', async () => {
  host.startEditing('Sheet1', 'B2');
  const looking = unitSheet.look(null);
  await expect.poll(() => told).toEqual([true]);
  host.finishEditing();
  expect(await looking).toBeNull();
  expect(told).toEqual([true, false]);
});

test('several that wait are told as one', async () => {
  host.startEditing('Sheet1', 'B2');
  const both = Promise.all([unitSheet.look(null), unitSheet.read()]);
  await expect.poll(() => told).toEqual([true]);
  host.finishEditing();
  await both;
  expect(told).toEqual([true, false]);
});

test('a request that is answered is not told of, and costs none beside it', async () => {
  const { requests } = await countRequests(host, () => unitSheet.look(null));
  expect(requests).toBeLessThanOrEqual(2);
  expect(told).toEqual([]);
});

test('where nobody listens nothing is asked', async () => {
  end();
  host.startEditing('Sheet1', 'B2');
  vi.useFakeTimers();
  const looking = unitSheet.look(null);
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(host.requests.count).toBe(0);
  host.finishEditing();
  expect(await looking).toBeNull();
  expect(told).toEqual([]);
});
