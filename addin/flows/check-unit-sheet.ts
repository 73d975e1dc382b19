/** A clerk's check: the sheet read, parsed, held to the rules, and its issues marked on their cells. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { Campaign, Catalog, OrgUnit, PublishedCatalog } from '../../shared/model/catalog.ts';
import { hasErrors, issueWarning, type Issue } from '../../shared/model/issue.ts';
import { previousReportOf } from '../../shared/model/previous-report.ts';
import type { StoredSubmission } from '../../shared/model/receipt.ts';
import { lastReviewOf, type CurrentSubmission, type Review } from '../../shared/model/review.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import { indexCatalog } from '../../shared/rules/catalog-index.ts';
import type { AdoptedSheet } from '../../shared/sheet/adopt/adoption.ts';
import { answeredComments, type AnsweredComment } from '../../shared/sheet/answered-comments.ts';
import { ownBlockOf, type OwnBlock } from '../../shared/sheet/adopt/own-block.ts';
import { conflictOf, type Conflict } from '../../shared/sheet/conflict.ts';
import {
  parseIdentity,
  parseUnitSheet,
  unknownUnitIssue,
  type Draft,
  type UnitSheetIdentity,
} from '../../shared/sheet/parse-unit-sheet.ts';
import { sheetDifferences, type SheetDifference } from '../../shared/sheet/sheet-differences.ts';
import { openSheet } from '../../shared/sheet/fixes/fix-context.ts';
import { withHelp, type HelpedIssue } from '../../shared/sheet/fixes/issue-help.ts';
import { fetchCatalog } from './fetch-catalog.ts';
import {
  type CellToMark,
  type KnownReport,
  type ReadUnitSheet,
  type ThiDuaApi,
  type UnitSheetPort,
} from './ports.ts';
import { fetchRevision } from './revision-history.ts';
import { fetchSubmission, submissionStatus, type SubmissionStatus } from './submission-status.ts';

/** What the server holds that a sheet is checked against. */
export interface ServerSide {
  readonly published: PublishedCatalog;
  readonly stored: CurrentSubmission | null;
  /** The revision that the workbook knows, where the server holds a newer one: what both sides began from. */
  readonly base: Submission | null;
}

/** An adopted sheet as it is now, to look through again. */
export type KnownAdoption = AdoptedSheet & { readonly worksheet: string };

/** The council's return of the current revision, and how far the sheet answers it. */
export interface ReturnedRevision {
  readonly review: Review;
  readonly comments: readonly AnsweredComment[];
}

export interface CheckedSheet {
  /** Whose sheet it is; `null` when the sheet cannot even say that, which its issues then tell. */
  readonly of: { readonly campaign: Campaign; readonly unit: OrgUnit } | null;
  /** In reading order, with worksheet and cell, and what can be done about each. */
  readonly issues: readonly HelpedIssue[];
  /** What would be sent; `null` while there are errors. */
  readonly submission: Submission | null;
  readonly status: SubmissionStatus;
  /** What the sheet says otherwise than the revision the server holds; nothing where it holds none. */
  readonly differences: readonly SheetDifference[];
  /** `null` where the current revision was not returned. */
  readonly returned: ReturnedRevision | null;
  /** `null` while it is not known whose sheet it is. */
  readonly server: ServerSide | null;
  /** The revision of this unit that this workbook knows, and that a submission replaces. */
  readonly baseRevision: Revision | null;
  /** What is to be chosen before the revision from elsewhere can be replaced; `null` where there is none. */
  readonly conflict: Conflict | null;
  /** Where and how the sheet was adopted; `null` for one of our making. */
  readonly adopted: KnownAdoption | null;
  /** Whether the issues, and the comments still to be answered, could be shown on their cells. */
  readonly marked: boolean;
}

/** `null` when the workbook has no unit sheet. Rejects with `NotYourUnit`, `ProblemError` or `ServerUnreachable`. */
export async function checkUnitSheet({
  api,
  sheet,
}: {
  readonly api: ThiDuaApi;
  readonly sheet: UnitSheetPort;
}): Promise<CheckedSheet | null> {
  const read = await sheet.read();
  if (read === null) return null;
  const { identity, issues } = identityOf(read);
  if (identity === null) return marked(sheet, unreadable(issues));
  return settled(sheet, read, checkRead(read, identity, await askServer(api, read, identity)));
}

/**
 * Checks a sheet again while it is being filled in, against what the server held at the last check: whatever came there
 * since is met when the sheet is submitted. A sheet that says now that it is another unit's needs a full check.
 */
export async function recheckUnitSheet(
  ports: { readonly api: ThiDuaApi; readonly sheet: UnitSheetPort },
  { of, server }: Pick<CheckedSheet, 'of' | 'server'>,
): Promise<CheckedSheet | null> {
  if (of === null || server === null) return checkUnitSheet(ports);
  const read = await ports.sheet.read();
  if (read === null) return null;
  const { identity, issues } = identityOf(read);
  if (identity === null) return marked(ports.sheet, unreadable(issues));
  const isSame = identity.campaign === of.campaign.id && identity.unit === of.unit.code;
  return isSame ? settled(ports.sheet, read, checkRead(read, identity, server)) : checkUnitSheet(ports);
}

type Unmarked = Omit<CheckedSheet, 'marked'>;

/**
 * Marks the issues. A receipt that never came, as the connection or the laptop was closed too early, is no loss: the
 * revision that the server turns out to hold of this sheet is remembered now.
 */
async function settled(sheet: UnitSheetPort, read: ReadUnitSheet, checked: Unmarked): Promise<CheckedSheet> {
  const { of, baseRevision: revision } = checked;
  if (of !== null && revision !== null && revision !== read.known?.revision)
    await sheet.remember({ campaign: of.campaign.id, unit: of.unit.code, revision });
  return marked(sheet, checked);
}

async function marked(sheet: UnitSheetPort, checked: Unmarked): Promise<CheckedSheet> {
  return { ...checked, marked: await sheet.mark([...checked.issues, ...marksOf(checked.returned)]) };
}

/** A comment shows on its cell until it is answered. */
function marksOf(returned: ReturnedRevision | null): CellToMark[] {
  return (returned?.comments ?? []).flatMap(({ answered, at }) =>
    answered || at === null ? [] : [{ ...at, severity: 'warning' as const }],
  );
}

function unreadable(issues: readonly Issue[]): Unmarked {
  const status = { kind: 'notSubmitted' } as const;
  return {
    of: null,
    issues,
    submission: null,
    status,
    differences: [],
    returned: null,
    server: null,
    baseRevision: null,
    conflict: null,
    adopted: null,
  };
}

/** An adopted sheet does not say whose it is; the workbook remembers that. */
function identityOf({ block, adopted }: ReadUnitSheet): ReturnType<typeof parseIdentity> {
  return adopted === null ? parseIdentity(block) : { identity: adopted.adoption, issues: [] };
}

async function askServer(
  api: ThiDuaApi,
  { known }: ReadUnitSheet,
  identity: UnitSheetIdentity,
): Promise<ServerSide> {
  const published = await fetchCatalog(api, identity.campaign);
  const unit = published.catalog.units.find(({ code }) => code === identity.unit);
  const stored = unit === undefined ? null : await fetchSubmission(api, identity, published.catalog);
  return { published, stored, base: await fetchBase(api, stored, knownRevision(identity, known, stored)) };
}

/**
 * What a workbook began from that knows an older revision than the server holds; `null` where there is no such revision,
 * as a workbook's memory can be forged.
 */
export async function fetchBase(
  api: ThiDuaApi,
  stored: StoredSubmission | null,
  known: Revision | null,
): Promise<Submission | null> {
  if (stored === null || known === null || known === stored.receipt.revision) return null;
  try {
    return (await fetchRevision(api, stored.receipt, known)).submission;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unknown-revision') return null;
    throw error;
  }
}

function checkRead(read: ReadUnitSheet, identity: UnitSheetIdentity, server: ServerSide): Unmarked {
  const { published, stored } = server;
  const { version, catalog } = published;
  const { adopted } = read;
  const unit = catalog.units.find(({ code }) => code === identity.unit);
  if (unit === undefined) return unreadable([unknownUnitIssue(read.block)]);
  const previous = stored && previousReportOf(stored.submission.dataAsOf, stored.submission.lines);
  const { block, issues: adoptionIssues } = blockToParse(read, catalog);
  const { campaign, unit: code } = identity;
  const parsed =
    block === null
      ? { submission: null, draft: null, issues: [] }
      : parseUnitSheet(block, { campaign, unit: code, catalogVersion: version }, catalog, previous);
  const newer =
    identity.catalogVersion === version
      ? []
      : [issueWarning('catalog-newer', { params: { text: identity.catalogVersion, expected: version } })];
  // Nothing is written on an adopted sheet, so that nothing of it is offered to be mended from the pane.
  const open = block === null || adopted !== null ? null : openSheet(block, catalog, identity.unit);
  const issues = [...newer, ...adoptionIssues, ...parsed.issues].map((issue) =>
    open === null ? issue : withHelp(issue, open),
  );
  const submission = hasErrors(issues) ? null : parsed.submission;
  const known = knownRevision(identity, read.known, stored);
  const status = submissionStatus(stored, submission, known);
  const differences = stored && parsed.draft ? sheetDifferences(stored.submission, parsed.draft) : [];
  return {
    of: { campaign: catalog.campaign, unit },
    issues,
    submission,
    status,
    differences,
    returned: returnedRevision(stored, differences, parsed.draft, catalog),
    server,
    baseRevision: status.kind === 'matches' ? status.receipt.revision : known,
    conflict:
      status.kind === 'elsewhere' && stored && parsed.draft
        ? conflictOf({
            theirs: stored,
            base: server.base,
            draft: parsed.draft,
            block: adopted === null ? block : null,
            indicators: indexCatalog(catalog).indicators,
          })
        : null,
    adopted: adopted && { ...adopted, worksheet: read.block.worksheet },
  };
}

function returnedRevision(
  stored: CurrentSubmission | null,
  differences: readonly SheetDifference[],
  draft: Draft | null,
  { indicators }: Catalog,
): ReturnedRevision | null {
  const review = stored && lastReviewOf(stored);
  if (review?.decision !== 'returned') return null;
  return { review, comments: answeredComments(review.comments, differences, draft, indicators) };
}

/** The cells in the columns of our own sheet; `null` where an adopted one cannot be read as it was confirmed. */
function blockToParse({ block, adopted }: ReadUnitSheet, catalog: Catalog): OwnBlock {
  return adopted === null ? { block, issues: [] } : ownBlockOf(block, adopted, catalog);
}

/**
 * The revision that the workbook knows. Its memory of another unit's says nothing about this one; of what it was sending
 * it knows the revision as well, though no receipt came.
 */
function knownRevision(
  { campaign, unit }: UnitSheetIdentity,
  known: KnownReport | null,
  stored: StoredSubmission | null,
): Revision | null {
  if (known === null || known.campaign !== campaign || known.unit !== unit) return null;
  const isOwn = stored !== null && stored.receipt.digest === known.sending;
  return isOwn ? stored.receipt.revision : known.revision;
}
