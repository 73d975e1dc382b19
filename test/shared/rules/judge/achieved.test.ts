import { expect, test } from 'vitest';
import type { Reported } from '../../../../shared/model/submission.ts';
import { achievedFigure } from '../../../../shared/rules/judge/achieved.ts';

test.each<[Reported, string | null]>([
  [{ kind: 'number', actual: '-3.5' }, '-7/2'],
  [{ kind: 'ratio', numerator: '1', denominator: '3' }, '100/3'],
  [{ kind: 'ratio', numerator: '0', denominator: '3' }, '0'],
  [{ kind: 'ratio', numerator: '1', denominator: '0' }, null],
  [{ kind: 'ratio', numerator: '0', denominator: '0' }, null],
  [{ kind: 'change', current: '80', before: '100' }, '-20'],
  [{ kind: 'change', current: '0', before: '7' }, '-100'],
  [{ kind: 'change', current: '7', before: '7' }, '0'],
  [{ kind: 'change', current: '7', before: '0' }, null],
  [{ kind: 'date', date: '2023-12-15' }, null],
  [{ kind: 'yesNo', yes: true }, null],
  [{ kind: 'notArising' }, null],
])('%j amounts to %s, exactly', (reported, figure) => {
  expect(achievedFigure(reported)?.toFraction() ?? null).toBe(figure);
});
