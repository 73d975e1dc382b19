/** By which people tell standings apart: on paper, and in a list of snapshots. */
import type { Digest } from '../model/identifiers.ts';
import type { Standings } from '../model/standings.ts';
import { digestOf } from './digest.ts';

/** Enough to tell one from another, in parts that can be read out. */
const SHOWN = /^(.{4})(.{4})(.{4}).*$/;

/** The beginning of the standings' digest, e.g. `3f2a-91bc-07de`; a snapshot with the same standings has the same. */
export function standingsMark(standings: Standings): string {
  return shortMark(digestOf(standings));
}

/** A digest in short, as it is printed. */
export function shortMark(digest: Digest): string {
  return digest.replace(SHOWN, '$1-$2-$3');
}
