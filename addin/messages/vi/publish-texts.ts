/** How the council is shown what it is about to publish, in Vietnamese. */
import type { ReportEffect } from '../../../shared/rules/change/report-effects.ts';

export const publishTexts = {
  check: 'Kiểm tra trước khi công bố',
  busyChecking: 'Đang kiểm tra và so sánh…',

  first: {
    title: 'Danh mục sẵn sàng công bố lần đầu',
    units: 'Đơn vị',
    indicators: 'Chỉ tiêu',
    targets: 'Kế hoạch giao',
    confirm: 'Công bố',
  },
  changes: {
    title: (version: string) => `Thay đổi so với phiên bản ${version}`,
    group: (table: string, count: string) => `${table}: ${count}`,
    added: 'Thêm',
    addedAsked: (item: string, count: string) => `${item} (${count} kế hoạch)`,
    removed: 'Bỏ',
    order: 'Thứ tự dòng',
    ordered: 'sắp xếp lại',
    report: 'Cả báo cáo',
    rule: 'Quy định',
    nothing: 'trống',
    more: (count: string) => `và ${count} thay đổi khác trong bảng này`,
    confirm: (version: string) => `Công bố, thay phiên bản ${version}`,
  },

  /** Above the button that publishes; the warnings are listed below it. */
  warned: (count: string) => `Còn ${count} điểm nên xem lại trước khi công bố, liệt kê ở dưới.`,

  effectsTitle: 'Với báo cáo đã nhận',
  noEffects: 'Không có báo cáo nào bị ảnh hưởng.',
  effects: {
    unitsLeaveOut: (units: string) =>
      `${units} đã báo cáo nhưng không còn trong danh sách: báo cáo được lưu lại, không tính vào xếp hạng.`,
    indicatorLeftOut: (reports: string, indicator: string) =>
      `Số liệu của chỉ tiêu ${indicator} trong ${reports} báo cáo không còn được tính.`,
    measureUnread: (reports: string, indicator: string) =>
      `Chỉ tiêu ${indicator} đổi cách báo cáo: số liệu trong ${reports} báo cáo tính là không đạt cho đến khi đơn vị gửi lại.`,
    askedMore: (units: string) =>
      `${units} đơn vị đã báo cáo được giao thêm chỉ tiêu: báo cáo của các đơn vị này trở thành chưa đủ.`,
    askedLess: (units: string) =>
      `${units} đơn vị đã báo cáo được bớt chỉ tiêu: số liệu của chỉ tiêu đó không còn được tính.`,
    judgedAnew: (units: string) =>
      `${units} đơn vị đã báo cáo được đánh giá lại theo kế hoạch hoặc hướng đánh giá mới.`,
    blockChanged: (units: string) => `${units} đơn vị đã báo cáo chuyển sang xếp hạng ở khối khác.`,
    scoredAnew: (units: string) => `Điểm và hạng của ${units} đơn vị đã báo cáo được tính lại.`,
    rankedAnew: (units: string) => `Hạng và xếp loại của ${units} đơn vị đã báo cáo được xét lại.`,
    dueEarlier: (reports: string) => `${reports} báo cáo đến trước hạn cũ, sau hạn mới: vẫn ghi là đúng hạn.`,
    dueLater: (reports: string) => `${reports} báo cáo đến sau hạn cũ, trước hạn mới: vẫn ghi là trễ hạn.`,
    shutOut: (units: string) =>
      `Thời điểm khóa đã qua: ${units} đơn vị chưa báo cáo không gửi được nữa, trừ khi được gia hạn.`,
  } satisfies Record<ReportEffect['kind'], unknown>,
  /** Where points go by days late. */
  pointsByNewDue: 'Điểm theo số ngày trễ thì tính theo hạn mới.',

  edited: {
    title: 'Các bảng đã được sửa sau khi kiểm tra',
    advice: 'Chưa công bố gì. Kiểm tra lại để thấy cả những chỗ vừa sửa, rồi công bố.',
    again: 'Kiểm tra lại',
  },
  moreMayFollow: 'Sửa xong thì kiểm tra lại: có lỗi chỉ thấy được khi những ô này đã đúng.',

  again: 'Xem thay đổi so với phiên bản đó',
};
