/** What may be typed, as Excel's data validation (ExcelApi 1.8, which the manifest's 1.9 includes). */
import type { Entry, EntryRule, Remark } from '../../shared/sheet/unit/unit-sheet-entries.ts';

/** Excel's own words for a hint; an empty one shows none. */
const NO_HINT: Excel.DataValidationPrompt = { showPrompt: false, title: '', message: '' };

/** Lets a range take what its entry allows and nothing else. Blanks always pass: what is missing is the check's to say. */
export function allowEntry(range: Excel.Range, { rule, refusal, hint }: Entry): void {
  const { dataValidation } = range;
  dataValidation.rule = excelRule(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', ...refusal };
  dataValidation.prompt = hint === null ? NO_HINT : { showPrompt: true, ...hint };
}

/** What Excel says of what is not on a list, before it asks by itself whether to go on. */
const DOUBT = {
  title: 'Không có trong danh sách',
  message: 'Ô này thường lấy một từ hoặc mã trong danh sách. Ghi khác thì bước kiểm tra sẽ xét lại.',
};

/**
 * Offers a list, where there is one, and says a remark. What else is typed is asked about and never refused: what cannot
 * be published is said at its cell, and our parser takes more spellings than Excel's lists. `list` is a reference.
 */
export function helpEntry({ dataValidation }: Excel.Range, list: string | null, hint: Remark | null): void {
  if (list !== null) dataValidation.rule = { list: { inCellDropDown: true, source: `=${list}` } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: list !== null, style: 'Warning', ...DOUBT };
  dataValidation.prompt = hint === null ? NO_HINT : { showPrompt: true, ...hint };
}

function excelRule(rule: EntryRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'number':
      return { decimal: { operator: 'Between', formula1: rule.min, formula2: rule.max } };
    case 'date':
      // As formulas: a number alone would be taken for a date's text in the user's own notation.
      return { date: { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${rule.to}` } };
    case 'oneOf':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'length':
      return { textLength: { operator: 'LessThanOrEqualTo', formula1: rule.max } };
  }
}
