/** Setting up: the workbook's tables first; once they are there, the targets and publishing. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ConfigTable } from '../../../../shared/model/issue.ts';
import type { CampaignId } from '../../../../shared/model/identifiers.ts';
import type { Beginning, SetUpOutcome } from '../../../flows/create-council-workbook.ts';
import { setUpTexts } from '../../../messages/set-up-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { PublishSection } from './publish-section.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { TargetsSection } from './targets-section.tsx';
import { useAction, useOnce } from '../../parts/use-action.ts';
import { useFocus } from '../../parts/use-focus.ts';
import { WarningNotice } from '../../issues/warning-notice.tsx';

interface SetUpTabProps {
  readonly actions: CouncilActions;
  /** The tables were laid out, or are read anew: the campaign may be another, or have its name by now. */
  readonly onRead: () => void;
  readonly onPublished: (campaign: CampaignId) => void;
  /** What else there is to set up once a campaign is published. */
  readonly children?: ComponentChildren;
}

export function SetUpTab({ actions, onRead, onPublished, children }: SetUpTabProps) {
  const { language, messages, texts } = useSpeech();
  const words = setUpTexts[language];
  const action = useAction();
  const [missing, setMissing] = useState<readonly ConfigTable[] | null>(null);
  const [outcome, setOutcome] = useState<SetUpOutcome | null>(null);
  const look = async () => setMissing(await actions.missingTables());
  useOnce(() => action.run({ busy: texts.opening }, look));
  const lay = (work: () => Promise<SetUpOutcome>) =>
    action.run({ busy: words.busy }, async () => {
      setOutcome(await work());
      await look();
      onRead();
    });
  const isNew = missing?.length === ConfigTable.options.length;
  const busy = action.busy !== null;

  return (
    <>
      {isNew && <Beginnings busy={busy} onBegin={(beginning) => lay(() => actions.setUp(beginning))} />}
      {outcome?.kind === 'created' && <Created tables={outcome.tables} outcome={outcome} />}
      {outcome?.kind === 'alreadyThere' && <p class="hint">{words.alreadyThere}</p>}
      {missing !== null && missing.length > 0 && !isNew && (
        <WarningNotice
          outcome={null}
          title={words.missingTitle(missing.map((table) => messages.tables[table]).join(', '))}
          advice={words.missingAdvice}
        >
          <div class="actions">
            <ActionButton busy={busy} onPress={() => lay(actions.addMissingTables)}>
              {words.addMissing}
            </ActionButton>
          </div>
        </WarningNotice>
      )}
      {(missing === null || missing.length > 0) && <BusyLine busy={action.busy} />}
      <ProblemNotice failure={action.failure} />
      {missing !== null && !isNew && (
        <>
          <PublishSection
            actions={actions}
            onCheck={() => {
              setOutcome(null);
              onRead();
            }}
            onPublished={onPublished}
          />
          <TargetsSection complete={actions.completeTargets} />
        </>
      )}
      {children}
    </>
  );
}

interface BeginningsProps {
  readonly busy: boolean;
  readonly onBegin: (beginning: Beginning) => void;
}

/** A workbook without any of the tables: what there will be, and the two ways to begin. */
function Beginnings({ busy, onBegin }: BeginningsProps) {
  const { language } = useSpeech();
  const words = setUpTexts[language];
  return (
    <section class="part">
      <h2>{words.title}</h2>
      <p>{words.why}</p>
      <div class="actions">
        <ActionButton primary busy={busy} onPress={() => onBegin('example')}>
          {words.beginnings.example}
        </ActionButton>
        <ActionButton busy={busy} onPress={() => onBegin('empty')}>
          {words.beginnings.empty}
        </ActionButton>
      </div>
      <p class="hint">{words.exampleHint}</p>
    </section>
  );
}

function Created({ tables, outcome }: { tables: readonly ConfigTable[]; outcome: object }) {
  const { language, format } = useSpeech();
  const words = setUpTexts[language];
  const heading = useFocus<HTMLHeadingElement>(outcome);
  return (
    <section class="notice success" aria-labelledby="set-up-title">
      <h2 id="set-up-title" tabIndex={-1} ref={heading}>
        {words.doneTitle(format.number(tables.length))}
      </h2>
      <ol class="steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
