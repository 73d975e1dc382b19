/** The protection of a workbook's structure in a file, without its password: only a hash of it is there. */
import type { Loss } from '../workbook/loss.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WORKBOOK } from './package.ts';
import type { Package } from './package.ts';
import { attribute, element, elements, insertBefore } from './xml-text.ts';

const PASSWORD: Loss = { kind: 'password', sheet: null, what: '' };

/** What may stand before the sheets of a workbook, behind its protection (ECMA-376, part 1, 18.2.27). */
const FOLLOWERS = ['bookViews', 'sheets'];

export function readStructureLock(file: Package, workbook: Workbook): Loss[] {
  const [found] = elements(file.text(WORKBOOK), 'workbookProtection');
  if (found === undefined || !['1', 'true'].includes(attribute(found.attributes, 'lockStructure') ?? ''))
    return [];
  workbook.structureLock = { password: null };
  const hashes = ['workbookPassword', 'workbookHashValue'];
  return hashes.some((name) => attribute(found.attributes, name) !== null) ? [PASSWORD] : [];
}

export function writeStructureLock(file: Package, { structureLock }: Workbook): Loss[] {
  if (structureLock === null) return [];
  const lock = element('workbookProtection', { lockStructure: 1 });
  file.set(WORKBOOK, insertBefore(file.text(WORKBOOK), lock, FOLLOWERS, 'workbook'));
  return structureLock.password === null ? [] : [PASSWORD];
}
