/** The styles that every Excel has for tables, by how many there are of each kind. */
const BUILT_IN: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

/** Whether a table can have a style of this name in every workbook; a workbook can have others of its own. */
export function isBuiltInStyle(name: string): boolean {
  const [, kind = '', number = ''] = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(name) ?? [];
  return Number(number) >= 1 && Number(number) <= (BUILT_IN[kind] ?? 0);
}
