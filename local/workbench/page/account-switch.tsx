import type { Workbench } from '../workbench.ts';
import { useWords } from './words.ts';

interface AccountSwitchProps {
  readonly accounts: Workbench['accounts'];
  readonly account: string;
  readonly onChoose: (account: string) => void;
}

/** Who the person at the workbench is. Any workbook can be worked on as anybody: the server says what they may do. */
export function AccountSwitch({ accounts, account, onChoose }: AccountSwitchProps) {
  const words = useWords();
  const option = ({ account: value, name }: Workbench['accounts'][number]) => (
    <option key={value} value={value}>
      {name}
    </option>
  );
  const [council, units] = (['Council', 'Unit'] as const).map((role) =>
    accounts.filter((one) => one.role === role).map(option),
  );
  return (
    <label class="account">
      {words.account}
      <select value={account} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {accounts.every((one) => one.account !== account) && <option value={account}>{account}</option>}
        <optgroup label={words.council}>{council}</optgroup>
        <optgroup label={words.units}>{units}</optgroup>
      </select>
    </label>
  );
}
