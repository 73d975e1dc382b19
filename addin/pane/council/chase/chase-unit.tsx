/** One unit of the chase list: since when, what is wrong in its sheet, and the text to remind it with. */
import { useState } from 'preact/hooks';
import type { ChaseList } from '../../../../shared/model/chase-list.ts';
import { isReported, quietSince, type ChasedUnit } from '../../../../shared/rules/chase/chase-groups.ts';
import { chaseTexts } from '../../../messages/chase-texts.ts';
import { blankIndicators, findingLines } from '../../../messages/finding-lines.ts';
import { unitReminder, type ReminderContext } from '../../../messages/reminder.ts';
import { ReminderText } from './reminder-text.tsx';
import { useSpeech, type Speech } from '../../parts/speech.tsx';

interface ChaseUnitProps {
  readonly unit: ChasedUnit;
  readonly context: ReminderContext;
  readonly list: ChaseList;
}

export function ChaseUnit({ unit, context, list }: ChaseUnitProps) {
  const speech = useSpeech();
  const words = chaseTexts[speech.language];
  const [isOpen, setOpen] = useState(false);
  const { row, name } = unit;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0}>
        <span class="name">{name}</span> {row.locked && <Mark color="danger">{words.locked}</Mark>}
        {row.late && !row.locked && (
          <Mark color="warning">{isReported(row.cause) ? words.lateReport : words.late}</Mark>
        )}
        <span class="hint">{sinceWords(unit, context, speech)}</span>
      </summary>
      {isOpen && (
        <>
          {row.cause.kind === 'returned' && <p>{words.reads[row.cause.read]}</p>}
          {row.extension !== null && (
            <p>
              {words.extended(speech.format.instant(row.lockAt, context.campaign.timeZone))}.{' '}
              {words.extensionReason}: {row.extension}
            </p>
          )}
          <WhatIsWrong unit={unit} list={list} />
          <MissingIndicators unit={unit} context={context} />
          <UnitReminder unit={unit} context={context} />
        </>
      )}
    </details>
  );
}

function Mark({ color, children }: { readonly color: 'danger' | 'warning'; readonly children: string }) {
  return (
    <fluent-badge appearance="tint" color={color} shape="rounded">
      {children}
    </fluent-badge>
  );
}

/** What there is to tell of the time, beside the cause that the unit is listed under. */
function sinceWords(
  { row }: ChasedUnit,
  { campaign }: ReminderContext,
  { language, format }: Speech,
): string {
  const words = chaseTexts[language];
  const { cause } = row;
  if (cause.kind === 'neverOpened')
    return cause.accounts === 0 ? words.noAccount : words.accounts(format.number(cause.accounts));
  const since = quietSince(row);
  if (since === null) return '';
  const when = format.instant(since, campaign.timeZone);
  if (cause.kind === 'returned') return words.returnedAt(format.number(cause.revision), when);
  if (cause.kind === 'waiting' || cause.kind === 'incomplete') {
    const sent = words.sentAt(format.number(cause.revision), when);
    const missing = cause.missing.length;
    return missing === 0 ? sent : words.lackingAt(sent, format.number(missing));
  }
  return words.seen(when);
}

function WhatIsWrong({ unit, list }: Pick<ChaseUnitProps, 'unit' | 'list'>) {
  const { language, format } = useSpeech();
  const words = chaseTexts[language];
  const { cause, progress } = unit.row;
  const errors = cause.kind === 'failing' ? cause.findings : [];
  const blanks = isReported(cause) ? 0 : (blankIndicators(progress?.findings ?? null) ?? 0);
  if (errors.length === 0 && blanks === 0) return null;
  return (
    <>
      {errors.length > 0 && <h3>{words.findings}</h3>}
      <ul>
        {findingLines(errors, language, format).map(({ sentence, count, indicators }) => (
          <li key={sentence}>
            {sentence}{' '}
            <span class="hint">
              {indicators.length > 0
                ? words.indicators(indicators.join(', '))
                : words.cells(format.number(count))}
            </span>
          </li>
        ))}
        {blanks > 0 && <li>{words.blanks(format.number(blanks))}</li>}
      </ul>
      {progress !== null && progress.catalogVersion !== list.catalogVersion && (
        <p class="hint">{words.olderCatalog}</p>
      )}
    </>
  );
}

function MissingIndicators({ unit, context }: Pick<ChaseUnitProps, 'unit' | 'context'>) {
  const { language, format } = useSpeech();
  const { cause } = unit.row;
  if ((cause.kind !== 'waiting' && cause.kind !== 'incomplete') || cause.missing.length === 0) return null;
  const nameOf = new Map(context.indicators.map(({ code, name }) => [code, name]));
  return (
    <>
      <h3>{chaseTexts[language].missing(format.number(cause.missing.length))}</h3>
      <ul>
        {cause.missing.map((code) => (
          <li key={code}>
            {code}: {nameOf.get(code) ?? ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function UnitReminder({ unit, context }: Pick<ChaseUnitProps, 'unit' | 'context'>) {
  const reminder = unitReminder(unit, context);
  return reminder && <ReminderText reminder={reminder} to={unit.name} />;
}
