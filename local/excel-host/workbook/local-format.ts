/** Number formats as the user's language writes them: in Vietnamese `,` and `.` change places, texts in quotes do not. */
import type { Locale } from './workbook.ts';

const PARTS = /"[^"]*"|\\.|\[[^\]]*\]|[,.]/gsu;

const swapped = (format: string): string =>
  format.replace(PARTS, (part) => (part === ',' ? '.' : part === '.' ? ',' : part));

/** `#,##0.0` as `#.##0,0` in vi-VN. Its own inverse. */
export const localFormat = (format: string, locale: Locale): string =>
  locale === 'vi-VN' ? swapped(format) : format;
