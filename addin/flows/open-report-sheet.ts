/** A report as its sheet was when it was sent, opened beside the council's tables for reading. */
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { ReviewedSubmission } from '../../shared/model/review.ts';
import { fillUnitSheet } from '../../shared/sheet/unit/fill-unit-sheet.ts';
import { drawUnitSheet, type PreviousFigures } from '../../shared/sheet/unit/unit-sheet.ts';
import type { CouncilWorkbookPort } from './ports.ts';
import type { UnitUnderReview } from './unit-under-review.ts';

export interface OpenedSheet {
  readonly worksheet: string;
  /** How many items of the report have no place on the sheet, which is drawn by the catalog of today. */
  readonly leftOut: number;
}

/** Adds a worksheet for the current revision; one that is there is never written over. */
export async function openReportSheet(
  workbook: Pick<CouncilWorkbookPort, 'addReport'>,
  { seen, report }: UnitUnderReview,
): Promise<OpenedSheet> {
  if (report === null) throw new RangeError('There is no report to open.');
  const { published, standing } = seen;
  const { current, before } = report;
  const drawn = drawUnitSheet(published, standing.unit, before === null ? new Map() : figuresOf(before));
  const { sheet, leftOut } = fillUnitSheet(
    drawn,
    current.submission,
    current.receipt.revision,
    published.catalog,
  );
  return { worksheet: await workbook.addReport(sheet), leftOut };
}

function figuresOf({ submission: { dataAsOf, lines } }: ReviewedSubmission): PreviousFigures {
  return previousReportOf(dataAsOf, lines).reported;
}
