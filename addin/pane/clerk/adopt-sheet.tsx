/** A foreign sheet as it would be read: the clerk looks it through, answers what is not certain, and confirms once. */
import { useState } from 'preact/hooks';
import type { AdoptionHeader } from '../../../shared/sheet/adopt/confirm-adoption.ts';
import {
  proposeAdoption,
  type AdoptionChoices,
  type AdoptionProposal,
} from '../../../shared/sheet/adopt/propose-adoption.ts';
import { parseNameCell } from '../../../shared/sheet/cells/parse-cell.ts';
import type { SeenTable } from '../../flows/adopt-unit-sheet.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { AdoptionColumns } from './adoption-columns.tsx';
import { AdoptionRows } from './adoption-rows.tsx';
import { useSpeech } from '../parts/speech.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useFocus } from '../parts/use-focus.ts';

interface AdoptSheetProps {
  readonly seen: SeenTable;
  readonly busy: boolean;
  readonly onAdopt: (proposal: AdoptionProposal, header: AdoptionHeader) => void;
  readonly onBack: () => void;
}

export function AdoptSheet({ seen, busy, onAdopt, onBack }: AdoptSheetProps) {
  const { texts, format } = useSpeech();
  const { unit, published, proposal: first } = seen;
  const { catalog } = published;
  const heading = useFocus<HTMLHeadingElement>(seen);
  const [choices, setChoices] = useState<AdoptionChoices>(seen.choices);
  const { stated: said } = first;
  const [header, setHeader] = useState<AdoptionHeader>(
    seen.header ?? {
      dataAsOf: said.dataAsOf ?? catalog.campaign.dataAsOf,
      preparedBy: said.preparedBy ?? '',
      approvedBy: said.approvedBy ?? '',
    },
  );
  const isTaken = Object.values(said).some(
    (value) => value !== null && Object.values(header).includes(value),
  );
  // The confirmation that something was missing for: each one is told of, and typing goes on undisturbed.
  const [incomplete, setIncomplete] = useState<object | null>(null);
  const missing = useFocus<HTMLParagraphElement>(incomplete);
  const propose = (chosen: AdoptionChoices) => proposeAdoption(first.sheet, unit, catalog, chosen) ?? first;
  const proposal = propose(choices);
  // What is asked about rows depends on the columns, and stays on the page when it is answered.
  const beforeAnswers = propose({ ...choices, rows: {} });
  const ready = proposal.toChoose.length === 0 ? completed(header) : null;
  const confirm = () => {
    setIncomplete(ready === null ? {} : null);
    if (ready !== null) onAdopt(proposal, ready);
  };
  const unitName = catalog.units.find(({ code }) => code === unit)?.name ?? unit;
  const [stated] = first.otherUnits;
  return (
    <section>
      <h2 tabIndex={-1} ref={heading}>
        {texts.adoption.title(first.sheet.block.worksheet)}
      </h2>
      <p>{texts.adoption.why}</p>
      {stated !== undefined && (
        <p class="notice warning">{texts.adoption.otherUnit(stated.text, unitName)}</p>
      )}
      {proposal.estimated && <p class="hint">{texts.adoption.estimated}</p>}
      <AdoptionColumns
        first={first}
        proposal={proposal}
        onChoose={(key, column) => setChoices({ ...choices, columns: { ...choices.columns, [key]: column } })}
      />
      <AdoptionRows
        first={beforeAnswers}
        proposal={proposal}
        choices={choices}
        indicators={catalog.indicators}
        onChoose={(key, indicator) => setChoices({ ...choices, rows: { ...choices.rows, [key]: indicator } })}
      />
      <h3>{texts.adoption.headerTitle}</h3>
      {isTaken && <p class="hint">{texts.adoption.headerTaken}</p>}
      <TextField
        label={texts.adoption.dataAsOf}
        type="date"
        value={header.dataAsOf}
        // The browser shows the field in its own language's order, in which December can look like October.
        hint={header.dataAsOf === '' ? '' : format.dateInWords(header.dataAsOf)}
        onType={(dataAsOf) => setHeader({ ...header, dataAsOf })}
      />
      <TextField
        label={texts.adoption.preparedBy}
        type="text"
        value={header.preparedBy}
        onType={(preparedBy) => setHeader({ ...header, preparedBy })}
      />
      <TextField
        label={texts.adoption.approvedBy}
        type="text"
        value={header.approvedBy}
        onType={(approvedBy) => setHeader({ ...header, approvedBy })}
      />
      {incomplete !== null && ready === null && (
        <p class="notice warning" tabIndex={-1} ref={missing}>
          {texts.adoption.incomplete}
        </p>
      )}
      <div class="actions">
        <ActionButton primary busy={busy} onPress={confirm}>
          {texts.adoption.confirm}
        </ActionButton>
        <ActionButton busy={busy} onPress={onBack}>
          {texts.adoption.back}
        </ActionButton>
      </div>
    </section>
  );
}

/** What was entered as it will be sent; `null` while something is missing or is no name. */
function completed({ dataAsOf, preparedBy, approvedBy }: AdoptionHeader): AdoptionHeader | null {
  const [preparer, approver] = [parseNameCell(preparedBy).value, parseNameCell(approvedBy).value];
  if (dataAsOf === '' || preparer === null || approver === null) return null;
  return { dataAsOf, preparedBy: preparer, approvedBy: approver };
}
