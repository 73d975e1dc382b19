/** Narrowing a list of units: to a block, and to a part of a name. */
import type { Block } from '../../../shared/model/catalog.ts';
import type { UnitFilter } from '../../../shared/rules/unit-filter.ts';
import { Choice } from '../parts/choice.tsx';
import { TextField } from '../parts/text-field.tsx';

interface BlockAndNameProps {
  readonly labels: { readonly block: string; readonly allBlocks: string; readonly search: string };
  readonly filter: UnitFilter;
  readonly blocks: readonly Block[];
  readonly onFilter: (filter: UnitFilter) => void;
}

export function BlockAndName({ labels, filter: { block, words }, blocks, onFilter }: BlockAndNameProps) {
  return (
    <>
      {blocks.length > 1 && (
        <Choice
          label={labels.block}
          value={block ?? ''}
          onChoose={(code) => onFilter({ block: code === '' ? null : code, words })}
        >
          <option value="">{labels.allBlocks}</option>
          {blocks.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <TextField
        label={labels.search}
        type="text"
        value={words}
        onType={(typed) => onFilter({ block, words: typed })}
      />
    </>
  );
}
