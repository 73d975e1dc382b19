/** Colours as Excel takes and answers them. */
import type { Argument } from './host-object.ts';
import { ExcelError } from '../workbook/excel-error.ts';
import { readText } from './read-argument.ts';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#ffa500`, `FFA500` or a common HTML name as `#FFA500`. Throws `InvalidArgument` for anything else. */
export function readColor(value: Argument): string {
  const text = readText(value);
  const hex = /^#?([\da-f]{6})$/i.exec(text)?.[1]?.toUpperCase();
  const color = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex}`;
  if (color === undefined)
    throw new ExcelError('InvalidArgument', `${text} is no colour the local Excel host knows.`);
  return color;
}
