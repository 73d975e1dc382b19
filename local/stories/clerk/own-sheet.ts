/** A sheet that a ward has drawn up by itself: its own title and columns, no codes, and one indicator by a short name. */
import type { WardNumber } from '../../sample/sample-units.ts';
import type { CellValue } from '../../../shared/sheet/sheet-block.ts';
import { openDesk } from '../../demo/excel-desk.ts';
import { saveXlsx } from '../../excel-host/xlsx.ts';
import { sheetOf } from './colleagues.ts';
import { accountOf, stageCatalog, type Stage } from '../stage.ts';

/** Indicator 5 by the name it goes by in the office. */
export const SHORT_NAME = 'DN mới thành lập';

const HEADER = ['STT', 'Nội dung chỉ tiêu', 'ĐVT', 'Kết quả', 'Mẫu số', 'Cùng kỳ', 'Ghi chú'];

/** A workbook with the ward's own sheet, filled in. */
export async function ownSheet({ cloud }: Stage, ward: WardNumber): Promise<Uint8Array> {
  const { host } = await openDesk(cloud, accountOf(ward));
  const rows: CellValue[][] = [
    [`UBND PHƯỜNG ${ward}`],
    ['Kết quả thực hiện các chỉ tiêu thi đua nước rút năm 2023'],
    [],
    HEADER,
    ...linesOf(ward),
  ];
  const cells = rows.map((row) => HEADER.map((_, column) => row[column] ?? ''));
  host.pasteAsUser(
    'Sheet1',
    'A1',
    cells.map((row) => row.map(String)),
  );
  return (await saveXlsx(host.workbook)).bytes;
}

function linesOf(ward: WardNumber): CellValue[][] {
  const indicators = new Map(stageCatalog.indicators.map((indicator) => [indicator.code, indicator]));
  return [...sheetOf(ward).entries].map(([code, { actual, denominator, note }], position) => {
    const { name = '', measureUnit = '', measure } = indicators.get(code) ?? {};
    const second = measure === 'change' ? ['', denominator] : [denominator, ''];
    return [position + 1, code === '5' ? SHORT_NAME : name, measureUnit, actual, ...second, note];
  });
}
