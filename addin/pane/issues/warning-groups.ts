/**
 * Warnings in the groups that a clerk reads them in: what to look at one by one, and, folded, what is explained and what
 * only waits to be reported, of which a half-filled sheet has more than of all else together.
 */
import type { Issue, IssueCode } from '../../../shared/model/issue.ts';
import type { Speech } from '../parts/speech.tsx';

export interface WarningGroups<T extends Issue> {
  readonly open: readonly T[];
  /** The indicator has a row, but no figure. */
  readonly missing: readonly T[];
  readonly withoutRow: readonly T[];
  readonly explained: readonly T[];
}

/** Fewer of a kind are read where they stand. */
const FOLDED_FROM = 4;

/** Of any issues: errors are left out. */
export function groupWarnings<T extends Issue>(
  issues: readonly T[],
  isExplained: (warning: T) => boolean,
): WarningGroups<T> {
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  const explained = warnings.filter(isExplained);
  const missing = many(warnings, 'value-missing');
  const withoutRow = many(warnings, 'row-missing');
  const folded = new Set([...explained, ...missing, ...withoutRow]);
  return { open: warnings.filter((warning) => !folded.has(warning)), missing, withoutRow, explained };
}

function many<T extends Issue>(warnings: readonly T[], of: IssueCode): readonly T[] {
  const alike = warnings.filter(({ code }) => code === of);
  return alike.length < FOLDED_FROM ? [] : alike;
}

/** How many there are of each group, e.g. `1 điểm nên xem lại · 23 chỉ tiêu chưa báo cáo`. */
export function countsOf(
  { open, missing, withoutRow, explained }: WarningGroups<Issue>,
  { texts, format }: Pick<Speech, 'texts' | 'format'>,
): string {
  const counted = [
    [open, texts.issues.warnings],
    [missing, texts.issues.missing],
    [withoutRow, texts.issues.withoutRow],
    [explained, texts.fixes.justified],
  ] as const;
  return counted
    .flatMap(([group, words]) => (group.length === 0 ? [] : words(format.number(group.length))))
    .join(' · ');
}
