/** Which units of the chase list are shown: those of a block, or with a part of a name. */
import type { Block } from '../../shared/model/catalog.ts';
import type { ChaseFilter } from '../../shared/rules/chase/chase-groups.ts';
import { chaseTexts } from '../messages/chase-texts.ts';
import { Choice } from './choice.tsx';
import { useSpeech } from './speech.tsx';
import { TextField } from './text-field.tsx';

interface ChaseNarrowingProps {
  readonly filter: ChaseFilter;
  readonly blocks: readonly Block[];
  readonly onFilter: (filter: ChaseFilter) => void;
}

export function ChaseNarrowing({ filter, blocks, onFilter }: ChaseNarrowingProps) {
  const { language } = useSpeech();
  const words = chaseTexts[language];
  return (
    <>
      {blocks.length > 1 && (
        <Choice
          label={words.block}
          value={filter.block ?? ''}
          onChoose={(code) => onFilter({ ...filter, block: code === '' ? null : code })}
        >
          <option value="">{words.allBlocks}</option>
          {blocks.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <TextField
        label={words.search}
        type="text"
        value={filter.words}
        onType={(typed) => onFilter({ ...filter, words: typed })}
      />
    </>
  );
}
