import { describe, expect, test } from 'vitest';
import { MOST_ACCOUNTS } from '../../../../shared/model/catalog.ts';
import { ConfigTable, type Issue } from '../../../../shared/model/issue.ts';
import { campaignItems, configTables } from '../../../../shared/sheet/config/council-columns.ts';
import { parseCouncilConfig } from '../../../../shared/sheet/config/parse-council-config.ts';
import type { CellValue } from '../../../../shared/sheet/sheet-block.ts';
import { catalog, drawn, put, tablesWith, type Tables } from '../../fixtures/filled-config.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

/** So many accounts of nobody else. */
function accountsOf(count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}@q.vn`).join(' ');
}

function brief(issues: readonly Issue[]): [string, string | undefined, string | undefined][] {
  return issues.map(({ code, worksheet, cell }) => [code, worksheet, cell]);
}

const badCells: [table: ConfigTable, address: string, value: CellValue, code: string, at?: string][] = [
  ['campaign', 'C4', 'Đợt 1', 'not-a-code'],
  ['campaign', 'C4', '', 'required-cell-blank'],
  ['campaign', 'C5', ' ', 'required-cell-blank'],
  ['campaign', 'C5', 'a'.repeat(301), 'text-too-long'],
  ['campaign', 'C6', 'Asia/Hanoi', 'unknown-time-zone'],
  ['campaign', 'C6', '+07:00', 'unknown-time-zone'],
  ['campaign', 'C6', '', 'required-cell-blank'],
  ['campaign', 'C7', '12/15/2023', 'not-a-date'],
  ['campaign', 'C7', '', 'required-cell-blank'],
  ['campaign', 'C8', '15/12/2023 24:00', 'not-a-date'],
  ['campaign', 'C8', '31/04/2023 17:00', 'not-a-date'],
  ['campaign', 'C8', true, 'not-a-date'],
  ['campaign', 'C8', 45_275, 'time-missing'],
  ['campaign', 'C8', '15/12/2023', 'time-missing'],
  ['campaign', 'C9', 45_280, 'time-missing'],
  ['campaign', 'C8', '', 'required-cell-blank'],
  ['campaign', 'C8', 45_290.5, 'lock-before-due', 'C9'],
  ['campaign', 'C9', '#REF!', 'not-a-date'],
  ['campaign', 'B9', 'Khác', 'not-a-choice'],
  ['campaign', 'B9', '', 'required-cell-blank'],
  ['campaign', 'B9', campaignItems.name, 'code-doubled', 'B9'],
  ['campaign', 'C5', '\u200b', 'required-cell-blank'],
  ['campaign', 'C10', 5, 'number-out-of-range'],
  ['campaign', 'C10', -1, 'number-out-of-range'],
  ['campaign', 'C10', 'hai', 'not-a-number'],
  ['campaign', 'C11', 'Điểm chuẩn; tuổi', 'not-a-choice'],
  ['campaign', 'C13', 'Chỉ phường', 'not-a-choice'],
  ['blocks', 'B5', 'Khối 1', 'not-a-code'],
  ['blocks', 'C5', '', 'required-cell-blank'],
  ['blocks', 'B5', 'p', 'code-doubled'],
  ['blocks', 'B3', 'Mã', 'column-missing', 'B3'],
  ['blocks', 'C3', 'mã  khối', 'column-missing', 'B3'],
  ['units', 'B5', '', 'required-cell-blank'],
  ['units', 'C4', 'a\u0001', 'control-characters'],
  ['units', 'C4', '#N/A', 'formula-error'],
  ['units', 'D5', 'Z', 'unknown-block'],
  ['units', 'D5', 'Khối P', 'not-a-code'],
  ['units', 'E5', 'b@q.vn; phường', 'not-an-account'],
  ['units', 'E5', 'b@q.vn, a@q.vn', 'account-doubled'],
  ['units', 'E5', accountsOf(MOST_ACCOUNTS + 1), 'too-many-accounts'],
  ['indicators', 'B4', 'a b', 'not-a-code'],
  ['indicators', 'C4', '', 'required-cell-blank'],
  ['indicators', 'D4', 'Khác', 'not-a-choice'],
  ['indicators', 'D4', '', 'required-cell-blank'],
  ['indicators', 'E4', '', 'required-cell-blank'],
  ['indicators', 'F4', 7, 'number-out-of-range'],
  ['indicators', 'F4', 1.5, 'number-out-of-range'],
  ['indicators', 'F4', '2 số', 'not-a-number'],
  ['indicators', 'F4', '', 'required-cell-blank'],
  ['indicators', 'G4', 'Bao nhiêu', 'not-a-choice'],
  ['indicators', 'H4', 'Trước hạn', 'goal-does-not-fit-measure'],
  ['indicators', 'H4', '', 'required-cell-blank'],
  ['indicators', 'I4', 'Gộp tử số, mẫu số', 'aggregation-does-not-fit-measure'],
  ['indicators', 'I4', 'Trung bình', 'not-a-choice'],
  ['indicators', 'J4', 'H', 'unknown-parent'],
  ['indicators', 'J4', '2', 'parent-not-all-of'],
  ['indicators', 'J8', '', 'parent-without-parts', 'G7'],
  ['indicators', 'K4', 'v', 'not-a-mark'],
  ['indicators', 'L4', '15.000', 'number-ambiguous'],
  ['indicators', 'L4', '7 - 6', 'range-reversed'],
  ['indicators', 'L4', '95%', 'target-not-understood'],
  ['indicators', 'M4', 'Thỉnh thoảng', 'not-a-choice'],
  ['targets', 'H5', '', 'parent-without-parts', 'G5'],
  ['targets', 'B5', 'U9', 'unknown-unit', 'B5'],
  ['targets', 'B5', ' u1 ', 'code-doubled', 'B5'],
  ['targets', 'C5', 'Phường khác', 'unit-name-differs'],
  ['targets', 'C5', '#REF!', 'unit-name-differs'],
  ['targets', 'B5', '', 'required-cell-blank'],
  ['targets', 'B3', 'Đơn vị', 'column-missing', 'B3'],
  ['targets', 'D3', '99', 'unknown-indicator', 'D3'],
  ['targets', 'D5', '15.000', 'number-ambiguous'],
  ['targets', 'D5', 'khá', 'target-not-understood'],
  ['targets', 'D5', 1e15, 'number-out-of-range'],
  ['targets', 'F5', 'mai', 'target-not-understood'],
  ['targets', 'G5', 'không', 'target-not-understood'],
  ['targets', 'B5', 'U1', 'code-doubled', 'B5'],
];

describe('a bad cell', () => {
  test.each(badCells)('of %s at %s with %j is %s', (table, address, value, code, at = address) => {
    const { issues } = parseCouncilConfig(tablesWith((tables) => put(tables[table], address, value)));
    const [first] = brief(issues);
    expect(first).toEqual([code, drawn[table].worksheet, at]);
  });

  test('of a row that cannot be read is one issue, not one for all that refers to it', () => {
    const { catalog: parsed, issues } = parseCouncilConfig(
      tablesWith(({ indicators }) => put(indicators, 'D4', 'Khác')),
    );
    expect(parsed).toBeNull();
    expect(brief(issues)).toEqual([['not-a-choice', 'Chỉ tiêu', 'D4']]);
  });

  test.each<[ConfigTable, string, string, string | undefined]>([
    ['campaign', 'C4', ' Nước rút 2026 ', 'nuoc-rut-2026'],
    ['campaign', 'C4', 'NUOC.RUT', 'nuoc-rut'],
    ['units', 'B5', 'Phường Đông (mới)', 'Phuong-Dong-moi'],
    ['indicators', 'B4', '1.10 a', '1.10-a'],
    ['blocks', 'B5', '–', undefined],
    // Who refers to a code has to take one that there is.
    ['units', 'D5', 'Khối P', undefined],
  ])('of a code, in %s at %s, %j, is told with what could be one: %j', (table, at, typed, expected) => {
    const { issues } = parseCouncilConfig(tablesWith((tables) => put(tables[table], at, typed)));
    const [issue] = issues.filter(({ code }) => code === 'not-a-code');
    expect(issue?.params['expected']).toBe(expected);
  });

  test.each<[string, [string, string][], string | undefined]>([
    ['one indicator has another code than its column', [['B4', '1.1']], '1.1'],
    [
      'two have',
      [
        ['B4', '1.1'],
        ['B5', '2.1'],
      ],
      undefined,
    ],
  ])(
    'at the head of the targets, where %s, is told with the code that is meant, if it is clear',
    (_, changes, expected) => {
      const { issues } = parseCouncilConfig(
        tablesWith(({ indicators }) => {
          for (const [address, code] of changes) put(indicators, address, code);
        }),
      );
      const found = issues.filter(({ code, table }) => code === 'unknown-indicator' && table === 'targets');
      expect(found.map(({ params }) => params['expected'])).toEqual(changes.map(() => expected));
    },
  );

  test('of the targets is called by the names of its unit and its indicator', () => {
    const { issues } = parseCouncilConfig(tablesWith(({ targets }) => put(targets, 'E5', 'khá')));
    expect(issues.map(({ cell, field }) => [cell, field])).toEqual([['E5', 'Phường U2 · 2 Chỉ tiêu 2']]);
  });

  test('of the time zone is one issue: the times are read when it is known', () => {
    const { issues } = parseCouncilConfig(tablesWith(({ campaign }) => put(campaign, 'C6', 'Asia/Hanoi')));
    expect(brief(issues)).toEqual([['unknown-time-zone', 'Đợt thi đua', 'C6']]);
  });

  test('is found behind blank rows and moved columns', () => {
    const blocks = tablesWith((tables) => {
      tables.units.splice(1, 0, ['', ' ', '', '']);
      put(tables.units, 'D6', 'Z');
      tables.units = tables.units.map((row) => row.toReversed());
      tables.targets.splice(2, 0, ['', '', '', '', '', '', '']);
      put(tables.targets, 'B6', 'U1');
      tables.targets = tables.targets.map((row) => row.toReversed());
      tables.campaign = tables.campaign.map((row) => row.toReversed());
      put(tables.campaign, 'B8', 45_290.5);
    });
    const { issues } = parseCouncilConfig(blocks);
    expect(brief(issues)).toEqual([
      ['code-doubled', 'Kế hoạch', 'H6'],
      ['lock-before-due', 'Đợt thi đua', 'B9'],
      ['unknown-block', 'Đơn vị', 'C6'],
      ['unit-without-targets', 'Đơn vị', 'E6'],
      ['block-without-units', 'Khối', 'B5'],
    ]);
  });

  test('every issue of the configuration’s grammar has a case', () => {
    const given = [
      'sheet/config/parse-council-config.ts',
      'sheet/config/parse-campaign-items.ts',
      'sheet/config/parse-config-cell.ts',
      'sheet/config/parse-config-rows.ts',
      'sheet/cells/parse-target.ts',
      'sheet/table-rows.ts',
    ].flatMap(issueCodesNamedIn);
    const covered = new Set([
      ...badCells.map(([, , , code]) => code),
      'table-missing',
      'column-doubled',
      'schema',
    ]);
    expect(given.filter((code) => !covered.has(code))).toEqual([]);
    expect(given).not.toEqual([]);
  });
});

describe('a table', () => {
  test.each(ConfigTable.options)('of %s that is missing is said to be missing, by its name', (table) => {
    const { catalog: parsed, issues } = parseCouncilConfig({ ...drawn, [table]: null });
    expect(parsed).toBeNull();
    expect(issues).toMatchObject([
      { code: 'table-missing', table, params: { other: drawn[table].worksheet } },
    ]);
  });

  test.each(ConfigTable.options.filter((table) => configTables[table].needsRows))(
    'of %s that is empty is an issue at its first cell',
    (table) => {
      const blocks = tablesWith((tables) => tables[table].splice(1));
      const { catalog: parsed, issues } = parseCouncilConfig(blocks);
      expect(parsed).toBeNull();
      expect(brief(issues)).toEqual([['required-cell-blank', drawn[table].worksheet, 'B4']]);
    },
  );

  test.each(ConfigTable.options.filter((table) => !configTables[table].needsRows))(
    'of %s may be empty: nothing is scored by it then',
    (table) => {
      const blocks = tablesWith((tables) => tables[table].splice(1));
      const scoring = { ...catalog.scoring, [table === 'levels' ? 'levels' : 'rules']: [] };
      expect(parseCouncilConfig(blocks)).toEqual({ catalog: { ...catalog, scoring }, issues: [] });
    },
  );

  test.each<[ConfigTable, string, string]>([
    ['indicators', 'Minh chứng', 'evidence-column-missing'],
    ['targets', 'Tên đơn vị', 'name-column-missing'],
    ['scoring', 'Tên chỉ tiêu', 'name-column-missing'],
  ])('of %s may be without its column %s, which is pointed out', (table, label, code) => {
    const blocks = tablesWith((tables) => {
      const column = tables[table][0]?.indexOf(label) ?? -1;
      expect(column).not.toBe(-1);
      tables[table].forEach((row) => row.splice(column, 1));
    });
    const indicators = catalog.indicators.map((one) => ({ ...one, evidence: 'none' as const }));
    const expected = table === 'indicators' ? { ...catalog, indicators } : catalog;
    const { catalog: parsed, issues } = parseCouncilConfig(blocks);
    expect(parsed).toEqual(expected);
    expect(issues).toMatchObject([{ code, severity: 'warning', table, cell: 'B3', params: { name: label } }]);
  });

  test('of indicators whose column Minh chứng was renamed says so there, and that no evidence is asked for', () => {
    const blocks = tablesWith(({ indicators }) => put(indicators, 'M3', 'Minh chứng kèm theo'));
    const { catalog: parsed, issues } = parseCouncilConfig(blocks);
    expect(parsed?.indicators.map(({ evidence }) => evidence)).not.toContain('whenExceeded');
    expect(issues).toMatchObject([
      { code: 'evidence-column-missing', cell: 'M3', params: { text: 'Minh chứng kèm theo' } },
    ]);
  });

  test('with a column twice is an issue at the second', () => {
    const blocks = tablesWith(({ units }) =>
      units.forEach((row, at) => row.push(at === 0 ? 'TÊN  ĐƠN VỊ' : 'A')),
    );
    const { catalog: parsed, issues } = parseCouncilConfig(blocks);
    expect(parsed).toBeNull();
    expect(brief(issues)).toEqual([['column-doubled', 'Đơn vị', 'F3']]);
  });

  test('may have columns of the council’s own, but for the matrix of targets', () => {
    const blocks = tablesWith(({ units, indicators }) => {
      units.forEach((row, at) => row.push(at === 0 ? 'Điện thoại' : 5));
      indicators.forEach((row, at) => row.unshift(at === 0 ? 'Phụ trách' : 'An'));
    });
    expect(parseCouncilConfig(blocks)).toEqual({ catalog, issues: [] });
  });
});

describe('what does not matter', () => {
  test.each<[string, (tables: Tables) => void]>([
    [
      'blank rows',
      ({ blocks, targets }) => {
        blocks.splice(1, 0, ['', '']);
        targets.push(['', '', '', '', '', '', '']);
      },
    ],
    [
      'decomposed labels and words',
      (tables) => {
        for (const key of ['campaign', 'indicators'] as const) {
          tables[key] = tables[key].map((row) =>
            row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
          );
        }
      },
    ],
    [
      'codes typed as numbers',
      ({ indicators, targets }) => {
        put(indicators, 'B4', 1);
        put(targets, 'D3', 1);
      },
    ],
    [
      'accounts in upper case, doubled and separated otherwise',
      ({ units }) => put(units, 'E4', 'A@Q.VN;\na@q.vn '),
    ],
    ['a day as text', ({ campaign }) => put(campaign, 'C7', '15/12/2023')],
    ['a day and time as text', ({ campaign }) => put(campaign, 'C8', ' 15/12/2023  17:00 ')],
    ['a day and time as people say it', ({ campaign }) => put(campaign, 'C8', '15-12-2023 17g00')],
    [
      'tie-breaks said twice, on lines of their own',
      ({ campaign }) => put(campaign, 'C11', 'tỷ lệ đạt cao hơn;\nGửi sớm hơn;tỷ lệ đạt cao hơn;'),
    ],
    [
      'that a day, and what its parts make up, have no decimals',
      ({ indicators }) => {
        put(indicators, 'F6', '');
        put(indicators, 'F7', '');
      },
    ],
    ['that nothing has to be proved', ({ indicators }) => put(indicators, 'M5', 'Không')],
    ['no name of a unit beside its targets', ({ targets }) => put(targets, 'C4', '')],
    [
      'items of the campaign in another order',
      ({ campaign }) => campaign.splice(1, campaign.length - 1, ...campaign.slice(1).toReversed()),
    ],
  ])('%s', (_, change) => {
    expect(parseCouncilConfig(tablesWith(change))).toEqual({ catalog, issues: [] });
  });
});

test('as many accounts as a unit may have are taken', () => {
  const blocks = tablesWith(({ units }) => put(units, 'E5', accountsOf(MOST_ACCOUNTS)));
  expect(parseCouncilConfig(blocks).catalog?.units[1]?.accounts).toHaveLength(MOST_ACCOUNTS);
});

test('an item of the campaign that is there twice is an issue: neither is silently taken', () => {
  const { catalog: parsed, issues } = parseCouncilConfig(
    tablesWith(({ campaign }) => campaign.push([campaignItems.name, 'Một tên khác'])),
  );
  expect(parsed).toBeNull();
  expect(brief(issues)).toEqual([['code-doubled', 'Đợt thi đua', 'B14']]);
});

test('what only the schema refuses is said too', () => {
  const many = Array.from({ length: 201 }, (_, at): CellValue[] => [`K${at}`, `Khối ${at}`]);
  const { catalog: parsed, issues } = parseCouncilConfig(tablesWith(({ blocks }) => blocks.push(...many)));
  expect(parsed).toBeNull();
  expect(issues).toMatchObject([{ code: 'schema', severity: 'error', field: 'blocks' }]);
});

test('a mistake in the campaign is called by its item: all values stand in one column', () => {
  const { issues } = parseCouncilConfig(
    tablesWith(({ campaign }) => {
      put(campaign, 'C5', '');
      put(campaign, 'C8', 'hết ngày');
    }),
  );
  expect(issues).toMatchObject([
    { code: 'required-cell-blank', field: campaignItems.name, params: { name: campaignItems.name } },
    { code: 'not-a-date', field: campaignItems.dueAt, params: { text: 'hết ngày' } },
  ]);
});

test('an item of the campaign that is required and not there is an issue at the first item', () => {
  const { catalog: parsed, issues } = parseCouncilConfig(tablesWith(({ campaign }) => campaign.splice(6, 1)));
  expect(parsed).toBeNull();
  expect(issues).toMatchObject([
    {
      code: 'required-cell-blank',
      worksheet: 'Đợt thi đua',
      cell: 'B4',
      params: { name: campaignItems.lockAt },
    },
  ]);
});

test.each<[string, CellValue[][]]>([
  ['lacks the optional items', []],
  [
    'leaves the optional items blank',
    [
      [campaignItems.pointDecimals, ''],
      [campaignItems.tieBreaks, ' '],
      [campaignItems.levelBasis, ''],
      [campaignItems.standingsFor, ''],
    ],
  ],
])(
  'a campaign that %s rounds to two decimals, breaks no ties, gives levels by points and keeps standings to the council',
  (_, items) => {
    const blocks = tablesWith(({ campaign }) => campaign.splice(7, 4, ...items));
    const scoring = { ...catalog.scoring, pointDecimals: 2, tieBreaks: [], levelBasis: 'points' };
    expect(parseCouncilConfig(blocks)).toEqual({ catalog: { ...catalog, scoring }, issues: [] });
  },
);
