/** What changed from one report of a unit to another. */
import type { Difference, FieldValue, HeaderField, LineField } from '../model/difference.ts';
import type { IndicatorCode } from '../model/identifiers.ts';
import type { Reported, Submission, SubmissionLine } from '../model/submission.ts';

/** How evidence is listed in one cell. */
const EVIDENCE_JOINT = '; ';

/**
 * The differences, the header's first, then in the order of the later report's lines, then those of lines that it no
 * longer has. The catalog's version is no difference: it is not the clerk's. Of two lines of one indicator the last counts,
 * as no accepted report has.
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

/** Of one kind of fields always the same ones, in the same order. */
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

export function isSameValue(a: FieldValue | null, b: FieldValue | null): boolean {
  return a?.kind === b?.kind && a?.text === b?.text;
}

/** Of two lines of one indicator the last. */
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

/** The fields of a line; all blank where there is no line. */
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

/** What stands in the cells of the figure: the second is of ratios and changes only. */
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
