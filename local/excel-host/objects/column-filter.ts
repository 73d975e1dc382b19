/** `Excel.Filter`: the filter of one column of a table. */
import type { JsonObject } from '../protocol/json.ts';
import type { Table } from '../workbook/table.ts';
import type { Worksheet } from '../workbook/worksheet.ts';
import { readColor } from './color.ts';
import { readCriteria, setCriteria, tableFilterArea } from './filter-area.ts';
import { HostObject, isMissing } from './host-object.ts';
import type { Argument } from './host-object.ts';
import { readInteger, readJson, readOneOf, readText } from './read-argument.ts';
import type { Session } from './session.ts';

/** The filter of the column at `index`. */
export function columnFilter(session: Session, sheet: Worksheet, table: Table, index: number): HostObject {
  const set = (criteria: JsonObject | null) =>
    setCriteria(session, tableFilterArea(sheet, table), index, criteria);
  const ranked = (filterOn: string) => (count: Argument) =>
    set({ filterOn, criterion1: String(readInteger(count)) });
  return new HostObject('Filter', {
    get: { Criteria: () => table.filters.get(index) ?? null },
    call: {
      Apply: (criteria) => set(readCriteria(readJson(criteria))),
      ApplyTopItemsFilter: ranked('TopItems'),
      ApplyTopPercentFilter: ranked('TopPercent'),
      ApplyBottomItemsFilter: ranked('BottomItems'),
      ApplyBottomPercentFilter: ranked('BottomPercent'),
      ApplyCellColorFilter: (color) => set({ filterOn: 'CellColor', color: readColor(color) }),
      ApplyFontColorFilter: (color) => set({ filterOn: 'FontColor', color: readColor(color) }),
      ApplyDynamicFilter: (criteria) => set({ filterOn: 'Dynamic', dynamicCriteria: readText(criteria) }),
      ApplyValuesFilter: (values) => set({ filterOn: 'Values', values: readJson(values) }),
      ApplyCustomFilter: (criterion1, criterion2, operator) =>
        set({
          filterOn: 'Custom',
          criterion1: readText(criterion1),
          ...(!isMissing(criterion2) && {
            criterion2: readText(criterion2),
            operator: readOneOf(operator, ['And', 'Or'], 'And'),
          }),
        }),
      Clear: () => set(null),
    },
  });
}
