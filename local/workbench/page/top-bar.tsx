/** Which workbook is open and who works on it. */
import { useRef } from 'preact/hooks';
import type { WorkbookChoice } from '../workbench.ts';
import { useWords } from './words.ts';

interface TopBarProps {
  readonly workbooks: readonly WorkbookChoice[];
  readonly current: WorkbookChoice;
  readonly onChoose: (id: string) => void;
  readonly onReset: () => void;
}

export function TopBar({ workbooks, current, onChoose, onReset }: TopBarProps) {
  const words = useWords();
  return (
    <header class="top-bar">
      <h1>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <rect x="1" y="11" width="5" height="8" rx="1" />
          <rect x="7.5" y="4" width="5" height="15" rx="1" />
          <rect x="14" y="8" width="5" height="11" rx="1" />
        </svg>
        {words.product}
        <span>{words.title}</span>
      </h1>
      <label>
        {words.workbook}
        <select value={current.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {workbooks.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p class="account">
        {words.account} <strong>{current.account}</strong>
      </p>
      <ResetButton onReset={onReset} />
    </header>
  );
}

function ResetButton({ onReset }: { onReset: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>
        {words.reset}
      </button>
      <dialog ref={dialog} aria-labelledby="reset-title">
        <h2 id="reset-title">{words.resetTitle}</h2>
        <p>{words.resetMeaning}</p>
        <div class="choices">
          <button type="button" onClick={close}>
            {words.cancel}
          </button>
          <button
            type="button"
            class="primary"
            onClick={() => {
              close();
              onReset();
            }}
          >
            {words.resetYes}
          </button>
        </div>
      </dialog>
    </>
  );
}
