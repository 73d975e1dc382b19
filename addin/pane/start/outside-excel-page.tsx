/** What somebody sees who opens the pane's address in a browser. */
import { PaneFrame } from '../pane-frame.tsx';
import { useSpeech } from '../parts/speech.tsx';

export function OutsideExcelPage() {
  const { texts } = useSpeech();
  return (
    <PaneFrame session={null}>
      <h1>{texts.outsideExcel.title}</h1>
      <p>{texts.outsideExcel.why}</p>
      <ol class="steps">
        {texts.outsideExcel.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </PaneFrame>
  );
}
