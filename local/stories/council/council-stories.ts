/** The council's stories, each on a stage of its own: they begin where nothing is published. */
import type { CouncilStory } from '../story.ts';
import { campaign } from './campaign.ts';

export const councilStories: readonly CouncilStory[] = [campaign];
