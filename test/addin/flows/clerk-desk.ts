/** A clerk's workbook on the local Excel host, with the first unit's sheet signed but nothing reported. */
import { unitSheet } from '../../../addin/excel/unit-sheet.ts';
import type { ExcelHost } from '../../../local/excel-host/excel-host.ts';
import { sampleCatalog } from '../../../local/sample/sample-campaign.ts';
import { wardCode } from '../../../local/sample/sample-units.ts';
import type { PublishedCatalog } from '../../../shared/model/catalog.ts';
import { drawUnitSheet } from '../../../shared/sheet/unit/unit-sheet.ts';
import { openWorkbook } from '../excel/excel-desk.ts';

export const published: PublishedCatalog = {
  version: 1,
  publishedAt: '2026-10-25T10:00:00Z',
  catalog: sampleCatalog('2026-11-23'),
};
export const campaign = published.catalog.campaign.id;
export const unit = wardCode(1);
export const otherUnit = wardCode(3);
export const sheet = drawUnitSheet(published, unit);

export async function openClerkDesk(): Promise<ExcelHost> {
  const host = await openWorkbook();
  await unitSheet.create(sheet);
  host.typeAsUser(sheet.worksheet, 'D8:D9', [['Nguyễn Văn An'], ['Trần Thị Bình']]);
  return host;
}

/** Writes cells of the sheet whether they are locked or not, as somebody does who took the protection off. */
export async function overwrite(cells: Readonly<Record<string, string | number>>): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.worksheet);
    worksheet.protection.unprotect();
    for (const [address, value] of Object.entries(cells)) worksheet.getRange(address).values = [[value]];
    await context.sync();
  });
}
