/** A campaign, sheets and receipts for the pane's tests. */
import type { CheckedSheet } from '../../../addin/flows/checked-sheet.ts';
import type { SubmitOutcome } from '../../../addin/flows/submit-unit-sheet.ts';
import type { AccountChoice } from '../../../addin/sign-in/sign-in.ts';
import type { CampaignSummary } from '../../../shared/api/operations.ts';
import type { Campaign } from '../../../shared/model/catalog.ts';
import { issueError, issueWarning, type Issue } from '../../../shared/model/issue.ts';
import { noDecisions } from '../../../shared/model/decisions.ts';
import type { CurrentSubmission } from '../../../shared/model/review.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import { catalogOf, indicator } from '../../shared/fixtures/catalog.ts';
import type { Standings, StandingsRow } from '../../../shared/model/standings.ts';

export const clerkAccount: AccountChoice = {
  account: 'phuong1@govap.example.vn',
  name: 'Nguyễn Thị Hồng Nhung (Phường 1)',
  roles: ['Unit'],
};
export const councilAccount: AccountChoice = {
  account: 'thidua@govap.example.vn',
  name: 'Thường trực Hội đồng Thi đua - Khen thưởng',
  roles: ['Council'],
};

export const campaign: Campaign = {
  id: 'nuoc-rut-2023',
  name: 'Thi đua nước rút 45 ngày đêm hoàn thành chỉ tiêu năm 2023',
  timeZone: 'Asia/Ho_Chi_Minh',
  dataAsOf: '2023-12-15',
  dueAt: '2023-12-14T10:00:00.000Z',
  lockAt: '2023-12-16T17:00:00.000Z',
  standingsFor: 'council',
};

export const summary: CampaignSummary = {
  id: campaign.id,
  name: campaign.name,
  catalogVersion: 1,
  timeZone: campaign.timeZone,
  dueAt: campaign.dueAt,
  lockAt: campaign.lockAt,
  units: [{ code: '26896', name: 'Phường 1', extension: null }],
};

const worksheet = 'Báo cáo Phường 1';

export const errors: readonly Issue[] = [
  issueError('required-cell-blank', {
    worksheet,
    cell: 'D8',
    field: 'preparedBy',
    params: { name: 'Người lập biểu' },
  }),
  issueError('not-a-number', {
    worksheet,
    cell: 'F14',
    indicator: '1',
    field: 'actual',
    params: { text: '2.150 tỷ' },
  }),
  issueError('denominator-zero', { worksheet, cell: 'G22', indicator: '9', field: 'denominator' }),
];

export const warnings: readonly Issue[] = [
  issueWarning('numerator-above-denominator', {
    worksheet,
    cell: 'F23',
    indicator: '10',
    field: 'actual',
    params: { text: '27451.5', max: '26100' },
  }),
  issueWarning('value-missing', {
    worksheet,
    cell: 'F31',
    indicator: 'G7',
    field: 'actual',
    params: { name: 'Phản ánh 1022 giải quyết đúng hạn' },
  }),
];

export const receipt: Receipt = {
  campaign: campaign.id,
  unit: '26896',
  revision: 1,
  catalogVersion: 1,
  submittedAt: '2023-12-14T09:05:00.000Z',
  late: false,
  digest: '3f2a9c41d07be5568812aa90cc3e71f4b6d95502e8f147a3b0c6d2e91f58a7b3',
  warnings: [],
};

/** A sheet as a check finds it, of Phường 1, not submitted and without issues unless said otherwise. */
export function checkedSheet(differing: Partial<CheckedSheet> = {}): CheckedSheet {
  return {
    of: { campaign, unit: { code: '26896', name: 'Phường 1', block: 'P', accounts: [clerkAccount.account] } },
    issues: [],
    submission: null,
    status: { kind: 'notSubmitted' },
    differences: [],
    returned: null,
    server: null,
    baseRevision: null,
    conflict: null,
    adopted: null,
    marked: true,
    ...differing,
  };
}

/** The sheet after the server has received it. */
export function acceptedSheet(received: Receipt, alreadyThere: boolean): SubmitOutcome {
  const checked = checkedSheet({ status: { kind: 'matches', receipt: received } });
  return { kind: 'accepted', checked, receipt: received, alreadyThere };
}

/** Differs from the first revision in the header, in a figure, and in a mark whose row is gone. */
export const differingSheet: CheckedSheet = checkedSheet({
  status: { kind: 'differs', receipt },
  server: {
    published: {
      version: 1,
      publishedAt: '2023-11-01T02:00:00Z',
      catalog: catalogOf({ indicators: [indicator('1', { name: 'Tổng thu ngân sách' })] }),
    },
    stored: null,
    base: null,
  },
  differences: [
    {
      indicator: null,
      field: 'approvedBy',
      before: { kind: 'text', text: 'Lê Thị Hoa' },
      after: { kind: 'text', text: 'Trần Thị Bình' },
      at: { worksheet, cell: 'D9' },
    },
    {
      indicator: '1',
      field: 'actual',
      before: { kind: 'number', text: '1234.5' },
      after: { kind: 'number', text: '2150' },
      at: { worksheet, cell: 'F14' },
    },
    { indicator: '9', field: 'notArising', before: { kind: 'mark', text: '' }, after: null, at: null },
  ],
});

/** What a colleague has submitted in the meantime. */
export const newer: CurrentSubmission = {
  reviews: [],
  decisions: noDecisions,
  receipt: { ...receipt, revision: 2, late: true, submittedAt: '2023-12-15T02:30:00.000Z' },
  submission: {
    campaign: campaign.id,
    unit: '26896',
    catalogVersion: 1,
    dataAsOf: '2023-12-15',
    preparedBy: 'Trần Văn Minh',
    approvedBy: 'Lê Thị Hoa',
    lines: [],
  },
};

const counts = { exceeded: 0, met: 0, notMet: 0, notReported: 0, notArising: 0 };
const row: StandingsRow = {
  unit: '26896',
  block: 'P',
  state: 'ranked',
  rank: 1,
  tied: true,
  settledBy: null,
  bounds: { best: 1, worst: 2 },
  disqualification: null,
  revision: 1,
  submittedAt: receipt.submittedAt,
  late: false,
  review: null,
  estimates: 0,
  counts,
  applicable: 32,
  metPercent: '96.875',
  score: null,
  level: null,
};

/** Provisional: 12 of 34 units have reported, two of them tied. */
export const standings: Standings = {
  campaign: campaign.id,
  catalogVersion: 1,
  provisional: true,
  reportedUnits: 12,
  assignedUnits: 34,
  rows: [row, { ...row, unit: '26902' }],
  indicators: [],
  groups: [],
};
