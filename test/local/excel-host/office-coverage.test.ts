/** That the host implements what the add-in uses, and that the report of it overlooks nothing. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/project.ts';
import type { Coverage } from '../../../local/excel-host/office-coverage/coverage.ts';
import { implementedMembers } from '../../../local/excel-host/office-coverage/implemented-members.ts';
import { parseOfficeMembers } from '../../../local/excel-host/office-coverage/office-members.ts';
import { oneOfEverything } from '../../../local/excel-host/office-coverage/one-of-everything.ts';
import { classFiles } from '../../../local/excel-host/office-coverage/class-files.ts';
import {
  classesTable,
  classText,
  totals,
  usedTable,
} from '../../../local/excel-host/office-coverage/print-coverage.ts';
import { readCoverage } from '../../../local/excel-host/office-coverage/read-coverage.ts';
import {
  readUsedMembers,
  UntraceableUseError,
} from '../../../local/excel-host/office-coverage/used-members.ts';
import { officeJsFolder, readOfficeSchema } from '../../../local/excel-host/node-office.ts';

describe('the add-in', () => {
  let coverage: Coverage;
  beforeAll(async () => {
    coverage = await readCoverage(join(projectRoot, 'addin/tsconfig.json'));
  });

  test('uses nothing of Excel that the host lacks', () => {
    expect(coverage.used.filter(({ implemented }) => !implemented)).toEqual([]);
  });

  test('is seen to use what it does', () => {
    const used = new Map(coverage.used.map((row) => [row.member, row]));
    expect(used.get('Range.formulas')).toMatchObject({
      written: true,
      files: expect.arrayContaining(['excel/write-cells.ts']),
    });
    // Loaded, and named nowhere else in that file.
    expect(used.get('WorksheetProtection.protected')?.files).toContain('excel/issue-marks.ts');
    expect(coverage.ofOfficeJs).toContain('Office.onReady');
    expect(usedTable(coverage)).toContain('Range.formulas =');
  });

  test('is compared with all there is', () => {
    const range = coverage.classes.find(({ type }) => type === 'Range');
    expect(range?.implemented).toContain('values');
    expect(range?.lacking).toContain('getPivotTables');
    expect(totals(coverage)).toMatch(/^\d+ of \d+ members \(\d+ %\), in \d+ of \d+ classes$/);
    expect(classesTable(coverage.classes)).toMatch(/ PivotTable +│ \d+ +│ 0 +│ everything/);
  });
});

/** What follows stands in a function of its own file each, with a `sheet` and a `context`. */
const TRACED: Readonly<Record<string, { source: string; uses: readonly string[] }>> = {
  'a name after a dot': { source: 'sheet.activate();', uses: ['Excel.Worksheet.activate'] },
  'a name after ?.': { source: 'sheet?.activate();', uses: ['Excel.Worksheet.activate'] },
  'an assignment': { source: "sheet.name = 'x';", uses: ['Excel.Worksheet.name ='] },
  'a property taken out': {
    source: 'const { pageLayout: page } = sheet; void page;',
    uses: ['Excel.Worksheet.pageLayout'],
  },
  'a parameter taken apart': {
    source: 'const names = ({ workbook: { names } }: Excel.RequestContext) => names; void names;',
    uses: ['Excel.RequestContext.workbook', 'Excel.Workbook.names'],
  },
  'what is loaded, however deep': {
    source: 'sheet.load({ protection: { protected: true } });',
    uses: [
      'Excel.Interfaces.WorksheetLoadOptions.protection',
      'Excel.Interfaces.WorksheetProtectionLoadOptions.protected',
      'Excel.Worksheet.load',
    ],
  },
};

const LACKING: Readonly<Record<string, string>> = {
  'Worksheet.pivotTables': 'void sheet.pivotTables;',
  'Shape.altTextTitle': 'sheet.shapes.load({ altTextTitle: true });',
  'Range.style': "sheet.getRange().style = 'x';",
};

const UNTRACEABLE: Readonly<Record<string, string>> = {
  'a computed name': "const key = 'name' as const; void sheet[key];",
  'loading by names': "sheet.load('name');",
  'loading by a variable': 'const all = { name: true }; sheet.load(all);',
  'setting in bulk': "sheet.set({ name: 'x' });",
};

describe('the uses of a project', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'thi-dua-uses-'));
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Writes a project of these sources and answers its configuration. */
  function project(name: string, sources: readonly string[]): string {
    mkdirSync(join(folder, name));
    const config = { extends: join(projectRoot, 'addin/tsconfig.json'), include: ['*.ts'] };
    writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify(config));
    for (const [index, source] of sources.entries()) {
      const probe = `export function probe(sheet: Excel.Worksheet): void {\n${source}\n}\n`;
      writeFileSync(join(folder, name, `probe-${index}.ts`), probe);
    }
    return join(folder, name, 'tsconfig.json');
  }

  test('are traced in whatever way a member is named', () => {
    const config = project(
      'traced',
      Object.values(TRACED).map(({ source }) => source),
    );
    const uses = readUsedMembers(config);
    const found = Object.keys(TRACED).map((title, index) => {
      const here = uses.filter(({ file }) => file === `probe-${index}.ts`);
      return [
        title,
        here.map(({ owner, name, written }) => `${owner}.${name}${written ? ' =' : ''}`).toSorted(),
      ];
    });
    expect(found).toEqual(Object.entries(TRACED).map(([title, { uses }]) => [title, uses]));
  });

  test('that could hide a member are refused, each with its place', () => {
    const config = project('untraceable', Object.values(UNTRACEABLE));
    const refusal = catchError(() => readUsedMembers(config));
    expect(refusal).toBeInstanceOf(UntraceableUseError);
    const places = String(refusal).match(/probe-\d\.ts:2:/g);
    expect(places).toEqual(Object.keys(UNTRACEABLE).map((_, index) => `probe-${index}.ts:2:`));
  });

  test('that the host lacks are reported', async () => {
    const { used } = await readCoverage(project('lacking', Object.values(LACKING)));
    const lacking = used.filter(({ implemented }) => !implemented).map(({ member }) => member);
    expect(lacking).toEqual(expect.arrayContaining(Object.keys(LACKING)));
    expect(lacking).not.toContain('Worksheet.getRange');
  });
});

function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was refused.');
}

describe('what the host implements', () => {
  test('is looked for in every class of object the host makes', async () => {
    const sources = join(projectRoot, 'local/excel-host/objects');
    const made = readdirSync(sources).flatMap((file) =>
      [...readFileSync(join(sources, file), 'utf8').matchAll(/new HostObject\(\s*'(\w+)'/g)].flatMap(
        ([, type]) => type ?? [],
      ),
    );
    expect(made).toContain('Range');
    const met = implementedMembers(await oneOfEverything());
    expect(made.filter((type) => !met.has(type))).toEqual([]);
  });
});

test('every class that is implemented is told with the file it lives in', async () => {
  const { classes } = await readCoverage(join(projectRoot, 'addin/tsconfig.json'));
  const homeless = classes.filter(
    ({ type, implemented }) => implemented.length > 0 && classFiles(type).length === 0,
  );
  expect(homeless).toEqual([]);
  const range = classes.find(({ type }) => type === 'Range');
  expect(range && classText(range, classFiles('Range'))).toMatch(
    /^Range: local\/excel-host\/objects\/range\.ts\n {2}implemented \(\d+\): .*\n {2}lacking \(\d+\): /,
  );
});

describe('what Office.js offers', () => {
  test('has the same properties and navigations as the schema', () => {
    const script = readFileSync(join(officeJsFolder(), 'excel-web-16.00.debug.js'), 'utf8');
    const classes = parseOfficeMembers(script);
    const wire = (type: string, kind: string) =>
      Object.values(classes[type]?.members ?? {})
        .filter((member) => member.kind === kind)
        .map((member) => member.wire)
        .filter((name) => name !== 'Items')
        .toSorted();
    const schema = readOfficeSchema();
    const isPublic = (name: string) => !name.startsWith('_');
    for (const type of [
      'Range',
      'Worksheet',
      'Table',
      'Workbook',
      'PageLayout',
      'ConditionalFormat',
      'Chart',
    ]) {
      const { properties = {}, navigation = {} } = schema[type] ?? {};
      expect(wire(type, 'property')).toEqual(Object.keys(properties).filter(isPublic).toSorted());
      expect(wire(type, 'navigation')).toEqual(Object.keys(navigation).filter(isPublic).toSorted());
    }
    expect(classes['Worksheet']?.members['onChanged']?.wire).toBe('_RegisterDataChangedEvent');
    expect(classes['WorksheetCollection']?.item).toBe('Worksheet');
  });
});
