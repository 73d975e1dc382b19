/** A clerk's check: the sheet read, parsed, held to the rules, and its issues marked on their cells. */
import type { Campaign, OrgUnit } from '../../shared/model/catalog.ts';
import { hasErrors, issueWarning, type Issue } from '../../shared/model/issue.ts';
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import {
  parseIdentity,
  parseUnitSheet,
  unknownUnitIssue,
  type UnitSheetIdentity,
} from '../../shared/sheet/parse-unit-sheet.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import type { ReadUnitSheet, ThiDuaApi, UnitSheetPort } from './ports.ts';
import { fetchSubmission, submissionStatus, type SubmissionStatus } from './submission-status.ts';

export interface CheckedSheet {
  /** Whose sheet it is; `null` when the sheet cannot even say that, which its issues then tell. */
  readonly of: { readonly campaign: Campaign; readonly unit: OrgUnit } | null;
  /** In reading order, with worksheet and cell. */
  readonly issues: readonly Issue[];
  /** What would be sent; `null` while there are errors. */
  readonly submission: Submission | null;
  readonly status: SubmissionStatus;
  readonly stored: StoredSubmission | null;
  /** The revision of this unit that this workbook last had a receipt for. */
  readonly baseRevision: Revision | null;
  /** Whether the issues could be shown on their cells. */
  readonly marked: boolean;
}

/** `null` when the workbook has no unit sheet. Rejects with `ProblemError` or `ServerUnreachable`. */
export async function checkUnitSheet({
  api,
  sheet,
}: {
  readonly api: ThiDuaApi;
  readonly sheet: UnitSheetPort;
}): Promise<CheckedSheet | null> {
  const read = await sheet.read();
  if (read === null) return null;
  const { identity, issues } = parseIdentity(read.block);
  const checked = identity === null ? unreadable(issues) : await checkAgainstServer(api, read, identity);
  const marked = await sheet.mark(checked.issues);
  return { ...checked, baseRevision: identity === null ? null : baseOf(identity, read.base), marked };
}

/** A workbook's memory of another unit's revision says nothing about this one. */
function baseOf({ campaign, unit }: UnitSheetIdentity, base: ReadUnitSheet['base']): Revision | null {
  return base?.campaign === campaign && base.unit === unit ? base.revision : null;
}

type Checked = Omit<CheckedSheet, 'baseRevision' | 'marked'>;

function unreadable(issues: readonly Issue[]): Checked {
  return { of: null, issues, submission: null, status: { kind: 'notSubmitted' }, stored: null };
}

async function checkAgainstServer(
  api: ThiDuaApi,
  { block, base }: ReadUnitSheet,
  identity: UnitSheetIdentity,
): Promise<Checked> {
  const { version, catalog } = await fetchCatalog(api, identity.campaign);
  const unit = catalog.units.find(({ code }) => code === identity.unit);
  if (unit === undefined) {
    return unreadable([unknownUnitIssue(block)]);
  }
  const stored = await fetchSubmission(api, identity);
  const previous = stored && previousReportOf(stored.submission.dataAsOf, stored.submission.lines);
  const parsed = parseUnitSheet(block, { ...identity, catalogVersion: version }, catalog, previous);
  const newer =
    identity.catalogVersion === version
      ? []
      : [issueWarning('catalog-newer', { params: { text: identity.catalogVersion, expected: version } })];
  const issues = [...newer, ...parsed.issues];
  return {
    of: { campaign: catalog.campaign, unit },
    issues,
    submission: hasErrors(issues) ? null : parsed.submission,
    status: submissionStatus(stored, parsed.submission, baseOf(identity, base)),
    stored,
  };
}
