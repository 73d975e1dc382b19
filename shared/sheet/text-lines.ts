/** How text breaks into lines in a cell of a known width, and into pieces where one row cannot be high enough for it. */

/** Excel's rows are at most 409 points high. */
const MOST_LINES = 22;

/** How many lines a text takes, at least one; `width` in characters. */
export function linesOfText(text: string, width: number): number {
  const lines = text.split('\n').map(({ length }) => Math.max(1, Math.ceil(length / width)));
  return lines.reduce((sum, one) => sum + one, 0);
}

/** Pieces that each fit into a row, parted between words where there is a blank; at least one. */
export function piecesOf(text: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (linesOfText(rest, width) > MOST_LINES) {
    const end = endOfPiece(rest, width);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}

/** Where the longest piece from the beginning ends. */
function endOfPiece(text: string, width: number): number {
  let lines = MOST_LINES;
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const needed = linesOfText(paragraph, width);
    if (needed > lines) break;
    lines -= needed;
    start += paragraph.length + 1;
  }
  if (lines === 0) return start;
  const end = start + lines * width;
  const blank = text.lastIndexOf(' ', end);
  if (blank > start) return blank;
  // No half of a character is left behind.
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
