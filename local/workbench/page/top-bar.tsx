/** Which workbook is open, what can be done with its file, and who works on it. */
import type { Workbench } from '../workbench.ts';
import { AccountSwitch } from './account-switch.tsx';
import type { Desk } from './desk.ts';
import { FileButtons } from './file-buttons.tsx';
import type { Sources } from './use-sources.ts';
import { useWords } from './words.ts';

interface TopBarProps {
  readonly sources: Sources;
  readonly accounts: Workbench['accounts'];
  /** `null` while no workbook is open. */
  readonly desk: Desk | null;
  readonly onReset: () => void;
}

export function TopBar({ sources, accounts, desk, onReset }: TopBarProps) {
  const words = useWords();
  const { all, current, choose, who, chooseAccount } = sources;
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
        <select value={current?.id} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {all.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <FileButtons sources={sources} desk={desk} onReset={onReset} />
      <AccountSwitch accounts={accounts} account={who.account} onChoose={chooseAccount} />
    </header>
  );
}
