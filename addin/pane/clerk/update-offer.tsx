/** The council has published a newer catalog: what an update does, and the way to it. */
import { ActionButton } from '../parts/action-button.tsx';
import { useSpeech } from '../parts/speech.tsx';

export function UpdateOffer({ busy, onUpdate }: { busy: boolean; onUpdate: () => void }) {
  const { texts } = useSpeech();
  return (
    <section class="notice warning" aria-labelledby="update-title">
      <h2 id="update-title">{texts.clerk.update.offerTitle}</h2>
      <p>{texts.clerk.update.offer}</p>
      <ActionButton busy={busy} onPress={onUpdate}>
        {texts.clerk.update.action}
      </ActionButton>
    </section>
  );
}
