/** Worksheet protection: what a protected sheet still allows, as `Excel.WorksheetProtectionOptions`. */
export const DEFAULT_PROTECTION_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export type ProtectionOptions = typeof DEFAULT_PROTECTION_OPTIONS;

export interface SheetProtection {
  readonly options: ProtectionOptions;
  /** `null` when anybody may take the protection off. */
  readonly password: string | null;
}
