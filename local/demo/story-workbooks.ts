import type { Loss } from '../excel-host/workbook/loss.ts';
import { saveXlsx } from '../excel-host/xlsx.ts';
import { sampleCast } from '../sample/sample-story.ts';
import type { WorkbenchWorkbook } from '../workbench/serve-workbench.ts';
import type { PlayedStory } from './play-story.ts';

export interface StoryWorkbook extends WorkbenchWorkbook {
  /** What the file cannot hold; never dropped silently. */
  readonly notCarried: readonly Loss[];
}

/** The workbooks worth opening once the story is played: the council's, a ward's that reported, one's that never did. */
export async function storyWorkbooks({ catalog, council, wards }: PlayedStory): Promise<StoryWorkbook[]> {
  const nameOf = new Map(catalog.units.map((unit) => [unit.code, unit.name]));
  const reporting = [sampleCast.faulty, sampleCast.silent].flatMap((unit) => {
    const desk = wards.get(unit);
    return desk === undefined ? [] : [{ title: nameOf.get(unit) ?? unit, desk }];
  });
  const desks = [{ title: 'Hội đồng', desk: council }, ...reporting];
  return Promise.all(
    desks.map(async ({ title, desk: { account, host } }) => ({
      id: account.replace(/@.*/, ''),
      title,
      account,
      ...(await saveXlsx(host.workbook)),
    })),
  );
}
