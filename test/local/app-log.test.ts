import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appLog } from '../../local/app-log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('every line of this run is in the file, and only what is out of the ordinary is told', async () => {
  const path = join(folder, 'functions.log');
  await writeFile(path, 'của lần trước\n');
  const told: string[] = [];
  const log = appLog(path, (line) => told.push(line));
  const lines = [
    '[information] get-campaign: getCampaign 200',
    '[warning] aggregate: muộn',
    '[error] put-campaign: hỏng',
    'Error: ngừng',
  ];
  for (const line of lines) log(line);
  expect(await readFile(path, 'utf8')).toBe(lines.map((line) => `${line}\n`).join(''));
  expect(told).toEqual(lines.slice(1));
});
