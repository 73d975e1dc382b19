/** The look and protection of one cell, in Office.js's words and units (points, `#RRGGBB`). */
export interface CellFormat {
  readonly numberFormat: string;
  /** `null`: no fill. Excel answers `#FFFFFF` for it. */
  readonly fillColor: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
}

export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

/** A cell's own line on one side. `style` as in `Excel.BorderLineStyle`, never `None`; `weight` as in `Excel.BorderWeight`. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fillColor: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

/** Whether the cell holds text whatever is written to it. */
export const isTextFormat = (format: CellFormat): boolean => format.numberFormat === '@';
