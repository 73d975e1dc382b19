/** Which row of a foreign sheet is which indicator: how many are certain, and a question for each that is not. */
import type { IndicatorCode } from '../../../shared/model/identifiers.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import { rowKey } from '../../../shared/sheet/adopt/match-row.ts';
import type { AdoptionChoices, AdoptionProposal } from '../../../shared/sheet/adopt/propose-adoption.ts';
import type { ForeignRow } from '../../../shared/sheet/adopt/read-rows.ts';
import { Choice } from '../parts/choice.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface AdoptionRowsProps {
  /** As the rows look before anybody said what they are. */
  readonly first: AdoptionProposal;
  readonly proposal: AdoptionProposal;
  readonly choices: AdoptionChoices;
  readonly indicators: readonly Indicator[];
  readonly onChoose: (key: string, indicator: IndicatorCode | null) => void;
}

export function AdoptionRows({ first, proposal, choices, indicators, onChoose }: AdoptionRowsProps) {
  const { texts, format } = useSpeech();
  const nameOf = (code: IndicatorCode) => {
    const name = indicators.find((indicator) => indicator.code === code)?.name ?? '';
    return `${code} · ${name}`;
  };
  const byCode = first.matched.filter(({ match }) => match.how === 'code').length;
  const asked = [...first.doubtful, ...first.unmatched];
  const list = (codes: readonly IndicatorCode[]) => codes.map(nameOf).join('; ');
  return (
    <section aria-labelledby="adoption-rows">
      <h3 id="adoption-rows">{texts.adoption.rowsTitle}</h3>
      <p>
        {texts.adoption.matched(
          format.number(first.matched.length),
          format.number(byCode),
          format.number(first.matched.length - byCode),
        )}
      </p>
      {asked.length > 0 && <p>{texts.adoption.asked(format.number(asked.length))}</p>}
      {asked.map((row) => (
        <RowQuestion
          key={row.row}
          row={row}
          place={String(proposal.sheet.block.row + row.row + 1)}
          chosen={choices.rows[rowKey(row)] ?? null}
          open={proposal.withoutRow}
          nameOf={nameOf}
          onChoose={(indicator) => onChoose(rowKey(row), indicator)}
        />
      ))}
      {proposal.doubled.length > 0 && (
        <p class="notice warning">{texts.adoption.doubled(list(proposal.doubled))}</p>
      )}
      {proposal.withoutSecondFigure.length > 0 && (
        <p class="notice warning">{texts.adoption.withoutSecondFigure(list(proposal.withoutSecondFigure))}</p>
      )}
      {proposal.withoutRow.length > 0 && (
        <details>
          <summary>{texts.adoption.withoutRow(format.number(proposal.withoutRow.length))}</summary>
          <ul>
            {proposal.withoutRow.map((code) => (
              <li key={code}>{nameOf(code)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface RowQuestionProps {
  readonly row: ForeignRow;
  /** Number of the row on its worksheet. */
  readonly place: string;
  readonly chosen: IndicatorCode | null;
  /** Indicators that no row has yet. */
  readonly open: readonly IndicatorCode[];
  readonly nameOf: (code: IndicatorCode) => string;
  readonly onChoose: (indicator: IndicatorCode | null) => void;
}

function RowQuestion({ row, place, chosen, open, nameOf, onChoose }: RowQuestionProps) {
  const { texts } = useSpeech();
  const likely = 'suggestions' in row.match ? row.match.suggestions : [];
  const others = open.filter((code) => !likely.includes(code));
  const rest = chosen === null || likely.includes(chosen) ? others : [chosen, ...others];
  const option = (code: IndicatorCode) => (
    <option key={code} value={code}>
      {nameOf(code)}
    </option>
  );
  return (
    <Choice
      label={texts.adoption.row(place, row.name || row.code)}
      value={chosen ?? ''}
      onChoose={(value) => onChoose(value === '' ? null : value)}
    >
      <option value="">{texts.adoption.noIndicator}</option>
      {likely.length > 0 && <optgroup label={texts.adoption.likely}>{likely.map(option)}</optgroup>}
      {rest.length > 0 && <optgroup label={texts.adoption.others}>{rest.map(option)}</optgroup>}
    </Choice>
  );
}
