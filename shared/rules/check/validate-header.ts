/** Checks of a submission's header: its cut-off day and its signatures. */
import type { Catalog } from '../../model/catalog.ts';
import { issueWarning, type Issue } from '../../model/issue.ts';
import type { Submission } from '../../model/submission.ts';
import { comparableText } from '../../notation/comparable-text.ts';
import { isOfAnotherYear } from '../time/another-year.ts';

type HeaderCheck = (submission: Submission, catalog: Catalog) => Issue[];

/** An earlier day may be that of an interim report; a later one lies beyond what the campaign counts. */
const cutOffDay: HeaderCheck = ({ dataAsOf }, { campaign }) => {
  if (dataAsOf === campaign.dataAsOf) return [];
  const where = { field: 'dataAsOf', params: { text: dataAsOf, expected: campaign.dataAsOf } };
  if (isOfAnotherYear(dataAsOf, campaign, null)) return [issueWarning('data-as-of-in-another-year', where)];
  return dataAsOf > campaign.dataAsOf
    ? [issueWarning('data-as-of-too-late', where)]
    : [issueWarning('data-as-of-differs', where)];
};

/** Whoever approves a report answers for somebody else's work. */
const oneSignatory: HeaderCheck = ({ preparedBy, approvedBy }) =>
  preparedBy !== '' && comparableText(preparedBy) === comparableText(approvedBy)
    ? [issueWarning('same-signatory', { field: 'approvedBy', params: { text: approvedBy } })]
    : [];

/** In the order of their issues. */
export const headerChecks: readonly HeaderCheck[] = [cutOffDay, oneSignatory];
