/** Whatever is listed and nobody has to do with is pointed out, and keeps nothing from being published. */
import { describe, expect, test } from 'vitest';
import { Catalog } from '../../../../shared/model/catalog.ts';
import { validateCatalog } from '../../../../shared/rules/check/validate-catalog.ts';
import { allOf, assign, catalogOf, indicator, quantity, unit } from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

type Found = [code: string, table: string, row: number, name: string];

const cases: [string, Catalog, Found[]][] = [
  [
    'a unit without targets',
    catalogOf({ units: [unit('U1'), unit('U2')] }),
    [['unit-without-targets', 'units', 1, 'Phường U2']],
  ],
  [
    'an indicator that no unit is asked for, also where only its parts are',
    catalogOf({
      indicators: [indicator('1'), indicator('2'), indicator('G', allOf), indicator('G.1', { parent: 'G' })],
      assignments: [assign('U1', '1', quantity('1')), assign('U1', 'G.1', quantity('1'))],
    }),
    [
      ['indicator-for-nobody', 'indicators', 1, 'Chỉ tiêu 2'],
      ['indicator-for-nobody', 'indicators', 2, 'Chỉ tiêu G'],
    ],
  ],
  [
    'an indicator that one of many units is asked for',
    catalogOf({
      units: [unit('U1'), unit('U2')],
      indicators: [indicator('1'), indicator('2')],
      assignments: [
        assign('U1', '1', quantity('1')),
        assign('U2', '1', quantity('1')),
        assign('U2', '2', quantity('1')),
      ],
    }),
    [],
  ],
  [
    'no targets at all, said of the units alone',
    catalogOf({ indicators: [indicator('1'), indicator('2')], assignments: [] }),
    [['unit-without-targets', 'units', 0, 'Phường U1']],
  ],
  [
    'a block without units',
    catalogOf({
      blocks: [
        { code: 'Q', name: 'Khối phòng' },
        { code: 'P', name: 'Khối phường' },
      ],
    }),
    [['block-without-units', 'blocks', 0, 'Khối phòng']],
  ],
];

describe('of what is listed', () => {
  test.each(cases)('%s', (_, catalog, found) => {
    expect(Catalog.parse(catalog)).toEqual(catalog);
    expect(
      validateCatalog(catalog).map(({ code, severity, table, row, field, params }) => [
        code,
        severity,
        table,
        row,
        field,
        params['name'],
      ]),
    ).toEqual(found.map(([code, table, row, name]) => [code, 'warning', table, row, 'code', name]));
  });

  test('every issue the checks can give has a case', () => {
    const covered = cases.flatMap(([, , found]) => found.map(([code]) => code));
    expect([...new Set(covered)].toSorted()).toEqual(issueCodesNamedIn('rules/check/validate-unused.ts'));
  });
});
