/** Every issue in Vietnamese: what is wrong, then what to do. The address is shown beside the sentence. */
import type { IssueCode } from '../../../shared/model/issue.ts';
import type { IssueSentence } from '../messages.ts';

export const issues = {
  'header-row-missing': (is) =>
    `Không tìm thấy dòng tiêu đề của ${is.quoted('name', 'bảng')}. Khôi phục dòng tiêu đề như lúc mới tạo biểu.`,
  'copy-in-front': (is) =>
    `Trang tính đang mở${is.when('text', (copy) => ` “${copy}”`)} là bản sao của biểu; số liệu ghi trên bản sao không được gửi. Mở trang tính ${is.quoted('other', 'gốc')} để điền và gửi, hoặc xóa bản sao.`,
  'table-copy-in-front': (is) =>
    `Trang tính đang mở${is.when('text', (copy) => ` “${copy}”`)} chứa bản sao của một bảng; nội dung ghi ở bản sao không được công bố. Mở trang tính ${is.quoted('other', 'gốc')} để sửa và công bố, hoặc xóa bản sao.`,
  'column-missing': (is) =>
    `Bảng thiếu cột ${is.quoted('name', 'bắt buộc')}. Thêm lại cột này vào dòng tiêu đề, đúng tên như lúc mới tạo.`,
  'column-doubled': (is) =>
    `Có hai cột cùng tên ${is.quoted('name', 'trong bảng')}${is.when('other', (cell) => ` (cột kia ở ô ${cell})`)}. Chỉ giữ lại một cột.`,
  'formula-error': (is) =>
    `Công thức trong ô báo lỗi${is.when('text', (error) => ` ${error}`)}. Sửa công thức, hoặc nhập thẳng giá trị.`,
  'not-a-number': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không phải là số. Nhập số không kèm chữ hay đơn vị tính; hàng nghìn cách bằng dấu chấm, phần thập phân sau dấu phẩy.`,
  'number-out-of-range': (is) =>
    `Số${is.whenNumber('text', (number) => ` ${number}`)} nằm ngoài phạm vi cho phép${is.whenNumber('min', (min) => `, từ ${min}`)}${is.whenNumber('max', (max) => ` đến ${max}`)}. Kiểm tra lại số và đơn vị tính.`,
  'not-a-date': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không phải là ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 15/12/2023.`,
  'not-yes-or-no': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không rõ là có hay không. Nhập “Có” hoặc “Không”.`,
  'not-a-mark': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không phải là dấu đánh dấu. Nhập “x” để đánh dấu, hoặc để trống.`,
  'not-a-choice': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không có trong các giá trị cho phép${is.when('expected', (list) => `: ${list}`)}. Chọn một trong các giá trị đó.`,
  'not-a-code': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không dùng làm mã được. Mã viết liền, không dấu, chỉ gồm chữ cái, chữ số, dấu chấm và dấu gạch nối${is.when('expected', (code) => `, ví dụ “${code}”`)}.`,
  'required-cell-blank': (is) => `Chưa điền ${is.quoted('name', 'ô bắt buộc này')}. Điền rồi kiểm tra lại.`,
  'text-too-long': (is) =>
    `Nội dung quá dài${is.whenNumber('max', (max) => `, chỉ được đến ${max} ký tự`)}. Rút gọn lại.`,
  'control-characters': () =>
    'Nội dung lẫn ký tự ẩn, thường do dán từ phần mềm khác. Xóa nội dung ô rồi gõ lại.',
  'row-missing': (is) =>
    `Biểu không có dòng của chỉ tiêu này${is.when('other', () => ', lần trước đã báo cáo')}. Muốn báo cáo thì thêm một dòng ghi mã ${is.quoted('text', 'chỉ tiêu')}${is.when('name', (name) => ` và tên “${name}”`)}.`,
  'row-without-code': () =>
    'Dòng này có dữ liệu nhưng không có mã nên không gửi đi được. Điền mã, hoặc chuyển dữ liệu sang dòng của chỉ tiêu rồi xóa dòng này.',
  'row-not-recognised': (is) =>
    `Dòng ${is.quoted('text', 'này')} có số liệu nhưng chưa rõ là chỉ tiêu nào. Chọn Xem lại cách đọc biểu để chỉ rõ, hoặc sửa tên cho đúng.`,
  'wrong-campaign-or-unit': (is) =>
    `${is.quoted('name', 'Phần đầu biểu')} ghi ${is.quoted('text', 'nội dung khác')}, không đúng như lúc tạo biểu${is.when('expected', (code) => ` (“${code}”)`)}. Khôi phục ô này, hoặc tạo biểu mới trong một tệp khác.`,
  'catalog-newer': (is) =>
    `Hội đồng đã công bố danh mục mới${is.when('expected', (version) => ` (phiên bản ${version})`)} sau khi tạo biểu này. Biểu được kiểm tra theo danh mục mới. Bấm Cập nhật biểu để thấy kế hoạch và chỉ tiêu mới.`,

  'unknown-indicator': (is) =>
    `Mã chỉ tiêu ${is.quoted('text', 'này')} không có trong danh mục. Sửa lại mã${is.when('expected', (code) => ` (thành ${code}, nếu chỉ tiêu đã đổi mã)`)}, hoặc xóa đi nếu thừa.`,
  'indicator-doubled': (is) =>
    `Chỉ tiêu này được báo cáo hai lần${is.when('other', (cell) => `, lần kia ở ô ${cell}`)}. Chỉ giữ lại một dòng.`,
  'indicator-is-parent': () =>
    'Đây là chỉ tiêu gộp, kết quả tính từ các chỉ tiêu thành phần. Để trống dòng này và báo cáo từng thành phần.',
  'wrong-measure': () =>
    'Chỉ tiêu này không dùng số liệu ở ô này. Xóa nội dung ô; chỉ nhập vào các ô dành cho chỉ tiêu.',
  'percent-as-numerator': (is) =>
    `Tử số${is.when('text', (text) => ` ${text}`)} nhỏ hơn 1: có phải đã nhập tỷ lệ phần trăm? Nhập số lượng ở tử số; tỷ lệ do biểu tự tính.`,
  'value-missing': (is) => `Chưa báo cáo${is.when('name', (name) => `: ${name}`)}. Nhập kết quả khi đã có.`,
  'remark-without-value': () =>
    'Chưa có số liệu nên ghi chú, dấu ước và minh chứng ở dòng này chưa được gửi đi. Nhập số liệu để gửi kèm.',
  'value-incomplete': () =>
    'Chỉ tiêu này cần hai số (tử số và mẫu số, hoặc kỳ này và cùng kỳ) nhưng mới có một. Nhập nốt số còn thiếu.',
  'negative-value': (is) =>
    `Chỉ tốc độ tăng giảm mới có số âm${is.whenNumber('text', (value) => ` (ở đây đang ghi ${value})`)}. Kiểm tra lại dấu của số.`,
  'fraction-of-a-whole': (is) =>
    `${is.when('name', (unit) => `Đơn vị tính là ${unit}: `)}thường là số nguyên${is.whenNumber('text', (value) => `, nhưng đang ghi ${value}`)}. Kiểm tra lại số.`,
  'denominator-zero': () =>
    'Mẫu số (hoặc số cùng kỳ) bằng 0 nên không tính được tỷ lệ. Kiểm tra lại; nếu chỉ tiêu cho phép, đánh dấu “không phát sinh”.',
  'numerator-above-denominator': (is) =>
    `Tử số${is.whenNumber('text', (value) => ` ${value}`)} lớn hơn mẫu số${is.whenNumber('max', (max) => ` ${max}`)}. Kiểm tra lại hai số.`,
  'not-arising-with-value': () =>
    'Vừa có số liệu vừa đánh dấu “không phát sinh”. Xóa số liệu, hoặc bỏ đánh dấu.',
  'not-arising-not-allowed': () =>
    'Chỉ tiêu này không được báo cáo “không phát sinh”. Bỏ đánh dấu và nhập số thực hiện.',
  'evidence-missing': (is) =>
    `Kết quả này cần có minh chứng. ${is.when('other', () => 'Biểu chưa có cột ấy: thêm cột “Minh chứng” rồi chọn Xem lại cách đọc biểu. ')}Ghi số, ký hiệu văn bản hoặc đường dẫn vào cột “Minh chứng”; nhiều minh chứng thì cách nhau bằng dấu chấm phẩy.`,
  'too-much-evidence': (is) =>
    `Quá nhiều minh chứng cho một chỉ tiêu${is.when('max', (max) => ` (tối đa ${max})`)}. Gộp vào một danh mục và ghi tên danh mục đó.`,
  'declared-percent-off': (is) =>
    `Tỷ lệ ghi trên biểu${is.whenNumber('text', (percent) => ` (${percent}%)`)} khác với tỷ lệ tính từ số liệu${is.whenNumber('expected', (percent) => ` (${percent}%)`)}. Kiểm tra lại số liệu, hoặc xóa tỷ lệ tự ghi: hệ thống luôn dùng tỷ lệ tính từ số liệu.`,
  'data-as-of-differs': (is) =>
    `Ngày chốt số liệu trên biểu khác với đợt thi đua${is.whenDate('expected', (day) => ` (${day})`)}. Sửa lại nếu ghi nhầm.`,
  'date-after-data-as-of': (is) =>
    `Ngày${is.whenDate('text', (day) => ` ${day}`)} nằm sau ngày chốt số liệu${is.whenDate('max', (day) => ` ${day}`)}. Kiểm tra lại ngày.`,
  'value-fell': (is) =>
    `Số lũy kế${is.whenNumber('text', (value) => ` ${value}`)} thấp hơn số đã báo cáo kỳ trước${is.whenNumber('other', (value) => ` (${value})`)}. Nhập số cộng dồn từ đầu năm, hoặc ghi lý do giảm ở cột “Ghi chú”.`,
  'number-as-text': (is) =>
    `${is.quoted('text', 'Số trong ô')} được lưu dạng chữ nên công thức trên biểu không tính được. Chuyển thành số.`,
  'number-with-blanks': (is) => `Số ${is.quoted('text', 'trong ô')} có khoảng trắng ở giữa. Bỏ khoảng trắng.`,
  'unit-beside-number': (is) =>
    `${is.quoted('text', 'Nội dung ô')} có kèm đơn vị tính. Chỉ ghi số: đơn vị đã có ở cột “ĐVT”.`,
  'other-unit-beside-number': (is) =>
    `${is.quoted('text', 'Nội dung ô')} ghi theo đơn vị tính khác${is.when('other', (unit) => ` (biểu tính bằng ${unit})`)}. Quy đổi rồi chỉ ghi số.`,
  'percent-in-figure': (is) =>
    `${is.quoted('text', 'Nội dung ô')} là tỷ lệ phần trăm, còn ô này cần số lượng. Nhập số lượng; tỷ lệ do biểu tự tính.`,
  'shown-as-percent': (is) =>
    `Ô đang ở dạng phần trăm${is.when('text', (shown) => ` (${shown})`)} nên được đọc là${is.whenNumber('expected', (value) => ` ${value}`) || ' số đang hiện'}, nhưng công thức trên biểu tính theo số khác. Ghi lại thành số thường.`,
  'date-in-figure': (is) =>
    `Ô cần số nhưng Excel đã đổi thành ngày${is.when('text', (day) => ` (${day})`)}. Đặt định dạng ô là số rồi nhập lại.`,
  'date-as-text': (is) =>
    `Ngày ${is.quoted('text', 'trong ô')} được lưu dạng chữ nên Excel không so sánh được. Chuyển thành ngày.`,
  'not-arising-as-text': (is) =>
    `${is.quoted('text', 'Chữ “không phát sinh”')} ghi ở ô số liệu. Đánh dấu x ở cột “Không phát sinh” và để trống ô này.`,
  'placeholder-in-figure': (is) =>
    `${is.quoted('text', 'Ký hiệu trong ô')} không phải là số liệu. Chưa có số liệu thì để trống; không có trường hợp nào thì ghi 0.`,
  'legacy-font-text': (is) =>
    `${is.quoted('text', 'Nội dung ô')} gõ bằng phông chữ cũ${is.when('name', (font) => ` (${font})`)}, Hội đồng sẽ thấy sai chữ. Gõ lại bằng Unicode, phông Times New Roman.`,
  'text-decomposed': (is) =>
    `Dấu tiếng Việt trong ${is.quoted('text', 'ô')} lưu tách rời chữ nên tìm kiếm và in dễ sai. Chuyển sang dấu dựng sẵn.`,
  'group-row-with-data': (is) =>
    `Đây là dòng nhóm hoặc dòng cộng, không nhận số liệu${is.when('text', (text) => ` (đang ghi ${text})`)}. Xóa ở đây và ghi vào dòng của từng chỉ tiêu.`,
  'code-spelled-otherwise': (is) =>
    `Mã ${is.quoted('text', 'ở dòng này')} viết khác danh mục${is.when('expected', (code) => ` (${code})`)}. Sửa lại đúng mã.`,
  'row-name-differs': (is) =>
    `Tên chỉ tiêu ${is.quoted('text', 'ở dòng này')} khác danh mục${is.when('expected', (name) => ` (“${name}”)`)}. Kiểm tra số liệu có đúng chỉ tiêu không: hệ thống nhận theo mã.`,
  'row-name-of-another': (is) =>
    `Dòng này ghi tên ${is.quoted('text', 'chỉ tiêu khác')}${is.when('other', (code) => ` của chỉ tiêu ${code}`)}, mã lại là của ${is.quoted('expected', 'chỉ tiêu khác')}. Có thể các cột đã bị sắp xếp lệch nhau: khôi phục đúng mã và tên.`,
  'row-unit-differs': (is) =>
    `Đơn vị tính ${is.quoted('text', 'ở dòng này')} khác danh mục${is.when('expected', (unit) => ` (${unit})`)}. Số liệu được hiểu theo danh mục: quy đổi nếu cần, rồi khôi phục đơn vị tính.`,
  'row-target-edited': (is) =>
    `Kế hoạch ${is.quoted('text', 'ở dòng này')} không đúng với kế hoạch được giao${is.when('expected', (target) => ` (${target})`)}. Khôi phục ô này; muốn đổi kế hoạch thì báo Hội đồng.`,
  'row-target-outdated': (is) =>
    `Hội đồng đã đổi kế hoạch${is.when('text', (old) => ` từ ${old}`)}${is.when('expected', (target) => ` thành ${target}`)}. Kết quả được đánh giá theo kế hoạch mới: cập nhật biểu.`,
  'result-differs': (is) =>
    `Kết quả trên biểu${is.whenNumber('text', (shown) => ` (${shown})`)} khác kết quả tính từ số liệu${is.whenNumber('expected', (value) => ` (${value})`)}. Nhấn F9 để Excel tính lại, hoặc khôi phục công thức; hệ thống dùng số liệu đã nhập.`,
  'percent-of-hundred': (is) =>
    `Mẫu số là 100${is.whenNumber('text', (value) => `, tử số ${value}`)}: có phải đã nhập tỷ lệ? Nhập số lượng ở tử số và mẫu số, để cộng được với đơn vị khác.`,
  'percent-below-one': (is) =>
    `Số liệu${is.whenNumber('text', (value) => ` ${value}`)} nhỏ hơn 1%: có phải là${is.whenNumber('expected', (value) => ` ${value}%`) || ' số phần trăm'}? Nhập số phần trăm, không nhập số thập phân.`,
  'change-implausible': (is) =>
    `Kỳ này${is.whenNumber('text', (value) => ` (${value})`)} và cùng kỳ${is.whenNumber('other', (value) => ` (${value})`)} chênh nhau hơn 100 lần. Kiểm tra lại cả hai số và đơn vị tính.`,
  'scale-off-target': (is) =>
    `So với kế hoạch${is.when('other', (target) => ` ${target}`)}, số${is.whenNumber('text', (value) => ` ${value}`)} như lệch đơn vị tính${is.whenNumber('expected', (value) => `: có phải là ${value}`)}? Kiểm tra đồng, nghìn, triệu hay tỷ.`,
  'scale-off-previous': (is) =>
    `So với lần báo cáo trước${is.whenNumber('other', (value) => ` (${value})`)}, số${is.whenNumber('text', (value) => ` ${value}`)} như lệch đơn vị tính${is.whenNumber('expected', (value) => `: có phải là ${value}`)}? Kiểm tra đồng, nghìn, triệu hay tỷ.`,
  'far-above-target': (is) =>
    `Số${is.whenNumber('text', (value) => ` ${value}`)} gấp hơn 10 lần kế hoạch${is.when('other', (target) => ` (${target})`)}. Kiểm tra có thừa chữ số không; nếu đúng, ghi lý do ở cột “Ghi chú”.`,
  'far-above-previous': (is) =>
    `Số${is.whenNumber('text', (value) => ` ${value}`)} gấp hơn 10 lần kỳ trước${is.whenNumber('other', (value) => ` (${value})`)}. Kiểm tra có thừa chữ số không; nếu đúng, ghi lý do ở cột “Ghi chú”.`,
  'value-withdrawn': (is) =>
    `Lần trước đã báo cáo, nay để trống${is.when('name', (name) => `: ${name}`)}. Nhập lại số liệu nếu lỡ xóa.`,
  'evidence-in-note': () =>
    'Minh chứng đang ghi ở cột “Ghi chú”. Chuyển số, ký hiệu văn bản sang cột “Minh chứng”.',
  'data-as-of-in-another-year': (is) =>
    `Ngày chốt số liệu${is.whenDate('text', (day) => ` ${day}`)} sai năm${is.whenDate('expected', (day) => `; đợt thi đua chốt đến ${day}`)}. Sửa lại năm.`,
  'data-as-of-too-late': (is) =>
    `Ngày chốt số liệu${is.whenDate('text', (day) => ` ${day}`)} sau ngày của đợt thi đua${is.whenDate('expected', (day) => ` (${day})`)}. Chỉ tính số liệu đến ngày đó: sửa lại ngày và số liệu.`,
  'same-signatory': (is) =>
    `Người lập biểu và người duyệt đang là một${is.when('text', (name) => `: ${name}`)}. Ghi tên người có thẩm quyền duyệt.`,
  'date-in-another-year': (is) =>
    `Ngày${is.whenDate('text', (day) => ` ${day}`)} không thuộc năm của đợt thi đua. Sửa lại năm, thường là năm cũ chép sang.`,
  'value-unchanged': () =>
    'Số liệu y như kỳ trước trong khi chưa đạt kế hoạch. Cập nhật số mới; nếu đúng là không đổi, ghi lý do ở cột “Ghi chú”.',
  'arose-before': (is) =>
    `Kỳ trước đã báo cáo có phát sinh${is.whenNumber('other', (value) => ` (${value})`)}. Bỏ đánh dấu và nhập số lũy kế, hoặc ghi lý do ở cột “Ghi chú”.`,
  'done-otherwise-before': (is) =>
    `Khác với kỳ trước, khi đã báo cáo hoàn thành${is.whenDate('other', (day) => ` ngày ${day}`)}. Kiểm tra lại, hoặc ghi lý do ở cột “Ghi chú”.`,

  'nothing-reported': () =>
    'Đơn vị chưa báo cáo nên chỉ quyết định được việc xếp hạng hay không. Những việc khác làm khi xét duyệt báo cáo.',
  'returned-without-comment': () =>
    'Trả lại mà chưa ghi lý do. Ghi ý kiến chung, hoặc ý kiến ở từng chỉ tiêu cần sửa.',
  'adjustment-without-points': (is) =>
    `Đợt thi đua này không chấm điểm nên không thể điều chỉnh${is.whenNumber('text', (points) => ` ${points}`)} điểm. Bỏ điều chỉnh, hoặc đổi đánh giá của chỉ tiêu.`,
  'extension-without-reason': () => 'Gia hạn hoặc thôi gia hạn phải có lý do. Ghi lý do để sau này tra cứu.',
  'extension-before-lock': () =>
    'Thời điểm gia hạn phải sau lúc khóa chung của đợt thi đua. Chọn thời điểm muộn hơn.',
  'extension-over': () => 'Thời điểm gia hạn đã qua. Chọn thời điểm sắp tới; muốn dừng thì thôi gia hạn.',
  'extension-not-there': () => 'Đơn vị đang không được gia hạn nên không có gì để thôi.',
  'final-while-provisional': () =>
    'Còn đơn vị hoặc chỉ tiêu chưa có số liệu nên thứ hạng còn có thể thay đổi. Chờ đủ báo cáo, hoặc xác nhận vẫn chốt.',
  'final-while-open': () =>
    'Chưa hết hạn nhận báo cáo nên đơn vị còn có thể gửi lại. Chờ đến lúc khóa, hoặc xác nhận vẫn chốt.',
  'final-while-unreviewed': () => 'Còn báo cáo chưa được xét duyệt. Xét duyệt nốt, hoặc xác nhận vẫn chốt.',
  'final-while-tied': () =>
    'Còn đơn vị đồng hạng. Quyết định thứ hạng, hoặc xác nhận vẫn chốt với các đơn vị đồng hạng.',
  'table-missing': (is) =>
    `Tệp này không có bảng ${is.quoted('name', 'cấu hình cần thiết')}${is.when('other', (worksheet) => `, thường ở trang tính “${worksheet}”`)}. Thêm lại bảng với đúng tên này.`,
  'row-outside-table': (is) =>
    `Phần${is.when('other', (range) => ` ${range}`)} nằm ngay dưới bảng nhưng chưa thuộc bảng nên không được công bố. Kéo góc dưới bên phải của bảng xuống cho hết phần này. Nếu là dòng cộng hoặc ghi chú thì chuyển xuống, cách bảng ít nhất một dòng trống.`,
  'cells-below-table': (is) =>
    `Phần${is.when('other', (range) => ` ${range}`)} nằm dưới bảng, không thuộc bảng nên không được công bố. Nếu là dòng của bảng thì chuyển lên ngay dưới dòng cuối của bảng; nếu là ghi chú, chữ ký thì giữ nguyên.`,
  'column-outside-table': (is) =>
    `Cột ${is.quoted('text', 'này')} đứng ngoài bảng nên nội dung của cột không được công bố. Đưa cột vào sát bảng rồi kéo góc dưới bên phải của bảng sang cho hết cột. Nếu là ghi chú riêng thì đổi tên cột.`,
  'evidence-column-missing': (is) =>
    `Bảng không có cột ${is.quoted('name', 'minh chứng')} nên không chỉ tiêu nào phải có minh chứng. Nếu cột đã bị đổi tên${is.when('text', (label) => ` (thành “${label}”)`)} thì ghi lại đúng tên; nếu không cần minh chứng thì giữ nguyên.`,
  'name-column-missing': (is) =>
    `Bảng không có cột ${is.quoted('name', 'tên')} nên không đối chiếu được tên với mã. Nếu cột đã bị đổi tên${is.when('text', (label) => ` (thành “${label}”)`)} thì ghi lại đúng tên; nếu chỉ dùng mã thì giữ nguyên.`,
  'code-doubled': (is) =>
    `${is.quoted('text', 'Nội dung này')} bị trùng${is.when('other', (cell) => ` với ô ${cell}`)}. Mỗi mã, tên hoặc mức chỉ được dùng một lần.`,
  'unknown-block': (is) =>
    `Khối thi đua ${is.quoted('text', 'này')} không có trong bảng khối thi đua. Sửa lại mã, hoặc thêm khối.`,
  'unknown-unit': (is) =>
    `Đơn vị ${is.quoted('text', 'này')} không có trong bảng đơn vị. Sửa lại mã, hoặc thêm đơn vị.`,
  'unknown-parent': (is) =>
    `Không dùng ${is.quoted('text', 'mã này')} làm chỉ tiêu gộp ở đây được. Ghi mã của một chỉ tiêu gộp trong bảng chỉ tiêu, hoặc để trống.`,
  'parent-without-parts': () =>
    'Chỉ tiêu gộp này chưa có thành phần nào ở đây. Thêm thành phần (hoặc giao thành phần cho đơn vị), hoặc bỏ chỉ tiêu gộp.',
  'parent-not-all-of': (is) =>
    `Chỉ tiêu ${is.quoted('text', 'ghi ở đây')} không phải là chỉ tiêu gộp. Đổi cách báo cáo của chỉ tiêu đó thành “Đạt mọi thành phần”, hoặc để trống ô này.`,
  'goal-does-not-fit-measure': () =>
    'Hướng đánh giá này không hợp với cách báo cáo của chỉ tiêu. Chọn lại một trong hai.',
  'aggregation-does-not-fit-measure': () =>
    'Cách tổng hợp này không hợp với cách báo cáo của chỉ tiêu. Chọn lại một trong hai.',
  'target-not-understood': (is) =>
    `Không hiểu kế hoạch ${is.quoted('text', 'trong ô')}. Nhập một số, một khoảng (như 6,5 - 7; dưới 4; ≥ 95%), một ngày đủ ngày, tháng, năm (như 15/12/2023), hoặc “x” với việc chỉ cần hoàn thành.`,
  'target-does-not-fit-measure': (is) =>
    `Kế hoạch ${is.quoted('text', 'ở ô này')} không hợp với cách báo cáo của chỉ tiêu. Sửa kế hoạch, hoặc đổi cách báo cáo.`,
  'target-does-not-fit-goal': (is) =>
    `Kế hoạch ${is.quoted('text', 'ở ô này')} thiếu mức để so theo hướng đánh giá của chỉ tiêu: “Càng nhiều càng tốt” cần mức dưới, “Càng ít càng tốt” cần mức trên, “Trong khoảng” cần cả hai. Sửa kế hoạch, hoặc đổi hướng đánh giá.`,
  'target-without-range': (is) =>
    `Hướng đánh giá của chỉ tiêu là “Trong khoảng” nhưng kế hoạch ${is.quoted('text', 'ở ô này')} chỉ là một số: phải bằng đúng số đó mới đạt. Ghi một khoảng như 6,5 - 7, hoặc giữ nguyên nếu đúng ý.`,
  'measure-unit-differs': (is) =>
    `Phần chữ sau số trong ${is.quoted('text', 'ô này')} không phải là đơn vị tính của chỉ tiêu${is.when('expected', (unit) => ` (“${unit}”)`)}. Quy số ra đơn vị tính của chỉ tiêu rồi bỏ phần chữ, hoặc ghi đúng đơn vị tính ấy.`,
  'remark-changes-value': (is) =>
    `Phần trong ngoặc ở ${is.quoted('text', 'ô này')} làm đổi giá trị, nhưng ghi trong ngoặc thì không được tính. Ghi ra ngoài ngoặc (như 15000, ≥ 95%, tối đa 4, -5), hoặc bỏ phần trong ngoặc.`,
  'percent-as-fraction': (is) =>
    `Kế hoạch ${is.quoted('text', 'ở ô này')} của chỉ tiêu phần trăm được hiểu là không quá 1%${is.whenNumber('other', (count) => ` (${count} đơn vị)`)}. Ghi số phần trăm${is.whenNumber('expected', (percent) => `, như ${percent}`)}; nếu đúng là không quá 1% thì ghi kèm dấu %.`,
  'target-day-in-another-year': (is) =>
    `Kế hoạch ${is.quoted('text', 'ở ô này')} không thuộc năm của đợt thi đua${is.whenNumber('other', (count) => ` (${count} đơn vị)`)}, có thể là ngày cũ chép sang. Sửa lại ngày, hoặc giữ nguyên nếu đúng ý.`,
  'level-as-fraction': (is) =>
    `Mức xếp loại tính theo phần trăm${is.whenNumber('text', (text) => ` này (${text})`)} được hiểu là không quá 1%, nên hầu hết đơn vị sẽ đạt. Ghi số phần trăm, như 90 thay cho 0,9.`,
  'number-ambiguous': (is) =>
    `Số trong ${is.quoted('text', 'ô này')} có hai cách hiểu: hàng nghìn hay phần thập phân. Viết liền nếu là hàng nghìn (1234), thêm số 0 ở cuối nếu là phần thập phân (1,2340).`,
  'range-reversed': (is) =>
    `Không có số nào nằm trong khoảng ${is.quoted('text', 'này')}. Ghi số nhỏ trước, số lớn sau.`,
  'unit-without-targets': (is) =>
    `Đơn vị ${is.quoted('name', 'này')} chưa được giao chỉ tiêu nào. Giao kế hoạch, hoặc bỏ đơn vị khỏi đợt thi đua.`,
  'indicator-for-nobody': (is) =>
    `Chỉ tiêu ${is.quoted('name', 'này')} chưa được giao cho đơn vị nào nên không đơn vị nào phải báo cáo. Giao kế hoạch ở bảng Kế hoạch, hoặc bỏ chỉ tiêu khỏi đợt thi đua.`,
  'block-without-units': (is) =>
    `Khối ${is.quoted('name', 'này')} chưa có đơn vị nào để xếp hạng. Ghi mã khối này ở bảng đơn vị, hoặc bỏ khối.`,
  'account-doubled': (is) =>
    `Tài khoản ${is.quoted('text', 'này')} đã ghi ở một đơn vị khác${is.when('other', (unit) => ` (mã ${unit})`)}. Giữ nguyên nếu một người báo cáo cho cả hai đơn vị.`,
  'name-doubled': (is) =>
    `Tên ${is.quoted('text', 'này')} trùng với tên của một đơn vị khác${is.when('other', (unit) => ` (mã ${unit})`)}, khó phân biệt trên bảng xếp hạng. Ghi thêm địa bàn hoặc loại hình vào tên.`,
  'too-many-accounts': (is) =>
    `Quá nhiều tài khoản cho một đơn vị${is.when('max', (max) => ` (tối đa ${max})`)}. Bớt tài khoản.`,
  'time-missing': () =>
    'Mới có ngày, chưa có giờ. Nhập cả giờ, ví dụ 15/12/2023 17:00; hết ngày thì nhập 23:59.',
  'not-an-account': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không phải là địa chỉ thư điện tử. Ghi tài khoản như phuong1@govap.gov.vn.`,
  'unknown-time-zone': (is) =>
    `Không có múi giờ ${is.quoted('text', 'này')}. Giờ Việt Nam ghi là “Asia/Ho_Chi_Minh”.`,
  'lock-before-due': () => 'Thời điểm khóa nằm trước hạn gửi báo cáo. Đặt bằng hoặc sau hạn gửi.',
  'data-as-of-after-due': () =>
    'Ngày chốt số liệu nằm sau hạn gửi báo cáo: chưa đến ngày ấy thì chưa có số liệu để gửi đúng hạn. Kiểm tra lại hai ngày.',

  'not-a-range': (is) =>
    `Không hiểu khoảng ${is.quoted('text', 'trong ô')}. Ghi như 95 - 98, 95 đến dưới 98, ≥ 95 hoặc dưới 4; chỉ kèm dấu % khi là tỷ lệ phần trăm.`,
  'range-not-one-sided': (is) =>
    `Tính theo bậc cần một mức bắt đầu, nhưng ${is.quoted('text', 'khoảng này')} không chỉ có một mức. Ghi như > 92 (tính lên) hoặc < 95 (tính xuống).`,
  'cell-not-used': (is) =>
    `Cách tính ${is.quoted('other', 'của dòng này')} không dùng ô này. Xóa nội dung ô, hoặc chọn cách tính khác.`,
  'indicator-name-differs': (is) =>
    `Dòng này ghi tên ${is.quoted('text', 'khác')}, nhưng mã${is.when('other', (code) => ` ${code}`)} là của ${is.quoted('expected', 'một chỉ tiêu khác')}. Điểm tính theo mã: sửa lại mã hoặc tên cho khớp nhau.`,
  'unit-name-differs': (is) =>
    `Dòng này ghi tên ${is.quoted('text', 'khác')}, nhưng mã là của ${is.quoted('expected', 'một đơn vị khác')}. Kế hoạch giao theo mã: sửa lại mã hoặc tên cho khớp nhau.`,
  'rule-does-not-fit-measure': () =>
    'Ở đây không có số liệu mà dòng này cần để tính điểm. Cả báo cáo (để trống mã chỉ tiêu) và chỉ tiêu ngày chỉ có “Số ngày trễ”; chỉ tiêu có số liệu mới có “Kết quả”, “Tỷ lệ hoàn thành” và quy mô; chỉ tiêu có/không và chỉ tiêu gộp thì tính “Theo đánh giá”.',
  'rule-without-input': (is) =>
    `Có${is.whenNumber('text', (count) => ` ${count}`)} đơn vị${is.when('name', (name) => ` (như ${name})`)} mà kế hoạch không tính được tỷ lệ hoàn thành (bằng 0, âm, hoặc thiếu mức để so), nên không bao giờ có điểm ở đây. Đổi căn cứ sang “Kết quả”, hoặc giữ nguyên nếu đúng ý.`,
  'rule-without-end': () =>
    'Càng ít càng tốt mà thực hiện bằng 0 thì tỷ lệ hoàn thành cao hơn mọi mức, nên điểm tính theo lần ở đây không có điểm dừng. Ghi mức “Tối đa”, hoặc đổi căn cứ sang “Kết quả”.',
  'rule-for-nobody': (is) =>
    `Chưa đơn vị nào được giao chỉ tiêu ${is.quoted('text', 'này')} nên dòng này không tính điểm cho ai. Kiểm tra lại mã, hoặc giao kế hoạch cho đơn vị.`,
  'rule-doubled': () =>
    'Đã có một dòng tính điểm như thế này ở trên, điểm sẽ tính hai lần. Xóa bớt một dòng, hoặc sửa lại cho khác.',
  'exceeded-gives-less': (is) =>
    `“Đạt” không gồm “Vượt”: đơn vị vượt kế hoạch được ít điểm hơn${is.whenNumber('text', (points) => ` (${points})`)} đơn vị đạt${is.whenNumber('other', (points) => ` (${points})`)}. Thêm hoặc nâng điểm dòng “Vượt”, hoặc giữ nguyên nếu đúng ý.`,
  'bands-overlap': (is) =>
    `Khoảng ${is.quoted('text', 'này')} chồng lên khoảng ${is.quoted('other', 'khác')} của cùng chỉ tiêu: có kết quả được tính điểm hai lần. Sửa lại để mỗi kết quả chỉ thuộc một khoảng, như 95 - < 98 rồi ≥ 98.`,
  'bands-leave-gap': (is) =>
    `Các khoảng của chỉ tiêu này chưa phủ hết${is.when('text', (gap) => `, còn thiếu “${gap}”`)}: kết quả rơi vào đó không có điểm chuẩn. Thêm hoặc sửa khoảng, hoặc giữ nguyên nếu đúng ý.`,
  'tiers-overlap': (is) =>
    `Khoảng quy mô ${is.quoted('text', 'này')} chồng lên khoảng quy mô ${is.quoted('other', 'khác')} của cùng chỉ tiêu: có đơn vị được tính điểm hai lần. Sửa lại để mỗi đơn vị chỉ thuộc một quy mô.`,
  'tiers-leave-gap': (is) =>
    `Các khoảng quy mô của chỉ tiêu này chưa phủ hết${is.when('text', (gap) => `, còn thiếu “${gap}”`)}: đơn vị có quy mô ở đó không có điểm. Thêm hoặc sửa khoảng quy mô, hoặc giữ nguyên nếu đúng ý.`,
  'tier-without-volume': (is) =>
    `Có${is.whenNumber('text', (count) => ` ${count}`)} đơn vị${is.when('name', (name) => ` (như ${name})`)} không được giao chỉ tiêu dùng làm quy mô nên không bao giờ có điểm ở đây. Giao thêm chỉ tiêu đó, xét quy mô theo chỉ tiêu khác, hoặc giữ nguyên nếu đúng ý.`,
  'every-not-positive': (is) =>
    `Ô “Mỗi” phải là số lớn hơn 0${is.whenNumber('text', (every) => ` (đang ghi ${every})`)}. Nếu là điểm trừ, ghi số âm ở ô “Điểm”.`,
  'cap-against-points': (is) =>
    `Mức tối đa${is.whenNumber('text', (cap) => ` ${cap}`)} phải khác 0 và cùng dấu với điểm${is.whenNumber('other', (points) => ` ${points}`)}: thưởng thì ghi số dương, trừ thì ghi số âm. Sửa lại, hoặc để trống nếu không giới hạn.`,
  'base-points-negative': (is) =>
    `Điểm chuẩn không được âm${is.whenNumber('text', (points) => ` (đang ghi ${points})`)}. Sửa lại điểm, hoặc chọn loại điểm “Thưởng, trừ” nếu là điểm trừ.`,
  'base-points-add-up': (is) =>
    `Điểm chuẩn cộng dồn: có đơn vị được tính cả dòng này lẫn một dòng “Chuẩn” khác${is.when('other', (cell) => ` (ô ${cell})`)}. Sửa lại để mỗi kết quả chỉ thuộc một dòng, hoặc giữ nguyên nếu đúng ý.`,
  'points-too-fine': (is) =>
    `Điểm${is.whenNumber('text', (points) => ` ${points}`)} có nhiều số lẻ hơn mức làm tròn của đợt thi đua${is.when('max', (max) => ` (${max} số lẻ)`)}. Sửa lại điểm, hoặc tăng “Số lẻ của điểm” ở bảng đợt thi đua.`,

  schema: (is) =>
    `Dữ liệu không đúng quy cách${is.when('name', (field) => ` ở “${field}”`)}${is.when('text', (text) => `: ${text}`)}. Kiểm tra lại nội dung này.`,
} satisfies Record<IssueCode, IssueSentence>;
