/** Every problem in Vietnamese: what happened, then what to do. */
import type { ProblemCode } from '../../../shared/api/problem.ts';
import type { Notice } from '../messages.ts';

const TELL_SUPPORT = 'Thử lại; nếu vẫn gặp, chuyển mã bên dưới cho bộ phận hỗ trợ.';

export const problems = {
  'malformed-json': { title: 'Máy chủ không đọc được nội dung gửi đi', advice: TELL_SUPPORT },
  'invalid-parameter': { title: 'Máy chủ không hiểu yêu cầu', advice: TELL_SUPPORT },
  unauthenticated: {
    title: 'Phiên đăng nhập không còn hiệu lực',
    advice: 'Đăng nhập lại để làm tiếp ngay việc đang dở. Số liệu trên trang tính vẫn còn nguyên.',
  },
  forbidden: {
    title: 'Tài khoản này không được làm việc đó',
    advice: 'Kiểm tra đã đăng nhập đúng tài khoản. Nếu đúng, đề nghị Hội đồng ghi tài khoản vào đơn vị.',
  },
  'account-taken': {
    title: 'Đã có người khác đăng nhập bằng tài khoản này trước bạn',
    advice: 'Nhờ Hội đồng gỡ tài khoản rồi đăng nhập lại.',
  },
  'unknown-campaign': {
    title: 'Không có đợt thi đua này',
    advice: 'Đợt thi đua chưa được công bố, hoặc tệp này thuộc đợt khác. Hỏi Hội đồng nếu cần.',
  },
  'unknown-unit': {
    title: 'Đơn vị không có trong đợt thi đua này',
    advice: 'Kiểm tra mã đơn vị trên biểu, hoặc đề nghị Hội đồng thêm đơn vị.',
  },
  'unknown-revision': {
    title: 'Đơn vị không có lần gửi này',
    advice: 'Mở lại lịch sử báo cáo để xem các lần gửi hiện có.',
  },
  'unknown-snapshot': {
    title: 'Đợt thi đua không có bản chốt này',
    advice: 'Mở lại danh sách bản chốt để xem các bản hiện có.',
  },
  'nothing-submitted': {
    title: 'Đơn vị chưa gửi báo cáo nào',
    advice: 'Kiểm tra biểu rồi gửi báo cáo lần đầu.',
  },
  'stale-catalog': {
    title: 'Hội đồng đã công bố danh mục chỉ tiêu mới',
    advice: 'Kiểm tra lại biểu theo danh mục mới rồi gửi lại. Số liệu trên biểu vẫn còn nguyên.',
  },
  'already-reviewed': {
    title: 'Đã có người trong Hội đồng xét duyệt lần gửi này trước bạn',
    advice: 'Xem ý kiến vừa ghi rồi quyết định có xét duyệt lại hay không. Chưa có gì bị thay đổi.',
  },
  'already-frozen': {
    title: 'Đã có người trong Hội đồng chốt trước bạn',
    advice: 'Xem bản vừa chốt rồi quyết định có chốt thêm hay không. Chưa có gì bị thay đổi.',
  },
  'stale-revision': {
    title: 'Đã có người gửi bản mới hơn',
    advice: 'Kiểm tra lại để xem bản hiện có, rồi quyết định có gửi đè hay không.',
  },
  'body-too-large': {
    title: 'Dữ liệu quá lớn',
    advice: 'Rút gọn ghi chú hoặc xóa các dòng thừa rồi làm lại.',
  },
  'unsupported-media-type': { title: 'Máy chủ không nhận dạng dữ liệu này', advice: TELL_SUPPORT },
  'invalid-body': {
    title: 'Dữ liệu không đúng quy cách',
    advice: 'Máy chủ chưa nhận. Đóng khung này, mở lại để dùng bản mới nhất rồi thử lại.',
  },
  'invalid-submission': {
    title: 'Báo cáo chưa được nhận vì còn lỗi',
    advice: 'Sửa các lỗi đã nêu rồi gửi lại. Số liệu trên biểu vẫn còn nguyên.',
  },
  'invalid-review': {
    title: 'Chưa ghi được kết quả xét duyệt vì còn lỗi',
    advice: 'Sửa các lỗi đã nêu rồi xét duyệt lại.',
  },
  'invalid-extension': {
    title: 'Chưa ghi được gia hạn vì còn lỗi',
    advice: 'Sửa các lỗi đã nêu rồi gia hạn lại.',
  },
  'invalid-snapshot': {
    title: 'Chưa chốt được kết quả chính thức',
    advice: 'Xem các điểm đã nêu. Xử lý xong thì chốt lại, hoặc xác nhận vẫn chốt.',
  },
  'invalid-catalog': {
    title: 'Chưa công bố được vì danh mục còn lỗi',
    advice: 'Sửa các lỗi đã nêu rồi công bố lại.',
  },
  'too-large-to-store': {
    title: 'Dữ liệu vượt quá mức lưu trữ được',
    advice: 'Rút gọn ghi chú hoặc bớt dòng rồi làm lại.',
  },
  'campaign-locked': {
    title: 'Đợt thi đua đã khóa, không nhận báo cáo nữa',
    advice: 'Số liệu trên biểu vẫn còn nguyên. Liên hệ Hội đồng nếu cần bổ sung.',
  },
  'precondition-required': {
    title: 'Yêu cầu không nói rõ thay bản nào',
    advice: TELL_SUPPORT,
  },
  'too-many-requests': {
    title: 'Gửi quá nhiều yêu cầu trong thời gian ngắn',
    advice: 'Chờ một phút rồi thử lại. Không có gì bị mất.',
  },
  unexpected: { title: 'Máy chủ gặp lỗi ngoài dự kiến', advice: `Không có gì bị mất. ${TELL_SUPPORT}` },
  'store-unavailable': {
    title: 'Kho dữ liệu tạm thời không hoạt động',
    advice: 'Chưa có gì bị mất. Chờ ít phút rồi thử lại.',
  },
  unsettled: {
    title: 'Báo cáo đang vào dồn dập, chưa chốt được',
    advice: 'Chưa có gì bị thay đổi. Chờ ít giây rồi chốt lại.',
  },
  'identity-unavailable': {
    title: 'Tạm thời không xác thực được tài khoản',
    advice: 'Chưa có gì bị mất. Chờ ít phút rồi thử lại.',
  },
} satisfies Record<ProblemCode, Notice>;
