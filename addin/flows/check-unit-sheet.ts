/** A clerk's check: reads the sheet, checks it by the rules, and marks its issues on their cells. */
import { isJustified } from '../../shared/sheet/fixes/issue-help.ts';
import {
  checkRead,
  identityOf,
  unreadable,
  type CheckedSheet,
  type ReturnedRevision,
  type UnmarkedSheet,
} from './checked-sheet.ts';
import type { CellToMark, KnownReport, ReadUnitSheet, ThiDuaApi, UnitSheetPort } from './ports.ts';
import { fetchServerSide, knownRevision } from './server-side.ts';

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
  return settled(sheet, read, checkRead(read, identity, await fetchServerSide(api, identity, read.known)));
}

/**
 * Checks a sheet again while it is being filled in, against what the server held at the last check: whatever came there
 * since is met when the sheet is submitted. A sheet that says now that it is another unit's needs a full check, and so
 * does one whose workbook has had a newer receipt: several panes can be open on it.
 */
export async function recheckUnitSheet(
  ports: { readonly api: ThiDuaApi; readonly sheet: UnitSheetPort },
  { of, server, baseRevision }: Pick<CheckedSheet, 'of' | 'server' | 'baseRevision'>,
): Promise<CheckedSheet | null> {
  if (of === null || server === null) return checkUnitSheet(ports);
  const read = await ports.sheet.read();
  if (read === null) return null;
  const { identity, issues } = identityOf(read);
  if (identity === null) return marked(ports.sheet, unreadable(issues));
  const isSame = identity.campaign === of.campaign.id && identity.unit === of.unit.code;
  const known = knownRevision(identity, read.known, server.stored);
  const isHeld = known === baseRevision || (known ?? 0) <= (server.stored?.receipt.revision ?? 0);
  return isSame && isHeld
    ? settled(ports.sheet, read, checkRead(read, identity, server))
    : checkUnitSheet(ports);
}

/**
 * Marks the issues. If a receipt never arrived, because the connection broke or the laptop was closed, the revision that the
 * server holds of this sheet is remembered now.
 */
async function settled(
  sheet: UnitSheetPort,
  read: ReadUnitSheet,
  checked: UnmarkedSheet,
): Promise<CheckedSheet> {
  const { of, baseRevision: revision } = checked;
  const isNews = of !== null && revision !== null && revision !== read.known?.revision;
  return marked(
    sheet,
    checked,
    isNews ? { campaign: of.campaign.id, unit: of.unit.code, revision } : undefined,
  );
}

async function marked(
  sheet: UnitSheetPort,
  checked: UnmarkedSheet,
  known?: KnownReport,
): Promise<CheckedSheet> {
  // What is explained is nothing to look for any more.
  const issues = checked.issues.filter((issue) => !isJustified(issue));
  const cells = [...issues, ...marksOf(checked.returned)];
  return { ...checked, marked: await sheet.mark(cells, known) };
}

/** A comment shows on its cell until it is answered. */
function marksOf(returned: ReturnedRevision | null): CellToMark[] {
  return (returned?.comments ?? []).flatMap(({ answered, at }) =>
    answered || at === null ? [] : [{ ...at, severity: 'warning' as const }],
  );
}
