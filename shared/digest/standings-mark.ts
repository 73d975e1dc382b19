/** By which people tell standings apart: on paper, and in a list of snapshots. */
import type { Standings } from '../model/standings.ts';
import { digestOf } from './digest.ts';

const SHOWN = 12;

/** The beginning of the standings' digest; a snapshot with the same standings has the same. */
export function standingsMark(standings: Standings): string {
  return digestOf(standings).slice(0, SHOWN);
}
