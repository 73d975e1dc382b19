import { useRef, useState } from 'preact/hooks';
import type { Loss } from '../../excel-host/workbook/loss.ts';
import { saveXlsx } from '../../excel-host/xlsx.ts';
import { ChoiceDialog } from './choice-dialog.tsx';
import type { Desk } from './desk.ts';
import { IconButton } from './icon-button.tsx';
import { DownloadIcon } from './icons.tsx';
import { LossList } from './loss-list.tsx';
import { useWords } from './words.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Saved {
  readonly bytes: Uint8Array;
  readonly notCarried: readonly Loss[];
}

interface DownloadButtonProps {
  readonly desk: Desk | null;
  readonly title: string;
}

/** Saves the workbook as an .xlsx file. What the file cannot carry is told before it is saved. */
export function DownloadButton({ desk, title }: DownloadButtonProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [lossy, setLossy] = useState<Saved | null>(null);
  const save = async () => {
    if (desk === null || !desk.enter('stay')) return;
    const saved = await saveXlsx(desk.workbook);
    if (saved.notCarried.length === 0) {
      download(saved.bytes, title);
      return;
    }
    setLossy(saved);
    dialog.current?.showModal();
  };
  return (
    <>
      <IconButton label={words.download} disabled={desk === null} onPress={() => void save()}>
        <DownloadIcon />
      </IconButton>
      <ChoiceDialog
        dialog={dialog}
        id="download-title"
        title={words.notCarried}
        yes={words.download}
        onYes={() => lossy !== null && download(lossy.bytes, title)}
      >
        <LossList losses={lossy?.notCarried ?? []} />
      </ChoiceDialog>
    </>
  );
}

function download(bytes: Uint8Array, title: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title}.xlsx`;
  link.click();
  URL.revokeObjectURL(url);
}
