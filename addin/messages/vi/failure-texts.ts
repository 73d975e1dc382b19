/** What is said in Vietnamese of what went wrong, beside what the server says itself. */

export const failureTexts = {
  unreachable: {
    title: 'Không kết nối được máy chủ',
    advice: 'Kiểm tra mạng rồi thử lại. Số liệu trên trang tính vẫn còn nguyên.',
  },
  sendingUnclear: {
    title: 'Chưa rõ máy chủ đã nhận hay chưa',
    advice:
      'Kết nối bị ngắt khi đang gửi. Số liệu vẫn còn nguyên. Thử lại được ngay: gửi hai lần không bị trùng.',
  },
  serverFailed: {
    title: 'Máy chủ đang gặp sự cố',
    advice: (wait: string) =>
      `Không phải do mạng của bạn, và không có gì bị mất. Chờ ${wait} rồi thử lại; nếu vẫn gặp, chuyển mã bên dưới cho bộ phận hỗ trợ.`,
  },
  serverFailedReceiving: {
    title: 'Máy chủ gặp sự cố trong lúc nhận',
    advice: (wait: string) =>
      `Chưa rõ máy chủ đã nhận hay chưa. Không có gì bị mất. Chờ ${wait} rồi thử lại: gửi hai lần không bị trùng.`,
  },
  tooMany: (wait: string) => `Chưa có gì được ghi và không có gì bị mất. Chờ ${wait} rồi thử lại.`,
  wait: {
    seconds: (count: number) => `${count} giây`,
    minutes: (count: number) => `${count} phút`,
    while: 'ít phút',
  },
  notYourUnit: {
    title: (unit: string) => `Biểu này là của ${unit}`,
    advice:
      'Tài khoản đang đăng nhập không báo cáo cho đơn vị này. Đăng xuất rồi đăng nhập bằng tài khoản của đơn vị, hoặc mở tệp của đơn vị mình. Biểu vẫn còn nguyên.',
  },
  sheetExists: {
    title: 'Tệp này đã có biểu báo cáo',
    advice: 'Mỗi tệp Excel chỉ chứa một biểu. Dùng biểu đang có, hoặc mở một tệp mới.',
  },
  sheetProtected: {
    title: (worksheet: string | null) =>
      worksheet === null ? 'Trang tính đang được bảo vệ' : `Trang tính “${worksheet}” đang được bảo vệ`,
    advice:
      'Mở trang tính ấy, trên thẻ Xem lại (Review) chọn Bỏ bảo vệ trang tính (Unprotect Sheet), rồi thử lại.',
  },
  workbookProtected: {
    title: 'Tệp đang được bảo vệ cấu trúc',
    advice:
      'Tệp không cho thêm hay đổi tên trang tính. Trên thẻ Xem lại (Review), bấm Bảo vệ sổ làm việc (Protect Workbook) để bỏ bảo vệ, rồi thử lại. Chưa có gì bị thay đổi.',
  },
  sheetOutOfReach: {
    title: 'Không mở được trang tính',
    advice: 'Trang tính đã bị xóa, đổi tên hoặc đang ẩn. Hoàn tác hoặc bỏ ẩn, rồi thử lại.',
  },
  sheetChanged: {
    title: 'Trang tính vừa thay đổi',
    advice:
      'Dòng tiêu đề không còn như lúc xem. Quay lại, chọn Dùng biểu đang mở lần nữa. Chưa có gì bị thay đổi.',
  },
  tableUnusable: {
    title: (worksheet: string) => `Chưa cập nhật được bảng trên trang tính “${worksheet}”`,
    advice: (column: string) =>
      `Bảng không còn cột “${column}” nên không biết nội dung ở các cột bạn tự thêm thuộc dòng nào. Đặt lại tên cột ấy là “${column}”, hoặc hoàn tác việc xóa cột, rồi cập nhật lại. Chưa có gì bị thay đổi.`,
  },
  signInNotFinished: {
    title: 'Chưa đăng nhập xong',
    advice:
      'Cửa sổ đăng nhập đã đóng, không mở được, hoặc tài khoản bị từ chối. Đăng nhập lại; nếu vẫn gặp, chuyển mã bên dưới cho bộ phận hỗ trợ.',
  },
  otherAccount: {
    title: 'Bạn vừa đăng nhập bằng tài khoản khác',
    advice: (account: string) =>
      `Việc đang dở là của ${account} nên chưa có gì được gửi. Đăng nhập lại bằng tài khoản đó, hoặc đăng xuất để đổi tài khoản.`,
  },
  officeMissing: {
    title: 'Không tải được thư viện của Office',
    advice:
      'Máy này không tới được appsforoffice.microsoft.com. Kiểm tra mạng hoặc tường lửa, rồi mở lại khung này.',
  },
  config: {
    title: 'Tiện ích chưa được cài đặt xong',
    advice: 'Tệp config.json thiếu hoặc sai. Báo cho người cài đặt tiện ích này.',
  },
  bug: {
    title: 'Tiện ích gặp lỗi ngoài dự kiến',
    advice:
      'Số liệu trên trang tính không bị thay đổi thêm. Nếu đang gõ dở trong một ô, nhấn Enter rồi thử lại.',
  },
};
