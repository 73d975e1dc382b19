/** Which fixes an issue has. Most have none: what only the clerk can know is not offered. */
import type { Issue, IssueCode } from '../../model/issue.ts';
import { fixContext, type OpenSheet } from './fix-context.ts';
import type { Fix } from './fix.ts';
import {
  bothReadings,
  clearFigures,
  clearOwn,
  expectedNumber,
  notArisingOrClear,
  numberOfText,
  standIn,
  swapped,
  type FixRule,
} from './fix-figures.ts';
import {
  campaignDay,
  composed,
  dateOfText,
  expectedCode,
  noteToEvidence,
  restoredName,
  restoredTarget,
  restoredUnit,
  sameDayInCampaignYear,
  tick,
  unmark,
  withoutHidden,
} from './fix-others.ts';
import { keepsRowSound } from './keeps-row-sound.ts';

export const fixRules: Partial<Record<IssueCode, readonly FixRule[]>> = {
  'number-as-text': [numberOfText],
  'number-with-blanks': [numberOfText],
  'unit-beside-number': [numberOfText],
  'other-unit-beside-number': [numberOfText],
  'number-ambiguous': [bothReadings],
  'shown-as-percent': [expectedNumber('asNumber')],
  'date-as-text': [dateOfText],
  'not-arising-as-text': [notArisingOrClear],
  'placeholder-in-figure': [standIn],
  'text-decomposed': [composed],
  'control-characters': [withoutHidden],
  'not-a-mark': [tick],
  'required-cell-blank': [campaignDay],
  'row-without-code': [expectedCode],
  'code-spelled-otherwise': [expectedCode],
  'group-row-with-data': [clearOwn],
  'row-name-differs': [restoredName],
  'row-unit-differs': [restoredUnit],
  'row-target-edited': [restoredTarget],
  'indicator-is-parent': [clearFigures],
  'wrong-measure': [clearOwn],
  'percent-below-one': [expectedNumber('timesHundred')],
  'scale-off-target': [expectedNumber('rescale')],
  'scale-off-previous': [expectedNumber('rescale')],
  'numerator-above-denominator': [swapped],
  'not-arising-with-value': [unmark, clearFigures],
  'not-arising-not-allowed': [unmark],
  'evidence-in-note': [noteToEvidence],
  'declared-percent-off': [clearOwn],
  'data-as-of-differs': [campaignDay],
  'data-as-of-in-another-year': [campaignDay],
  'data-as-of-too-late': [campaignDay],
  'date-in-another-year': [sameDayInCampaignYear],
};

/**
 * The fixes of an issue in the sheet that was read, the likeliest first. Each mends its issue and makes no other error in
 * its row; one that would is not offered.
 */
export function fixesOf(issue: Issue, sheet: OpenSheet): Fix[] {
  const context = fixContext(sheet, issue);
  if (context === null) return [];
  return (fixRules[issue.code] ?? [])
    .flatMap((rule) => rule(context))
    .filter((fix) => keepsRowSound(context, fix));
}
