/** How the drawn styles look: Times New Roman as official documents have it, shaded where a clerk types. */
import type { Style } from '../../shared/sheet/drawing.ts';

interface Look {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly indent?: number;
  readonly wrap?: boolean;
  /** In points; rows without one grow with their text. */
  readonly height?: number;
  readonly border?: boolean;
}

const FONT = 'Times New Roman';
const BODY_SIZE = 12;

/** The colours of the sheets: calm, and legible in black and white print. */
export const colors = {
  header: '#1F4E78',
  headerText: '#FFFFFF',
  group: '#DDEBF7',
  columnNumber: '#F2F2F2',
  input: '#FFF9E5',
  computed: '#F2F2F2',
  muted: '#595959',
  border: '#A6A6A6',
} as const;

const looks: Record<Style, Look> = {
  title: { bold: true, size: 14, align: 'Center' },
  subtitle: { size: 13, align: 'Center', wrap: true, height: 30 },
  official: { size: 13, align: 'Center' },
  officialBold: { bold: true, size: 13, align: 'Center' },
  officialItalic: { italic: true, size: 13, align: 'Center' },
  officialUnderlined: { bold: true, underline: true, size: 13, align: 'Center' },
  gap: { height: 6 },
  roomAbove: { height: 27 },
  label: { color: colors.muted, align: 'Right', indent: 1 },
  value: { bold: true, align: 'Left', indent: 1 },
  recipients: { bold: true, italic: true, align: 'Left' },
  notice: { bold: true, italic: true, align: 'Center', wrap: true },
  footnote: { size: 11, align: 'Left', wrap: true },
  header: {
    fill: colors.header,
    color: colors.headerText,
    bold: true,
    align: 'Center',
    wrap: true,
    border: true,
    height: 48,
  },
  // Seven lines of the narrowest column: a name goes on where it is listed.
  caption: { color: colors.muted, italic: true, size: 9, align: 'Center', wrap: true, height: 84 },
  // Toner is dear, and a registry's copier makes black of blue.
  printedHeader: { fill: colors.columnNumber, bold: true, align: 'Center', wrap: true, border: true },
  printedBand: { bold: true, align: 'Left', wrap: true, border: true },
  // Three lines of the narrowest column.
  stayingLabels: {
    fill: colors.group,
    bold: true,
    size: 9,
    align: 'Center',
    wrap: true,
    border: true,
    height: 36,
  },
  columnNumber: {
    fill: colors.columnNumber,
    color: colors.muted,
    italic: true,
    size: 10,
    align: 'Center',
    border: true,
  },
  group: { fill: colors.group, bold: true, border: true },
  body: { wrap: true, border: true },
  input: { fill: colors.input },
  computed: { fill: colors.computed, color: colors.muted },
  verdict: { fill: colors.computed, align: 'Center' },
  centered: { align: 'Center' },
  left: { align: 'Left' },
  right: { align: 'Right' },
};

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Gives a range the font of what no style names. */
export function applyBodyFont({ format: { font } }: Excel.Range): void {
  font.name = FONT;
  font.size = BODY_SIZE;
}

/** Gives a range its style; what the style does not name stays as it is. */
export function applyStyle(range: Excel.Range, style: Style): void {
  const look = looks[style];
  const { format } = range;
  format.font.name = FONT;
  format.font.size = look.size ?? BODY_SIZE;
  format.verticalAlignment = 'Center';
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline !== undefined) format.font.underline = look.underline ? 'Single' : 'None';
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.height !== undefined) format.rowHeight = look.height;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.border === true) {
    for (const edge of EDGES) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = colors.border;
    }
  }
}

/** In points; `null` for a style whose rows are as high as their text. */
export function styleHeight(style: Style): number | null {
  return looks[style].height ?? null;
}

/** Points that a column needs for so many characters of the body font. */
export function columnPoints(characters: number): number {
  return characters * 5.6 + 4;
}
