/**
 * What every official paper begins and ends with (NĐ 30/2020): the issuing body beside the country's name and motto, the
 * number beside place and date, and the place for signature and seal. What the registry and the signer write is left blank.
 */
import { blank, text, type Style } from '../drawing.ts';
import type { PaperPart, PaperRow, Span } from './paper.ts';

/** Written by hand, or by the registry, once the paper is printed. */
const DOTS = '…………………………………';
const PLACE_AND_DATE = '……………, ngày …… tháng …… năm ………';

/** The two halves of a paper's first rows. */
export interface Halves {
  readonly left: Span;
  readonly right: Span;
}

/** The body above the issuing one, which no catalog names, is left to be written. */
export function issuerAndMotto({ left, right }: Halves, issuer: string): PaperRow[] {
  return [
    [toWrite(left, DOTS, 'official'), part(right, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'officialBold')],
    [
      part(left, issuer.toLocaleUpperCase('vi'), 'officialUnderlined'),
      part(right, 'Độc lập - Tự do - Hạnh phúc', 'officialUnderlined'),
    ],
  ];
}

export function placeAndDate({ right }: Halves): PaperPart {
  return toWrite(right, PLACE_AND_DATE, 'officialItalic');
}

/** The number and sign of a paper of the council. */
export function paperNumber({ left }: Halves): PaperPart {
  return toWrite(left, 'Số:            /BC-HĐTĐKT', 'official');
}

/** How many rows are left for signature and seal. */
const SIGNING_ROWS = 4;

/** For whom the paper is, and who signs it for the council. */
export function signedForCouncil({ left, right }: Halves): PaperRow[] {
  return [
    [part(left, 'Nơi nhận:', 'recipients'), part(right, 'TM. HỘI ĐỒNG', 'officialBold')],
    [toWrite(left, '- ………………………;', 'footnote'), toWrite(right, 'CHỦ TỊCH', 'officialBold')],
    [toWrite(left, '- Lưu: VT.', 'footnote')],
    ...Array.from({ length: SIGNING_ROWS }, () => []),
    [{ span: right, cell: blank, style: 'officialBold', isBlank: true }],
  ];
}

function part(span: Span, words: string, style: Style): PaperPart {
  return { span, cell: text(words), style };
}

function toWrite(span: Span, words: string, style: Style): PaperPart {
  return { ...part(span, words, style), isBlank: true };
}
