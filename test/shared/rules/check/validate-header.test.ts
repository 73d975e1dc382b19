import { describe, expect, test } from 'vitest';
import type { Submission } from '../../../../shared/model/submission.ts';
import { inCampaignYear, isOfAnotherYear } from '../../../../shared/rules/time/another-year.ts';
import { validateSubmission } from '../../../../shared/rules/check/validate-submission.ts';
import {
  actual,
  assign,
  byDate,
  campaign,
  catalogOf,
  day,
  indicator,
  line,
  submissionOf,
} from '../../fixtures/catalog.ts';
import { issueCodesNamedIn } from '../../fixtures/issue-codes.ts';

const cases: [reason: string, Partial<Submission>, code: string | null][] = [
  ['the campaign’s own day', {}, null],
  ['an earlier day, as of an interim report', { dataAsOf: '2023-11-30' }, 'data-as-of-differs'],
  ['a later day, beyond what counts', { dataAsOf: '2023-12-20' }, 'data-as-of-too-late'],
  ['the day of last year’s file', { dataAsOf: '2022-12-15' }, 'data-as-of-in-another-year'],
  ['the day of next year', { dataAsOf: '2024-12-15' }, 'data-as-of-in-another-year'],
  ['one person twice', { approvedBy: ' nguyễn  văn an'.normalize('NFD') }, 'same-signatory'],
  ['two people of one family', { approvedBy: 'Nguyễn Văn Anh' }, null],
];

describe('of the header is told', () => {
  test.each(cases)('%s', (_, header, code) => {
    const issues = validateSubmission(submissionOf([line('1', actual('10'))], header), catalogOf());
    expect(issues.map((issue) => [issue.code, issue.severity])).toEqual(
      code === null ? [] : [[code, 'warning']],
    );
  });

  test('every issue the checks can give has a case', () => {
    expect([...new Set(cases.flatMap(([, , code]) => code ?? []))].toSorted()).toEqual(
      issueCodesNamedIn('rules/check/validate-header.ts'),
    );
  });
});

describe('a day is of another year', () => {
  test.each([
    ['2022-12-31', '2023-12-15', true],
    ['2023-01-01', '2023-12-15', false],
    ['2024-01-01', '2023-12-15', true],
    ['2023-11-01', '2024-01-31', false],
    ['2023-06-01', '2024-01-31', true],
  ])('%s beside a cut-off day %s: %s', (day, dataAsOf, expected) => {
    expect(isOfAnotherYear(day, { ...campaign, dataAsOf }, null)).toBe(expected);
  });

  test.each([
    ['before the lock', '2024-02-15', null, false],
    ['after the lock, as the campaign counts days', '2024-02-16', null, true],
    ['of the year in which it is asked for', '2025-03-01', '2025-02-15', false],
    ['of neither that year nor the campaign’s', '2022-02-01', '2025-02-15', true],
  ])('or not, where a campaign ends in the next: one %s', (_, day, asked, expected) => {
    const ending = { ...campaign, lockAt: '2024-02-15T16:59:00Z' };
    expect(isOfAnotherYear(day, ending, asked)).toBe(expected);
  });

  test('and then it is said to be too late, where the figures are of before', () => {
    const catalog = catalogOf({
      campaign: { ...campaign, lockAt: '2024-02-15T10:00:00Z' },
      indicators: [indicator('1', byDate)],
      assignments: [assign('U1', '1', day('2024-02-15'))],
    });
    const reported = { kind: 'date', date: '2024-02-10' } as const;
    const issues = validateSubmission(
      submissionOf([line('1', reported)], { dataAsOf: '2024-01-10' }),
      catalog,
    );
    expect(issues.map(({ code }) => code)).toEqual(['data-as-of-too-late', 'date-after-data-as-of']);
  });

  test('and is moved into the campaign’s only where that has it', () => {
    expect(inCampaignYear('2022-11-05', '2023-12-15')).toBe('2023-11-05');
    expect(inCampaignYear('2024-02-29', '2023-12-15')).toBeNull();
  });
});
