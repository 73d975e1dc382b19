/**
 * Text typed in the fonts of the time before Unicode, such as `.VnTime` (TCVN3, also called ABC) and `VNI-Times`. Their
 * letters are other characters in every other font: `Uû ban nh©n d©n`, `Uyû ban nhaân daân`. It is told, never converted:
 * whoever typed it knows what it says.
 *
 * Source: TCVN 5712:1993 (VN3) and the VNI Windows table, by what their bytes are in Windows-1252. Only what no word of
 * Unicode Vietnamese holds is looked for, so that a foreign name or `m²` is not taken for one.
 */

export type LegacyFont = 'tcvn3' | 'vni';

/** TCVN3 has letters where Windows-1252 has signs, in the middle of words or as `®` before one. */
const TCVN3_SIGN = /[a-z][¨©ª¬®µ¶·¸¹»¼½¾«\u00ad][a-z]|(?<![\p{L}])[®§][a-zµ-ÿ¬­]|[¨©ª¬®«][µ¸¶·¹»¼½¾]/u;
/** And accented small letters where it has capital ones. */
const TCVN3_CAPITAL = /(?<=[a-z])[ÆÇÈÉËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß](?![A-ZÀ-Þ])/u;

/** VNI sets a mark behind the vowel. Of these pairs only `aï` has words of other languages (naïve, Haïti). */
const VNI_PAIR =
  /[aeouyôö][ùøûõ]|[eouyôö]ï|aï(?!v|ti)|[ao]â|e[âäáàåã]|a[êåäëáàã](?=\p{L}|\b)|[AOEUYÔÖ][ÙØÛÏÕ]/u;
/** And has `ñ` for `đ`, `ö` for `ư`. */
const VNI_LETTER = /(?<!\p{L})ñ[a-zàáâãèéêìíòóôõùúý]|öô[ùøûõïcnmtpi]|öông|öôc/iu;

/** The kind of old font that a text was typed in; `null` for everything else. */
export function legacyFontOf(text: string): LegacyFont | null {
  const composed = text.normalize('NFC');
  if (VNI_LETTER.test(composed) || VNI_PAIR.test(composed)) return 'vni';
  return TCVN3_SIGN.test(composed) || TCVN3_CAPITAL.test(composed) ? 'tcvn3' : null;
}
