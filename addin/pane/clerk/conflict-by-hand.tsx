/** What of a conflict the pane cannot write into the sheet, each with why and what to do by hand. */
import type { ByHand } from '../../../shared/sheet/unit/conflict.ts';
import { placeWords, sideWords } from './conflict-choice.tsx';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';

interface ConflictByHandProps {
  readonly byHand: readonly ByHand[];
  readonly revision: number;
  readonly names: ReadonlyMap<string, string>;
  readonly jump: Jump;
}

export function ConflictByHand({ byHand, revision, names, jump }: ConflictByHandProps) {
  const { messages, texts, format } = useSpeech();
  if (byHand.length === 0) return null;
  const reasons = [...new Set(byHand.map(({ reason }) => reason))];
  return (
    <>
      {reasons.map((reason) => (
        <div key={reason}>
          <p>{texts.conflict.byHand[reason](revision)}</p>
          <ul class="differences">
            {byHand
              .filter((one) => one.reason === reason)
              .map(({ key, fields }) => {
                const at = fields[0]?.at ?? null;
                return (
                  <li key={key} class="either">
                    <strong>{placeWords(fields, names, messages)}</strong>
                    <span>
                      {texts.conflict.theirs(revision, sideWords(fields, 'theirs', messages, format))}
                    </span>
                    <span>{texts.conflict.mine(sideWords(fields, 'mine', messages, format))}</span>
                    {at !== null && (
                      <button type="button" class="link" onClick={() => jump(at.worksheet, at.cell)}>
                        {texts.conflict.goTo(at.cell)}
                      </button>
                    )}
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </>
  );
}
