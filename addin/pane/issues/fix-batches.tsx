/** Fixes that do the same to many cells, all at once: each change is shown before the button that makes them. */
import { isDoneAlike, type Fix, type FixKind } from '../../../shared/sheet/fixes/fix.ts';
import type { HelpedIssue } from '../../../shared/sheet/fixes/issue-help.ts';
import { fixText } from '../../messages/fix-text.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface FixBatchesProps {
  readonly issues: readonly HelpedIssue[];
  readonly busy: boolean;
  readonly onFix: (fixes: readonly Fix[]) => void;
}

export function FixBatches({ issues, busy, onFix }: FixBatchesProps) {
  const { texts, messages, format } = useSpeech();
  return (
    <>
      {batchesOf(issues).map(([kind, fixes]) => {
        const count = format.number(fixes.length);
        return (
          <details class="batch" key={kind}>
            <summary>{texts.fixes.all(texts.fixes.kinds[kind], count)}</summary>
            <ul>
              {fixes
                .flatMap((fix) => fixText(fix, messages, format).changes)
                .map((change) => (
                  <li key={change}>{change}</li>
                ))}
            </ul>
            <ActionButton busy={busy} onPress={() => onFix(fixes)}>
              {texts.fixes.applyAll(count)}
            </ActionButton>
          </details>
        );
      })}
    </>
  );
}

/** Two or more fixes of a kind, of the issues that have only that one. A cell is changed once. */
function batchesOf(issues: readonly HelpedIssue[]): [FixKind, Fix[]][] {
  const batches = new Map<FixKind, Fix[]>();
  const changed = new Set<string>();
  for (const { help } of issues) {
    const [fix, second] = help?.fixes ?? [];
    if (fix === undefined || second !== undefined || !isDoneAlike[fix.kind]) continue;
    if (fix.changes.some(({ cell }) => changed.has(cell))) continue;
    for (const { cell } of fix.changes) changed.add(cell);
    batches.set(fix.kind, [...(batches.get(fix.kind) ?? []), fix]);
  }
  return [...batches].filter(([, fixes]) => fixes.length > 1);
}
