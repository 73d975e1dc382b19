/** How text breaks into lines in a cell of a known width, and into pieces where one row cannot be high enough for it. */

/** Excel's rows are at most 409 points high. */
export const MOST_LINES = 22;

/** How many lines a text takes, at least one; `width` in characters. */
export function linesOfText(text: string, width: number): number {
  return linesIn(text, width).length;
}

/** Pieces that each fit into a row, parted between words where there is a blank; at least one. */
export function piecesOf(text: string, width: number): string[] {
  const lines = linesIn(text, width);
  const pieces: string[] = [];
  for (let first = 0; first < lines.length; first += MOST_LINES) {
    const last = lines[Math.min(first + MOST_LINES, lines.length) - 1];
    pieces.push(text.slice(lines[first]?.start, last?.end).trim());
  }
  return pieces;
}

/** A line's place in the text; the blank or the break behind it is in neither line. */
interface Line {
  readonly start: number;
  readonly end: number;
}

function linesIn(text: string, width: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length;
    while (end - start > width) {
      const broken = endOfLine(text, start, start + width);
      lines.push({ start, end: broken });
      start = text[broken] === ' ' ? broken + 1 : broken;
    }
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Where a line that is too long breaks: before the last word that does not fit, or within a word longer than a line. */
function endOfLine(text: string, start: number, end: number): number {
  const blank = text.lastIndexOf(' ', end);
  if (blank > start) return blank;
  // No half of a character is left behind.
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && end - 1 > start ? end - 1 : end;
}
