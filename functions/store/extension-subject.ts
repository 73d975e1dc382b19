import type { Extension } from '../../shared/model/extension.ts';

/** An extension as the audit trail names it. */
export function extensionSubject({ unit, number }: Pick<Extension, 'unit' | 'number'>): string {
  return `${unit}~${number}`;
}
