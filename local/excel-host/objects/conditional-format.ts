/** Conditional formats: kept and answered, not drawn. `CellValue`, `Custom`, `ContainsText` and `PresetCriteria` only. */
import type { Json } from '../protocol/json.ts';
import { overlaps } from '../workbook/area.ts';
import type { Area } from '../workbook/area.ts';
import { newFormatId, withoutFormats } from '../workbook/cut-rules.ts';
import { ExcelError, notImplemented } from '../workbook/excel-error.ts';
import { localFormula, readLocalFormula } from '../workbook/formula/local-formula.ts';
import type { ConditionalFormat } from '../workbook/rules-on-cells.ts';
import type { Locale } from '../workbook/workbook.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { readColor } from './color.ts';
import { HostObject } from './host-object.ts';
import type { Members } from './host-object.ts';
import { requirePermission } from './permission.ts';
import { readBoolean, readInteger, readText } from './read-argument.ts';
import type { Session } from './session.ts';

/** The navigation property, its class and whether its rule is an object of its own, by conditional format type. */
const KINDS: Readonly<Record<string, { name: string; type: string; ruleIsObject: boolean }>> = {
  CellValue: { name: 'CellValue', type: 'CellValueConditionalFormat', ruleIsObject: false },
  ContainsText: { name: 'TextComparison', type: 'TextConditionalFormat', ruleIsObject: false },
  Custom: { name: 'Custom', type: 'CustomConditionalFormat', ruleIsObject: true },
  PresetCriteria: { name: 'Preset', type: 'PresetCriteriaConditionalFormat', ruleIsObject: false },
};

type Bag = Map<string, Json>;

/** A property that is simply kept. */
const kept = (bag: Bag, path: string, none: Json, read: (value: Json) => Json = (value) => value) => ({
  get: () => bag.get(path) ?? none,
  set: (value: Json) => {
    bag.set(path, read(value));
  },
});

function members(
  list: Readonly<Record<string, ReturnType<typeof kept>>>,
): Required<Pick<Members, 'get' | 'set'>> {
  const entries = Object.entries(list);
  return {
    get: Object.fromEntries(entries.map(([name, one]) => [name, one.get])),
    set: Object.fromEntries(entries.map(([name, one]) => [name, one.set])),
  };
}

function format(bag: Bag): HostObject {
  const color = (path: string) => kept(bag, path, '', (value) => readColor(value));
  const clear = (prefix: string) => () => {
    for (const path of bag.keys()) if (path.startsWith(prefix)) bag.delete(path);
  };
  return new HostObject('ConditionalRangeFormat', {
    ...members({ NumberFormat: kept(bag, 'Format.NumberFormat', '') }),
    navigate: {
      Fill: () =>
        new HostObject('ConditionalRangeFill', {
          ...members({ Color: color('Format.Fill.Color') }),
          call: { Clear: clear('Format.Fill.') },
        }),
      Font: () =>
        new HostObject('ConditionalRangeFont', {
          ...members({
            Color: color('Format.Font.Color'),
            Bold: kept(bag, 'Format.Font.Bold', null, (value) => readBoolean(value)),
            Italic: kept(bag, 'Format.Font.Italic', null, (value) => readBoolean(value)),
            Strikethrough: kept(bag, 'Format.Font.Strikethrough', null, (value) => readBoolean(value)),
            Underline: kept(bag, 'Format.Font.Underline', 'None', (value) => readText(value)),
          }),
          call: { Clear: clear('Format.Font.') },
        }),
    },
  });
}

/** Throws `InvalidArgument` for what is no formula in the user's language. */
function enUsFormula(written: string, locale: Locale): string {
  const formula = readLocalFormula(written, locale);
  if (formula === null) throw new ExcelError('InvalidArgument', `${written} is no formula in ${locale}.`);
  return formula;
}

function detail(kind: { type: string; ruleIsObject: boolean }, bag: Bag, locale: Locale): HostObject {
  const formatOf = { Format: () => format(bag) };
  if (!kind.ruleIsObject) {
    return new HostObject(kind.type, { ...members({ Rule: kept(bag, 'Rule', null) }), navigate: formatOf });
  }
  const formula = kept(bag, 'Rule.Formula', '', (value) => readText(value));
  const local = {
    get: () => localFormula(readText(formula.get()), locale),
    set: (value: Json) => formula.set(enUsFormula(readText(value), locale)),
  };
  const rule = () =>
    new HostObject('ConditionalFormatRule', members({ Formula: formula, FormulaLocal: local }));
  return new HostObject(kind.type, { navigate: { ...formatOf, Rule: rule } });
}

function conditionalFormat(session: Session, sheet: Worksheet, id: string): HostObject {
  const self = (): ConditionalFormat => {
    const found = sheet.conditionalFormats.find((one) => one.id === id);
    if (found === undefined) throw new ExcelError('ItemNotFound');
    return found;
  };
  const kinds = Object.entries(KINDS).flatMap(([type, kind]) => {
    const reach = (none: () => null) => () =>
      self().type === type ? detail(kind, self().detail, session.workbook.locale) : none();
    const refuse = () => {
      throw new ExcelError('InvalidOperation', `This conditional format is of type ${self().type}.`);
    };
    return [[kind.name, reach(refuse)] as const, [`${kind.name}OrNullObject`, reach(() => null)] as const];
  });
  const range = () => session.objects.range(sheet, self().area);
  return new HostObject('ConditionalFormat', {
    id: () => ({ Id: id }),
    get: {
      Id: () => id,
      Type: () => self().type,
      Priority: () => sheet.conditionalFormats.indexOf(self()),
      StopIfTrue: () => self().stopIfTrue,
    },
    set: {
      StopIfTrue: (value) => {
        self().stopIfTrue = readBoolean(value);
      },
      Priority: (value) => {
        const one = self();
        const others = sheet.conditionalFormats.filter((other) => other !== one);
        others.splice(readInteger(value), 0, one);
        sheet.conditionalFormats = others;
      },
    },
    navigate: Object.fromEntries(kinds),
    call: {
      Delete: () => {
        const one = self();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== one);
      },
      GetRange: range,
      GetRangeOrNullObject: range,
    },
  });
}

/** The conditional formats that touch a range. A new one goes before all others, as in Excel. */
export function conditionalFormats(session: Session, sheet: Worksheet, here: () => Area): HostObject {
  const touching = () => sheet.conditionalFormats.filter((one) => overlaps(one.area, here()));
  const object = (one: ConditionalFormat) => conditionalFormat(session, sheet, one.id);
  return new HostObject('ConditionalFormatCollection', {
    items: () => touching().map(object),
    find: (key) => {
      const found = touching().find((one) => one.id === key);
      return found === undefined ? null : object(found);
    },
    call: {
      Add: (type) => {
        requirePermission(sheet, 'allowFormatCells');
        const kind = readText(type);
        if (KINDS[kind] === undefined) throw notImplemented(`conditional formats of type ${kind}`);
        const id = newFormatId(session.workbook);
        const one: ConditionalFormat = { id, type: kind, area: here(), stopIfTrue: false, detail: new Map() };
        sheet.conditionalFormats = [one, ...sheet.conditionalFormats];
        return object(one);
      },
      ClearAll: () => {
        requirePermission(sheet, 'allowFormatCells');
        sheet.conditionalFormats = withoutFormats(session.workbook, sheet.conditionalFormats, here());
      },
    },
  });
}
