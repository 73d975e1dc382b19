/** What changed from one report of a unit to another, field by field. */
import type { Difference, FieldValue, HeaderField, LineField } from '../model/difference.ts';
import type { IndicatorCode } from '../model/identifiers.ts';
import type { Reported, Submission, SubmissionLine } from '../model/submission.ts';

/** How evidence is listed in one cell. */
const EVIDENCE_JOINT = '; ';

/**
 * The differences: first those of the header, then those of the later report's lines in their order, then those of lines
 * that it no longer has. The catalog's version is not compared, because no clerk chose it. If an indicator has two lines,
 * which no accepted report has, the last one counts.
 */
export function differencesOf(before: Submission, after: Submission): Difference[] {
  const earlier = linesByIndicator(before);
  const later = linesByIndicator(after);
  return [
    ...differing(null, fieldsOfHeader(before), fieldsOfHeader(after)),
    ...[...new Set([...later.keys(), ...earlier.keys()])].flatMap((indicator) =>
      differing(indicator, fieldsOfLine(earlier.get(indicator)), fieldsOfLine(later.get(indicator))),
    ),
  ];
}

/** The fields of a header, or of a line: always all of them, in the same order. */
export type Fields<F> = readonly (readonly [field: F, value: FieldValue | null])[];

function differing<F extends Difference['field']>(
  indicator: IndicatorCode | null,
  before: Fields<F>,
  after: Fields<F>,
): Difference[] {
  const earlier = new Map(before);
  return after.flatMap(([field, value]) => {
    const was = earlier.get(field) ?? null;
    return isSameValue(was, value) ? [] : [{ indicator, field, before: was, after: value }];
  });
}

/** Whether two fields hold the same. */
export function isSameValue(a: FieldValue | null, b: FieldValue | null): boolean {
  return a?.kind === b?.kind && a?.text === b?.text;
}

/** The lines by their indicator; of two lines of one indicator, the last. */
export function linesByIndicator({ lines }: Submission): ReadonlyMap<IndicatorCode, SubmissionLine> {
  return new Map(lines.map((line) => [line.indicator, line]));
}

/** The fields of a report's header. */
export function fieldsOfHeader({ dataAsOf, preparedBy, approvedBy }: Submission): Fields<HeaderField> {
  return [
    ['dataAsOf', { kind: 'date', text: dataAsOf }],
    ['preparedBy', textOrNothing(preparedBy)],
    ['approvedBy', textOrNothing(approvedBy)],
  ];
}

/** The fields of a line; all empty where there is no line. */
export function fieldsOfLine(line: SubmissionLine | undefined): Fields<LineField> {
  const [actual, denominator] = figuresOf(line?.reported);
  return [
    ['actual', actual],
    ['denominator', denominator],
    ['notArising', markOrNothing(line?.reported.kind === 'notArising')],
    ['estimate', markOrNothing(line?.estimate ?? false)],
    ['note', textOrNothing(line?.note ?? '')],
    ['evidence', textOrNothing((line?.evidence ?? []).join(EVIDENCE_JOINT))],
    ['completion', numberOrNothing(line?.declaredPercent ?? null)],
  ];
}

/** What stands in the two cells of the figure. Only ratios and changes have a second one. */
function figuresOf(reported: Reported | undefined): [FieldValue | null, FieldValue | null] {
  switch (reported?.kind) {
    case undefined:
    case 'notArising':
      return [null, null];
    case 'number':
      return [numberOrNothing(reported.actual), null];
    case 'ratio':
      return [numberOrNothing(reported.numerator), numberOrNothing(reported.denominator)];
    case 'change':
      return [numberOrNothing(reported.current), numberOrNothing(reported.before)];
    case 'date':
      return [{ kind: 'date', text: reported.date }, null];
    case 'yesNo':
      return [{ kind: 'yesNo', text: reported.yes ? 'yes' : 'no' }, null];
  }
}

function numberOrNothing(decimal: string | null): FieldValue | null {
  return decimal === null ? null : { kind: 'number', text: decimal };
}

function textOrNothing(text: string): FieldValue | null {
  return text === '' ? null : { kind: 'text', text };
}

function markOrNothing(isSet: boolean): FieldValue | null {
  return isSet ? { kind: 'mark', text: '' } : null;
}
