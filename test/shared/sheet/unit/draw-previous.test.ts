import { describe, expect, test } from 'vitest';
import type { Reported } from '../../../../shared/model/submission.ts';
import { drawPrevious } from '../../../../shared/sheet/unit/draw-previous.ts';
import { number, text, type DrawnFigure } from '../../../../shared/sheet/drawing.ts';

describe('what was last reported shows', () => {
  test.each<[string, Reported, DrawnFigure]>([
    ['a number as a number', { kind: 'number', actual: '1234.5' }, number(1234.5, '#,##0.0')],
    [
      'a number that no cell could keep as it is written',
      { kind: 'number', actual: '123456789012345.123456' },
      text('123.456.789.012.345,123456'),
    ],
    ['both parts of a ratio', { kind: 'ratio', numerator: '932', denominator: '1000' }, text('932 / 1.000')],
    ['both periods of a change', { kind: 'change', current: '9', before: '10.5' }, text('9 / 10,5')],
    ['a day as a day', { kind: 'date', date: '2023-12-01' }, number(45_261, 'dd/mm/yyyy')],
    ['yes in words', { kind: 'yesNo', yes: true }, text('Có')],
    ['no in words', { kind: 'yesNo', yes: false }, text('Không')],
    ['that nothing arose', { kind: 'notArising' }, text('Không phát sinh')],
  ])('%s', (_, reported, drawn) => {
    expect(
      drawPrevious({ measure: reported.kind === 'notArising' ? 'number' : reported.kind }, reported),
    ).toEqual(drawn);
  });

  test('nothing where nothing was, nor for a parent', () => {
    expect(drawPrevious({ measure: 'number' }, null)).toEqual({ kind: 'blank', format: null });
    expect(drawPrevious({ measure: 'allOf' }, { kind: 'number', actual: '1' })).toEqual({
      kind: 'blank',
      format: null,
    });
  });
});
