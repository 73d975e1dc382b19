/** What was recorded, and the way to the next report. */
import type { UnitCode } from '../../../../shared/model/identifiers.ts';
import type { Review } from '../../../../shared/model/review.ts';
import type { QueueEntry } from '../../../../shared/rules/review/review-queue.ts';
import { reviewTexts } from '../../../messages/review-texts.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { useSpeech } from '../../parts/speech.tsx';
import { useFocus } from '../../parts/use-focus.ts';

interface ReviewDoneProps {
  readonly news: { readonly review: Review };
  readonly name: string;
  readonly next: Pick<QueueEntry, 'unit' | 'name'> | null;
  readonly onOpen: (unit: UnitCode) => void;
  readonly onBack: () => void;
}

export function ReviewDone({ news, name, next, onOpen, onBack }: ReviewDoneProps) {
  const { language } = useSpeech();
  const { form, unit } = reviewTexts[language];
  const heading = useFocus<HTMLHeadingElement>(news);
  const { decision, revision } = news.review;
  return (
    <section class="notice success" aria-labelledby="done-title">
      <h3 id="done-title" tabIndex={-1} ref={heading}>
        {form.done[decision](name, revision)}
      </h3>
      <p>{form.doneMeaning[decision]}</p>
      <div class="actions">
        {next !== null && (
          <ActionButton primary busy={false} onPress={() => onOpen(next.unit)}>
            {unit.next(next.name)}
          </ActionButton>
        )}
        <ActionButton busy={false} onPress={onBack}>
          {unit.back}
        </ActionButton>
      </div>
    </section>
  );
}
