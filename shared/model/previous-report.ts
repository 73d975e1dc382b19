/** What a unit had reported before, for checks to compare its new report with. */
import type { IndicatorCode, IsoDate } from './identifiers.ts';
import type { Reported } from './submission.ts';

/** The unit's current revision before this one is sent. */
export interface PreviousReport {
  readonly dataAsOf: IsoDate;
  readonly reported: ReadonlyMap<IndicatorCode, Reported>;
}

interface ReportedLine {
  readonly indicator: IndicatorCode;
  /** `null`, or no line, where nothing was reported. */
  readonly reported: Reported | null;
}

/** A previous report from the lines kept of it: those of a submission, or of the result in a head. */
export function previousReportOf(dataAsOf: IsoDate, lines: readonly ReportedLine[]): PreviousReport {
  return {
    dataAsOf,
    reported: new Map(
      lines.flatMap(({ indicator, reported }) => (reported === null ? [] : [[indicator, reported]])),
    ),
  };
}
