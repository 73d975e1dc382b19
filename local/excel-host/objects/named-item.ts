/** `Excel.NamedItem` and its collection. */
import { formatAbsoluteReference, formatReference } from '../workbook/address.ts';
import { referenceOf } from '../workbook/defined-name.ts';
import type { DefinedName } from '../workbook/defined-name.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { HostObject, isHostObject } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { placeOf, readBoolean, readText } from './read-argument.ts';
import type { Session } from './session.ts';

function rangeOf({ workbook, objects }: Session, name: DefinedName): HostObject | null {
  const reference = referenceOf(name);
  const sheet = reference === null ? null : workbook.findSheet(reference.sheet);
  return reference === null || sheet === null ? null : objects.range(sheet, reference.area);
}

const constantType = (formula: string): string => {
  if (formula === '=#REF!') return 'Error';
  const text = formula.slice(1);
  if (/^(true|false)$/i.test(text)) return 'Boolean';
  return text !== '' && Number.isFinite(Number(text)) ? 'Double' : 'String';
};

/** One name. */
export function namedItem(session: Session, name: DefinedName): HostObject {
  const { workbook, objects } = session;
  const scope = (): Worksheet | null => (name.scope === null ? null : workbook.findSheet(name.scope));
  const ownSheet = () => {
    const sheet = scope();
    return sheet === null ? null : objects.worksheet(sheet);
  };
  return new HostObject('NamedItem', {
    id: () => ({ _Id: name.name }),
    get: {
      _Id: () => name.name,
      Name: () => name.name,
      Formula: () => name.formula,
      Comment: () => name.comment,
      Visible: () => name.visible,
      Scope: () => (name.scope === null ? 'Workbook' : 'Worksheet'),
      Type: () => (referenceOf(name) === null ? constantType(name.formula) : 'Range'),
      Value: () => {
        const reference = referenceOf(name);
        if (reference === null) return name.formula.slice(1);
        return formatReference(reference.sheet, reference.area);
      },
    },
    set: {
      Comment: (value) => {
        name.comment = readText(value);
      },
      Visible: (value) => {
        name.visible = readBoolean(value);
      },
      Formula: (value) => workbook.redefine(name, readText(value)),
    },
    navigate: {
      Worksheet: () => {
        const sheet = ownSheet();
        if (sheet === null) throw new ExcelError('InvalidOperation', 'The name belongs to the workbook.');
        return sheet;
      },
      WorksheetOrNullObject: ownSheet,
    },
    call: {
      GetRange: () => {
        const found = rangeOf(session, name);
        if (found === null) throw new ExcelError('InvalidReference');
        return found;
      },
      GetRangeOrNullObject: () => rangeOf(session, name),
      Delete: () => workbook.removeName(name),
    },
  });
}

function readFormula(reference: Argument): string {
  if (!isHostObject(reference)) return readText(reference);
  const { sheet, area } = placeOf(reference);
  return `=${formatAbsoluteReference(sheet.name, area)}`;
}

/** The names of one sheet, or with `null` of the workbook. */
export function namedItems(session: Session, sheet: Worksheet | null): HostObject {
  const { workbook, objects } = session;
  const scope = sheet?.id ?? null;
  return new HostObject('NamedItemCollection', {
    items: () => workbook.names.filter((name) => name.scope === scope).map((name) => objects.name(name)),
    find: (key) => {
      const name = workbook.findName(readText(key), scope);
      return name === null ? null : objects.name(name);
    },
    call: {
      Add: (name, reference, comment) =>
        objects.name(workbook.addName(readText(name), readFormula(reference), scope, readText(comment, ''))),
    },
  });
}
