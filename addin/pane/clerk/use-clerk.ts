/** The clerk's page as states and the steps between them. */
import { useRef, useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { AdoptionHeader } from '../../../shared/sheet/adopt/confirm-adoption.ts';
import type { AdoptionProposal } from '../../../shared/sheet/adopt/propose-adoption.ts';
import type { SeenSheet, SeenTable } from '../../flows/adopt-unit-sheet.ts';
import type { Conflict } from '../../../shared/sheet/unit/conflict.ts';
import type { CheckedSheet, KnownAdoption } from '../../flows/checked-sheet.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import type { ChangedCells, ChangeOutcome } from '../../flows/ports.ts';
import type { SubmitOutcome } from '../../flows/submit-unit-sheet.ts';
import type { SheetUpdate } from '../../flows/update-unit-sheet.ts';
import type { ClerkActions, UnitChoice } from './clerk-actions.ts';
import type { FixedPlace } from '../issues/issues-by-severity.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useAction, useOnce, type Action } from '../parts/use-action.ts';
import { useLiveCheck } from './use-live-check.ts';
import { useReturn } from './use-return.ts';

export type ClerkView =
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'noSheet';
      readonly campaigns: readonly CampaignSummary[];
      readonly gone: boolean;
      /** Why the worksheet in front cannot be used, after the clerk asked for it. */
      readonly unusable: Exclude<SeenSheet, SeenTable> | null;
    }
  | { readonly kind: 'adopting'; readonly seen: SeenTable }
  | { readonly kind: 'created' }
  | { readonly kind: 'sheet'; readonly checked: CheckedSheet; readonly news: News | null };

/** What the clerk's last action, or last edit, brought about. */
export type News =
  | { readonly kind: 'checked' }
  /** Nobody asked: the sheet was edited. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'updated'; readonly update: SheetUpdate }
  /** `at`: where in the lists the issue stood, so that the clerk goes on from there. */
  | { readonly kind: 'fixed'; readonly at: FixedPlace }
  /** Nothing was changed: the cell holds something else by now. */
  | { readonly kind: 'cellDiffers'; readonly cell: string }
  | { readonly kind: 'accepted'; readonly alreadyThere: boolean }
  /** Nothing was sent: there are errors. */
  | { readonly kind: 'notSent' }
  /** Nothing was sent: the sheet says just what was returned. */
  | { readonly kind: 'unanswered' }
  /** A colleague has submitted meanwhile: the sheet is in conflict. */
  | { readonly kind: 'newer' }
  /** The conflict with that revision is settled. */
  | { readonly kind: 'settled'; readonly revision: number }
  | { readonly kind: 'receiptWritten'; readonly worksheet: string };

/** Fixes that were applied, and the way back. */
export interface Change {
  readonly fixes: readonly Fix[];
  readonly undo: ChangedCells;
}

export interface Clerk extends Action {
  readonly view: ClerkView;
  readonly open: () => void;
  readonly create: (choice: UnitChoice) => void;
  /** Looks at the worksheet in front, or again at the one that was adopted. */
  readonly look: (choice: UnitChoice, known: KnownAdoption | null) => void;
  readonly adopt: (seen: SeenTable, proposal: AdoptionProposal, header: AdoptionHeader) => void;
  readonly check: () => void;
  readonly update: () => void;
  readonly submit: () => void;
  /** Takes of the newer revision what the clerk has chosen. */
  readonly settle: (conflict: Conflict, taken: readonly Fix[]) => void;
  /** Writes the receipt on a worksheet of its own, to be printed. */
  readonly writeReceipt: (checked: CheckedSheet) => void;
  readonly jump: (worksheet: string, cell: string) => void;
  readonly fix: (fixes: readonly Fix[], at: FixedPlace) => void;
  readonly lastChange: Change | null;
  /** The last change has just been made, not come to light because a later one was taken back. */
  readonly isChangeNew: boolean;
  readonly undo: (change: Change) => void;
}

/** Opens the workbook's sheet at once, if there is one; all else waits for the clerk. */
export function useClerk(actions: ClerkActions): Clerk {
  const { texts } = useSpeech();
  const action = useAction();
  const [view, setView] = useState<ClerkView>({ kind: 'opening' });
  const [sheet, setSheet] = useState(0);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [newChange, setNewChange] = useState<Change | null>(null);

  /** For the council's chase list. The clerk neither waits for it nor need know where it fails. */
  const tell = (checked: CheckedSheet) => void actions.tellProgress(checked).catch(reportError);
  const showSheet = async (news: News | null) => {
    const checked = await actions.check();
    if (checked !== null) {
      setView({ kind: 'sheet', checked, news });
      // An edit is nobody's asking.
      if (news?.kind !== 'edited') tell(checked);
    } else
      setView({ kind: 'noSheet', campaigns: await actions.campaigns(), gone: news !== null, unusable: null });
  };
  const open = () => action.run({ busy: texts.clerk.busyOpening }, () => showSheet(null));
  useOnce(open);

  const shown = useRef(view);
  shown.current = view;
  const recheck = async (): Promise<void> => {
    const seen = shown.current;
    if (seen.kind === 'created') return showSheet({ kind: 'edited' });
    if (seen.kind !== 'sheet') return undefined;
    const checked = await actions.recheck(seen.checked);
    // An action has brought something newer meanwhile, which knows nothing of the edit.
    if (shown.current !== seen) return recheck();
    if (checked === null) return showSheet({ kind: 'edited' });
    const isAsked = seen.news?.kind === 'newer' && checked.status.kind === 'elsewhere';
    // What an update changed is to be read while the sheet is filled in.
    const stays = isAsked || seen.news?.kind === 'updated';
    setView({ kind: 'sheet', checked, news: stays ? seen.news : { kind: 'edited' } });
    return undefined;
  };
  /** The sheet after the pane has changed it, for which nobody need be asked: it works without the server. */
  const showAgain = async (news: News) => {
    const seen = shown.current;
    const checked = seen.kind === 'sheet' ? await actions.recheck(seen.checked) : null;
    if (checked === null) await showSheet(news);
    else setView({ kind: 'sheet', checked, news });
  };
  const showChanged = async (outcome: ChangeOutcome, fixes: readonly Fix[], news: News) => {
    if (outcome.kind === 'cellDiffers') return showAgain(outcome);
    const { undo } = outcome;
    // The way back is kept before the check, which may fail.
    if (undo !== null) {
      const change = { fixes, undo };
      setChanges((earlier) => [...earlier, change]);
      setNewChange(change);
    }
    return showAgain(news);
  };
  /** What came to the server while nobody looked is shown to whoever comes back; a step under way finds it by itself. */
  const showNews = async () => {
    const seen = shown.current;
    if (seen.kind !== 'sheet' || action.busy !== null) return;
    if ((await actions.hasNews(seen.checked)) && shown.current === seen) await showSheet({ kind: 'edited' });
  };
  const lookForNews = (): void => {
    showNews().catch((error: unknown) => action.fail(error, lookForNews));
  };
  useReturn(lookForNews);
  useLiveCheck({
    watching: view.kind === 'sheet' || view.kind === 'created',
    sheet,
    watch: actions.watch,
    check: recheck,
    fail: action.fail,
  });

  const lastChange = changes.at(-1) ?? null;
  return {
    ...action,
    view,
    open,
    create: (choice) =>
      action.run({ busy: texts.clerk.busyCreating }, async () => {
        await actions.create(choice);
        setView({ kind: 'created' });
      }),
    look: (choice, known) =>
      action.run({ busy: texts.adoption.busyLooking }, async () => {
        const seen = await actions.look(choice, known);
        if (seen.kind === 'table') setView({ kind: 'adopting', seen });
        else setView({ kind: 'noSheet', campaigns: await actions.campaigns(), gone: false, unusable: seen });
      }),
    adopt: (seen, proposal, header) =>
      action.run({ busy: texts.adoption.busyAdopting }, async () => {
        await actions.adopt(seen, proposal, header);
        await showSheet({ kind: 'checked' });
      }),
    check: () => action.run({ busy: texts.clerk.busyChecking }, () => showSheet({ kind: 'checked' })),
    update: () =>
      action.run({ busy: texts.clerk.update.busy }, async () => {
        const outcome = await actions.update();
        // Where there was nothing to update, or it could not be, the check says how the sheet stands.
        const isUpdated = outcome.kind === 'updated';
        if (isUpdated) setSheet((count) => count + 1);
        await showSheet(isUpdated ? { kind: 'updated', update: outcome.update } : { kind: 'checked' });
      }),
    submit: () =>
      action.run({ busy: texts.clerk.busySubmitting, sending: true }, async () => {
        const outcome = await actions.submit();
        if (outcome.kind === 'noSheet') await showSheet({ kind: 'checked' });
        else {
          setView({ kind: 'sheet', checked: outcome.checked, news: newsOf(outcome) });
          // What was changed on the way to a report that is received is past, and the report speaks for itself.
          if (outcome.kind === 'accepted') setChanges([]);
          else tell(outcome.checked);
        }
      }),
    settle: (conflict, taken) =>
      action.run({ busy: texts.conflict.busy }, async () => {
        const outcome = await actions.settle(conflict, taken);
        const { revision } = conflict.theirs.receipt;
        await showChanged(outcome, taken, { kind: 'settled', revision });
      }),
    writeReceipt: (checked) =>
      action.run({ busy: texts.receipt.busyWriting }, async () => {
        const worksheet = await actions.writeReceipt(checked);
        const seen = shown.current;
        if (seen.kind === 'sheet') setView({ ...seen, news: { kind: 'receiptWritten', worksheet } });
      }),
    fix: (fixes, at) =>
      action.run({ busy: texts.fixes.busy }, async () => {
        await showChanged(await actions.applyFixes(fixes), fixes, { kind: 'fixed', at });
      }),
    lastChange,
    isChangeNew: lastChange !== null && lastChange === newChange,
    undo: (change) =>
      action.run({ busy: texts.fixes.busy }, async () => {
        const outcome = await actions.undoChange(change.undo);
        // What somebody has typed over cannot be taken back any more either.
        setChanges((all) => all.filter((one) => one !== change));
        await showAgain(outcome.kind === 'changed' ? { kind: 'checked' } : outcome);
      }),
    jump: (worksheet, cell) =>
      action.run({ busy: texts.clerk.busyChecking }, () => actions.goTo(worksheet, cell)),
  };
}

function newsOf(outcome: Exclude<SubmitOutcome, { kind: 'noSheet' }>): News {
  switch (outcome.kind) {
    case 'hasErrors':
      return { kind: 'notSent' };
    case 'returnedUnchanged':
      return { kind: 'unanswered' };
    case 'accepted':
      return { kind: 'accepted', alreadyThere: outcome.alreadyThere };
    case 'newerRevision':
      return { kind: 'newer' };
  }
}
