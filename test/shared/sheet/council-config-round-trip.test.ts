import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../shared/model/catalog.ts';
import { validateCatalog } from '../../../shared/rules/validate-catalog.ts';
import { configTables } from '../../../shared/sheet/council-columns.ts';
import { drawCouncilConfig } from '../../../shared/sheet/draw-council-config.ts';
import { parseCouncilConfig } from '../../../shared/sheet/parse-council-config.ts';
import { catalog as anyCatalog } from '../fixtures/arbitrary.ts';
import { assign, catalogOf, indicator, quantity } from '../fixtures/catalog.ts';
import { configBlocks } from '../fixtures/config-blocks.ts';

/** Assignments as the targets matrix gives them back: unit by unit, indicators in catalog order. */
function inMatrixOrder({ units, indicators, assignments }: Catalog): Catalog['assignments'] {
  return units.flatMap(({ code }) =>
    indicators.flatMap((one) =>
      assignments.filter((assignment) => assignment.unit === code && assignment.indicator === one.code),
    ),
  );
}

describe('a drawn catalog', () => {
  test('is parsed back as it was, with the warnings of its rules', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        const { catalog: parsed, issues } = parseCouncilConfig(configBlocks(catalog));
        expect(issues.map(({ code }) => code)).toEqual(validateCatalog(catalog).map(({ code }) => code));
        expect(parsed).toEqual({ ...catalog, assignments: inMatrixOrder(catalog) });
      }),
    );
  });

  test('is parsed back from tables whose columns and rows were moved', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        const blocks = configBlocks(catalog);
        const turned = Object.fromEntries(
          Object.entries(blocks).map(([table, { values, ...place }]) => [
            table,
            { ...place, values: values.map((row) => row.toReversed()) },
          ]),
        );
        const { catalog: parsed } = parseCouncilConfig({ ...blocks, ...turned });
        expect(parsed).toEqual({ ...catalog, assignments: inMatrixOrder(catalog) });
      }),
      { numRuns: 40 },
    );
  });

  test('has the tables a council fills in, rows as wide as columns', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        const tables = drawCouncilConfig(catalog);
        expect(tables.map(({ name, worksheet }) => ({ table: name, worksheet }))).toEqual(
          Object.values(configTables),
        );
        for (const { columns, rows, columnWidths } of tables) {
          expect(columnWidths).toHaveLength(columns.length);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  // Ranges are drawn as the council wrote them; that they cannot be read back yet is said, never guessed.
  test('with a target that is a range is refused at its cell', () => {
    const catalog = catalogOf({
      indicators: [indicator('1')],
      assignments: [assign('U1', '1', quantity('6.5', '7'))],
    });
    expect(parseCouncilConfig(configBlocks(catalog))).toMatchObject({
      catalog: null,
      issues: [{ code: 'target-not-understood', worksheet: 'Kế hoạch', cell: 'D4' }],
    });
  });
});
