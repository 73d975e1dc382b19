/** Why something is waited for of a unit, as people read it. */
import type { ChaseCause } from '../../model/chase-list.ts';

export const chaseWords: Record<ChaseCause['kind'], string> = {
  neverOpened: 'Chưa ai đăng nhập',
  signedIn: 'Đã đăng nhập, chưa lập biểu',
  opened: 'Đã lập biểu, chưa kiểm tra',
  failing: 'Biểu còn lỗi, chưa gửi được',
  checked: 'Biểu hết lỗi, chưa gửi',
  returned: 'Bị trả lại, chưa gửi lại',
  incomplete: 'Đã chấp nhận, còn thiếu chỉ tiêu',
  waiting: 'Chờ Hội đồng xét duyệt',
};
