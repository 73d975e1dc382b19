/**
 * How the workbook holds on to an adopted sheet. A name over the table and one on each column's header cell: Excel itself
 * carries them along when rows or columns are inserted, when the sheet is renamed or moved, and when headers are reworded.
 * What names cannot say lies in a setting.
 */
import { Adoption, type AdoptedSheet } from '../../shared/sheet/adopt/adoption.ts';
import { readColumns } from '../../shared/sheet/adopt/propose-columns.ts';
import type { ReadColumn } from '../../shared/sheet/adopt/header-words.ts';

const ADOPTION_SETTING = 'ThiDua.adoptedSheet';

const columnName = (key: ReadColumn) => `ThiDuaColumn.${key}`;

export interface AdoptionItems {
  readonly setting: Excel.Setting;
  readonly names: readonly {
    readonly key: ReadColumn;
    readonly item: Excel.NamedItem;
    readonly header: Excel.Range;
  }[];
}

/** Finds what there may be of an adoption; read after the next sync. */
export function findAdoption({ names, settings }: Excel.Workbook): AdoptionItems {
  const setting = settings.getItemOrNullObject(ADOPTION_SETTING);
  setting.load({ value: true });
  return {
    setting,
    names: readColumns.map((key) => {
      const item = names.getItemOrNullObject(columnName(key));
      const header = item.getRangeOrNullObject().untrack();
      header.load({ rowIndex: true, columnIndex: true, worksheet: { id: true } });
      return { key, item, header };
    }),
  };
}

/** What the workbook remembers; `null` where it remembers nothing, or nothing that can be understood. */
export function rememberedAdoption({ setting }: AdoptionItems): Adoption | null {
  return setting.isNullObject ? null : (Adoption.safeParse(setting.value).data ?? null);
}

/** Where the adopted table stands in a block that was read from its worksheet. A header cell elsewhere is lost. */
export function locateAdoption(
  items: AdoptionItems,
  adoption: Adoption,
  block: { readonly worksheetId: string; readonly row: number; readonly column: number },
  endRow: number,
): AdoptedSheet {
  const headers = items.names.filter(
    ({ header }) => !header.isNullObject && header.worksheet.id === block.worksheetId,
  );
  return {
    adoption,
    headerRow: Math.max(0, ...headers.map(({ header }) => header.rowIndex)) - block.row,
    endRow,
    columns: new Map(headers.map(({ key, header }) => [key, header.columnIndex - block.column])),
  };
}

/** Whether there is anything of an adoption in the workbook. */
export function isAdopted({ setting, names }: AdoptionItems): boolean {
  return !setting.isNullObject || names.some(({ item }) => !item.isNullObject);
}

/** Forgets an adoption. The names of columns go with it. */
export function forgetAdoption({ setting, names }: AdoptionItems): void {
  if (!setting.isNullObject) setting.delete();
  for (const { item } of names) if (!item.isNullObject) item.delete();
}

/** Binds a column to its header cell. */
export function bindColumn(workbook: Excel.Workbook, key: ReadColumn, header: Excel.Range): void {
  workbook.names.add(columnName(key), header);
}

export function rememberAdoption({ settings }: Excel.Workbook, adoption: Adoption): void {
  settings.add(ADOPTION_SETTING, adoption);
}
