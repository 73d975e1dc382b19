import type { Loss } from '../../excel-host/workbook/loss.ts';
import { lossText } from '../loss-words.ts';
import { useLanguage } from './words.ts';

/** Losses, a line each. */
export function LossList({ losses }: { readonly losses: readonly Loss[] }) {
  const language = useLanguage();
  const lines = [...new Set(losses.map((loss) => lossText(loss, language)))];
  return (
    <ul class="losses">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
