import { describe, expect, test } from 'vitest';
import { chaseTexts } from '../../../addin/messages/chase-texts.ts';
import { en } from '../../../addin/messages/en.ts';
import { createFormat } from '../../../addin/messages/format.ts';
import { issueSentences } from '../../../addin/messages/issue-sentences.ts';
import { issueFacts } from '../../../addin/messages/issue-facts.ts';
import { publishTexts } from '../../../addin/messages/publish-texts.ts';
import { setUpTexts } from '../../../addin/messages/set-up-texts.ts';
import { reviewTexts } from '../../../addin/messages/review-texts.ts';
import { snapshotTexts } from '../../../addin/messages/snapshot-texts.ts';
import { standingTexts } from '../../../addin/messages/standing-texts.ts';
import { vi } from '../../../addin/messages/vi.ts';
import { ProblemCode } from '../../../shared/api/problem.ts';
import { IssueCode, type Issue } from '../../../shared/model/issue.ts';

const languages = [
  ['vi', vi, createFormat('vi')],
  ['en', en, createFormat('en')],
] as const;

/** The texts that load after sign-in only, each area in files of its own. */
function textsApart(language: 'vi' | 'en') {
  return {
    standing: standingTexts[language],
    publish: publishTexts[language],
    setUp: setUpTexts[language],
    review: reviewTexts[language],
    chase: chaseTexts[language],
    snapshot: snapshotTexts[language],
  };
}

/** Every text of a tree of texts with its path; functions are given recognisable words. */
function textsOf(tree: unknown, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') {
    const words = Array.from({ length: tree.length }, (_, position) => `⟨${position}⟩`);
    return [[path, String(tree(...words))]];
  }
  return Object.entries(tree ?? {}).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

function sentence(language: 'vi' | 'en', code: IssueCode, params: Issue['params']) {
  return issueSentences[language][code](issueFacts({ params }, createFormat(language)));
}

const TIDY = /^\S(?!.*(?: {2}| [.,:)]|undefined|null|\[object)).*\S$/u;

describe.each(languages)('in %s', (language, messages) => {
  test.each(IssueCode.options)('%s has whole sentences even when nothing is known of the issue', (code) => {
    const text = sentence(language, code, {});
    expect(text).toMatch(TIDY);
    expect(text).toMatch(/\.$/);
    expect(text).not.toContain('“”');
  });

  test.each(ProblemCode.options)('%s says what happened and what to do', (code) => {
    const { title, advice } = messages.problems[code];
    expect(title).toMatch(TIDY);
    expect(title).not.toMatch(/\.$/);
    expect(advice).toMatch(/\.$/);
  });

  test('no text of the interface is empty, and each names what it is given', () => {
    const apart = textsApart(language);
    const all = { ...messages, ...apart };
    const untidy = textsOf(all).filter(([, text]) => !TIDY.test(text));
    expect(untidy).toEqual([]);
    const spoken = { texts: messages.texts, ...apart };
    const silent = textsOf(spoken).filter(([path, text]) => {
      const source = path.split('.').slice(1).reduce<unknown>(child, spoken);
      const given = typeof source === 'function' ? source.length : 0;
      return Array.from({ length: given }, (_, position) => `⟨${position}⟩`).some(
        (word) => !text.includes(word),
      );
    });
    expect(silent).toEqual([]);
  });
});

function child(tree: unknown, key: string): unknown {
  return Object.entries(tree ?? {}).find(([name]) => name === key)?.[1];
}

test('Vietnamese is written in composed letters, so that it compares and searches as people type it', () => {
  const decomposed = textsOf({ ...vi, ...textsApart('vi') }).filter(
    ([, text]) => text !== text.normalize('NFC'),
  );
  expect(decomposed).toEqual([]);
  for (const code of IssueCode.options) {
    const text = sentence('vi', code, {});
    expect(text).toBe(text.normalize('NFC'));
  }
});

test('no text was left untranslated', () => {
  const vietnamese = new Map(textsOf({ ...vi, ...textsApart('vi') }));
  const same = textsOf({ ...en, ...textsApart('en') }).filter(
    ([path, text]) => vietnamese.get(path) === text && /\p{L}/u.test(text),
  );
  expect(same).toEqual([['.texts.product', 'Thi đua']]);
});

const mentioned: [IssueCode, Issue['params'], vi: string[], en: string[]][] = [
  ['header-row-missing', { name: 'Biểu' }, ['“Biểu”'], ['“Biểu”']],
  [
    'copy-in-front',
    { text: 'Báo cáo (2)', other: 'Báo cáo' },
    ['“Báo cáo (2)”', '“Báo cáo”'],
    ['“Báo cáo (2)”', '“Báo cáo”'],
  ],
  [
    'table-copy-in-front',
    { text: 'Đơn vị (2)', other: 'Đơn vị' },
    ['“Đơn vị (2)”', '“Đơn vị”'],
    ['“Đơn vị (2)”', '“Đơn vị”'],
  ],
  ['column-missing', { name: 'Mã' }, ['“Mã”'], ['“Mã”']],
  ['row-outside-table', { other: 'A9:D11' }, ['A9:D11'], ['A9:D11']],
  ['cells-below-table', { other: 'A14' }, ['A14'], ['A14']],
  ['column-outside-table', { text: '5.1' }, ['“5.1”'], ['“5.1”']],
  [
    'evidence-column-missing',
    { name: 'Minh chứng', text: 'Minh chứng kèm' },
    ['“Minh chứng”', '“Minh chứng kèm”'],
    ['“Minh chứng”', '“Minh chứng kèm”'],
  ],
  ['name-column-missing', { name: 'Tên', text: 'Gọi' }, ['“Tên”', '“Gọi”'], ['“Tên”', '“Gọi”']],
  ['column-doubled', { name: 'Mã', other: 'C9' }, ['“Mã”', 'C9'], ['“Mã”', 'C9']],
  ['formula-error', { text: '#REF!' }, ['#REF!'], ['#REF!']],
  ['not-a-number', { text: '2.150 tỷ' }, ['“2.150 tỷ”'], ['“2.150 tỷ”']],
  ['number-out-of-range', { text: 7.5, min: 0, max: 6 }, ['7,5', 'từ 0', 'đến 6'], ['7.5', 'from 0', 'to 6']],
  ['not-a-date', { text: '31/02/2023' }, ['“31/02/2023”'], ['“31/02/2023”']],
  ['not-yes-or-no', { text: 'chắc' }, ['“chắc”'], ['“chắc”']],
  ['not-a-mark', { text: 'o' }, ['“o”'], ['“o”']],
  ['not-a-choice', { text: 'tỉ', expected: 'Tỷ lệ, Ngày' }, ['“tỉ”', 'Tỷ lệ, Ngày'], ['“tỉ”', 'Tỷ lệ, Ngày']],
  [
    'not-a-code',
    { text: 'chỉ tiêu 1', expected: 'chi-tieu-1' },
    ['“chỉ tiêu 1”', '“chi-tieu-1”'],
    ['“chỉ tiêu 1”', '“chi-tieu-1”'],
  ],
  ['required-cell-blank', { name: 'Người duyệt' }, ['“Người duyệt”'], ['“Người duyệt”']],
  ['text-too-long', { max: 2000 }, ['2.000'], ['2,000']],
  [
    'wrong-campaign-or-unit',
    { name: 'Mã đơn vị', text: '99' },
    ['“Mã đơn vị”', '“99”'],
    ['“Mã đơn vị”', '“99”'],
  ],
  ['catalog-newer', { text: 1, expected: 2 }, ['phiên bản 2'], ['version 2']],
  ['unknown-indicator', { text: 'G99', expected: 'G9' }, ['“G99”', 'thành G9'], ['“G99”', 'to G9']],
  ['indicator-doubled', { text: '9', other: 'B14' }, ['B14'], ['B14']],
  ['value-missing', { name: 'Hộ nghèo' }, ['Hộ nghèo'], ['Hộ nghèo']],
  ['negative-value', { text: '-1234.5' }, ['-1.234,5'], ['-1,234.5']],
  ['fraction-of-a-whole', { text: '2.5', name: 'hộ' }, ['hộ', '2,5'], ['hộ', '2.5']],
  [
    'numerator-above-denominator',
    { text: '27451.5', max: '26100' },
    ['27.451,5', '26.100'],
    ['27,451.5', '26,100'],
  ],
  ['data-as-of-differs', { expected: '2023-12-15' }, ['15/12/2023'], ['15/12/2023']],
  [
    'date-after-data-as-of',
    { text: '2023-12-20', max: '2023-12-15' },
    ['20/12/2023', '15/12/2023'],
    ['20/12/2023', '15/12/2023'],
  ],
  [
    'table-missing',
    { name: 'ThiDuaUnits', other: 'Đơn vị' },
    ['“ThiDuaUnits”', '“Đơn vị”'],
    ['“ThiDuaUnits”', '“Đơn vị”'],
  ],
  ['code-doubled', { text: '26896', other: 'A4' }, ['“26896”', 'A4'], ['“26896”', 'A4']],
  ['unknown-block', { text: 'K9' }, ['“K9”'], ['“K9”']],
  ['unknown-unit', { text: '26896' }, ['“26896”'], ['“26896”']],
  ['unknown-parent', { text: 'G13' }, ['“G13”'], ['“G13”']],
  ['parent-not-all-of', { text: 'G13' }, ['“G13”'], ['“G13”']],
  ['target-not-understood', { text: 'khá' }, ['“khá”'], ['“khá”']],
  [
    'measure-unit-differs',
    { text: '95 trường', expected: 'hộ' },
    ['“95 trường”', '“hộ”'],
    ['“95 trường”', '“hộ”'],
  ],
  ['remark-changes-value', { text: '15 (nghìn)' }, ['“15 (nghìn)”'], ['“15 (nghìn)”']],
  ['target-does-not-fit-measure', { text: '95' }, ['“95”'], ['“95”']],
  ['unit-without-targets', { name: 'Phường 1' }, ['“Phường 1”'], ['“Phường 1”']],
  ['indicator-for-nobody', { name: 'Thu ngân sách' }, ['“Thu ngân sách”'], ['“Thu ngân sách”']],
  ['block-without-units', { name: 'Khối phường' }, ['“Khối phường”'], ['“Khối phường”']],
  ['account-doubled', { text: 'a@b.vn', other: '26902' }, ['“a@b.vn”', '26902'], ['“a@b.vn”', '26902']],
  ['name-doubled', { text: 'Trường A', other: '26902' }, ['“Trường A”', '26902'], ['“Trường A”', '26902']],
  ['not-an-account', { text: 'a.b.vn' }, ['“a.b.vn”'], ['“a.b.vn”']],
  ['unknown-time-zone', { text: 'Asia/Saigon2' }, ['“Asia/Saigon2”'], ['“Asia/Saigon2”']],
  ['too-much-evidence', { max: 20 }, ['tối đa 20'], ['at most 20']],
  [
    'declared-percent-off',
    { text: '98.15', expected: '98.1575' },
    ['98,15%', '98,1575%'],
    ['98.15%', '98.1575%'],
  ],
  ['target-does-not-fit-goal', { text: '< 4' }, ['“< 4”'], ['“< 4”']],
  ['target-without-range', { text: '7' }, ['“7”'], ['“7”']],
  [
    'percent-as-fraction',
    { text: '0,955', expected: '95.5', other: 16 },
    ['“0,955”', 'như 95,5', '16 đơn vị'],
    ['“0,955”', 'such as 95.5', '16 units'],
  ],
  [
    'target-day-in-another-year',
    { text: '30/11/2022', other: 16 },
    ['“30/11/2022”', '16 đơn vị'],
    ['“30/11/2022”', '16 units'],
  ],
  ['level-as-fraction', { text: '0.9' }, ['(0,9)', 'như 90'], ['(0.9)', 'such as 90']],
  ['number-ambiguous', { text: '1.234' }, ['“1.234”'], ['“1.234”']],
  ['range-reversed', { text: '7 - 6' }, ['“7 - 6”'], ['“7 - 6”']],
  ['not-a-range', { text: 'khá' }, ['“khá”'], ['“khá”']],
  ['range-not-one-sided', { text: '92 - 95' }, ['“92 - 95”'], ['“92 - 95”']],
  ['cell-not-used', { name: 'Cứ mỗi', other: 'Theo khoảng' }, ['“Theo khoảng”'], ['“Theo khoảng”']],
  [
    'unit-name-differs',
    { text: 'Phường 2', expected: 'Phường 1' },
    ['“Phường 2”', '“Phường 1”'],
    ['“Phường 2”', '“Phường 1”'],
  ],
  [
    'indicator-name-differs',
    { text: 'Thu ngân sách', other: '4', expected: 'Ban hành kế hoạch' },
    ['“Thu ngân sách”', 'mã 4', '“Ban hành kế hoạch”'],
    ['“Thu ngân sách”', 'code 4', '“Ban hành kế hoạch”'],
  ],
  ['rule-without-input', { text: 3, name: 'Phường 1' }, ['3 đơn vị', 'Phường 1'], ['(3)', 'Phường 1']],
  ['rule-for-nobody', { text: '12' }, ['“12”'], ['“12”']],
  ['exceeded-gives-less', { text: '1.5', other: '2.5' }, ['(1,5)', '(2,5)'], ['(1.5)', '(2.5)']],
  ['bands-overlap', { text: '≥ 97', other: '95 - 98' }, ['“≥ 97”', '“95 - 98”'], ['“≥ 97”', '“95 - 98”']],
  ['bands-leave-gap', { text: '< 95' }, ['“< 95”'], ['“< 95”']],
  ['tiers-overlap', { text: '≥ 900', other: '< 1000' }, ['“≥ 900”', '“< 1000”'], ['“≥ 900”', '“< 1000”']],
  ['tiers-leave-gap', { text: '≥ 2000' }, ['“≥ 2000”'], ['“≥ 2000”']],
  ['tier-without-volume', { text: 3, name: 'Phường 1' }, ['3 đơn vị', 'Phường 1'], ['(3)', 'Phường 1']],
  ['every-not-positive', { text: '-0.5' }, ['-0,5'], ['-0.5']],
  ['cap-against-points', { text: '-1.5', other: '0.5' }, ['-1,5', '0,5'], ['-1.5', '0.5']],
  ['base-points-negative', { text: '-2.5' }, ['-2,5'], ['-2.5']],
  ['base-points-add-up', { other: 'H5' }, ['ô H5'], ['cell H5']],
  ['points-too-fine', { text: '0.125', max: 2 }, ['0,125', '2 số lẻ'], ['0.125', '(2)']],
  ['schema', { text: 'not a code' }, ['not a code'], ['not a code']],
];

test.each(mentioned)('%s names what is known: %o', (code, params, inVietnamese, inEnglish) => {
  const vietnamese = sentence('vi', code, params);
  const english = sentence('en', code, params);
  for (const words of inVietnamese) expect(vietnamese).toContain(words);
  for (const words of inEnglish) expect(english).toContain(words);
  expect(vietnamese).toMatch(TIDY);
  expect(english).toMatch(TIDY);
});

test('a long text is cut where it is quoted', () => {
  const text = sentence('vi', 'not-a-number', { text: 'ạ'.repeat(500) });
  expect(text).toContain(`“${'ạ'.repeat(60)}…”`);
});
