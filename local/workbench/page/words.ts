/** The workbench's own few words; the pane has its own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../addin/messages/language.ts';
import type { Refusal } from './desk.ts';

const vi = {
  title: 'Bàn làm việc',
  product: 'Thi đua',
  workbook: 'Tệp',
  account: 'Tài khoản của tệp này:',
  reset: 'Mở lại từ đầu',
  resetTitle: 'Mở lại tệp này từ đầu?',
  resetMeaning: 'Những gì đã gõ trong tệp sẽ mất. Báo cáo đã gửi vẫn còn trên máy chủ.',
  resetYes: 'Mở lại',
  cancel: 'Thôi',
  opening: 'Đang mở tệp…',
  notOpened: 'Không mở được tệp',
  retry: 'Thử lại',
  grid: (sheet: string) => `Trang tính ${sheet}`,
  cell: (address: string, text: string) => (text === '' ? `Ô ${address}, trống` : `Ô ${address}: ${text}`),
  sheets: 'Các trang tính',
  nameBox: 'Địa chỉ ô',
  formulaBar: 'Nội dung ô',
  noSuchPlace: 'Không có ô nào ở địa chỉ này.',
  pane: 'Khung tác vụ Thi đua',
  zoom: 'Thu phóng',
  keys: 'F2 sửa ô · F6 sang khung · Esc về lại',
  protected: 'Được bảo vệ',
  cut: (rows: number, columns: number) => `Chỉ vẽ ${rows} dòng, ${columns} cột đầu.`,
  refusals: {
    locked: (address) => `Ô ${address} được bảo vệ, không sửa được. Nhấn Tab để đến ô điền được.`,
    notAFormula: (address) => `Excel không đọc được công thức ở ô ${address}. Sửa lại, hoặc nhấn Esc để bỏ.`,
  } satisfies Record<Refusal['reason'], (address: string) => string>,
};

export type Words = typeof vi;

const en: Words = {
  title: 'Workbench',
  product: 'Thi đua',
  workbook: 'Workbook',
  account: 'This file’s account:',
  reset: 'Start over',
  resetTitle: 'Open this workbook anew?',
  resetMeaning: 'What was typed into it will be lost. Reports that were submitted stay on the server.',
  resetYes: 'Start over',
  cancel: 'Cancel',
  opening: 'Opening the workbook…',
  notOpened: 'The workbook could not be opened',
  retry: 'Try again',
  grid: (sheet) => `Worksheet ${sheet}`,
  cell: (address, text) => (text === '' ? `Cell ${address}, blank` : `Cell ${address}: ${text}`),
  sheets: 'Worksheets',
  nameBox: 'Cell address',
  formulaBar: 'Cell content',
  noSuchPlace: 'There is no cell at this address.',
  pane: 'Thi đua task pane',
  zoom: 'Zoom',
  keys: 'F2 edit · F6 to the pane · Esc back',
  protected: 'Protected',
  cut: (rows, columns) => `Only the first ${rows} rows and ${columns} columns are drawn.`,
  refusals: {
    locked: (address) => `Cell ${address} is protected and cannot be changed. Press Tab for one that can.`,
    notAFormula: (address) =>
      `Excel cannot read the formula in cell ${address}. Correct it, or press Esc to drop it.`,
  },
};

const words: Record<Language, Words> = { vi, en };

const LanguageContext = createContext<Language>('vi');
export const LanguageProvider = LanguageContext.Provider;

/** The words in the language of the surrounding `LanguageProvider`. */
export const useWords = (): Words => words[useContext(LanguageContext)];
