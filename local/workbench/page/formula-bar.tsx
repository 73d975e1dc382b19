/** Where the selection is and what the active cell holds; both can be typed into. */
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { EditButtons } from './edit-buttons.tsx';
import { leaveCell } from './leave-cell.ts';
import { isLocked } from './next-cell.ts';
import type { Arrival } from './selecting.ts';
import { useWords } from './words.ts';

interface FormulaBarProps {
  readonly desk: Desk;
  /** Takes the focus back to the grid. */
  readonly onDone: () => void;
}

export function FormulaBar({ desk, onDone }: FormulaBarProps) {
  const words = useWords();
  return (
    <div class="formula-bar">
      <EditButtons desk={desk} />
      <NameBox desk={desk} onDone={onDone} />
      <input
        class="formula"
        aria-label={words.formulaBar}
        autocomplete="off"
        spellcheck={false}
        value={desk.text}
        onInput={({ currentTarget }) => {
          desk.type(currentTarget.value);
          desk.draftKeepsArrows = true;
        }}
        onBlur={({ relatedTarget }) => leaveCell(desk, relatedTarget)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') desk.cancel();
          else if (event.key !== 'Enter' || !desk.enter(event.shiftKey ? 'up' : 'down')) return;
          event.preventDefault();
          onDone();
        }}
      />
      {isLocked(desk.sheet, desk.active) && <span class="protected">{words.protected}</span>}
    </div>
  );
}

function NameBox({ desk, onDone }: FormulaBarProps) {
  const words = useWords();
  const { activeAddress } = desk;
  const [text, setText] = useState(activeAddress);
  const [arrival, setArrival] = useState<Arrival>('there');
  const lost = arrival === 'there' ? null : words.lost[arrival];
  const restore = () => {
    setText(activeAddress);
    setArrival('there');
  };
  useEffect(restore, [activeAddress, desk.sheet]);
  const go = () => {
    // What cannot be entered stays in its cell, and so does the selection.
    if (!desk.enter('stay')) return;
    const arrived = desk.goTo(text);
    setArrival(arrived);
    if (arrived === 'there') onDone();
  };
  return (
    <>
      <input
        class="name-box"
        aria-label={words.nameBox}
        aria-invalid={lost !== null}
        title={lost ?? words.nameBox}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={restore}
        onKeyDown={({ key }) => {
          if (key === 'Enter') go();
          if (key === 'Escape') onDone();
        }}
      />
      {lost !== null && (
        <span class="lost" role="alert">
          {lost}
        </span>
      )}
    </>
  );
}
