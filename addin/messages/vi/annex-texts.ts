/** What is said of the annexes to be printed, in Vietnamese. */
export const annexTexts = {
  title: 'Phụ lục in kèm báo cáo',
  why: 'Bảng xếp hạng và kết quả theo chỉ tiêu, khổ A4, theo số liệu mới nhất của máy chủ. Số, ngày và chữ ký để trống.',
  write: 'Tạo phụ lục in',
  busy: 'Đang tạo phụ lục…',
  /** Names of worksheets, each in quotation marks. */
  written: (worksheets: string) =>
    `Phụ lục đã ở trang tính ${worksheets}. Điền cơ quan chủ quản và nơi nhận, rồi in bằng Excel (Ctrl+P).`,
};
