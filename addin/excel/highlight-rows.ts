/**
 * Rows that a refreshed table asks to be looked at, by conditional formats that are put there once, with the table: they lie
 * over whatever formatting the council has, and show or do not as the cell says that they look at.
 */
import type { Highlight } from '../../shared/sheet/drawn-table.ts';
import { columnName } from '../../shared/sheet/sheet-block.ts';

/** Legible in black and white print too, where only the column itself tells. */
const looks: Record<Highlight['kind'], { readonly fill: string; readonly font: string }> = {
  news: { fill: '#E2F0D9', font: '#1E4620' },
  alarm: { fill: '#F8C9C4', font: '#8A0E0E' },
};

/** `body` begins in the second row of its worksheet. Queues only. */
export function highlightRows(body: Excel.Range, highlights: readonly Highlight[]): void {
  for (const { kind, column, says } of highlights) {
    const { custom } = body.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    const cell = `$${columnName(column)}2`;
    custom.rule.formula = says === undefined ? `=${cell}<>""` : `=${cell}="${says}"`;
    custom.format.fill.color = looks[kind].fill;
    custom.format.font.color = looks[kind].font;
  }
}
