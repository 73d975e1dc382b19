/** `Range`, `NumberFormat` → `Range.numberFormat`, as office.js shows it to developers. */
export const memberName = (type: string, member: string): string =>
  member === '' ? type : `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
