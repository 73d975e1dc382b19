/** A colleague has submitted meanwhile: who and when, both values of each cell, and the clerk's choice between them. */
import { useRef, useState } from 'preact/hooks';
import type { Indicator } from '../../../shared/model/indicator.ts';
import type { Conflict, ConflictChoice, Side } from '../../../shared/sheet/unit/conflict.ts';
import type { Fix } from '../../../shared/sheet/fixes/fix.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { ConflictByHand } from './conflict-by-hand.tsx';
import { ConflictChoiceField } from './conflict-choice.tsx';
import type { Jump } from '../issues/issue-list.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { WarningNotice } from '../issues/warning-notice.tsx';

interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly indicators: readonly Indicator[];
  readonly timeZone: string;
  /** The submission that met it, which takes the focus here; `null` when nobody asked. */
  readonly asked: object | null;
  readonly busy: boolean;
  readonly jump: Jump;
  /** `taken`: what is to be written of theirs. All else stays as the sheet has it. */
  readonly onSettle: (conflict: Conflict, taken: readonly Fix[]) => void;
}

export function ConflictNotice(props: ConflictNoticeProps) {
  const { conflict, indicators, timeZone, asked, busy, jump, onSettle } = props;
  const { texts, format } = useSpeech();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const { theirs, choices, byHand } = conflict;
  const { revision, submittedAt } = theirs.receipt;
  const names = new Map(indicators.map(({ code, name }) => [code, name]));
  const sideOf = (choice: ConflictChoice) => chosen.get(chosenFrom(choice)) ?? choice.suggested;
  const choose = (choice: ConflictChoice, side: Side) =>
    setChosen((earlier) => new Map(earlier).set(chosenFrom(choice), side));
  const chooseAll = (side: Side) => setChosen(new Map(choices.map((choice) => [chosenFrom(choice), side])));
  const open = choices.filter((choice) => sideOf(choice) === null);
  const settle = () => {
    if (open.length > 0) list.current?.querySelector<HTMLInputElement>('.undecided input')?.focus();
    else {
      const taken = choices.filter((choice) => sideOf(choice) === 'theirs');
      onSettle(
        conflict,
        taken.map(({ taking }) => taking),
      );
    }
  };
  const field = (choice: ConflictChoice) => (
    <ConflictChoiceField
      key={choice.key}
      choice={choice}
      revision={revision}
      names={names}
      side={sideOf(choice)}
      jump={jump}
      onChoose={(side) => choose(choice, side)}
    />
  );
  const alone = choices.filter(({ suggested }) => suggested !== null);
  const count = (of: readonly unknown[]) => format.number(of.length);
  return (
    <WarningNotice
      outcome={asked}
      title={texts.conflict.title(revision)}
      advice={texts.conflict.advice(format.instant(submittedAt, timeZone), theirs.submission.preparedBy)}
    >
      <div ref={list}>
        {choices.length > 0 && <p>{texts.conflict.choose}</p>}
        {choices.length > 1 && (
          <div class="actions">
            <ActionButton busy={busy} onPress={() => chooseAll('theirs')}>
              {texts.conflict.takeAll(revision)}
            </ActionButton>
            <ActionButton busy={busy} onPress={() => chooseAll('mine')}>
              {texts.conflict.keepAll}
            </ActionButton>
          </div>
        )}
        {choices.filter(({ suggested }) => suggested === null).map(field)}
        {alone.length > 0 && (
          <details>
            <summary tabIndex={0}>{texts.conflict.suggested(count(alone))}</summary>
            {alone.map(field)}
          </details>
        )}
        <ConflictByHand byHand={byHand} revision={revision} names={names} jump={jump} />
        <output class="hint">{open.length > 0 ? texts.conflict.undecided(count(open)) : ''}</output>
        <div class="actions">
          <ActionButton primary={open.length === 0} busy={busy} onPress={settle}>
            {choices.length > 0 ? texts.conflict.settle : texts.conflict.goOn}
          </ActionButton>
        </div>
      </div>
    </WarningNotice>
  );
}

/** What was chosen between: what the clerk types into the sheet after choosing is not what was chosen. */
function chosenFrom({ key, fields }: ConflictChoice): string {
  return JSON.stringify([key, fields.map(({ theirs, mine }) => [theirs, mine])]);
}
