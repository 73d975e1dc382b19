/** The words of snapshots, apart from all other messages: nobody but the council needs them. */
import { snapshotTexts as english } from './en/snapshot-texts.ts';
import type { Language } from './language.ts';
import { snapshotTexts as vietnamese } from './vi/snapshot-texts.ts';

export type SnapshotTexts = typeof vietnamese;

export const snapshotTexts: Record<Language, SnapshotTexts> = { vi: vietnamese, en: english };
