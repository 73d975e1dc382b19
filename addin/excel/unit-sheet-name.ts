/** The named item over the unit's table, or the whole sheet where it is of our making; it grows with the rows inserted in it. */
export const SHEET_NAME = 'ThiDuaUnitSheet';
