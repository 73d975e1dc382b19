import { describe, expect, test } from 'vitest';
import { Problem, problemBody } from '../../../shared/api/problem-body.ts';
import { ProblemCode, ProblemError, problems } from '../../../shared/api/problem.ts';
import { issueError } from '../../../shared/model/issue.ts';

describe('the catalogue of problems', () => {
  test.each(ProblemCode.options)('%s has an error status and a title, and is told in its shape', (code) => {
    const { status, title } = problems[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z].*\.$/);
    const body = problemBody(new ProblemError(code));
    expect(Problem.parse(body)).toEqual({ type: `urn:thi-dua:problem:${code}`, title, status, code });
  });

  test('has a title of its own for each problem, and no problem that is not listed', () => {
    expect(Object.keys(problems).toSorted()).toEqual([...ProblemCode.options].toSorted());
    const titles = Object.values(problems).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  // What a client sent is never a failure of the server.
  test('only failures of the server are 5xx', () => {
    const ours = ProblemCode.options.filter((code) => problems[code].status >= 500);
    expect(ours).toEqual(['unexpected', 'store-unavailable', 'unsettled', 'identity-unavailable']);
  });
});

test('the details of a problem are told, its cause is not', () => {
  const issues = [issueError('denominator-zero', { indicator: '2', field: 'denominator' })];
  const cause = new Error('secret');
  const error = new ProblemError('stale-revision', { detail: 'U1', issues, currentVersion: 0 }, { cause });
  const body = problemBody(error);
  expect(Problem.parse(body)).toEqual(body);
  expect(body).toMatchObject({ status: 412, detail: 'U1', issues, currentVersion: 0 });
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(error.cause).toBe(cause);
  expect(error.message).toBe('stale-revision: Somebody wrote a newer version.');
});
