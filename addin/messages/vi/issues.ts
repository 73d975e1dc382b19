/** Every issue in Vietnamese: what is wrong, then what to do. The address is shown beside the sentence. */
import type { IssueCode } from '../../../shared/model/issue.ts';
import type { IssueSentence } from '../messages.ts';

export const issues = {
  'header-row-missing': (is) =>
    `Không tìm thấy dòng tiêu đề của ${is.quoted('name', 'bảng')}. Khôi phục dòng tiêu đề như lúc mới tạo biểu.`,
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
    `${is.quoted('text', 'Nội dung ô')} không dùng làm mã được. Mã viết liền, không dấu, chỉ gồm chữ cái, chữ số, dấu chấm và dấu gạch nối.`,
  'required-cell-blank': (is) => `Chưa điền ${is.quoted('name', 'ô bắt buộc này')}. Điền rồi kiểm tra lại.`,
  'text-too-long': (is) =>
    `Nội dung quá dài${is.whenNumber('max', (max) => `, chỉ được đến ${max} ký tự`)}. Rút gọn lại.`,
  'control-characters': () =>
    'Nội dung lẫn ký tự ẩn, thường do dán từ phần mềm khác. Xóa nội dung ô rồi gõ lại.',
  'row-without-code': () => 'Dòng này có dữ liệu nhưng không có mã. Điền mã, hoặc xóa cả dòng.',
  'wrong-campaign-or-unit': (is) =>
    `${is.quoted('name', 'Phần đầu biểu')} ghi ${is.quoted('text', 'nội dung khác')}, không đúng như lúc tạo biểu${is.when('expected', (code) => ` (“${code}”)`)}. Khôi phục ô này, hoặc tạo biểu mới trong một tệp khác.`,
  'catalog-newer': (is) =>
    `Hội đồng đã công bố danh mục mới${is.when('expected', (version) => ` (phiên bản ${version})`)} sau khi tạo biểu này. Biểu được kiểm tra theo danh mục mới; xem lại kế hoạch và các chỉ tiêu thêm, bớt.`,

  'unknown-indicator': (is) =>
    `Mã chỉ tiêu ${is.quoted('text', 'này')} không có trong danh mục. Sửa lại mã, hoặc xóa đi nếu thừa.`,
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
    'Chưa có số liệu nên ghi chú và dấu ước ở dòng này chưa được gửi đi. Nhập số liệu để gửi kèm.',
  'value-incomplete': () =>
    'Chỉ tiêu này cần hai số (tử số và mẫu số, hoặc kỳ này và cùng kỳ) nhưng mới có một. Nhập nốt số còn thiếu.',
  'negative-value': (is) =>
    `Số ở đây không được âm, trừ tốc độ tăng giảm${is.whenNumber('text', (value) => ` (đang ghi ${value})`)}. Kiểm tra lại dấu của số.`,
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
  'data-as-of-differs': (is) =>
    `Ngày chốt số liệu trên biểu khác với đợt thi đua${is.whenDate('expected', (day) => ` (${day})`)}. Sửa lại nếu ghi nhầm.`,
  'date-after-data-as-of': (is) =>
    `Ngày${is.whenDate('text', (day) => ` ${day}`)} nằm sau ngày chốt số liệu${is.whenDate('max', (day) => ` ${day}`)}. Kiểm tra lại ngày.`,

  'table-missing': (is) =>
    `Tệp này không có bảng ${is.quoted('name', 'cấu hình cần thiết')}${is.when('other', (worksheet) => `, thường ở trang tính “${worksheet}”`)}. Thêm lại bảng với đúng tên này.`,
  'code-doubled': (is) =>
    `Mã ${is.quoted('text', 'này')} bị trùng${is.when('other', (cell) => ` với ô ${cell}`)}. Mỗi mã chỉ được dùng một lần.`,
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
    'Chiều đánh giá này không hợp với cách báo cáo của chỉ tiêu. Chọn lại một trong hai.',
  'aggregation-does-not-fit-measure': () =>
    'Cách tổng hợp này không hợp với cách báo cáo của chỉ tiêu. Chọn lại một trong hai.',
  'target-not-understood': (is) =>
    `Không hiểu kế hoạch ${is.quoted('text', 'trong ô')}. Nhập một số, một ngày, hoặc “x” với việc chỉ cần hoàn thành.`,
  'target-does-not-fit-measure': (is) =>
    `Kế hoạch ${is.quoted('text', 'ở ô này')} không hợp với cách báo cáo của chỉ tiêu. Sửa kế hoạch, hoặc đổi cách báo cáo.`,
  'unit-without-targets': (is) =>
    `Đơn vị ${is.quoted('name', 'này')} chưa được giao chỉ tiêu nào. Giao kế hoạch, hoặc bỏ đơn vị khỏi đợt thi đua.`,
  'account-doubled': (is) =>
    `Tài khoản ${is.quoted('text', 'này')} đã ghi ở một đơn vị khác${is.when('other', (unit) => ` (mã ${unit})`)}. Giữ nguyên nếu một người báo cáo cho cả hai đơn vị.`,
  'too-many-accounts': (is) =>
    `Quá nhiều tài khoản cho một đơn vị${is.when('max', (max) => ` (tối đa ${max})`)}. Bớt tài khoản.`,
  'time-missing': () =>
    'Mới có ngày, chưa có giờ. Nhập cả giờ, ví dụ 15/12/2023 17:00; hết ngày thì nhập 23:59.',
  'not-an-account': (is) =>
    `${is.quoted('text', 'Nội dung ô')} không phải là địa chỉ thư điện tử. Ghi tài khoản như phuong1@govap.gov.vn.`,
  'unknown-time-zone': (is) =>
    `Không có múi giờ ${is.quoted('text', 'này')}. Giờ Việt Nam ghi là “Asia/Ho_Chi_Minh”.`,
  'lock-before-due': () => 'Thời điểm khóa nằm trước hạn gửi báo cáo. Đặt bằng hoặc sau hạn gửi.',

  schema: (is) =>
    `Dữ liệu không đúng quy cách${is.when('name', (field) => ` ở “${field}”`)}${is.when('text', (text) => `: ${text}`)}. Kiểm tra lại nội dung này.`,
} satisfies Record<IssueCode, IssueSentence>;
