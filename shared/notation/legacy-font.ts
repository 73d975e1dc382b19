/**
 * Text typed in the fonts of the time before Unicode, such as `.VnTime` (TCVN3, also called ABC) and `VNI-Times`. In any
 * other font their letters are other characters: `Uû ban nh©n d©n`, `Uyû ban nhaân daân`. Such text is reported, never
 * converted: whoever typed it knows what it says.
 *
 * Source: TCVN 5712:1993 (VN3) and the VNI Windows table, read as Windows-1252. Only sequences that no word of Unicode
 * Vietnamese has are looked for, so that a foreign name or `m²` is not mistaken for such text.
 */

export type LegacyFont = 'tcvn3' | 'vni';

/** TCVN3 has letters where Windows-1252 has signs, in the middle of words or as `®` before one. */
const TCVN3_SIGN = /[a-z][¨©ª¬®µ¶·¸¹»¼½¾«\u00ad][a-z]|(?<![\p{L}])[®§][a-zµ-ÿ¬­]|[¨©ª¬®«][µ¸¶·¹»¼½¾]/u;
/** And some of its accented small letters read as capital ones, in the middle of a word. */
const TCVN3_CAPITAL = /(?<=[a-z])[ÆÇÈÉËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß](?![A-ZÀ-Þ])/u;

/** VNI writes the tone mark behind the vowel. Of these pairs only `aï` is in words of other languages (naïve, Haïti). */
const VNI_PAIR =
  /[aeouyôö][ùøûõ]|[eouyôö]ï|aï(?!v|ti)|[ao]â|e[âäáàåã]|a[êåäëáàã](?=\p{L}|\b)|[AOEUYÔÖ][ÙØÛÏÕ]/u;
/** And it has `ñ` for `đ`, `ö` for `ư`. */
const VNI_LETTER = /(?<!\p{L})ñ[a-zàáâãèéêìíòóôõùúý]|öô[ùøûõïcnmtpi]|öông|öôc/iu;

/** The kind of old font that a text was typed in; `null` where it shows no sign of one. */
export function legacyFontOf(text: string): LegacyFont | null {
  const composed = text.normalize('NFC');
  if (VNI_LETTER.test(composed) || VNI_PAIR.test(composed)) return 'vni';
  return TCVN3_SIGN.test(composed) || TCVN3_CAPITAL.test(composed) ? 'tcvn3' : null;
}
