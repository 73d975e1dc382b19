/** Columns that an update left as they were, because their headers are not ours any more: what they show is old. */
import type { RenamedColumn } from '../../../flows/ports.ts';
import { refreshTexts } from '../../../messages/refresh-texts.ts';
import { useSpeech } from '../../parts/speech.tsx';

export function RenamedColumns({ renamed }: { renamed: readonly RenamedColumn[] }) {
  const { language } = useSpeech();
  const words = refreshTexts[language].renamed;
  return (
    <>
      <p>{words.why}</p>
      <ul>
        {renamed.map(({ worksheet, column, now }) => (
          <li key={`${worksheet} ${column}`}>{words.column(worksheet, now, column)}</li>
        ))}
      </ul>
    </>
  );
}
