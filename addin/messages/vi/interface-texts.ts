/** What the pane itself says in Vietnamese. */
import type { FixKind } from '../../../shared/sheet/fixes/fix.ts';
import type { ByHandReason } from '../../../shared/sheet/unit/taking-theirs.ts';

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

  failures: {
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
  },

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

  clerk: {
    title: 'Báo cáo thi đua',
    tabs: { label: 'Các phần của báo cáo', sheet: 'Biểu', history: 'Các lần gửi', standing: 'Kết quả' },
    busyOpening: 'Đang xem biểu trong tệp này…',
    busyCreating: 'Đang tạo biểu…',
    busyChecking: 'Đang kiểm tra…',
    busySubmitting: 'Đang gửi báo cáo…',
    noCampaignTitle: 'Chưa có đợt thi đua nào cho bạn',
    noCampaignAdvice: (account: string) =>
      `Đợt thi đua sẽ hiện ở đây khi Hội đồng công bố và ghi tài khoản ${account} vào đơn vị của bạn.`,
    reload: 'Xem lại',
    createTitle: 'Tạo biểu báo cáo',
    createWhy:
      'Tệp Excel này chưa có biểu. Biểu mới có sẵn chỉ tiêu và kế hoạch của đơn vị; bạn chỉ điền các ô thực hiện.',
    campaign: 'Đợt thi đua',
    unit: 'Đơn vị',
    create: 'Tạo biểu báo cáo',
    createdTitle: 'Biểu đã sẵn sàng',
    createdSteps: [
      'Điền các ô thực hiện trên trang tính; số liệu nằm trong tệp Excel của bạn.',
      'Điền người lập biểu và người duyệt ở đầu biểu.',
      'Bấm Kiểm tra. Ô nào sai sẽ được chỉ ra, rồi bạn gửi báo cáo.',
    ],
    dataAsOf: 'Số liệu đến',
    dueAt: 'Hạn gửi',
    overdue: 'Đã quá hạn: gửi bây giờ sẽ ghi là trễ hạn',
    lockAt: 'Khóa nhận',
    lateTitle: (revision: number) => `Lần gửi ${revision} đúng hạn; gửi bây giờ thành trễ hạn`,
    lateAdvice:
      'Đã quá hạn gửi. Báo cáo gửi bây giờ thay lần gửi đúng hạn, được ghi là trễ hạn và có thể bị trừ điểm. Chỉ gửi khi số liệu đã gửi là sai.',
    lateSubmit: 'Vẫn gửi, chịu trễ hạn',
    lateKeep: 'Giữ lần gửi đúng hạn',
    locked: 'Đã khóa: không nhận báo cáo nữa',
    incomplete: {
      title: (count: string) => `${count} chỉ tiêu chưa báo cáo – gửi luôn hay điền tiếp?`,
      advice:
        'Gửi luôn thì các chỉ tiêu ấy tính là chưa báo cáo. Có số liệu sau thì điền thêm rồi gửi lại, trước khi khóa nhận.',
      submit: 'Gửi luôn',
      goOn: 'Điền tiếp',
    },
    check: 'Kiểm tra',
    submit: 'Gửi báo cáo',
    status: {
      notSubmitted: 'Chưa gửi',
      notSubmittedMeaning: 'Hội đồng chưa nhận được báo cáo nào của đơn vị.',
      matches: (revision: number) => `Khớp lần gửi ${revision}`,
      returned: (revision: number) => `Lần gửi ${revision} bị trả lại, chưa trả lời`,
      returnedMeaning: 'Biểu này vẫn giống hệt báo cáo bị trả lại. Gửi lại y nguyên không phải là trả lời.',
      matchesMeaning: 'Biểu này giống hệt báo cáo Hội đồng đang có.',
      differs: (revision: number) => `Khác lần gửi ${revision}`,
      differsIn: (cells: string, revision: number) => `${cells} ô khác lần gửi ${revision}`,
      differsMeaning: 'Hội đồng chưa có những thay đổi trên biểu này. Gửi báo cáo để cập nhật.',
      elsewhere: (revision: number) => `Hội đồng có lần gửi ${revision} từ một tệp khác`,
      elsewhereMeaning: 'Biểu này không giống báo cáo đó. Chọn số liệu cần giữ trước khi gửi thay.',
    },
    clean: 'Đã kiểm tra: không có lỗi.',
    cleanReady: 'Đã kiểm tra: không có lỗi, gửi được ngay.',
    warningsOnly: 'Đã kiểm tra: không có lỗi, gửi được ngay. Xem lại các điểm lưu ý nếu cần.',
    willSend: (lines: string, asked: string) => `Sẽ gửi ${lines}/${asked} chỉ tiêu.`,
    countsParts: '(Chỉ tiêu gộp tính theo từng thành phần; ở Kết quả tính là một.)',
    stillMissing: (count: string) => `Còn ${count} chỉ tiêu chưa báo cáo.`,
    update: {
      offerTitle: 'Hội đồng đã công bố danh mục mới',
      offer:
        'Cập nhật sẽ lập lại biểu theo danh mục mới, giữ nguyên những gì bạn đã gõ và cho biết điều gì thay đổi. Biểu cũ còn ở trang tính bên cạnh.',
      action: 'Cập nhật biểu',
      busy: 'Đang cập nhật biểu…',
      doneTitle: (version: string) => `Biểu đã theo danh mục phiên bản ${version}`,
      kept: (worksheet: string) =>
        `Những gì bạn đã gõ được giữ nguyên. Biểu cũ còn ở trang tính “${worksheet}”; từ nay chỉ điền vào biểu mới.`,
      settingsOnly: 'Các chỉ tiêu và kế hoạch của đơn vị không thay đổi.',
      added: 'Chỉ tiêu thêm mới',
      dropped: 'Chỉ tiêu không còn',
      targets: 'Kế hoạch thay đổi',
      measures: 'Đơn vị tính hoặc cách báo cáo thay đổi',
      names: 'Tên chỉ tiêu thay đổi',
      left: 'Không còn chỗ trên biểu mới (bấm để xem ở biểu cũ)',
    },
    told: 'Khi bạn mở biểu hoặc bấm Kiểm tra, Hội đồng biết biểu còn vướng điểm nào để hỗ trợ kịp thời. Số liệu chỉ được gửi khi bạn bấm Gửi báo cáo.',
    unmarked: 'Trang tính đặt mật khẩu bảo vệ nên không tô màu được các ô. Danh sách này vẫn đầy đủ.',
    sheetGone: 'Không còn biểu báo cáo trong tệp này. Tạo biểu mới, hoặc hoàn tác việc xóa trong Excel.',
  },

  adoption: {
    offer: 'Dùng biểu đang mở',
    offerWhy:
      'Đã có biểu của mình trong tệp này? Mở trang tính đó rồi chọn Dùng biểu đang mở: biểu được giữ nguyên, bạn chỉ cần cho biết mỗi cột ghi gì.',
    busyLooking: 'Đang xem trang tính…',
    busyAdopting: 'Đang ghi nhớ cách đọc biểu…',
    blank: 'Trang tính đang mở không có gì. Mở trang tính có biểu của bạn rồi thử lại, hoặc tạo biểu mới.',
    noTable: (worksheet: string) =>
      `Không thấy bảng chỉ tiêu trên trang tính “${worksheet}”: cần một dòng tiêu đề có cột chỉ tiêu và cột thực hiện. Mở đúng trang tính rồi thử lại, hoặc tạo biểu mới.`,
    tooLong: (worksheet: string, rows: string, most: string) =>
      `Bảng trên trang tính “${worksheet}” có ${rows} dòng, nhiều hơn mức ${most} dòng của một biểu chỉ tiêu. Mở trang tính chỉ có các chỉ tiêu rồi thử lại, hoặc tạo biểu mới.`,
    review: 'Xem lại cách đọc biểu',
    title: (worksheet: string) => `Nhận biểu “${worksheet}”`,
    why: 'Xem các cột và các dòng dưới đây đã hiểu đúng chưa. Trang tính của bạn không bị ghi thêm hay sắp xếp lại.',
    otherUnit: (text: string, unit: string) =>
      `Đầu biểu ghi “${text}”, còn bạn đang báo cáo cho ${unit}. Xem lại có đúng tệp không.`,
    estimated: 'Cột số liệu ghi là ước thực hiện, nên mọi số liệu sẽ được gửi là số ước.',
    columnsTitle: 'Các cột',
    column: (letter: string, text: string) => `Cột ${letter}: “${text}”`,
    noColumn: 'Không có cột này',
    absent: (columns: string) => `Biểu không có cột: ${columns}.`,
    otherColumns: 'Chọn cột khác',
    columns: {
      name: 'Tên chỉ tiêu',
      code: 'Mã chỉ tiêu',
      measureUnit: 'Đơn vị tính',
      target: 'Kế hoạch',
      actual: 'Thực hiện (tử số)',
      denominator: 'Mẫu số',
      before: 'Cùng kỳ',
      completion: 'Tỷ lệ hoàn thành (%)',
      notArising: 'Không phát sinh',
      estimate: 'Dấu ước thực hiện',
      note: 'Ghi chú',
      evidence: 'Minh chứng',
    },
    rowsTitle: 'Các dòng',
    matched: (all: string, byCode: string, byName: string) =>
      `${all} dòng đã rõ: ${byCode} theo mã, ${byName} theo tên.`,
    asked: (count: string) => `${count} dòng chưa rõ là chỉ tiêu nào. Dòng nào để trống sẽ không được đọc.`,
    row: (row: string, name: string) => `Dòng ${row}: ${name}`,
    noIndicator: 'Không phải chỉ tiêu nào',
    likely: 'Có thể là',
    others: 'Chỉ tiêu khác chưa có dòng',
    doubled: (indicators: string) =>
      `Có hai dòng cùng là một chỉ tiêu: ${indicators}. Sửa tên một dòng, rồi xem lại.`,
    withoutSecondFigure: (indicators: string) =>
      `Các chỉ tiêu này cần hai số (mẫu số, hoặc cùng kỳ) mà biểu chưa có cột: ${indicators}. Thêm cột vào biểu, rồi xem lại.`,
    withoutRow: (count: string) => `${count} chỉ tiêu chưa có dòng trong biểu`,
    headerTitle: 'Thông tin báo cáo',
    headerTaken: 'Đã lấy những gì biểu ghi: ngày ở trên bảng, người ký ở dưới. Xem lại cho đúng.',
    dataAsOf: 'Số liệu chốt đến ngày',
    preparedBy: 'Người lập biểu',
    approvedBy: 'Người duyệt',
    incomplete: 'Còn thiếu: chọn đủ các cột được hỏi, điền ngày chốt số liệu, người lập biểu và người duyệt.',
    confirm: 'Dùng biểu này',
    back: 'Quay lại',
  },

  issues: {
    errors: (count: string) => `${count} lỗi cần sửa trước khi gửi`,
    notSent: (count: string) => `Chưa gửi gì: còn ${count} lỗi cần sửa`,
    errorsOfCatalog: (count: string) => `${count} lỗi cần sửa trước khi công bố`,
    warnings: (count: string) => `${count} điểm nên xem lại`,
    missing: (count: string) => `${count} chỉ tiêu chưa báo cáo`,
    missingHeading: 'Các chỉ tiêu chưa có số liệu',
    withoutRow: (count: string) => `${count} chỉ tiêu chưa có dòng trên biểu`,
    withoutRowHeading: 'Muốn báo cáo thì thêm dòng cho các chỉ tiêu này',
    jump: 'Bấm vào từng dòng để đến ô tương ứng.',
    more: (count: string) => `Còn ${count} mục nữa. Sửa các mục trên rồi kiểm tra lại.`,
    shownRounded: (shown: string) => `Ô chỉ hiện ${shown} vì đã làm tròn; bấm vào ô để thấy đủ số lẻ.`,
    indicator: (code: string) => `Chỉ tiêu ${code}`,
    unit: (code: string) => `Đơn vị ${code}`,
    row: (row: string) => `dòng ${row}`,
    whole: 'Cả biểu',
  },

  differences: {
    show: 'Xem các ô khác',
    blank: '(trống)',
    becomes: 'thành',
    yes: 'Có',
    no: 'Không',
    more: (count: string) => `Còn ${count} ô nữa.`,
  },

  conflict: {
    title: (revision: number) => `Đơn vị đã có lần gửi ${revision} mà tệp này chưa biết`,
    advice: (when: string, by: string) =>
      `Gửi lúc ${when}, người lập biểu: ${by}. Số liệu trên biểu này chưa được gửi.`,
    choose: 'Chọn số liệu đúng ở từng chỗ khác nhau.',
    theirs: (revision: number, words: string) => `Lần gửi ${revision}: ${words}`,
    mine: (words: string) => `Trên biểu này: ${words}`,
    goTo: (cell: string) => `Đến ô ${cell}`,
    takeAll: (revision: number) => `Lấy tất cả theo lần gửi ${revision}`,
    keepAll: 'Giữ tất cả trên biểu này',
    suggested: (count: string) => `${count} chỗ chỉ một bên sửa, đã chọn sẵn`,
    undecided: (count: string) => `Còn ${count} chỗ phải chọn.`,
    settle: 'Dùng các lựa chọn này',
    goOn: 'Đã xem, giữ số liệu trên biểu này',
    busy: 'Đang ghi các lựa chọn vào biểu…',
    byHand: {
      adopted: (revision: number) =>
        `Biểu này do đơn vị tự lập nên tiện ích không ghi vào. Ô nào cần theo lần gửi ${revision} thì gõ lại trên trang tính; thông tin ở đầu báo cáo thì sửa ở Xem lại cách đọc biểu.`,
      noCell: (revision: number) =>
        `Biểu này không có ô cho số liệu sau của lần gửi ${revision}; gửi thay thì số liệu ấy mất. Thêm lại dòng có mã chỉ tiêu rồi gõ vào, nếu cần giữ.`,
      computed: (revision: number) =>
        `Lần gửi ${revision} tự ghi tỷ lệ khác; trên biểu này tỷ lệ do công thức tính nên không lấy theo. Ghi lý do vào cột Ghi chú, nếu cần giữ.`,
      tooLong: (revision: number) =>
        `Số của lần gửi ${revision} có nhiều chữ số hơn một ô Excel giữ được, nên không ghi vào biểu. Làm tròn rồi gõ vào, nếu cần giữ.`,
    } satisfies Record<ByHandReason, (revision: number) => string>,
    settledTitle: 'Các lựa chọn đã có trên biểu',
    settledNext: (revision: number) => `Chưa gửi gì. Bấm Gửi báo cáo để thay lần gửi ${revision}.`,
    settledMatches: (revision: number) => `Biểu giống hệt lần gửi ${revision}, không cần gửi lại.`,
  },

  fixes: {
    kinds: {
      asNumber: 'Chuyển thành số',
      asDate: 'Chuyển thành ngày',
      reading: 'Hiểu là',
      convertUnit: 'Quy đổi đơn vị tính',
      rescale: 'Quy đổi',
      timesHundred: 'Ghi số phần trăm',
      clear: 'Để trống',
      clearPercent: 'Xóa tỷ lệ tự ghi',
      zero: 'Ghi số 0',
      mark: 'Đánh dấu x',
      unmark: 'Bỏ đánh dấu',
      markNotArising: 'Đánh dấu không phát sinh',
      swap: 'Đổi chỗ hai số',
      campaignDay: 'Ghi ngày của đợt thi đua',
      campaignYear: 'Sửa năm',
      moveToEvidence: 'Chuyển sang cột Minh chứng',
      compose: 'Chuyển sang dấu dựng sẵn',
      removeHidden: 'Bỏ ký tự ẩn',
      restoreLabel: 'Khôi phục theo danh mục',
      correctCode: 'Sửa mã',
      justify: 'Ghi giải trình',
      takeNote: 'Ghi chú này là lời giải trình',
      takeTheirs: 'Lấy theo lần gửi mới hơn',
    } satisfies Record<FixKind, string>,
    blank: '(trống)',
    change: (cell: string, from: string, to: string) => `${cell}: ${from} thành ${to}`,
    busy: 'Đang sửa trên trang tính…',
    changed: (what: string) => `Đã sửa ${what}`,
    cells: (count: string) => `${count} ô`,
    undo: 'Hoàn tác',
    differs: (cell: string) =>
      `Ô ${cell} đã thay đổi sau lần kiểm tra trước nên chưa sửa gì. Danh sách dưới đây là mới nhất.`,
    all: (label: string, count: string) => `${label}: ${count} ô cùng loại`,
    applyAll: (count: string) => `Sửa tất cả (${count})`,
    justify: 'Số liệu đúng? Ghi giải trình',
    justifyLabel: (cell: string) => `Lý do, ghi thêm vào cột Ghi chú (ô ${cell}) và gửi kèm số liệu`,
    justifyWrite: 'Ghi vào biểu',
    justified: (count: string) => `Đã giải trình (${count})`,
    justifiedHeading: 'Điểm đã giải trình trong cột Ghi chú',
  },

  review: {
    returnedTitle: (revision: number) => `Hội đồng trả lại lần gửi ${revision}`,
    accepted: (revision: number) => `Hội đồng đã chấp nhận lần gửi ${revision}`,
    byAt: (by: string, when: string) => `${by}, lúc ${when}`,
    answer:
      'Sửa số liệu, hoặc ghi chú và minh chứng cho từng chỉ tiêu dưới đây, rồi gửi lại. Bấm vào từng ý kiến để đến ô tương ứng.',
    answerWhole: 'Sửa báo cáo theo ý kiến trên, rồi gửi lại.',
    settleFirst:
      'Lần gửi này được gửi từ một tệp khác. Chọn số liệu giữa hai bên ở phần dưới trước; sau đó trả lời từng ý kiến và gửi lại.',
    notCounted: 'Đến khi gửi lại, đơn vị được tính là chưa báo cáo.',
    unchanged:
      'Chưa gửi gì: biểu vẫn giống hệt lần gửi bị trả lại nên chưa phải là trả lời. Nếu số liệu đúng, ghi lý do vào cột Ghi chú rồi gửi.',
    progress: (answered: string, all: string) => `Đã trả lời ${answered}/${all} ý kiến.`,
    answered: 'Đã trả lời',
    unanswered: 'Chưa trả lời',
    unansweredTitle: (count: string) => `Còn ${count} ý kiến chưa trả lời`,
    unansweredAdvice:
      'Các chỉ tiêu này vẫn như lần gửi bị trả lại. Hội đồng có thể trả lại lần nữa; nếu số liệu đúng, nên ghi lý do vào cột Ghi chú.',
    submitAnyway: 'Vẫn gửi',
    answerFirst: 'Trả lời trước đã',
    decisionsTitle: 'Quyết định của Hội đồng',
    decisionsWhy: 'Có hiệu lực với đơn vị cho đến khi Hội đồng quyết định khác.',
    wholeUnit: 'Cả đơn vị',
    points: (points: string) => `${points} điểm`,
    verdict: (verdict: string) => `Đánh giá: ${verdict}`,
    verdicts: {
      exceeded: 'vượt',
      met: 'đạt',
      notMet: 'không đạt',
      notArising: 'không phát sinh',
    },
    disqualified: 'Không xếp hạng',
  },

  history: {
    busy: 'Đang xem các lần gửi…',
    none: 'Chưa có lần gửi nào. Mỗi lần gửi báo cáo sẽ hiện ở đây, cùng ý kiến của Hội đồng và những gì đã thay đổi.',
    revision: (revision: number) => `Lần gửi ${revision}`,
    states: { waiting: 'Chờ xét duyệt', accepted: 'Đã chấp nhận', returned: 'Đã trả lại' },
    first: 'Đây là lần gửi đầu tiên nên chưa có gì để so sánh.',
    comparedWith: 'So với',
    differences: (count: string) => `${count} ô khác nhau.`,
    decisions: {
      title: 'Các quyết định đã ra',
      ended: (decisions: string) => `Thôi áp dụng: ${decisions}`,
    },
  },

  receipt: {
    title: (revision: number) => `Biên nhận lần gửi ${revision}`,
    accepted: 'Hội đồng đã nhận báo cáo.',
    alreadyThere: 'Báo cáo này đã được nhận từ trước; không có gì thay đổi.',
    submittedAt: 'Nhận lúc',
    timeliness: 'Thời hạn',
    onTime: 'Đúng hạn',
    late: 'Trễ hạn',
    warnings: 'Lưu ý',
    noWarnings: 'Không có',
    digest: 'Mã đối chiếu',
    copy: 'Sao chép',
    copyAll: 'Sao chép mã đối chiếu',
    copied: 'Đã sao chép',
    write: 'Ghi biên nhận ra trang tính',
    busyWriting: 'Đang ghi biên nhận…',
    written: (worksheet: string) => `Biên nhận đã ở trang tính “${worksheet}”. In bằng Excel (Ctrl+P).`,
    copyFailed: 'Chưa sao chép được. Chọn dòng mã rồi nhấn Ctrl+C.',
  },

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
