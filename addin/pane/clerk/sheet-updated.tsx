/** What an update of the sheet brought about, indicator by indicator, and where to find what has no place any more. */
import type { ComponentChildren } from 'preact';
import type { NamedIndicator } from '../../../shared/sheet/unit/compare-unit-sheets.ts';
import type { LeftCell } from '../../../shared/sheet/unit/update-unit-sheet.ts';
import type { SheetUpdate } from '../../flows/update-unit-sheet.ts';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { useFocus } from '../parts/use-focus.ts';

interface SheetUpdatedProps {
  readonly update: SheetUpdate;
  /** Goes to a cell, also of the old worksheet. */
  readonly jump: Jump;
}

export function SheetUpdated({ update, jump }: SheetUpdatedProps) {
  const { texts, format } = useSpeech();
  const heading = useFocus<HTMLHeadingElement>(update);
  const { changes, oldWorksheet, to } = update;
  const { update: words } = texts.clerk;
  const changeOf = ({ from, to: now }: { readonly from: string; readonly to: string }) =>
    `${from} ${texts.differences.becomes} ${now}`;
  const lists: [title: string, items: readonly ComponentChildren[]][] = [
    [words.added, changes.added.map(nameOf)],
    [words.dropped, changes.dropped.map(nameOf)],
    [words.targets, changes.targets.map((one) => `${nameOf(one)}: ${changeOf(one)}`)],
    [words.measures, changes.measures.map((one) => `${nameOf(one)}: ${changeOf(one)}`)],
    [words.names, changes.names.map((one) => `${one.indicator} · ${changeOf(one)}`)],
    [
      words.left,
      changes.left.map((cell) => <LeftItem left={cell} onGo={() => jump(oldWorksheet, cell.cell)} />),
    ],
  ];
  const shown = lists.filter(([, items]) => items.length > 0);
  return (
    <section class="notice success" aria-labelledby="updated-title">
      <h2 id="updated-title" tabIndex={-1} ref={heading}>
        {words.doneTitle(format.number(to))}
      </h2>
      <p>{words.kept(oldWorksheet)}</p>
      {shown.length === 0 && <p>{words.settingsOnly}</p>}
      {shown.map(([title, items]) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map((item, position) => (
              <li key={position}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function nameOf({ indicator, name }: NamedIndicator): string {
  return `${indicator} · ${name}`;
}

function LeftItem({ left, onGo }: { left: LeftCell; onGo: () => void }) {
  const { messages } = useSpeech();
  const labels: Readonly<Record<string, string>> = messages.fields;
  const of = left.indicator === null ? '' : `${left.indicator} · `;
  return (
    <button type="button" class="issue" onClick={onGo}>
      <span class="place">{left.cell}</span>
      <span class="subject">
        {of}
        {labels[left.field] ?? left.field}
      </span>
      <span class="sentence">{left.text}</span>
    </button>
  );
}
