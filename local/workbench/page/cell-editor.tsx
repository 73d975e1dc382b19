/** The one place that takes the keyboard and the clipboard: it frames the active cell, and shows what is typed into it. */
import type { Ref } from 'preact';
import { columnLetters } from '../../excel-host/workbook/address.ts';
import { remarksAt } from './cell-remarks.ts';
import { CellTip, TIP_ID } from './cell-tip.tsx';
import { ChoiceList, CHOICES_ID, choiceId } from './choice-list.tsx';
import type { Choosing } from './choosing.ts';
import type { Desk } from './desk.ts';
import { pressKey, type WaysOut } from './grid-keys.ts';
import { leaveCell } from './leave-cell.ts';
import { useWords } from './words.ts';

interface CellEditorProps {
  readonly desk: Desk;
  /** What the cell shows. */
  readonly shown: string;
  readonly input: Ref<HTMLInputElement>;
  readonly ways: WaysOut;
}

export function CellEditor({ desk, shown, input, ways }: CellEditorProps) {
  const words = useWords();
  const { row, column } = desk.active;
  const { draft, choosing } = desk;
  const hasChoices = draft === null && desk.listed.length > 0;
  const remarks = remarksAt(desk.sheet, row, column);
  return (
    <>
      <input
        ref={input}
        class={draft === null ? 'cell-editor' : 'cell-editor typing'}
        aria-label={words.cell(`${columnLetters(column)}${row + 1}`, shown)}
        autocomplete="off"
        spellcheck={false}
        size={Math.max(1, (draft?.length ?? 0) + 2)}
        value={draft ?? ''}
        onInput={({ currentTarget }) => {
          desk.type(currentTarget.value);
          // A locked cell takes nothing: nor must this element keep it for a cell that does.
          currentTarget.value = desk.draft ?? '';
        }}
        onBlur={({ relatedTarget }) => leaveCell(desk, relatedTarget)}
        onDblClick={() => draft === null && desk.edit()}
        onCopy={(event) => takeCopy(desk, event, false)}
        onCut={(event) => takeCopy(desk, event, true)}
        onPaste={(event) => {
          if (desk.draft !== null) return;
          event.preventDefault();
          desk.paste(event.clipboardData?.getData('text/plain') ?? '');
        }}
        onKeyDown={(event) => {
          if (pressKey(desk, event, ways)) event.preventDefault();
        }}
        {...(remarks.length > 0 ? { 'aria-describedby': TIP_ID } : {})}
        {...(hasChoices ? comboBox(choosing) : {})}
      />
      {hasChoices && <ChoiceList desk={desk} />}
      {choosing === null && <CellTip remarks={remarks} />}
    </>
  );
}

/** How the input says that it has a list (ARIA's combobox), and while that is open what is marked in it. */
const comboBox = (choosing: Choosing | null) => ({
  role: 'combobox' as const,
  'aria-haspopup': 'listbox' as const,
  'aria-expanded': choosing !== null,
  ...(choosing !== null && {
    'aria-controls': CHOICES_ID,
    'aria-activedescendant': choiceId(choosing.index),
  }),
});

/** Puts the selected cells on the system clipboard; while something is typed the browser copies from that. */
function takeCopy(desk: Desk, event: ClipboardEvent, isCut: boolean): void {
  if (desk.draft !== null) return;
  event.preventDefault();
  const text = desk.copy(isCut);
  if (text !== null) event.clipboardData?.setData('text/plain', text);
}
