/** The council's workbook: its tables are found by name, wherever they were moved. */
import type { CouncilWorkbookPort } from '../flows/ports.ts';
import { addPapers } from './add-papers.ts';
import { addReport } from './add-report.ts';
import { knownCampaign, rememberVersion } from './base-version.ts';
import { completeTargets } from './complete-targets.ts';
import { createConfig } from './create-config.ts';
import { goTo } from './go-to.ts';
import { readConfig, statedCampaign } from './read-config.ts';
import { readShown } from './shown-standings.ts';
import { selectedUnit, watchSelection } from './selected-unit.ts';
import { writeChaseList, writeStandings } from './write-standings.ts';

export const councilWorkbook: CouncilWorkbookPort = {
  createConfig,
  readConfig,
  knownCampaign,
  statedCampaign,
  completeTargets,
  rememberVersion,
  readShown,
  writeStandings,
  writeChaseList,
  addReport,
  watchSelection,
  selectedUnit,
  addPapers,
  goTo,
};
