/** The clerks' stories, to be played on one stage in this order: the last one changes the catalog for everybody. */
import { adoption } from './adoption.ts';
import { conflict } from './conflict.ts';
import { firstReport } from './first-report.ts';
import { fixAndSubmit } from './fix-and-submit.ts';
import { newerCatalog } from './newer-catalog.ts';
import { offlineAndBack } from './offline-and-back.ts';
import { returned } from './returned.ts';
import { standing } from './standing.ts';
import type { ClerkStory } from '../story.ts';

export const clerkStories: readonly ClerkStory[] = [
  firstReport,
  fixAndSubmit,
  offlineAndBack,
  conflict,
  returned,
  adoption,
  standing,
  newerCatalog,
];
