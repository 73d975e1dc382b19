/**
 * Formulas as the user's language writes them: `=SUM(1,5;A1)` in vi-VN for `=SUM(1.5,A1)`. Functions have English names in
 * both. Texts, quoted sheet names and the names of columns stay as they are.
 */
import type { Locale } from '../workbook.ts';
import { BRACKETS, STRING } from './formula-parts.ts';

interface Notation {
  readonly decimal: string;
  /** Between arguments, and between the items of a structured reference. */
  readonly list: string;
  /** Between the columns of an array constant; its rows have `;` everywhere. Assumed for vi-VN. */
  readonly column: string;
  /** The parts of a formula. */
  readonly tokens: RegExp;
  /** What an array constant is made of: a text, a number, or one sign. */
  readonly arrayTokens: RegExp;
}

const QUOTED = String.raw`'(?:[^']|'')*'`;
const ARRAY = String.raw`\{(?:${STRING}|[^"{}])*\}`;
/** Names, references and functions: digits after letters are no number. */
const WORD = String.raw`\$?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?$]*`;
/** An item of a structured reference, with what an apostrophe escapes in it, or one sign between items. */
const ITEMS = /'[^]|\[(?:'[^]|[^'[\]])*\]|[,;]/gu;

function notation(decimal: string, list: string, column: string): Notation {
  const number = String.raw`(?<number>(?:\d+(?:[${decimal}]\d*)?|[${decimal}]\d+)(?:E[-+]?\d+)?)`;
  return {
    decimal,
    list,
    column,
    tokens: new RegExp(
      `${STRING}|${QUOTED}|(?<array>${ARRAY})|(?<brackets>${BRACKETS})|${WORD}|${number}|(?<space>\\s+)|(?<sign>[^])`,
      'giu',
    ),
    arrayTokens: new RegExp(`(?<text>${STRING})|${number}|[^]`, 'giu'),
  };
}

const NOTATIONS: Readonly<Record<Locale, Notation>> = {
  'en-US': notation('.', ',', ','),
  'vi-VN': notation(',', ';', '\\'),
};

/** Thrown out of a translation at the first sign that the notation does not know. */
class Unreadable extends Error {}

const inNumber = (written: string, from: Notation, to: Notation): string =>
  written.replace(from.decimal, to.decimal);

function inArray(written: string, from: Notation, to: Notation): string {
  return written.replace(from.arrayTokens, (token, ...rest) => {
    const { text, number }: { text?: string; number?: string } = rest.at(-1);
    if (text !== undefined) return token;
    if (number !== undefined) return inNumber(token, from, to);
    if (token === from.column) return to.column;
    if (/[,.\\]/.test(token)) throw new Unreadable(token);
    return token;
  });
}

function inBrackets(written: string, from: Notation, to: Notation): string {
  const inner = written.slice(1, -1);
  // The name of one column, in which every sign is a letter like others.
  if (!/^@?\s*\[/.test(inner)) return written;
  const items = inner.replace(ITEMS, (token) => {
    if (token.length > 1) return token;
    if (token !== from.list) throw new Unreadable(token);
    return to.list;
  });
  return `[${items}]`;
}

interface Groups {
  readonly array?: string;
  readonly brackets?: string;
  readonly number?: string;
  readonly space?: string;
  readonly sign?: string;
}

function inSign(sign: string, from: Notation, to: Notation): string {
  if (sign === from.list) return to.list;
  if (/[,;.\\]/.test(sign)) throw new Unreadable(sign);
  return sign;
}

function translate(formula: string, from: Notation, to: Notation): string {
  /** Whether a value has just ended: a number right after it would be another value. */
  let isValue = false;
  return formula.replace(from.tokens, (token, ...rest) => {
    const { array, brackets, number, space, sign }: Groups = rest.at(-1);
    if (space !== undefined) return token;
    const followsValue = isValue;
    isValue = sign === undefined || sign === ')';
    if (array !== undefined) return inArray(token, from, to);
    if (brackets !== undefined) return inBrackets(token, from, to);
    if (sign !== undefined) return inSign(token, from, to);
    if (number === undefined) return token;
    if (followsValue) throw new Unreadable(token);
    return inNumber(token, from, to);
  });
}

/** A formula in the words of en-US, as formulas are kept; `null` where it is none in this language. */
export function readLocalFormula(formula: string, locale: Locale): string | null {
  if (locale === 'en-US') return formula;
  try {
    return translate(formula, NOTATIONS[locale], NOTATIONS['en-US']);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** A kept formula in the words of the user's language; one that no Excel would keep stays as it is. */
export function localFormula(formula: string, locale: Locale): string {
  if (locale === 'en-US') return formula;
  try {
    return translate(formula, NOTATIONS['en-US'], NOTATIONS[locale]);
  } catch (error) {
    if (error instanceof Unreadable) return formula;
    throw error;
  }
}
