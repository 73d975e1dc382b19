/** The text without accents and tone marks, as many people type it: `tỷ lệ` as `ty le`, `đạt` as `dat`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
