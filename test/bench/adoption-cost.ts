/** What a sheet of somebody else's making costs in script: understood when it is adopted, and read again at every check. */
import { confirmAdoption } from '../../shared/sheet/adopt/confirm-adoption.ts';
import { ownBlockOf } from '../../shared/sheet/adopt/own-block.ts';
import { proposeAdoption, type AdoptionProposal } from '../../shared/sheet/adopt/propose-adoption.ts';
import { parseUnitSheet } from '../../shared/sheet/unit/parse-unit-sheet.ts';
import type { CellValue, SheetBlock } from '../../shared/sheet/sheet-block.ts';
import { type Measurement, median } from './measurement.ts';
import { millisFor } from './processor-time.ts';
import { published } from './sized-campaign.ts';

const ROWS = 2_000;
/** Who waits less does not wonder. */
const ADOPTION_MS = 300;
/** As for a sheet of our making. */
const CHECK_MS = 100;
const ROUNDS = 9;
const UNIT = 'U1';

const catalog = published('bench', { units: 1, indicators: ROWS / 2 });
const header = { dataAsOf: '2026-12-10', preparedBy: 'Nguyễn Văn An', approvedBy: 'Trần Thị Bình' };

export function measureAdoptionCost(): Promise<Measurement[]> {
  const block = foreignBlock();
  const proposal = proposed(block);
  return Promise.resolve([
    measured(`Adoption: a sheet of ${ROWS} rows, every other of them no indicator's`, ADOPTION_MS, () => {
      proposed(block);
    }),
    measured(`Check: an adopted sheet of ${ROWS} rows`, CHECK_MS, checkOf(block, proposal)),
  ]);
}

function measured(what: string, budget: number, action: () => void): Measurement {
  // The first round warms up.
  const millis = Array.from({ length: ROUNDS + 1 }, () => millisFor(action, 1)).slice(1);
  return {
    what,
    value: median(millis),
    unit: 'ms',
    budget: { bound: 'atMost', value: budget },
    details: { slowestMs: Math.max(...millis) },
  };
}

/** The indicators as a unit's own sheet has them, and between them rows with names of its own, much alike. */
function foreignBlock(): SheetBlock {
  const rows = catalog.catalog.indicators.flatMap(({ name }, position): CellValue[][] => [
    [position + 1, name, 'hồ sơ', 100, position, 120, 100, ''],
    ['', `Theo dõi riêng số ${position} của đơn vị, kèm danh sách`, 'hồ sơ', '', position, '', '', ''],
  ]);
  const labels = ['Stt', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'Mẫu số', 'Cùng kỳ', 'Ghi chú'];
  return { worksheet: 'Biểu của phường', row: 0, column: 0, values: [labels, ...rows] };
}

function proposed(block: SheetBlock): AdoptionProposal {
  const proposal = proposeAdoption({ block, hiddenColumns: [] }, UNIT, catalog.catalog);
  if (proposal?.matched.length !== ROWS / 2 || proposal.unmatched.length !== ROWS / 2)
    throw new Error('The sheet was not understood.');
  return proposal;
}

/** A check of the sheet as it was confirmed. Throws where it does not read every indicator. */
function checkOf(block: SheetBlock, proposal: AdoptionProposal): () => void {
  const { adoption, columns } = confirmAdoption(proposal, UNIT, catalog, header);
  const adopted = {
    adoption,
    columns: new Map(columns.map(({ key, column }) => [key, column])),
    headerRow: 0,
    endRow: block.values.length,
  };
  const { campaign, unit, catalogVersion } = adoption;
  return () => {
    const { block: own } = ownBlockOf(block, adopted, catalog.catalog);
    if (own === null) throw new Error('The sheet is not read as it was confirmed.');
    const { draft } = parseUnitSheet(own, { campaign, unit, catalogVersion }, catalog.catalog);
    if ((draft?.submission.lines.length ?? 0) < ROWS / 4) throw new Error('Indicators were passed over.');
  };
}
