/** What a refresh of the standings may come to. */
import type { RefreshOutcome } from '../../../addin/flows/refresh-standings.ts';
import { noChanges } from '../../shared/fixtures/no-changes.ts';
import { standings } from './pane-samples.ts';

type Refreshed = Extract<RefreshOutcome, { kind: 'refreshed' }>;
type Unchanged = Extract<RefreshOutcome, { kind: 'unchanged' }>;

/** 14:32, and somewhat later, where the campaign is. */
export const [AT, LATER] = ['2023-12-14T07:32:00.000Z', '2023-12-14T08:05:00.000Z'] as const;

export const news = { ...noChanges, reportedFirst: 3, ranksMoved: 5, pointsChanged: 2 };

/** The first refresh of a workbook, in which nothing is odd. */
export const refreshed = (but: Partial<Refreshed> = {}): Refreshed => ({
  kind: 'refreshed',
  at: AT,
  standings,
  news: null,
  renamed: [],
  copyInFront: null,
  leftOver: null,
  ...but,
});

export const unchanged = (but: Partial<Unchanged> = {}): Unchanged => ({
  kind: 'unchanged',
  at: AT,
  chaseListNew: false,
  leftOver: null,
  ...but,
});
