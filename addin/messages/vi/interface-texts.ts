/** What the pane itself says in Vietnamese. */

export const interfaceTexts = {
  product: 'Thi đua',
  opening: 'Đang mở…',
  retry: 'Thử lại',
  supportCode: (code: string) => `Mã hỗ trợ: ${code}`,
  languageSwitch: 'English',
  signedInAs: (name: string) => `Đang đăng nhập: ${name}`,
  signOut: 'Đăng xuất',

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
      title: 'Trang tính đang được bảo vệ',
      advice: 'Trên thẻ Xem lại (Review), chọn Bỏ bảo vệ trang tính (Unprotect Sheet), rồi thử lại.',
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
    check: 'Kiểm tra',
    submit: 'Gửi báo cáo',
    status: {
      notSubmitted: 'Chưa gửi',
      notSubmittedMeaning: 'Hội đồng chưa nhận được báo cáo nào của đơn vị.',
      matches: (revision: number) => `Khớp lần gửi ${revision}`,
      matchesMeaning: 'Biểu này giống hệt báo cáo Hội đồng đang có.',
      differs: (revision: number) => `Khác lần gửi ${revision}`,
      differsIn: (cells: string, revision: number) => `${cells} ô khác lần gửi ${revision}`,
      differsMeaning: 'Hội đồng chưa có những thay đổi trên biểu này. Gửi báo cáo để cập nhật.',
      elsewhere: (revision: number) => `Hội đồng có lần gửi ${revision} từ một tệp khác`,
      elsewhereMeaning: 'Biểu này không giống báo cáo đó. Hỏi người đã gửi trước khi gửi thay.',
    },
    clean: 'Đã kiểm tra: không có lỗi.',
    cleanReady: 'Đã kiểm tra: không có lỗi, gửi được ngay.',
    warningsOnly: 'Đã kiểm tra: không có lỗi, gửi được ngay. Xem lại các điểm lưu ý nếu cần.',
    willSend: (lines: string, asked: string) => `Sẽ gửi ${lines}/${asked} chỉ tiêu.`,
    stillMissing: (count: string) => `Còn ${count} chỉ tiêu chưa báo cáo.`,
    newerTitle: (revision: number) => `Đơn vị đã có lần gửi ${revision} mới hơn`,
    newerAdvice: (when: string, by: string) =>
      `Gửi lúc ${when}, người lập biểu: ${by}. Số liệu trên biểu này chưa được gửi. Trao đổi với người đó trước khi gửi thay.`,
    replace: (revision: number) => `Gửi thay lần gửi ${revision}`,
    unmarked: 'Trang tính đặt mật khẩu bảo vệ nên không tô màu được các ô. Danh sách này vẫn đầy đủ.',
    sheetGone: 'Không còn biểu báo cáo trong tệp này. Tạo biểu mới, hoặc hoàn tác việc xóa trong Excel.',
  },

  adoption: {
    offer: 'Dùng biểu đang mở',
    offerWhy:
      'Đã có biểu của mình trong tệp này? Mở trang tính đó rồi chọn Dùng biểu đang mở: biểu được giữ nguyên, chỉ cần chỉ ra cột nào là gì.',
    busyLooking: 'Đang xem trang tính…',
    busyAdopting: 'Đang ghi nhớ cách đọc biểu…',
    blank: 'Trang tính đang mở không có gì. Mở trang tính có biểu của bạn rồi thử lại, hoặc tạo biểu mới.',
    noTable: (worksheet: string) =>
      `Không thấy bảng chỉ tiêu trên trang tính “${worksheet}”: cần một dòng tiêu đề có cột chỉ tiêu và cột thực hiện. Mở đúng trang tính rồi thử lại, hoặc tạo biểu mới.`,
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
    dataAsOf: 'Số liệu chốt đến ngày',
    preparedBy: 'Người lập biểu',
    approvedBy: 'Người duyệt',
    incomplete: 'Còn thiếu: chọn đủ các cột được hỏi, điền ngày chốt số liệu, người lập biểu và người duyệt.',
    confirm: 'Dùng biểu này',
    back: 'Quay lại',
  },

  issues: {
    errors: (count: string) => `${count} lỗi cần sửa trước khi gửi`,
    errorsOfCatalog: (count: string) => `${count} lỗi cần sửa trước khi công bố`,
    warnings: (count: string) => `${count} điểm nên xem lại`,
    jump: 'Bấm vào từng dòng để đến ô tương ứng.',
    more: (count: string) => `Còn ${count} mục nữa. Sửa các mục trên rồi kiểm tra lại.`,
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
    copyFailed: 'Chưa sao chép được. Chọn dòng mã rồi nhấn Ctrl+C.',
  },

  council: {
    title: 'Điều hành đợt thi đua',
    publishTitle: 'Công bố danh mục',
    publishWhy: (tables: string) => `Lấy từ các bảng ${tables} trong tệp này.`,
    republish: 'Khi công bố lại, biểu của các đơn vị được kiểm tra theo danh mục mới.',
    publish: 'Công bố',
    busyPublishing: 'Đang công bố…',
    published: (version: number) => `Đã công bố phiên bản ${version}`,
    publishedMeaning: 'Các đơn vị có thể tạo biểu báo cáo.',
    unchanged: (version: number) => `Phiên bản ${version} đã công bố, không có gì thay đổi`,
    newerTitle: (version: number) => `Đã có phiên bản ${version} mà sổ này chưa biết`,
    newerAdvice:
      'Đợt thi đua này được công bố từ một sổ khác. Trao đổi với người đã công bố trước khi thay phiên bản của họ.',
    replace: (version: number) => `Vẫn công bố, thay phiên bản ${version}`,
    standingsTitle: 'Xếp hạng',
    standingsWhy: 'Cập nhật trang tính xếp hạng từ các báo cáo đã nhận.',
    standingsEmpty: 'Chưa có đợt thi đua nào được công bố. Công bố xong, bạn cập nhật xếp hạng tại đây.',
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
    units: (codes: string) => `Đơn vị ${codes}`,
    notListed: 'Không còn trong bảng Đơn vị',
    nobody: 'Chưa đăng nhập',
    release: 'Gỡ',
    releaseOf: (account: string) => `Gỡ ${account}`,
    releaseYes: 'Gỡ để người khác đăng nhập',
  },
};
