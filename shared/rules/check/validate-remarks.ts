/** Checks of what goes with a line's figure: its evidence, and the completion that the sheet declares. */
import { roundedDecimal } from '../../model/decimal.ts';
import type { EvidenceRule } from '../../model/indicator.ts';
import { issueWarning } from '../../model/issue.ts';
import type { Verdict } from '../../model/verdict.ts';
import { completionOf } from '../judge/completion.ts';
import { isDeclaredPercentOff } from '../judge/declared-percent.ts';
import type { LineCheck } from './line-check.ts';
import { PERCENT_PLACES } from '../decimal-places.ts';
import { verdictOf } from '../judge/verdict.ts';

/** Evidence is missing, or stands in the note: a document named there is in the wrong column. */
const evidenceMissing: LineCheck = ({ line, indicator, target }) => {
  if (line.evidence.length > 0) return [];
  if (!asksFor(indicator.evidence, verdictOf(indicator, target, line.reported))) return [];
  return namesDocument(line.note)
    ? [
        issueWarning('evidence-in-note', {
          indicator: line.indicator,
          field: 'note',
          params: { text: line.note },
        }),
      ]
    : [issueWarning('evidence-missing', { indicator: line.indicator, field: 'evidence' })];
};

/** A document's number (`12/BC-UBND`, `05/2023/QĐ-UBND`), or a link. */
const DOCUMENT = /(?<!\d)\d+(?:\/\d{4})?\/\p{Lu}{2,}|https?:\/\//u;

function namesDocument(note: string): boolean {
  return DOCUMENT.test(note);
}

function asksFor(rule: EvidenceRule, verdict: Verdict): boolean {
  switch (rule) {
    case 'none':
      return false;
    case 'whenExceeded':
      return verdict === 'exceeded';
    case 'always':
      return verdict !== 'notArising';
  }
}

/** Also warns of a percent declared where none is computed: it is compared with nothing, and used for nothing. */
const declaredPercent: LineCheck = ({ line, indicator, target }) => {
  if (line.declaredPercent === null) return [];
  const where = { indicator: line.indicator, field: 'completion' };
  const completion = completionOf(indicator, target, line.reported);
  if (completion === null) return [issueWarning('wrong-measure', where)];
  if (!isDeclaredPercentOff(line.declaredPercent, completion)) return [];
  const expected = roundedDecimal(completion, PERCENT_PLACES);
  return [
    issueWarning('declared-percent-off', { ...where, params: { text: line.declaredPercent, expected } }),
  ];
};

/** In the order of their issues. */
export const remarkChecks: readonly LineCheck[] = [evidenceMissing, declaredPercent];
