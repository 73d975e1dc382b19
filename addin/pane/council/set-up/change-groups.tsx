/** What a catalog changes, table by table: long tables folded, so that no change hides another. */
import type { ChangeGroup, ChangeLine } from '../../../messages/change-lines.ts';
import { publishTexts } from '../../../messages/publish-texts.ts';
import { useSpeech } from '../../parts/speech.tsx';

/** More lines than this are folded. */
const OPEN = 5;
/** More than anybody reads at once. */
const SHOWN = 100;

export function ChangeGroups({ groups }: { readonly groups: readonly ChangeGroup[] }) {
  const { language, messages, format } = useSpeech();
  const { changes: words } = publishTexts[language];
  return (
    <>
      {groups.map(({ table, lines }) => (
        <details key={table} class="changes" open={lines.length <= OPEN}>
          <summary>{words.group(messages.tables[table], format.number(lines.length))}</summary>
          <ul class="differences">
            {lines.slice(0, SHOWN).map((line, position) => (
              <li key={position} class="issue">
                <span class="subject">{line.subject}</span>
                <Change {...line} />
              </li>
            ))}
          </ul>
          {lines.length > SHOWN && <p class="hint">{words.more(format.number(lines.length - SHOWN))}</p>}
        </details>
      ))}
    </>
  );
}

function Change({ before, after }: ChangeLine) {
  const { texts } = useSpeech();
  return (
    <span class="change">
      {before !== null && <del>{before}</del>}
      {before !== null && after !== null && ` ${texts.differences.becomes} `}
      {after !== null && <ins>{after}</ins>}
    </span>
  );
}
