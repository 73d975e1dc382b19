import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '../workbook/workbook.ts';
import { loadXlsx } from '../xlsx.ts';
import { parseRecording } from './recording.ts';
import type { Recording } from './recording.ts';

export interface KeptRecording {
  readonly file: string;
  readonly recording: Recording;
  /** The workbook as it was when the recording began: the .xlsx of the same name, or a blank one. */
  openWorkbook(): Promise<Workbook>;
}

/** The recordings of a folder, by name. Throws for a file that is none. */
export const readRecordings = (folder: string): KeptRecording[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const recording = parseRecording(readFileSync(join(folder, file), 'utf8'));
      const start = join(folder, file.replace(/\.json$/, '.xlsx'));
      return { file, recording, openWorkbook: () => openWorkbook(start, recording) };
    });

async function openWorkbook(xlsx: string, { locale }: Recording): Promise<Workbook> {
  if (existsSync(xlsx)) return loadXlsx(readFileSync(xlsx), { locale });
  const blank = new Workbook({ locale });
  blank.addSheet('Sheet1');
  return blank;
}
