/** What a check finds out about a unit's sheet: its issues, how it compares with the server, what there is to answer. */
import type { Campaign, Catalog, OrgUnit } from '../../shared/model/catalog.ts';
import { hasErrors, issueError, issueWarning, type Issue } from '../../shared/model/issue.ts';
import { previousReportOf } from '../../shared/model/previous-report.ts';
import { lastReviewOf, type CurrentSubmission, type Review } from '../../shared/model/review.ts';
import type { Revision, Submission } from '../../shared/model/submission.ts';
import { indexCatalog } from '../../shared/rules/catalog-index.ts';
import type { AdoptedSheet } from '../../shared/sheet/adopt/adoption.ts';
import { ownBlockOf, type OwnBlock } from '../../shared/sheet/adopt/own-block.ts';
import { answeredComments, type AnsweredComment } from '../../shared/sheet/unit/answered-comments.ts';
import { conflictOf, type Conflict } from '../../shared/sheet/unit/conflict.ts';
import { openSheet } from '../../shared/sheet/fixes/fix-context.ts';
import { withHelp, type HelpedIssue } from '../../shared/sheet/fixes/issue-help.ts';
import {
  parseIdentity,
  parseUnitSheet,
  unknownUnitIssue,
  type Draft,
  type UnitSheetIdentity,
} from '../../shared/sheet/unit/parse-unit-sheet.ts';
import { sheetDifferences, type SheetDifference } from '../../shared/sheet/unit/sheet-differences.ts';
import type { ReadUnitSheet } from './ports.ts';
import { knownRevision, type ServerSide } from './server-side.ts';
import { submissionStatus, type SubmissionStatus } from './submission-status.ts';

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
  /** Where the sheet differs from the revision that the server holds; empty where it holds none. */
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

/** As it is found, before anything is shown on its cells. */
export type UnmarkedSheet = Omit<CheckedSheet, 'marked'>;

/** A sheet that does not say whose it is. */
export function unreadable(issues: readonly Issue[]): UnmarkedSheet {
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
export function identityOf({ block, adopted }: ReadUnitSheet): ReturnType<typeof parseIdentity> {
  return adopted === null ? parseIdentity(block) : { identity: adopted.adoption, issues: [] };
}

/** Checks a sheet by the rules, and compares it with what the server has of its unit. */
export function checkRead(
  read: ReadUnitSheet,
  identity: UnitSheetIdentity,
  server: ServerSide,
): UnmarkedSheet {
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
  const copied = copyInFront(read);
  const sound = hasErrors(issues) ? null : parsed.submission;
  const known = knownRevision(identity, read.known, stored);
  const status = submissionStatus(stored, sound, known);
  const differences = stored && parsed.draft ? sheetDifferences(stored.submission, parsed.draft) : [];
  return {
    of: { campaign: catalog.campaign, unit },
    issues: [...copied, ...issues],
    submission: copied.length === 0 ? sound : null,
    status,
    differences,
    // What a colleague has sent is not answered by a sheet that says otherwise because it does not know of it yet.
    returned: returnedRevision(stored, status.kind === 'elsewhere' ? [] : differences, parsed.draft, catalog),
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

/** What was filled in is what is in front: the sheet behind it is not sent in its stead. */
function copyInFront({ copyInFront: copy, block }: ReadUnitSheet): Issue[] {
  return copy === null
    ? []
    : [issueError('copy-in-front', { params: { text: copy, other: block.worksheet } })];
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
