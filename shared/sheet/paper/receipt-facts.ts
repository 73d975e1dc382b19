/** What a receipt says of the submission as a whole. */
import type { Campaign, OrgUnit } from '../../model/catalog.ts';
import type { StoredSubmission } from '../../model/receipt.ts';
import { DATE_FORMAT, DATE_TIME_FORMAT, number, text, type DrawnCell } from '../drawing.ts';
import { serialFromDate, serialFromInstant } from '../cells/excel-date.ts';

interface Received extends StoredSubmission {
  readonly campaign: Campaign;
  readonly unit: OrgUnit;
}

/** Labels and values, in the order of the paper. The instant is the server's, as the campaign's own people read it. */
export function receiptFacts({ campaign, unit, receipt, submission }: Received): [string, DrawnCell][] {
  const received = serialFromInstant(receipt.submittedAt, campaign.timeZone);
  return [
    ['Đơn vị', text(`${unit.name} (mã ${unit.code})`)],
    ['Mã đợt', text(campaign.id)],
    ['Nhận lúc', number(received, DATE_TIME_FORMAT)],
    ['Thời hạn', text(receipt.late ? 'Trễ hạn' : 'Đúng hạn')],
    ['Số liệu đến ngày', number(serialFromDate(submission.dataAsOf), DATE_FORMAT)],
    ['Danh mục', text(`Phiên bản ${receipt.catalogVersion}`)],
    ['Người lập biểu', text(submission.preparedBy)],
    ['Người duyệt', text(submission.approvedBy)],
    ['Mã đối chiếu', text(receipt.digest)],
  ];
}
