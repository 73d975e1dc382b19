import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../shared/model/catalog.ts';
import { catalogChanges } from '../../../../shared/rules/change/catalog-changes.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { configTables } from '../../../../shared/sheet/config/council-columns.ts';
import { drawCouncilConfig } from '../../../../shared/sheet/config/draw-council-config.ts';
import { parseCouncilConfig } from '../../../../shared/sheet/config/parse-council-config.ts';
import { catalog as anyCatalog } from '../../fixtures/arbitrary.ts';
import { catalogOf } from '../../fixtures/catalog.ts';
import { configBlocks } from '../../fixtures/config-blocks.ts';

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

  test('says the same when its tables are sorted and blank rows stand between, but for the order of their rows', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        const blocks = configBlocks(catalog);
        const sorted = Object.fromEntries(
          Object.entries(blocks).map(([table, block]) => {
            const [header = [], ...rows] = block.values;
            const blankRow = header.map(() => '');
            return [
              table,
              { ...block, values: [header, ...rows.toReversed().flatMap((row) => [blankRow, row])] },
            ];
          }),
        );
        const { catalog: parsed, issues } = parseCouncilConfig({ ...blocks, ...sorted });
        if (parsed === null) throw new Error(JSON.stringify(issues));
        const kinds = new Set(catalogChanges(catalog, parsed).map(({ kind }) => kind));
        expect([...kinds].filter((kind) => kind !== 'order')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('has the tables a council fills in, rows as wide as columns', () => {
    fc.assert(
      fc.property(anyCatalog, (catalog) => {
        const tables = drawCouncilConfig(catalog);
        expect(tables.map(({ name, worksheet }) => [name, worksheet])).toEqual(
          Object.values(configTables).map(({ table, worksheet }) => [table, worksheet]),
        );
        for (const { columns, rows, columnWidths, centeredColumns = [], leftColumns = [] } of tables) {
          expect(columnWidths).toHaveLength(columns.length);
          const aligned = [...centeredColumns, ...leftColumns].toSorted((a, b) => a - b);
          expect(aligned).toEqual([...columns.keys()]);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has a row in every table, a blank one where there is nothing: Excel has no table without rows', () => {
    const blanks = new Map(
      drawCouncilConfig(catalogOf()).map(({ name, rows }) => [
        name,
        rows.filter((row) => row.every(({ kind }) => kind === 'blank')).length,
      ]),
    );
    expect([...blanks]).toEqual(
      Object.values(configTables).map(({ table, needsRows }) => [table, needsRows ? 0 : 1]),
    );
  });
});
