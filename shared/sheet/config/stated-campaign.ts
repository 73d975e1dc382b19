/** The campaign that a council's workbook sets up, as its table says it: published or not, and whatever else is wrong in it. */
import { comparableText } from '../../notation/comparable-text.ts';
import type { SheetBlock } from '../sheet-block.ts';
import { campaignColumns, campaignItems } from './council-columns.ts';

/** Each is blank where its cell is, or is not there. */
export interface StatedCampaign {
  readonly id: string;
  readonly name: string;
}

export function statedCampaign({ values }: SheetBlock): StatedCampaign {
  const header = (values[0] ?? []).map(comparableText);
  const [items, answers] = [campaignColumns.item, campaignColumns.value].map((label) =>
    header.indexOf(comparableText(label)),
  );
  const said = (item: string) => {
    const row = values.find((cells) => comparableText(cells[items ?? -1] ?? '') === comparableText(item));
    return String(row?.[answers ?? -1] ?? '')
      .normalize('NFC')
      .trim();
  };
  return { id: said(campaignItems.id), name: said(campaignItems.name) };
}
