/** `Excel.Workbook`: where every request starts. */
import { cellArea } from '../workbook/area.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { application } from './application.ts';
import { comments } from './comment.ts';
import { customXmlParts } from './custom-xml.ts';
import { documentProperties } from './document-properties.ts';
import { HostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { workbookProtection } from './protection.ts';
import { readText } from './read-argument.ts';
import type { Session } from './session.ts';
import { settings } from './setting.ts';
import { worksheets } from './worksheets.ts';

/** The open workbook. */
export function workbookObject(session: Session): HostObject {
  const { workbook, objects, references } = session;
  const kept = (id: Argument): HostObject => {
    const object = references.get(readText(id));
    if (object === null) throw new ExcelError('ItemNotFound');
    return object;
  };
  return new HostObject('Workbook', {
    get: {
      Name: () => workbook.name,
      ReadOnly: () => false,
      IsDirty: () => true,
      AutoSave: () => false,
      PreviouslySaved: () => true,
      ChartDataPointTrack: () => false,
      UsePrecisionAsDisplayed: () => false,
      CalculationEngineVersion: () => 0,
    },
    navigate: {
      Worksheets: () => worksheets(session),
      Names: () => objects.names(null),
      Tables: () => objects.tables(null),
      CustomXmlParts: () => customXmlParts(workbook),
      Comments: () => comments(session, null),
      Settings: () => settings(workbook),
      Properties: () => documentProperties(workbook),
      Application: () => application(workbook),
      Protection: () => workbookProtection(workbook),
    },
    call: {
      GetSelectedRange: () => objects.range(workbook.active, workbook.selection),
      GetActiveCell: () =>
        objects.range(workbook.active, cellArea(workbook.selection.row, workbook.selection.column)),
      Save: () => {},
      _GetRangeForEventByReferenceId: kept,
      _GetRangeOrNullObjectForEventByReferenceId: (id) => references.get(readText(id)),
      _RemoveReference: (id) => references.release(readText(id)),
      _RemoveAllReferences: () => references.releaseAll(),
      _GetReferenceCount: () => references.size,
    },
  });
}
