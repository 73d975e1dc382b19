/** The text without its accents and tone marks, for those who type without them: `tỷ lệ` as `ty le`, `đạt` as `dat`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
