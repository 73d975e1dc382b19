/** Cells as text on the system clipboard, the way Excel writes and reads them: tabs, line ends, quotes where needed. */
import Papa from 'papaparse';

const FORMAT = { delimiter: '\t', newline: '\r\n' } as const;

/** Rows of texts as Excel's `text/plain`: the last line is ended too. */
export const writeClipboard = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((cells) => [...cells]),
    FORMAT,
  )}\r\n`;

/** The rows of a text from Excel or elsewhere, equally long; none of an empty one. */
export function readClipboard(text: string): string[][] {
  const lines = text.replace(/\r?\n$/, '');
  if (lines === '') return [];
  const { data } = Papa.parse<string[]>(lines, { delimiter: FORMAT.delimiter });
  const columns = Math.max(...data.map((cells) => cells.length));
  return data.map((cells) => Array.from({ length: columns }, (_, column) => cells[column] ?? ''));
}

/** Whether two clipboard texts are the same, however the system ended their lines. */
export const isSameText = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
