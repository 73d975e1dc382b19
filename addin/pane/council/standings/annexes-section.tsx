/** The annexes of the council's report, put on worksheets of their own to be printed and signed. */
import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../../shared/api/operations.ts';
import { annexTexts } from '../../../messages/annex-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { BusyLine } from '../../parts/busy-line.tsx';
import type { CouncilActions } from '../council-actions.ts';
import { ProblemNotice } from '../../issues/problem-notice.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useAction } from '../../parts/use-action.ts';

interface AnnexesSectionProps {
  readonly campaign: CampaignSummary;
  readonly actions: Pick<CouncilActions, 'writeAnnexes'>;
}

export function AnnexesSection({ campaign, actions }: AnnexesSectionProps) {
  const { language } = useSpeech();
  const texts = annexTexts[language];
  const action = useAction();
  /** The worksheets that were added last. */
  const [written, setWritten] = useState<readonly string[]>([]);

  const write = () =>
    action.run({ busy: texts.busy }, async () => {
      setWritten([]);
      setWritten(await actions.writeAnnexes(campaign.id));
    });

  return (
    <section class="part">
      <h2>{texts.title}</h2>
      <p>{texts.why}</p>
      <div class="actions">
        <ActionButton busy={action.busy !== null} onPress={write}>
          {texts.write}
        </ActionButton>
      </div>
      <BusyLine busy={action.busy} />
      <ProblemNotice failure={action.failure} />
      <output class="hint">
        {written.length === 0 ? '' : texts.written(written.map((name) => `“${name}”`).join(', '))}
      </output>
    </section>
  );
}
