/** How the council is told whom to remind, and of what, in Vietnamese. */
import type { ReviewRead } from '../../../shared/model/chase-list.ts';
import type { ChaseKind } from '../../../shared/rules/chase/chase-groups.ts';
import { chaseWords } from '../../../shared/sheet/standings/chase-words.ts';

export const chaseTexts = {
  tab: 'Đôn đốc',
  title: 'Đôn đốc',
  busy: 'Đang xem các đơn vị còn thiếu…',
  refresh: 'Tải lại danh sách',
  unchanged: 'Chưa có gì mới từ lần xem trước.',
  updated: 'Đã cập nhật.',

  owing: (owing: string, asked: string) => `${owing}/${asked} đơn vị cần đôn đốc`,
  /** Both of them together are those to remind. */
  owingParts: (unreported: string, lacking: string) =>
    `${unreported} chưa báo cáo; ${lacking} đã báo cáo, còn thiếu chỉ tiêu`,
  waiting: (count: string) => `${count} báo cáo đang chờ Hội đồng xét duyệt`,
  lacking: (count: string) => `trong đó ${count} báo cáo còn thiếu chỉ tiêu`,
  noneTitle: 'Tất cả đơn vị đã hoàn thành báo cáo',
  noneAdvice: 'Mọi báo cáo đã đủ chỉ tiêu và được chấp nhận. Không còn đơn vị nào phải đôn đốc.',
  nobodyAsked: 'Chưa đơn vị nào được giao chỉ tiêu nên chưa có ai để đôn đốc.',
  notFound: 'Không có đơn vị nào như vậy trong danh sách.',
  found: (count: string) => `${count} đơn vị`,
  block: 'Khối',
  allBlocks: 'Tất cả các khối',
  search: 'Tìm đơn vị',
  more: (count: string) => `Xem thêm ${count} đơn vị`,
  hint: 'Tiến độ do tiện ích ở đơn vị tự báo: đã mở biểu, đã kiểm tra, còn lỗi gì; không kèm số liệu. Đơn vị điền mà không mở tiện ích có thể đã làm được nhiều hơn.',

  kinds: chaseWords satisfies Record<ChaseKind, string>,

  late: 'Quá hạn',
  lateReport: 'Gửi trễ hạn',
  locked: 'Đã khóa nhận',
  extended: (until: string) => `Được gia hạn đến ${until}`,
  extensionReason: 'Lý do gia hạn',
  noAccount: 'Chưa ghi tài khoản nào ở bảng Đơn vị',
  accounts: (count: string) => `${count} tài khoản, chưa ai đăng nhập`,
  seen: (when: string) => `Mở biểu lần cuối ${when}`,
  returnedAt: (revision: string, when: string) => `Trả lại lần gửi ${revision}, ${when}`,
  sentAt: (revision: string, when: string) => `Lần gửi ${revision}, ${when}`,
  lackingAt: (sent: string, missing: string) => `${sent}, thiếu ${missing} chỉ tiêu`,
  reads: {
    read: 'Đơn vị đã xem ý kiến trả lại',
    unread: 'Đơn vị có mở biểu nhưng chưa xem ý kiến trả lại',
    unknown: 'Chưa rõ đơn vị đã xem ý kiến trả lại chưa',
  } satisfies Record<ReviewRead, string>,
  findings: 'Lỗi ở lần kiểm tra gần nhất',
  olderCatalog: 'Kiểm tra theo danh mục cũ, nay có thể đã khác.',
  cells: (count: string) => `${count} ô`,
  indicators: (codes: string) => `Chỉ tiêu ${codes}`,
  blanks: (count: string) => `${count} chỉ tiêu chưa có số liệu`,
  missing: (count: string) => `Còn thiếu ${count} chỉ tiêu`,

  reminder: {
    all: 'Lời nhắc chung',
    copyGroup: (count: string) => `Chép lời nhắc cho ${count} đơn vị`,
    copyAll: 'Chép lời nhắc chung',
    copy: 'Chép lời nhắc',
    copyFor: (unit: string) => `Chép lời nhắc cho ${unit}`,
    copySubject: 'Chép tiêu đề thư',
    copySubjectFor: (unit: string) => `Chép tiêu đề thư: ${unit}`,
    copied: 'Đã chép. Dán vào Zalo hoặc thư điện tử.',
    failed: 'Excel không cho chép. Chọn nội dung dưới đây rồi nhấn Ctrl+C.',
    show: 'Xem nội dung',
    onlyNames: 'Chỉ nêu tên đơn vị và việc còn thiếu; không nêu lỗi hay số liệu của từng đơn vị.',
  },
};
