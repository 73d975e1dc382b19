/** Page breaks set by hand, in a worksheet's own part: exceljs writes those between rows and reads none. */
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/area.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Package } from './package.ts';
import { insertInSheet } from './sheet-parts.ts';
import { attribute, element, elements } from './xml-text.ts';

/** What a sheet calls them, what a file does, and the last line of the other axis, to which a break goes. */
const AXES = [
  { breaks: 'rowBreaks', name: 'rowBreaks', max: MAX_COLUMNS - 1 },
  { breaks: 'columnBreaks', name: 'colBreaks', max: MAX_ROWS - 1 },
] as const;

/** Reads the breaks of a part into its sheet; what a program only reckoned when it wrote the file is left out. */
export function readPageBreaks(file: Package, path: string, { pageLayout }: Worksheet): void {
  const xml = file.text(path);
  for (const { breaks, name } of AXES)
    pageLayout[breaks] = elements(xml, name)
      .flatMap(({ inside }) => elements(inside, 'brk'))
      .filter(({ attributes }) => ['1', 'true'].includes(attribute(attributes, 'man') ?? ''))
      .map(({ attributes }) => Number(attribute(attributes, 'id')))
      .toSorted((a, b) => a - b);
}

/** Adds a sheet's breaks to its part. */
export function writePageBreaks(file: Package, path: string, { pageLayout }: Worksheet): void {
  for (const { breaks, name, max } of AXES) {
    const written = pageLayout[breaks].map((id) => element('brk', { id, max, man: 1 }));
    if (written.length === 0) continue;
    const counts = { count: written.length, manualBreakCount: written.length };
    insertInSheet(file, path, name, element(name, counts, ...written));
  }
}
