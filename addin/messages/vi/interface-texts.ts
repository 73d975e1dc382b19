/** What the pane itself says in Vietnamese. */
import { failureTexts } from './failure-texts.ts';
import { reportTexts } from './report-texts.ts';

export const interfaceTexts = {
  product: 'Thi đua',
  opening: 'Đang mở…',
  finishCell: 'Excel đang chờ vì có một ô đang nhập dở. Nhấn Enter trong ô đó để tiếp tục.',
  retry: 'Thử lại',
  asOf: (when: string) => `Số liệu lúc ${when}.`,
  supportCode: (code: string) => `Mã hỗ trợ: ${code}`,
  languageSwitch: 'English',
  signedInAs: (name: string) => `Đang đăng nhập: ${name}`,
  signOut: 'Đăng xuất',

  leaving: {
    title: 'Còn nội dung viết dở chưa gửi',
    advice: 'Rời đi bây giờ thì nội dung ấy mất. Muốn giữ thì ở lại, gửi đi trước.',
    stay: 'Ở lại',
    go: 'Vẫn rời đi',
  },

  failures: failureTexts,

  outsideExcel: {
    title: 'Mở trang này trong Excel',
    why: 'Đây là khung tác vụ Thi đua. Khung chỉ làm việc được bên trong Excel, cạnh biểu báo cáo của bạn.',
    steps: [
      'Mở Excel, rồi mở tệp báo cáo hoặc một tệp mới.',
      'Trên thẻ Trang đầu (Home), chọn Thi đua.',
      'Khung này hiện ra ở bên phải trang tính.',
    ],
  },

  signIn: {
    title: 'Đăng nhập',
    why: 'Chọn tài khoản được giao cho đơn vị hoặc cho Hội đồng.',
    whyAtProvider: 'Dùng tài khoản cơ quan được giao cho đơn vị hoặc cho Hội đồng.',
    inWindow: 'Nếu có cửa sổ đăng nhập vừa mở, hoàn tất trong cửa sổ đó.',
    giveUp: 'Không chờ nữa',
    again: 'Đăng nhập lại',
    account: 'Tài khoản',
    council: 'Hội đồng',
    units: 'Đơn vị',
    action: 'Đăng nhập',
    busy: 'Đang đăng nhập…',
    noneTitle: 'Chưa có tài khoản nào',
    noneAdvice: 'Máy chủ đăng nhập chưa có tài khoản. Tạo đợt thi đua mẫu rồi thử lại.',
  },

  roles: { Council: 'Hội đồng', Unit: 'Đơn vị', choose: 'Vai trò' },
  noRole: {
    title: 'Tài khoản chưa được giao việc',
    advice: 'Tài khoản này chưa có vai trò Đơn vị hoặc Hội đồng. Liên hệ người quản trị để được giao.',
  },

  ...reportTexts,

  council: {
    title: 'Điều hành đợt thi đua',
    tabs: { label: 'Các việc của Hội đồng', setUp: 'Thiết lập', standings: 'Xếp hạng', review: 'Xét duyệt' },
    publishTitle: 'Công bố danh mục',
    publishWhy: (tables: string) => `Lấy từ các bảng ${tables} trong tệp này.`,
    republish: 'Khi công bố lại, biểu của các đơn vị được kiểm tra theo danh mục mới.',
    busyPublishing: 'Đang công bố…',
    published: (version: number) => `Đã công bố phiên bản ${version}`,
    publishedMeaning: 'Các đơn vị có thể tạo biểu báo cáo.',
    replacedMeaning:
      'Đơn vị đã có biểu được mời cập nhật biểu ở lần mở tới. Ở thẻ Xếp hạng, bấm Cập nhật xếp hạng để các bảng kết quả theo danh mục mới.',
    unchanged: (version: number) => `Phiên bản ${version} đã công bố, không có gì thay đổi`,
    newerTitle: (version: number) => `Đã có phiên bản ${version} mà tệp này chưa biết`,
    newerAdvice:
      'Đợt thi đua này được công bố từ một tệp khác. Trao đổi với người đã công bố trước khi thay phiên bản của họ.',
    standingsTitle: 'Xếp hạng',
    standingsWhy: 'Cập nhật trang tính xếp hạng từ các báo cáo đã nhận.',
    standingsEmpty: 'Chưa công bố đợt thi đua nào.',
    campaign: 'Đợt thi đua',
    refresh: 'Cập nhật xếp hạng',
    busyRefreshing: 'Đang cập nhật…',
    busyLoading: 'Đang tải danh sách đợt thi đua…',
    refreshed: 'Đã cập nhật xếp hạng',
    stillSame: 'Không có gì mới từ lần cập nhật trước',
    rewrite: 'Vẫn ghi lại bảng',
    reported: (reported: string, assigned: string) => `${reported}/${assigned} đơn vị đã báo cáo`,
    provisional: 'Xếp hạng tạm thời: còn đơn vị hoặc chỉ tiêu chưa báo cáo.',
    final: 'Tất cả đơn vị đã báo cáo.',
    tied: (count: string) => `${count} đơn vị đồng hạng, cần Hội đồng quyết định.`,
  },

  accounts: {
    title: 'Tài khoản của đơn vị',
    why: 'Danh sách lấy từ bảng Đơn vị. Mỗi tài khoản thuộc về người đăng nhập đầu tiên; khi giao tài khoản cho người khác, gỡ tài khoản rồi người mới đăng nhập.',
    show: 'Xem tài khoản',
    busyLoading: 'Đang tải danh sách tài khoản…',
    busyReleasing: 'Đang gỡ tài khoản…',
    none: 'Chưa có tài khoản nào. Ghi tài khoản vào bảng Đơn vị rồi công bố.',
    signedIn: (count: string, all: string) => `${count}/${all} tài khoản đã đăng nhập`,
    account: 'Tài khoản',
    since: 'Đăng nhập lần đầu',
    notListed: 'Không còn trong bảng Đơn vị',
    nobody: 'Chưa đăng nhập',
    release: 'Gỡ',
    releaseOf: (account: string) => `Gỡ ${account}`,
    releaseYes: 'Gỡ để người khác đăng nhập',
  },
};
