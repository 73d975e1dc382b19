/** What a refresh found and how often it is repeated, in Vietnamese. */
import type { UnrankedState } from '../../../shared/rules/rank/standings-changes.ts';

export const refreshTexts = {
  reportedFirst: (count: string) => `${count} đơn vị mới gửi báo cáo`,
  reportedAgain: (count: string) => `${count} đơn vị gửi lại báo cáo`,
  ranksMoved: (count: string) => `${count} đơn vị thay đổi hạng`,
  ranksLost: (count: string) => `${count} đơn vị không còn hạng`,
  ranksRegained: (count: string) => `${count} đơn vị có hạng trở lại`,
  lost: (unit: string, why: string) => `${unit}: không còn hạng, ${why}`,
  lostWhy: {
    disqualified: 'Hội đồng không xếp hạng',
    returned: 'báo cáo đã bị trả lại',
    notReported: 'chưa có báo cáo',
    nothingApplies: 'mọi chỉ tiêu đều không phát sinh',
  } satisfies Record<UnrankedState, string>,
  regained: (unit: string) => `${unit}: có hạng trở lại`,
  pointsChanged: (count: string) => `${count} đơn vị đổi điểm dù không gửi lại`,
  nothingMoved: 'So với lần trước: không đơn vị nào gửi thêm báo cáo, đổi điểm hay đổi hạng.',
  sinceLast: (news: string) => `So với lần trước: ${news}.`,
  dataOf: (when: string) => `Số liệu trong tệp lúc ${when}.`,
  stillNewest: (when: string) => `Đến ${when} chưa có gì mới.`,
  chaseListTitle: 'Đã cập nhật bảng đôn đốc',
  chaseListNew: 'Xếp hạng không đổi; bảng “Đôn đốc” đã được cập nhật.',
  leftOver: (cells: string, worksheet: string) =>
    `Nội dung Hội đồng tự ghi ở ${cells} ô không còn dòng trong bảng (đơn vị hoặc chỉ tiêu đã thôi, mã bị sửa hay ghi trùng) nên được cất ở trang “${worksheet}”.`,
  copyInFront: (worksheet: string, original: string) =>
    `Trang tính đang mở “${worksheet}” là bản sao, không được cập nhật. Số liệu mới ở trang “${original}”.`,

  renamed: {
    why: 'Có cột đã bị đổi tên nên không được cập nhật; số trong cột là của lần trước. Đặt lại tên cũ rồi cập nhật lại:',
    column: (worksheet: string, now: string, column: string) =>
      `Trang tính “${worksheet}”: cột “${now}” đặt lại thành “${column}”.`,
  },

  other: {
    title: (shown: string) => `Tệp này đang có kết quả của đợt “${shown}”`,
    advice:
      'Chưa ghi gì vào tệp. Mỗi đợt thi đua nên có một tệp riêng: hãy mở tệp của đợt đang chọn, hoặc chọn lại đợt ở đầu khung. Nếu thay, các bảng kết quả chỉ còn số liệu của đợt đang chọn; ghi chú riêng cạnh đơn vị không có trong đợt này được cất ở một trang tính riêng.',
    replace: (chosen: string) => `Thay bằng kết quả của đợt “${chosen}”`,
  },

  every: 'Tự cập nhật',
  off: 'Không',
  minutes: (count: string) => `${count} phút một lần`,
  everyHint: 'Chỉ khi khung này đang mở; đang sửa ô thì chờ sửa xong.',
  stopped: 'Đã ngừng tự cập nhật vì lần vừa rồi không thành công.',
};
