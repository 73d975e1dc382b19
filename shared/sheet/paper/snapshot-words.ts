/** Snapshots in the words of the council's papers. */
import type { FinalConcern, SnapshotKind } from '../../model/snapshot.ts';

export const snapshotKindWords: Record<SnapshotKind, string> = {
  daily: 'Hằng ngày',
  interim: 'Sơ kết',
  final: 'Tổng kết',
};

export const concernWords: Record<FinalConcern, string> = {
  provisional: 'Còn đơn vị hoặc chỉ tiêu chưa có số liệu, thứ hạng còn có thể thay đổi',
  open: 'Chưa hết hạn nhận báo cáo, đơn vị còn có thể gửi lại',
  unreviewed: 'Còn báo cáo chưa được xét duyệt',
  tied: 'Còn đơn vị đồng hạng',
};
