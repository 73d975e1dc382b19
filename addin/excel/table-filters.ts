/**
 * Filters of a table that is refreshed. Excel for Windows misplaces a block that is written over rows which a filter hides
 * (OfficeDev/office-js#224), and does not take such rows away (#994). So a filter is taken off first, and applied again to
 * what then stands there.
 */

/** What a column is filtered by. */
export interface ColumnFilter {
  /** Counted from 0. */
  readonly column: number;
  readonly criteria: Excel.FilterCriteria;
}

/** Queues only. */
export function loadFilters(table: Excel.Table): void {
  table.autoFilter.load({ criteria: true, isDataFiltered: true });
  table.load({ worksheet: { protection: { protected: true } } });
}

/** The filters that hide rows and may be taken off, once they are loaded. */
export function filtersOf({ autoFilter, worksheet }: Excel.Table): ColumnFilter[] {
  // What is protected is not refreshed; a protection may allow filters all the same, so that one would be gone in vain.
  if (!autoFilter.isDataFiltered || worksheet.protection.protected) return [];
  // Typed without `null`, which stands for a column without a filter.
  const read: readonly (Excel.FilterCriteria | null)[] = autoFilter.criteria;
  return read.flatMap((each, column) => {
    const criteria = each === null ? null : criteriaToApply(each);
    return criteria === null ? [] : [{ column, criteria }];
  });
}

/** Queues only. */
export function takeOffFilters(table: Excel.Table, filters: readonly ColumnFilter[]): void {
  if (filters.length > 0) table.clearFilters();
}

/** Queues only. */
export function applyFilters(table: Excel.Table, filters: readonly ColumnFilter[]): void {
  for (const { column, criteria } of filters) table.columns.getItemAt(column).filter.apply(criteria);
}

/** What each kind of filter uses; without the first it filters nothing. */
const usedBy = {
  Values: ['values'],
  Custom: ['criterion1', 'criterion2', 'operator'],
  TopItems: ['criterion1'],
  TopPercent: ['criterion1'],
  BottomItems: ['criterion1'],
  BottomPercent: ['criterion1'],
  Dynamic: ['dynamicCriteria'],
  CellColor: ['color'],
  FontColor: ['color'],
  Icon: ['icon'],
} as const satisfies Record<Excel.FilterCriteria['filterOn'], readonly (keyof Excel.FilterCriteria)[]>;

/** Whether something could be criteria of a filter; whether Excel takes them is its own to say. */
export function isCriteria(value: unknown): value is Excel.FilterCriteria {
  if (typeof value !== 'object' || value === null || !('filterOn' in value)) return false;
  return typeof value.filterOn === 'string' && value.filterOn in usedBy;
}

/**
 * Criteria as Excel takes them back. It reads them with `null` for what a filter does not use, and refuses just that
 * (OfficeDev/office-js#1226). `null` for those of a column without a filter, which it may read in the same way.
 */
export function criteriaToApply(read: Excel.FilterCriteria): Excel.FilterCriteria | null {
  const { filterOn, values, criterion1, criterion2, operator, dynamicCriteria, color, icon } = read;
  const all = { values, criterion1, criterion2, operator, dynamicCriteria, color, icon };
  const used = usedBy[filterOn].flatMap((key) => {
    // Typed without `null`.
    const value: unknown = all[key];
    return value === undefined || value === null || value === 'Unknown' ? [] : [[key, value] as const];
  });
  const [first] = used;
  return first?.[0] === usedBy[filterOn][0] ? { filterOn, ...Object.fromEntries(used) } : null;
}
