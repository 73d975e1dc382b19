/** Criteria of filters in a package: exceljs reads where filters are and which rows are hidden, but not by what. */
import type { Package } from './package.ts';

const PARTS = /^xl\/(worksheets|tables)\/[^/]+\.xml$/;
const CRITERIA = /<(?:\w+:)?(?:filters|customFilters|top10|dynamicFilter|colorFilter|iconFilter)\b/;

/** What of filters is not loaded, in words. */
export const unreadFilters = (file: Package): string[] =>
  file.paths.some((path) => PARTS.test(path) && CRITERIA.test(file.text(path)))
    ? ['the criteria of filters']
    : [];
