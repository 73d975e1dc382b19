import { describe, expect, test } from 'vitest';
import { decisionOfDraft, type DecisionDraft } from '../../../../shared/rules/review/decision-draft.ts';

const draft: DecisionDraft = { kind: 'adjust', indicator: null, points: '', verdict: 'met', reason: '' };

describe('what was typed becomes a decision with its reason', () => {
  test.each<[Partial<DecisionDraft>, unknown]>([
    [
      { points: ' +1,5 ', reason: ' Mô hình hay\n' },
      { kind: 'adjust', adjustment: { indicator: null, points: '1.5', reason: 'Mô hình hay' } },
    ],
    [
      { points: '–2', indicator: 'G4', reason: 'Chậm' },
      { kind: 'adjust', adjustment: { indicator: 'G4', points: '-2', reason: 'Chậm' } },
    ],
    [
      { kind: 'override', indicator: '2', verdict: 'notMet', reason: 'Tử số sai' },
      { kind: 'override', override: { indicator: '2', verdict: 'notMet', reason: 'Tử số sai' } },
    ],
    [
      { kind: 'disqualify', points: '3', reason: 'Kỷ luật' },
      { kind: 'disqualify', reason: 'Kỷ luật' },
    ],
  ])('%o', (typed, decision) => {
    expect(decisionOfDraft({ ...draft, ...typed })).toEqual(decision);
  });
});

test.each<[string, Partial<DecisionDraft>, string]>([
  ['no points', { reason: 'Mô hình hay' }, 'needsPoints'],
  ['points that cannot be read', { points: 'một', reason: 'Mô hình hay' }, 'needsPoints'],
  ['points that change nothing', { points: '0,0', reason: 'Mô hình hay' }, 'needsPoints'],
  ['no reason', { points: '1' }, 'needsReason'],
  ['a reason that nobody can see', { kind: 'disqualify', reason: ' \u200b ' }, 'needsReason'],
])('with %s there is no decision, and what it wants is named', (_, typed, wants) => {
  expect(decisionOfDraft({ ...draft, ...typed })).toBe(wants);
});
