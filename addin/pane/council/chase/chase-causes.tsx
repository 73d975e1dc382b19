/** The causes as folded lists, the most urgent one open: how many units there are of each is seen at once. */
import { useState } from 'preact/hooks';
import type { ChaseList } from '../../../../shared/model/chase-list.ts';
import { owesReport, type ChaseGroup } from '../../../../shared/rules/chase/chase-groups.ts';
import { chaseTexts } from '../../../messages/chase-texts.ts';
import { groupReminder, type ReminderContext } from '../../../messages/reminder.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { ChaseUnit } from './chase-unit.tsx';
import { ReminderText } from './reminder-text.tsx';
import { useSpeech } from '../../parts/speech.tsx';

/** Of 3,300 units nobody reads all, and no browser should draw them. */
const PAGE = 30;

interface ChaseCausesProps {
  readonly groups: readonly ChaseGroup[];
  readonly context: ReminderContext;
  readonly list: ChaseList;
  /** All of them are open: somebody looks for a unit. */
  readonly opened: boolean;
}

export function ChaseCauses({ groups, opened, ...rest }: ChaseCausesProps) {
  return (
    <>
      {groups.map((group, position) => (
        <Cause key={group.kind} group={group} initiallyOpen={opened || position === 0} {...rest} />
      ))}
    </>
  );
}

interface CauseProps extends Pick<ChaseCausesProps, 'context' | 'list'> {
  readonly group: ChaseGroup;
  readonly initiallyOpen: boolean;
}

function Cause({ group, context, list, initiallyOpen }: CauseProps) {
  const { language, format } = useSpeech();
  const words = chaseTexts[language];
  const [isOpen, setOpen] = useState(initiallyOpen);
  const [limit, setLimit] = useState(PAGE);
  const { kind, units } = group;
  const rest = units.length - limit;
  return (
    <details class="cause" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0}>
        <span class="name">{words.kinds[kind]}</span> <span class="count">{format.number(units.length)}</span>
      </summary>
      {isOpen && (
        <>
          {units.length > 1 && <GroupReminder group={group} context={context} />}
          <ul class="chased">
            {units.slice(0, limit).map((unit) => (
              <li key={unit.row.unit}>
                <ChaseUnit unit={unit} context={context} list={list} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <ActionButton busy={false} onPress={() => setLimit(limit + PAGE)}>
              {words.more(format.number(Math.min(rest, PAGE)))}
            </ActionButton>
          )}
        </>
      )}
    </details>
  );
}

function GroupReminder({ group, context }: Pick<CauseProps, 'group' | 'context'>) {
  const { language, format } = useSpeech();
  const words = chaseTexts[language];
  const reminder = groupReminder([group], context);
  // Of the reports that wait only some lack figures.
  const reminded = group.units.filter(({ row }) => owesReport(row)).length;
  return (
    reminder && (
      <ReminderText
        reminder={reminder}
        to={words.kinds[group.kind]}
        label={words.reminder.copyGroup(format.number(reminded))}
      />
    )
  );
}
