/** What a unit had reported before the report at hand, to compare with. */
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

/** The previous report of what is kept of it: a submission, or a head with the lines of its result. */
export function previousReportOf(dataAsOf: IsoDate, lines: readonly ReportedLine[]): PreviousReport {
  return {
    dataAsOf,
    reported: new Map(
      lines.flatMap(({ indicator, reported }) => (reported === null ? [] : [[indicator, reported]])),
    ),
  };
}
