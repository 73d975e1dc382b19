/** Why a function in a cell has no answer, as Excel shows it at the cell. */
import type { NoAnswer } from '../../shared/sheet/standings/cell-question.ts';
import type { Language } from './language.ts';

export const cellWords: Record<Language, Record<NoAnswer, string>> = {
  vi: {
    unknownUnit: 'Không có đơn vị này trong đợt thi đua. Hãy dùng mã hoặc tên đơn vị.',
    unknownIndicator: 'Không có chỉ tiêu này trong đợt thi đua. Hãy dùng mã hoặc tên chỉ tiêu.',
    notAssigned: 'Đơn vị không được giao chỉ tiêu này.',
    noScoring: 'Đợt thi đua này không chấm điểm.',
    signedOut: 'Hãy mở ngăn Thi đua và đăng nhập bằng tài khoản của Hội đồng.',
    noCampaign: 'Sổ này chưa công bố đợt thi đua nào.',
    unreachable: 'Chưa lấy được số liệu. Hãy bấm Cập nhật xếp hạng trong ngăn Thi đua.',
  },
  en: {
    unknownUnit: 'The campaign has no such unit. Use its code or its name.',
    unknownIndicator: 'The campaign has no such indicator. Use its code or its name.',
    notAssigned: 'The unit is not assigned this indicator.',
    noScoring: 'This campaign has no points.',
    signedOut: 'Open the emulation pane and sign in as the council.',
    noCampaign: 'This workbook has not published a campaign.',
    unreachable: 'The figures could not be fetched. Press Update the standings in the emulation pane.',
  },
};
