/** A story as it is told: what lies before it, and the states it goes through. Tests and pictures play the same one. */
import { COUNCIL_ACCOUNT, type WardNumber } from '../sample/sample-units.ts';
import { accountOf, openEmptyStage, openStage, type Stage } from './stage.ts';
import type { Person, Scene } from './scene.ts';

interface Played {
  /** The states it reaches, each with a name of its own among all stories, in their order. */
  readonly states: readonly string[];
  /** What others did before, and the workbook as the person of the story opens it. */
  readonly before: (stage: Stage) => Promise<Uint8Array>;
  /** Plays on from state to state, each reached and drawn when it is yielded. */
  readonly play: (scene: Scene) => AsyncGenerator<string, void>;
}

/** A clerk's, on a stage where the sample campaign is published. */
export interface ClerkStory extends Played {
  readonly ward: WardNumber;
}

/** The council's, on a stage where nothing is published yet. */
export interface CouncilStory extends Played {
  readonly ward: null;
}

export type Story = ClerkStory | CouncilStory;

/** Whose story it is. */
export const personOf = ({ ward }: Story): Person =>
  ward === null
    ? { account: COUNCIL_ACCOUNT, title: 'Hội đồng' }
    : { account: accountOf(ward), title: `Phường ${ward}` };

/** Opens the stage it is played on. Whoever opens one closes its cloud. */
export const openStageOf = ({ ward }: Story): typeof openStage =>
  ward === null ? openEmptyStage : openStage;
