/** The criteria of one filtered column as an element of a file, and back. Colours and icons are not among them. */
import { isJsonArray, isJsonObject } from '../protocol/json.ts';
import type { Json, JsonObject } from '../protocol/json.ts';
import { MISSPELT_BY_EXCEL, SPECIFICITIES } from '../workbook/filter-criteria.ts';
import { MONTHS } from '../workbook/serial-date.ts';
import { element } from './xml-text.ts';
import type { XmlNode } from './xml-tree.ts';

const OPERATORS: readonly (readonly [string, string])[] = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

const PERIOD = 'AllDatesInPeriod';

const word = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A day as `dateGroupItem` has it: as many of its parts as count. */
function dateXml({ date, specificity }: JsonObject): string {
  const depth = SPECIFICITIES.findIndex((one) => one === specificity) + 1;
  const given = word(date).match(/\d+/g)?.map(Number) ?? [];
  const parts = SPECIFICITIES.slice(0, depth).map((name, index) => [name.toLowerCase(), given[index] ?? 0]);
  return element('dateGroupItem', {
    ...Object.fromEntries(parts),
    dateTimeGrouping: word(specificity).toLowerCase(),
  });
}

function valuesXml(values: Json | undefined): string {
  const list = isJsonArray(values) ? values : [];
  const texts = list.filter((one) => typeof one === 'string');
  return element(
    'filters',
    texts.includes('') ? { blank: 1 } : {},
    ...texts.filter((one) => one !== '').map((val) => element('filter', { val })),
    ...list.filter(isJsonObject).map(dateXml),
  );
}

/** Blanks are a space in a file. */
function customXml(criterion: string): string {
  const [sign, operator] = OPERATORS.find(([one]) => criterion.startsWith(one)) ?? ['', 'equal'];
  const val = criterion.slice(sign.length) || ' ';
  return element('customFilter', { ...(operator !== 'equal' && { operator }), val });
}

function dynamicType(criteria: string): string {
  const period = criteria.startsWith(PERIOD) ? criteria.slice(PERIOD.length) : '';
  if (period === '') return criteria.charAt(0).toLowerCase() + criteria.slice(1);
  if (period.startsWith('Quarter')) return period.replace('Quarter', 'Q');
  return `M${MONTHS.indexOf(period.replace(MISSPELT_BY_EXCEL, 'February')) + 1}`;
}

/** The element inside `filterColumn`; `null` for criteria that no file carries here. */
export function criteriaXml(criteria: JsonObject): string | null {
  const filterOn = word(criteria['filterOn']);
  if (filterOn === 'Values') return valuesXml(criteria['values']);
  if (filterOn === 'Custom') {
    const both = [criteria['criterion1'], criteria['criterion2']].filter((one) => typeof one === 'string');
    const and = both.length > 1 && criteria['operator'] !== 'Or';
    return element('customFilters', and ? { and: 1 } : {}, ...both.map(customXml));
  }
  if (filterOn === 'Dynamic')
    return element('dynamicFilter', { type: dynamicType(word(criteria['dynamicCriteria'])) });
  const ranked = /^(Top|Bottom)(Items|Percent)$/.exec(filterOn);
  if (ranked === null) return null;
  return element('top10', {
    ...(ranked[1] === 'Bottom' && { top: 0 }),
    ...(ranked[2] === 'Percent' && { percent: 1 }),
    val: word(criteria['criterion1']),
  });
}

function readDate(node: XmlNode): JsonObject {
  const grouping = node.attribute('dateTimeGrouping') ?? '';
  const specificity = SPECIFICITIES.find((one) => one.toLowerCase() === grouping) ?? 'Day';
  const [year, month, day, ...time] = SPECIFICITIES.map((name) =>
    (node.attribute(name.toLowerCase()) ?? (/^(Month|Day)$/.test(name) ? '1' : '0')).padStart(2, '0'),
  );
  return { date: `${year}-${month}-${day}T${time.join(':')}`, specificity };
}

function readValues(node: XmlNode): JsonObject {
  const texts = node.all('filter').map((one) => one.attribute('val') ?? '');
  const blank = node.isOn('blank') ? [''] : [];
  return { filterOn: 'Values', values: [...texts, ...blank, ...node.all('dateGroupItem').map(readDate)] };
}

function readCustom(node: XmlNode): JsonObject {
  const [criterion1 = '=', criterion2] = node.all('customFilter').map((one) => {
    const operator = one.attribute('operator') ?? 'equal';
    const sign = OPERATORS.find(([, name]) => name === operator)?.[0] ?? '=';
    return sign + (one.attribute('val') ?? '').replace(/^ $/, '');
  });
  return {
    filterOn: 'Custom',
    criterion1,
    ...(criterion2 !== undefined && { criterion2, operator: node.isOn('and') ? 'And' : 'Or' }),
  };
}

/** `null` for what depends on the day it is. */
function readDynamic(type: string): JsonObject | null {
  const [, letter, number = ''] = /^([MQ])(\d+)$/.exec(type) ?? [];
  const month = (MONTHS[Number(number) - 1] ?? '').replace('February', MISSPELT_BY_EXCEL);
  const period = letter === 'Q' ? `Quarter${number}` : month;
  if (letter !== undefined) return { filterOn: 'Dynamic', dynamicCriteria: PERIOD + period };
  if (!/^(above|below)Average$/.test(type)) return null;
  return { filterOn: 'Dynamic', dynamicCriteria: type.charAt(0).toUpperCase() + type.slice(1) };
}

function readRanked(node: XmlNode): JsonObject {
  const edge = /^(0|false)$/.test(node.attribute('top') ?? '') ? 'Bottom' : 'Top';
  const filterOn = edge + (node.isOn('percent') ? 'Percent' : 'Items');
  return { filterOn, criterion1: node.attribute('val') ?? '' };
}

/** The criteria of a `filterColumn`: `undefined` where it has none, `null` for some that cannot be read. */
export function readCriteria(column: XmlNode): JsonObject | null | undefined {
  const [name] = column.names;
  switch (name) {
    case undefined:
    case 'extLst':
      return undefined;
    case 'filters':
      return readValues(column.at(name));
    case 'customFilters':
      return readCustom(column.at(name));
    case 'top10':
      return readRanked(column.at(name));
    case 'dynamicFilter':
      return readDynamic(column.at(name).attribute('type') ?? '');
    default:
      return null;
  }
}
