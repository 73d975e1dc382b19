/** How a unit's report stands, as people read it. */
export const reportWords = {
  returned: 'Đã trả lại',
  late: 'Trễ hạn',
  inTime: 'Đúng hạn',
  reported: 'Đã báo cáo',
} as const;
