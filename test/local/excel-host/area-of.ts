import { parseReference } from '../../../local/excel-host/workbook/address.ts';
import type { Area } from '../../../local/excel-host/workbook/area.ts';

/** The area of an address such as `B2:C4`. Throws `RangeError` where it is none. */
export function areaOf(address: string): Area {
  const area = parseReference(address)?.area;
  if (area === undefined) throw new RangeError(`${address} is no address`);
  return area;
}
