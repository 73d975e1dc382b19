/**
 * `npm start`: the main job on one machine, then the workbench. `npm run demo`: the same without serving.
 */
import { join, relative } from 'node:path';
import { SingleBar } from 'cli-progress';
import { appLog } from './app-log.ts';
import type { Cloud } from './cloud.ts';
import { requirePort } from './ports.ts';
import { playStory, type PlayedStory, type Progress } from './demo/play-story.ts';
import { standingsTable, storyLines } from './demo/print-story.ts';
import { storyWorkbooks } from './demo/story-workbooks.ts';
import { prepareFolder, writeWorkbook } from './demo/write-workbooks.ts';
import { interrupted, launch, runCommand } from './launch.ts';
import { sampleAccounts } from './sample/sample-campaign.ts';
import { parseLocalSettings } from './settings.ts';
import { lossText } from './workbench/loss-words.ts';
import { serveWorkbench, type WorkbenchWorkbook } from './workbench/serve-workbench.ts';

const serve = !process.argv.includes('--demo');

await runCommand(async () => {
  const settings = parseLocalSettings(process.env);
  await prepareFolder(settings.OUT_FOLDER);
  if (serve) await requirePort(settings.WORKBENCH_PORT, 'WORKBENCH_PORT');
  const logFile = join(settings.OUT_FOLDER, 'functions.log');
  // On stderr, so that the story can be kept without them.
  const log = appLog(logFile, (line) => console.error(line));
  const { cloud, addinDir, today } = await launch(settings, log);
  try {
    const story = await playStory(cloud, today, progressBar());
    tell(story);
    const workbooks = await writeWorkbooks(story, settings.OUT_FOLDER);
    console.log(`Nhật ký của máy chủ: ${relative(process.cwd(), logFile)}`);
    if (serve) await serveUntilInterrupted(cloud, story, workbooks, addinDir, settings.WORKBENCH_PORT);
  } finally {
    await cloud.close();
  }
});

/** A bar on a terminal; a line a step elsewhere, e.g. in a log. */
function progressBar(): Progress {
  const bar = new SingleBar({
    format: 'Các phường làm báo cáo {bar} {value}/{total} bước',
    barsize: 32,
    noTTYOutput: true,
    notTTYSchedule: 1_000,
  });
  return {
    start: (total) => bar.start(total, 0),
    advance: () => bar.increment(),
    stop: () => bar.stop(),
  };
}

function tell({ catalog, publishedNow, steps, standings }: PlayedStory): void {
  const opened = publishedNow ? 'Đã công bố đợt thi đua mẫu' : 'Kho dữ liệu đã có đợt thi đua mẫu';
  console.log(`\n${opened}: ${catalog.campaign.name}\n`);
  for (const line of storyLines(catalog, steps)) console.log(line);
  console.log(`\n${standingsTable(catalog, standings)}\n`);
}

/** Writes every workbook to the folder, and answers them. */
async function writeWorkbooks(story: PlayedStory, folder: string): Promise<WorkbenchWorkbook[]> {
  const workbooks = await storyWorkbooks(story);
  for (const workbook of workbooks) {
    console.log(`Đã ghi ${relative(process.cwd(), await writeWorkbook(workbook, folder))}`);
    for (const loss of workbook.notCarried)
      console.log(`    tệp .xlsx không mang theo được: ${lossText(loss, 'vi')}`);
  }
  return workbooks;
}

async function serveUntilInterrupted(
  { apiBase, issuer }: Cloud,
  { catalog }: PlayedStory,
  workbooks: readonly WorkbenchWorkbook[],
  addinDir: string,
  port: number,
): Promise<void> {
  const workbench = await serveWorkbench({
    port,
    apiBase,
    issuerUrl: issuer.url,
    addinDir,
    workbooks,
    accounts: sampleAccounts(catalog),
  });
  console.log(`\nMở bàn làm việc thử: ${workbench.url}  (Ctrl-C để dừng)`);
  await interrupted();
  await workbench.close();
}
