/** What can be done with workbooks as files: a new one, one from this machine, one to it, the same one again. */
import { useRef } from 'preact/hooks';
import type { Desk } from './desk.ts';
import { DownloadButton } from './download-button.tsx';
import { IconButton } from './icon-button.tsx';
import { NewIcon, OpenIcon } from './icons.tsx';
import { ResetButton } from './reset-button.tsx';
import type { Sources } from './use-sources.ts';
import { useWords } from './words.ts';

interface FileButtonsProps {
  readonly sources: Sources;
  readonly desk: Desk | null;
  readonly onReset: () => void;
}

export function FileButtons({ sources, desk, onReset }: FileButtonsProps) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div class="file-buttons">
      <IconButton label={words.newFile} onPress={() => sources.addEmpty(words.newTitle)}>
        <NewIcon />
      </IconButton>
      <IconButton label={words.openFile} onPress={() => picker.current?.click()}>
        <OpenIcon />
      </IconButton>
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.openFile}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) sources.addFile(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <DownloadButton desk={desk} title={sources.current?.title ?? ''} />
      <ResetButton onReset={onReset} />
    </div>
  );
}
