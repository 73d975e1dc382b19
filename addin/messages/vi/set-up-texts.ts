/** How a council begins its workbook, in Vietnamese. */
import type { Beginning } from '../../flows/create-council-workbook.ts';

export const setUpTexts = {
  title: 'Lập tệp của Hội đồng',
  why: 'Mọi thứ của đợt thi đua nằm trong tệp Excel này: đơn vị, chỉ tiêu, kế hoạch, thang điểm. Tệp chưa có bảng nào; các trang tính đang có được giữ nguyên.',
  beginnings: {
    example: 'Bắt đầu từ ví dụ',
    empty: 'Bắt đầu với bảng trống',
  } satisfies Record<Beginning, string>,
  exampleHint: 'Ví dụ có 5 đơn vị, 10 chỉ tiêu đủ các cách báo cáo, ghi rõ là ví dụ. Sửa đè lên rồi công bố.',
  busy: 'Đang lập các bảng…',
  doneTitle: (count: string) => `Đã lập ${count} bảng`,
  steps: [
    'Điền lần lượt từ trang Đợt thi đua đến trang Xếp loại. Ô nào có danh sách thì bấm mũi tên để chọn; thêm dòng thì gõ ngay dưới dòng cuối của bảng.',
    'Trang Cách ghi giải thích từng từ trong danh sách.',
    'Thêm đơn vị hoặc chỉ tiêu xong, bấm Bổ sung bảng Kế hoạch.',
    'Bấm Kiểm tra trước khi công bố: ô nào sai sẽ được chỉ ra.',
  ],
  alreadyThere: 'Tệp vừa có thêm bảng cấu hình từ nơi khác nên không ghi gì.',
  missingTitle: (tables: string) => `Thiếu bảng ${tables}`,
  missingAdvice:
    'Bảng đã bị xóa hoặc đổi tên. Hoàn tác, hoặc thêm bảng trống; các bảng khác được giữ nguyên.',
  addMissing: 'Thêm bảng còn thiếu',

  campaign: {
    unpublished: (name: string) =>
      name === '' ? 'Đợt thi đua trong tệp này (chưa công bố)' : `${name} (chưa công bố)`,
    advice: 'Đợt thi đua trong tệp này chưa công bố. Công bố xong mới có xếp hạng, xét duyệt và đôn đốc.',
  },

  targets: {
    title: 'Bảng Kế hoạch',
    why: 'Đưa đơn vị và chỉ tiêu mới vào bảng Kế hoạch, đúng thứ tự. Kế hoạch đã ghi được giữ nguyên.',
    complete: 'Bổ sung bảng Kế hoạch',
    busy: 'Đang bổ sung…',
    added: (units: string, indicators: string) => `Đã thêm ${units} dòng đơn vị, ${indicators} cột chỉ tiêu.`,
    nothing: 'Bảng Kế hoạch đã có đủ đơn vị và chỉ tiêu.',
    unreadable: 'Thiếu bảng, cột mã hoặc cột tên. Kiểm tra trước khi công bố để xem thiếu ở đâu.',
  },
};
