/** How a council begins its workbook, in English. */
import type { SetUpTexts } from '../set-up-texts.ts';

export const setUpTexts: SetUpTexts = {
  title: 'Set up the Council’s workbook',
  why: 'All of the campaign lives in this Excel file: units, indicators, targets, scoring. It has none of the tables yet; the worksheets that are there stay as they are.',
  beginnings: { example: 'Begin with an example', empty: 'Begin with empty tables' },
  exampleHint:
    'The example has 5 units and 10 indicators, every way of reporting among them, and says that it is one. Type over it, then publish.',
  busy: 'Laying out the tables…',
  doneTitle: (count) => `Tables laid out: ${count}`,
  steps: [
    'Fill them in from the worksheet Đợt thi đua to the worksheet Xếp loại. Where a cell has a list, choose from its arrow; to add a row, type right below the last one of its table.',
    'The worksheet Cách ghi explains each word of the lists.',
    'After adding units or indicators, press Complete the targets.',
    'Press Check before publishing: what is wrong is shown cell by cell.',
  ],
  alreadyThere: 'The file has got configuration tables from elsewhere meanwhile, so nothing was written.',
  missingTitle: (tables) => `Missing tables: ${tables}`,
  missingAdvice:
    'They were deleted or renamed. Undo that, or add empty ones; the other tables stay as they are.',
  addMissing: 'Add the missing tables',

  campaign: {
    unpublished: (name) =>
      name === '' ? 'The campaign in this file (not published)' : `${name} (not published)`,
    advice: 'The campaign in this file is not published. Standings, reviews and reminders come once it is.',
  },

  targets: {
    title: 'Targets',
    why: 'Brings new units and indicators into the targets, in their order. Targets that are there stay.',
    complete: 'Complete the targets',
    busy: 'Completing…',
    added: (units, indicators) => `Added: rows of units ${units}, columns of indicators ${indicators}.`,
    nothing: 'The targets have all units and indicators.',
    unreadable: 'A table or its column of codes or names is missing. Check before publishing to see where.',
  },
};
