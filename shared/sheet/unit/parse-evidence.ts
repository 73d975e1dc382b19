/** The evidence cell (minh chứng): documents by number, or links, one on each line or separated by semicolons. */
import { issueError } from '../../model/issue.ts';
import { MOST_EVIDENCE } from '../../model/submission.ts';
import { parseNameCell, type ParsedCell } from '../cells/parse-cell.ts';
import type { CellValue } from '../sheet-block.ts';

/** The pieces as they follow each other, blank ones left out; a blank cell has none. */
export function parseEvidenceCell(cell: CellValue): ParsedCell<string[]> {
  const pieces: string[] = [];
  for (const piece of String(cell).split(/[\r\n;]/)) {
    const { value, issue } = parseNameCell(piece);
    if (issue !== null) return { value: null, issue };
    if (value !== null) pieces.push(value);
  }
  if (pieces.length <= MOST_EVIDENCE) return { value: pieces, issue: null };
  return { value: null, issue: issueError('too-much-evidence', { params: { max: MOST_EVIDENCE } }) };
}
