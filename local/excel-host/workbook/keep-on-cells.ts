import type { Worksheet } from './worksheet.ts';

/** Remembers what lies on the cells of a sheet, as `keepCells` does the cells. Answers how to bring it back. */
export function keepOnCells(sheet: Worksheet): () => void {
  const { merges, validations, conditionalFormats, hyperlinks, comments, notes } = sheet;
  const places = [...comments, ...notes].map((one) => ({ one, area: one.area }));
  return () => {
    sheet.merges = [...merges];
    sheet.validations = [...validations];
    sheet.conditionalFormats = [...conditionalFormats];
    sheet.hyperlinks = [...hyperlinks];
    sheet.comments = [...comments];
    sheet.notes = [...notes];
    for (const { one, area } of places) one.area = area;
  };
}
