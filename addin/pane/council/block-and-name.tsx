/** Narrowing a list of units: to a block, and to a part of a name. */
import type { Block } from '../../../shared/model/catalog.ts';
import type { BlockCode } from '../../../shared/model/identifiers.ts';
import { Choice } from '../parts/choice.tsx';
import { TextField } from '../parts/text-field.tsx';

interface Narrowing {
  /** `null`: all blocks. */
  readonly block: BlockCode | null;
  readonly words: string;
}

interface BlockAndNameProps {
  readonly labels: { readonly block: string; readonly allBlocks: string; readonly search: string };
  readonly narrowing: Narrowing;
  readonly blocks: readonly Block[];
  readonly onNarrow: (narrowing: Narrowing) => void;
}

export function BlockAndName({ labels, narrowing: { block, words }, blocks, onNarrow }: BlockAndNameProps) {
  return (
    <>
      {blocks.length > 1 && (
        <Choice
          label={labels.block}
          value={block ?? ''}
          onChoose={(code) => onNarrow({ block: code === '' ? null : code, words })}
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
        onType={(typed) => onNarrow({ block, words: typed })}
      />
    </>
  );
}
