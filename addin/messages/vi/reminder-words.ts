/**
 * The words of a reminder, which the council pastes into a letter or a chat. Only in Vietnamese: they go to the units, whose
 * sheets are in Vietnamese as well.
 */
import type { ChaseKind } from '../../../shared/rules/chase/chase-groups.ts';
import { chaseWords } from '../../../shared/sheet/standings/chase-words.ts';

const FILL = 'Điền các ô thực hiện, người lập biểu và người duyệt.';
const SEND = 'Bấm Kiểm tra, rồi bấm Gửi báo cáo và giữ lại biên nhận.';
const OPEN = 'Mở tệp báo cáo trong Excel; trên thẻ Trang đầu (Home), chọn Thi đua và đăng nhập.';
const CREATE = 'Mở Excel; trên thẻ Trang đầu (Home), chọn Thi đua và đăng nhập bằng tài khoản của đơn vị.';

/** What a unit is told to do, step by step. */
export const reminderSteps: Record<ChaseKind, readonly string[]> = {
  neverOpened: [CREATE, 'Bấm Tạo biểu báo cáo. ' + FILL, SEND],
  signedIn: [CREATE, 'Bấm Tạo biểu báo cáo, hoặc mở tệp đã có. ' + FILL, SEND],
  opened: [OPEN, FILL, SEND],
  failing: [OPEN, 'Bấm Kiểm tra; bấm vào từng lỗi để đến ô cần sửa, sửa xong thì bấm Gửi báo cáo.'],
  checked: [OPEN, 'Bấm Gửi báo cáo và giữ lại biên nhận.'],
  returned: [
    OPEN,
    'Xem ý kiến của Hội đồng trong khung Thi đua; sửa số liệu, hoặc ghi giải trình và minh chứng cho từng ý kiến.',
    SEND,
  ],
  incomplete: [OPEN, 'Nhập số liệu các chỉ tiêu còn thiếu.', SEND],
  waiting: [OPEN, 'Nhập số liệu các chỉ tiêu còn thiếu.', SEND],
};

export const reminderWords = {
  to: (unit: string) => `Kính gửi: ${unit}`,
  toAll: 'Kính gửi: Các đơn vị có tên dưới đây',
  /** Each cause goes on from here. */
  about: (campaign: string, cause: string) => `Trong đợt “${campaign}”, ${cause}`,
  causes: {
    noAccount: 'Hội đồng chưa nhận được báo cáo của đơn vị. Danh sách chưa có tài khoản nào của đơn vị.',
    neverOpened:
      'Hội đồng chưa nhận được báo cáo của đơn vị. Chưa có ai đăng nhập bằng tài khoản của đơn vị.',
    signedIn:
      'Hội đồng chưa nhận được báo cáo của đơn vị. Đơn vị đã đăng nhập, nhưng hệ thống chưa ghi nhận biểu nào được lập.',
    opened: 'Hội đồng chưa nhận được báo cáo của đơn vị. Biểu đã được lập nhưng chưa được kiểm tra và gửi.',
    failing:
      'Hội đồng chưa nhận được báo cáo của đơn vị. Ở lần kiểm tra gần nhất, biểu còn các lỗi sau nên chưa gửi được:',
    checked:
      'Hội đồng chưa nhận được báo cáo của đơn vị. Biểu đã kiểm tra, không còn lỗi, chỉ chưa được gửi.',
    returned: (revision: string, when: string) =>
      `Hội đồng đã trả lại lần gửi ${revision} lúc ${when} và chờ đơn vị gửi lại. Đến khi gửi lại, đơn vị được tính là chưa báo cáo.`,
    incomplete: (revision: string, count: string) =>
      `Hội đồng đã chấp nhận lần gửi ${revision}, nhưng còn ${count} chỉ tiêu chưa có số liệu:`,
    waiting: (revision: string, count: string) =>
      `Hội đồng đã nhận lần gửi ${revision}, nhưng còn ${count} chỉ tiêu chưa có số liệu:`,
  },
  blanks: (count: string) => `Ngoài ra còn ${count} chỉ tiêu chưa có số liệu.`,
  due: (due: string) => `Hạn gửi báo cáo: ${due}.`,
  dataAsOf: (day: string) => `Số liệu chốt đến ngày ${day}.`,
  overdue: (due: string, lock: string) =>
    `Hạn gửi báo cáo là ${due}, nay đã quá hạn. Hệ thống còn nhận đến ${lock}; báo cáo gửi sau hạn được ghi là trễ hạn.`,
  extended: (due: string, lock: string) =>
    `Hạn gửi báo cáo là ${due}, nay đã quá hạn. Đơn vị được gia hạn đến ${lock}; báo cáo gửi sau hạn được ghi là trễ hạn.`,
  locked: (lock: string) =>
    `Hệ thống đã khóa nhận báo cáo lúc ${lock}. Đề nghị đơn vị liên hệ Thường trực Hội đồng để được xem xét gia hạn trước khi gửi.`,
  lockedForAll: (lock: string) =>
    `Hệ thống đã khóa nhận báo cáo lúc ${lock}, trừ đơn vị được gia hạn. Đơn vị còn thiếu báo cáo đề nghị liên hệ Thường trực Hội đồng để được xem xét gia hạn.`,
  steps: 'Đề nghị đơn vị:',
  stepsForAll: 'Cách làm:',
  askForAccount:
    'Đề nghị đơn vị gửi Thường trực Hội đồng địa chỉ thư điện tử công vụ của cán bộ làm báo cáo, để được ghi tài khoản.',
  groups: {
    ...chaseWords,
    checked: 'Biểu đã hết lỗi, chỉ còn bấm Gửi báo cáo',
    waiting: 'Đã nhận báo cáo, còn thiếu chỉ tiêu',
  } satisfies Record<ChaseKind, string>,
  all: (when: string, campaign: string, count: string) =>
    `Đến ${when}, đợt “${campaign}” còn ${count} đơn vị cần gửi hoặc hoàn thiện báo cáo:`,
  group: (number: string, cause: string, count: string) => `${number}. ${cause} (${count} đơn vị):`,
  help: 'Nếu có vướng mắc, xin liên hệ Thường trực Hội đồng Thi đua - Khen thưởng để được hỗ trợ.',
  close: 'Trân trọng.',
  subjects: {
    send: 'V/v gửi báo cáo thi đua',
    sendAgain: 'V/v gửi lại báo cáo thi đua bị trả lại',
    complete: 'V/v bổ sung chỉ tiêu còn thiếu trong báo cáo thi đua',
    all: 'V/v đôn đốc gửi báo cáo thi đua',
  },
  until: (due: string) => `hạn ${due}`,
  acceptedUntil: (lock: string) => `đã quá hạn, còn nhận đến ${lock}`,
  /** `17h00 ngày 15/12/2023`. */
  instant: (formatted: string) => formatted.replace(':', 'h'),
};
