/** A clerk's story as it is told: what lies before it, and the states it goes through. Tests and pictures play the same one. */
import type { WardNumber } from '../sample/sample-units.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

export interface Story {
  readonly ward: WardNumber;
  /** The states it reaches, each with a name of its own among all stories, in their order. */
  readonly states: readonly string[];
  /** What others did before, and the workbook as the clerk opens it. */
  readonly before: (stage: Stage) => Promise<Uint8Array>;
  /** Plays on from state to state, each reached and drawn when it is yielded. */
  readonly play: (scene: Scene) => AsyncGenerator<string, void>;
}
