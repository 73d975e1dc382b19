/** `Range.hyperlink`: the link its cells share, and setting one, which gives them a link's looks. */
import { isJsonObject } from '../protocol/json.ts';
import type { Json } from '../protocol/json.ts';
import { cellArea } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { isTextFormat } from '../workbook/cell-format.ts';
import { displayText } from '../workbook/display-text.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { linkOver, withoutLinks } from '../workbook/hyperlink.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { noteChange } from './change-event.ts';
import { requirePermission, requireUnlocked } from './permission.ts';
import { readText } from './read-argument.ts';
import type { Session } from './session.ts';

const KEYS = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

type Link = Partial<Record<(typeof KEYS)[number], string>>;

/** Excel's cell style "Hyperlink". */
const LOOKS = { fontColor: '#0563C1', underline: 'Single' } as const;

function readLink(value: Json): Link {
  if (!isJsonObject(value)) throw new ExcelError('InvalidArgument');
  const unknown = Object.keys(value).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) throw new ExcelError('InvalidArgument', `A hyperlink has no ${unknown}.`);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const part = value[key];
      return part === undefined || part === null ? [] : [[key, readText(part)]];
    }),
  );
}

function setLink(session: Session, sheet: Worksheet, area: Area, value: Json): void {
  const { address = '', documentReference = '', screenTip = '', textToDisplay } = readLink(value);
  if (address === '' && documentReference === '')
    throw new ExcelError('InvalidArgument', 'A hyperlink needs an address or a documentReference.');
  requirePermission(sheet, 'allowInsertHyperlinks');
  requireUnlocked(sheet, area);
  const { grid } = sheet;
  const isBlank = grid.isBlank(area.row, area.column);
  const text = textToDisplay ?? (isBlank ? address || documentReference : null);
  if (text !== null) {
    // Words to be read, never a formula.
    const written = isTextFormat(grid.formatAt(area.row, area.column)) ? text : `'${text}`;
    sheet.write(cellArea(area.row, area.column), () => written);
    noteChange(session, sheet, cellArea(area.row, area.column));
  }
  grid.restyle(area, (format) => ({ ...format, ...LOOKS }));
  const link = { area, address, documentReference, screenTip };
  sheet.hyperlinks = [...withoutLinks(sheet.hyperlinks, area), link];
}

/** The property of a range. */
export function hyperlinkProperty(
  session: Session,
  sheet: Worksheet,
  here: () => Area,
): { get: () => Json; set: (value: Json) => void } {
  const shown = ({ row, column }: Area): string =>
    displayText(
      sheet.valueAt(row, column),
      sheet.grid.formatAt(row, column).numberFormat,
      session.workbook.locale,
    );
  return {
    get: () => {
      const link = linkOver(sheet.hyperlinks, here());
      if (link === null) return null;
      const { address, documentReference, screenTip } = link;
      return {
        ...(address !== '' && { address }),
        ...(documentReference !== '' && { documentReference }),
        screenTip,
        textToDisplay: shown(here()),
      };
    },
    set: (value) => setLink(session, sheet, here(), value),
  };
}
