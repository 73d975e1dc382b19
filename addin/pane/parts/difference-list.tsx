/** Differences between two reports, one a line: what was there and what is there now; choosing one goes to its cell. */
import type { Difference } from '../../../shared/model/difference.ts';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { CellOnSheet } from '../../../shared/sheet/sheet-block.ts';
import { fieldValueText } from '../../messages/field-value.ts';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from './speech.tsx';

/** More than anybody reads at once. */
const SHOWN = 100;

interface DifferenceListProps {
  /** `at`: the cell of the sheet that says it, where there is one. */
  readonly differences: readonly (Difference & { readonly at?: CellOnSheet | null })[];
  readonly indicators: readonly Indicator[];
  /** Goes to a cell; without it the differences are only told. */
  readonly jump?: Jump;
}

export function DifferenceList({ differences, indicators, jump }: DifferenceListProps) {
  const { texts, format } = useSpeech();
  const nameOf = new Map(indicators.map(({ code, name }) => [code, name]));
  const hidden = differences.length - SHOWN;
  return (
    <>
      <ol class="differences">
        {differences.slice(0, SHOWN).map(({ at, ...difference }) => {
          const words = (
            <DifferenceWords difference={difference} name={nameOf.get(difference.indicator ?? '')} />
          );
          return (
            <li key={`${difference.indicator ?? ''} ${difference.field}`}>
              {jump !== undefined && at ? (
                <button type="button" class="issue" onClick={() => jump(at.worksheet, at.cell)}>
                  <span class="place">{at.cell}</span>
                  {words}
                </button>
              ) : (
                <div class="issue">{words}</div>
              )}
            </li>
          );
        })}
      </ol>
      {hidden > 0 && <p class="hint">{texts.differences.more(format.number(hidden))}</p>}
    </>
  );
}

interface DifferenceWordsProps {
  readonly difference: Difference;
  /** Of its indicator; none for the header, and for one that the catalog no longer has. */
  readonly name: string | undefined;
}

/** Where a difference lies and what it is, for a list to stand around it. */
function DifferenceWords({ difference, name }: DifferenceWordsProps) {
  const { messages, texts, format } = useSpeech();
  const { indicator, field, before, after } = difference;
  const line = indicator === null ? [] : [`${texts.issues.indicator(indicator)}${name ? `: ${name}` : ''}`];
  return (
    <>
      <span class="subject">{[...line, messages.fields[field]].join(' · ')}</span>
      <span class="change">
        <del>{fieldValueText(before, messages, format)}</del>
        {` ${texts.differences.becomes} `}
        <ins>{fieldValueText(after, messages, format)}</ins>
      </span>
    </>
  );
}
