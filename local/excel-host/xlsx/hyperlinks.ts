/** Links of a worksheet, in its own part: exceljs makes text of what numbers and formulas they stand on. */
import { formatArea, parseReference } from '../workbook/address.ts';
import type { Hyperlink } from '../workbook/hyperlink.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import type { Package } from './package.ts';
import { insertInSheet } from './sheet-parts.ts';
import { attribute, element, elements } from './xml-text.ts';

/** The links in a worksheet's part. */
export function readHyperlinks(file: Package, path: string): Hyperlink[] {
  const [links] = elements(file.text(path), 'hyperlinks');
  if (links === undefined) return [];
  const relations = file.relations(path);
  return elements(links.inside, 'hyperlink').flatMap(({ attributes }) => {
    const area = parseReference(attribute(attributes, 'ref') ?? '')?.area;
    const id = attribute(attributes, 'r:id');
    if (area === undefined) return [];
    return {
      area,
      address: relations.find((relation) => relation.id === id)?.target ?? '',
      documentReference: attribute(attributes, 'location') ?? '',
      screenTip: attribute(attributes, 'tooltip') ?? '',
    };
  });
}

/** Takes the links out, before exceljs reads the cells. */
export function dropHyperlinks(file: Package, path: string): void {
  file.set(path, file.text(path).replace(/<hyperlinks\b[\s\S]*?<\/hyperlinks>/, ''));
}

/** Adds a sheet's links to its part. */
export function writeHyperlinks(file: Package, path: string, { hyperlinks }: Worksheet): void {
  if (hyperlinks.length === 0) return;
  const links = hyperlinks.map(({ area, address, documentReference, screenTip }) =>
    element('hyperlink', {
      ref: formatArea(area),
      ...(address !== '' && { 'r:id': file.relate(path, 'hyperlink', address, true) }),
      ...(documentReference !== '' && { location: documentReference }),
      ...(screenTip !== '' && { tooltip: screenTip }),
    }),
  );
  insertInSheet(file, path, 'hyperlinks', element('hyperlinks', {}, ...links));
}
