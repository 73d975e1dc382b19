/** Labels of the fields and tables that issues point at, in English. */
import type { Messages } from '../messages.ts';

export const fields: Messages['fields'] = {
  campaign: 'Campaign',
  unit: 'Unit',
  catalogVersion: 'Catalog version',
  dataAsOf: 'Figures up to',
  preparedBy: 'Prepared by',
  approvedBy: 'Approved by',
  actual: 'Actual',
  denominator: 'Denominator or earlier figure',
  notArising: 'Nothing arose',
  estimate: 'Estimate',
  note: 'Note',
  code: 'Code',
  name: 'Name',
  timeZone: 'Time zone',
  dueAt: 'Deadline',
  lockAt: 'Lock',
  block: 'Block',
  accounts: 'Accounts',
  parent: 'Parent indicator',
  measure: 'Measure',
  goal: 'Goal',
  aggregation: 'Aggregation',
  districtTarget: 'Overall target',
};

export const tables: Messages['tables'] = {
  campaign: 'Campaign',
  blocks: 'Blocks',
  units: 'Units',
  indicators: 'Indicators',
  targets: 'Targets',
};
