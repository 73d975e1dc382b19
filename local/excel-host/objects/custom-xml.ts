/** `Excel.CustomXmlPart` and its collections. */
import { namespaceOf } from '../workbook/custom-xml.ts';
import type { CustomXmlPart } from '../workbook/custom-xml.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { HostObject } from './host-object.ts';
import type { Argument, Members } from './host-object.ts';
import { readText } from './read-argument.ts';

function readXml(value: Argument): string {
  const xml = readText(value);
  namespaceOf(xml);
  return xml;
}

const customXmlPart = (workbook: Workbook, part: CustomXmlPart): HostObject =>
  new HostObject('CustomXmlPart', {
    id: () => ({ Id: part.id }),
    get: { Id: () => part.id, NamespaceUri: () => namespaceOf(part.xml) },
    call: {
      GetXml: () => part.xml,
      SetXml: (xml) => {
        part.xml = readXml(xml);
      },
      Delete: () => {
        workbook.customXmlParts = workbook.customXmlParts.filter((one) => one !== part);
      },
    },
  });

/** Some of the workbook's parts as a collection: its items, found by id. */
function among(
  workbook: Workbook,
  some: () => readonly CustomXmlPart[],
): Required<Pick<Members, 'items' | 'find'>> {
  return {
    items: () => some().map((part) => customXmlPart(workbook, part)),
    find: (key) => {
      const found = some().find(({ id }) => id === key);
      return found === undefined ? null : customXmlPart(workbook, found);
    },
  };
}

function scopedParts(workbook: Workbook, namespace: string): HostObject {
  const members = among(workbook, () =>
    workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml) === namespace),
  );
  const only = (): HostObject | null => {
    const [first, second] = members.items();
    return first === undefined || second !== undefined ? null : first;
  };
  return new HostObject('CustomXmlPartScopedCollection', {
    ...members,
    call: {
      GetOnlyItem: () => {
        const found = only();
        // Excel says only that this is an error; its codes are assumed.
        if (found === null)
          throw new ExcelError(members.items().length === 0 ? 'ItemNotFound' : 'InvalidOperation');
        return found;
      },
      GetOnlyItemOrNullObject: only,
    },
  });
}

/** The custom XML parts of a workbook. */
export function customXmlParts(workbook: Workbook): HostObject {
  return new HostObject('CustomXmlPartCollection', {
    ...among(workbook, () => workbook.customXmlParts),
    call: {
      Add: (xml) => {
        const part: CustomXmlPart = { id: workbook.nextGuid(), xml: readXml(xml) };
        workbook.customXmlParts.push(part);
        return customXmlPart(workbook, part);
      },
      GetByNamespace: (namespace) => scopedParts(workbook, readText(namespace)),
    },
  });
}
