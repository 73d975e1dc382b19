/**
 * Data validations of a worksheet, in its own part. exceljs takes their areas apart cell by cell, which for a whole column
 * is a million, and knows neither times, nor hidden lists, nor those that refer to other sheets as newer Excels write them.
 */
import { formatArea, parseReference } from '../workbook/address.ts';
import { firstCellOf } from '../workbook/area.ts';
import { validationOver } from '../workbook/cut-rules.ts';
import type { Loss } from '../workbook/loss.ts';
import type { ValidatedArea } from '../workbook/rules-on-cells.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Package } from './package.ts';
import { insertInSheet } from './sheet-parts.ts';
import { readValidation, validationXml } from './validation-xml.ts';
import { element } from './xml-text.ts';
import { parseXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

/** The plain ones, and with a prefix those newer Excels keep in the extensions of the part. */
const BLOCKS = /<((?:\w+:)?dataValidations)\b[^>]*>[\s\S]*?<\/\1>/g;

const nodesIn = (xml: string): XmlNode[] =>
  (xml.match(BLOCKS) ?? []).flatMap((block) => parseXml(block).at('dataValidations').all('dataValidation'));

/** The validation of an element, an entry for each area; `null` for one that cannot be read. */
function entriesOf(node: XmlNode): ValidatedArea[] | null {
  const written = node.attribute('sqref') ?? node.at('sqref').text;
  const areas = written.split(/\s+/).flatMap((part) => parseReference(part)?.area ?? []);
  const validation = readValidation(node);
  if (validation === null) return null;
  // Several areas that share a rule word its formulas for the first cell of them all.
  return areas.map((area) => validationOver({ area: firstCellOf(areas), validation }, area));
}

/** What exceljs is not to read. Answers the elements. */
export function takeValidations(file: Package, path: string): XmlNode[] {
  const xml = file.text(path);
  const nodes = nodesIn(xml);
  if (nodes.length > 0) file.set(path, xml.replace(BLOCKS, ''));
  return nodes;
}

/** Lays the validations on a sheet, and answers those that cannot be read. */
export function readValidations(nodes: readonly XmlNode[], sheet: Worksheet): Loss[] {
  return nodes.flatMap((node): Loss[] => {
    const entries = entriesOf(node);
    sheet.validations.push(...(entries ?? []));
    return entries === null
      ? [{ kind: 'validation', sheet: sheet.name, what: node.attribute('type') ?? '' }]
      : [];
  });
}

/** Adds a sheet's validations to its part. */
export function writeValidations(file: Package, path: string, { validations }: Worksheet): void {
  if (validations.length === 0) return;
  const written = validations.map(({ area, validation }) => validationXml(validation, formatArea(area)));
  insertInSheet(
    file,
    path,
    'dataValidations',
    element('dataValidations', { count: written.length }, ...written),
  );
}
