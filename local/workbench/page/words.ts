/** The workbench's own few words; the pane has its own. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ValidationAlert } from '../../excel-host/workbook/validation-check.ts';
import type { Language } from '../../../addin/messages/language.ts';
import { MAX } from './extent.ts';
import type { Refusal } from './typing.ts';

const vi = {
  page: 'Thi đua – bàn làm việc',
  title: 'Bàn làm việc',
  product: 'Thi đua',
  workbook: 'Tệp',
  account: 'Bạn là',
  council: 'Hội đồng',
  units: 'Đơn vị',
  newFile: 'Tệp mới',
  newTitle: (number: number) => `Tệp mới ${number}`,
  openFile: 'Mở tệp .xlsx từ máy này',
  download: 'Tải về .xlsx',
  notCarried: 'Tệp .xlsx không mang theo được những phần sau',
  notLoaded: 'Những phần của tệp không mở được ở đây',
  understood: 'Đã rõ',
  reset: 'Mở lại từ đầu',
  resetTitle: 'Mở lại tệp này từ đầu?',
  resetMeaning: 'Những gì đã gõ trong tệp sẽ mất. Báo cáo đã gửi vẫn còn trên máy chủ.',
  resetYes: 'Mở lại',
  cancel: 'Thôi',
  opening: 'Đang mở tệp…',
  notOpened: 'Không mở được tệp này.',
  unreadable: (name: string) => `Không mở được “${name}”: đây không phải tệp .xlsx, hoặc tệp đã hỏng.`,
  retry: 'Thử lại',
  grid: (sheet: string) => `Trang tính ${sheet}`,
  cell: (address: string, text: string) => (text === '' ? `Ô ${address}, trống` : `Ô ${address}: ${text}`),
  untitledChart: 'Tiêu đề biểu đồ',
  previousTabs: 'Các trang tính trước',
  nextTabs: 'Các trang tính sau',
  chart: (title: string) => `Biểu đồ ${title}`,
  category: 'Mục',
  choices: 'Danh sách của ô (Alt+↓)',
  sheets: 'Các trang tính',
  nameBox: 'Địa chỉ ô',
  formulaBar: 'Nội dung ô',
  lost: {
    nowhere: 'Không có ô nào ở địa chỉ này.',
    notDrawn: `Ở đây chỉ vẽ ${MAX.rows} dòng, ${MAX.columns} cột đầu; trong Excel thì đến được.`,
  },
  pane: 'Khung tác vụ Thi đua',
  zoom: 'Thu phóng',
  keys: 'F2 sửa ô · F6 sang khung · Shift+F6 lên thanh trên · Esc về lại',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  selected: 'Số liệu của vùng chọn',
  figures: { average: 'Trung bình', count: 'Số ô', sum: 'Tổng' },
  ruleTitle: (address: string) => `Ô ${address} không nhận nội dung này`,
  ruleBroken: 'Nội dung vừa gõ trái với quy định của ô.',
  rules: {
    Stop: { ask: '', take: null, correct: 'Sửa lại' },
    Warning: { ask: 'Vẫn nhập?', take: 'Vẫn nhập', correct: 'Sửa lại' },
    Information: { ask: '', take: 'Nhập', correct: null },
  } as Record<ValidationAlert['style'], RuleWords>,
  paneWaits: (address: string) => `Khung tác vụ chờ ô ${address} nhập xong: nhấn Enter, hoặc Esc để bỏ.`,
  protected: 'Được bảo vệ',
  cut: `Chỉ vẽ ${MAX.rows} dòng, ${MAX.columns} cột đầu.`,
  refusals: {
    locked: (address) => `Ô ${address} được bảo vệ, không sửa được. Nhấn Tab để đến ô điền được.`,
    notAFormula: (address) => `Excel không đọc được công thức ở ô ${address}. Sửa lại, hoặc nhấn Esc để bỏ.`,
    merged: (address) => `Không dán hay chuyển được qua ô đã gộp hoặc tiêu đề bảng, kể từ ô ${address}.`,
    offSheet: (address) => `Vùng dán từ ô ${address} vượt quá mép trang tính.`,
    tooMany: (address) => `Vùng chọn từ ô ${address} lớn quá, không dán được một lần.`,
  } satisfies Record<Refusal['reason'], (address: string) => string>,
};

/** A question's own sentence and what its buttons say; `null` where it has no such button. */
interface RuleWords {
  readonly ask: string;
  readonly take: string | null;
  readonly correct: string | null;
}

export type Words = typeof vi;

const en: Words = {
  page: 'Thi đua – workbench',
  title: 'Workbench',
  product: 'Thi đua',
  workbook: 'Workbook',
  account: 'You are',
  council: 'Council',
  units: 'Units',
  newFile: 'New workbook',
  newTitle: (number) => `New workbook ${number}`,
  openFile: 'Open an .xlsx from this machine',
  download: 'Download .xlsx',
  notCarried: 'The .xlsx file cannot carry the following',
  notLoaded: 'Parts of the file that could not be opened here',
  understood: 'I see',
  reset: 'Start over',
  resetTitle: 'Open this workbook anew?',
  resetMeaning: 'What was typed into it will be lost. Reports that were submitted stay on the server.',
  resetYes: 'Start over',
  cancel: 'Cancel',
  opening: 'Opening the workbook…',
  notOpened: 'This workbook could not be opened.',
  unreadable: (name) => `“${name}” could not be opened: it is no .xlsx file, or it is damaged.`,
  retry: 'Try again',
  grid: (sheet) => `Worksheet ${sheet}`,
  cell: (address, text) => (text === '' ? `Cell ${address}, blank` : `Cell ${address}: ${text}`),
  untitledChart: 'Chart Title',
  previousTabs: 'Worksheets before',
  nextTabs: 'Worksheets after',
  chart: (title) => `Chart ${title}`,
  category: 'Category',
  choices: 'List of the cell (Alt+↓)',
  sheets: 'Worksheets',
  nameBox: 'Cell address',
  formulaBar: 'Cell content',
  lost: {
    nowhere: 'There is no cell at this address.',
    notDrawn: `Only the first ${MAX.rows} rows and ${MAX.columns} columns are drawn here; Excel goes there.`,
  },
  pane: 'Thi đua task pane',
  zoom: 'Zoom',
  keys: 'F2 edit · F6 to the pane · Shift+F6 to the top bar · Esc back',
  undo: 'Undo',
  redo: 'Redo',
  selected: 'Figures of the selection',
  figures: { average: 'Average', count: 'Count', sum: 'Sum' },
  ruleTitle: (address) => `Cell ${address} does not take this`,
  ruleBroken: 'What was typed breaks the rule of the cell.',
  rules: {
    Stop: { ask: '', take: null, correct: 'Correct it' },
    Warning: { ask: 'Enter it all the same?', take: 'Enter it', correct: 'Correct it' },
    Information: { ask: '', take: 'Enter it', correct: null },
  },
  paneWaits: (address) => `The pane waits until cell ${address} is entered: press Enter, or Esc to drop it.`,
  protected: 'Protected',
  cut: `Only the first ${MAX.rows} rows and ${MAX.columns} columns are drawn.`,
  refusals: {
    locked: (address) => `Cell ${address} is protected and cannot be changed. Press Tab for one that can.`,
    notAFormula: (address) =>
      `Excel cannot read the formula in cell ${address}. Correct it, or press Esc to drop it.`,
    merged: (address) =>
      `Nothing can be pasted or moved over merged cells or table headers, from ${address} on.`,
    offSheet: (address) => `What is pasted at cell ${address} reaches beyond the edge of the sheet.`,
    tooMany: (address) => `The selection from cell ${address} on is too large to paste into at once.`,
  },
};

const words: Record<Language, Words> = { vi, en };

const LanguageContext = createContext<Language>('vi');
export const LanguageProvider = LanguageContext.Provider;

/** The language of the surrounding `LanguageProvider`. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words in the language of the surrounding `LanguageProvider`. */
export const useWords = (): Words => words[useLanguage()];
