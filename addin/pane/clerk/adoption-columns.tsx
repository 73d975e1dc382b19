/** Which column of a foreign sheet is read as what: what is certain is told, what is not is asked. */
import type { AdoptionProposal } from '../../../shared/sheet/adopt/propose-adoption.ts';
import type { ReadColumn } from '../../../shared/sheet/adopt/header-words.ts';
import { columnName } from '../../../shared/sheet/sheet-block.ts';
import { Choice } from '../parts/choice.tsx';
import { Facts } from '../parts/facts.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface AdoptionColumnsProps {
  /** As it looked before anything was chosen: what is asked stays asked. */
  readonly first: AdoptionProposal;
  readonly proposal: AdoptionProposal;
  readonly onChoose: (key: ReadColumn, column: number | null) => void;
}

export function AdoptionColumns({ first, proposal, onChoose }: AdoptionColumnsProps) {
  const { texts } = useSpeech();
  const { header, sheet } = proposal;
  const nameOf = (column: number) => {
    const text = header.cells.find((cell) => cell.column === column)?.text ?? '';
    return texts.adoption.column(columnName(sheet.block.column + column), text);
  };
  const isAsked = (key: ReadColumn) =>
    first.toChoose.includes(key) ||
    first.columns.some((column) => column.key === key && column.because === 'several');
  const found = proposal.columns.filter(({ key, column }) => column !== null && !isAsked(key));
  const absent = proposal.columns.filter(({ key, column }) => column === null && !isAsked(key));
  const choice = ({ key, column }: AdoptionProposal['columns'][number]) => (
    <Choice
      key={key}
      label={texts.adoption.columns[key]}
      value={column === null ? '' : String(column)}
      onChoose={(value) => onChoose(key, value === '' ? null : Number(value))}
    >
      <option value="">{texts.adoption.noColumn}</option>
      {header.cells.map((cell) => (
        <option key={cell.column} value={String(cell.column)}>
          {nameOf(cell.column)}
        </option>
      ))}
    </Choice>
  );
  return (
    <section aria-labelledby="adoption-columns">
      <h3 id="adoption-columns">{texts.adoption.columnsTitle}</h3>
      {proposal.columns.filter(({ key }) => isAsked(key)).map(choice)}
      <Facts
        facts={found.map(({ key, column }) => [
          texts.adoption.columns[key],
          column === null ? '' : nameOf(column),
        ])}
      />
      {absent.length > 0 && (
        <p class="hint">
          {texts.adoption.absent(absent.map(({ key }) => texts.adoption.columns[key]).join(', '))}
        </p>
      )}
      <details>
        <summary>{texts.adoption.otherColumns}</summary>
        {proposal.columns.filter(({ key }) => !isAsked(key)).map(choice)}
      </details>
    </section>
  );
}
