import type { LogEntry } from '../../../../local/excel-host/protocol/request-log.ts';
import { codeOf, onData, until, type ExcelCase, type Hands } from './excel-case.ts';

const grid = (rows: number, columns: number, value: (row: number, column: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row, column)),
  );

/** Excel's longest text fits into a cell; so many rows of this are more than 5 MB. */
const LONG = 'x'.repeat(30_000);
const TOO_MANY = 200;

const isRelease = ({ request }: LogEntry): boolean =>
  request.Actions.some(({ Name }) => Name === '_RemoveReference');

/** The requests of the add-in's own: office.js gives up what it kept in requests that come whenever they come. */
const ownRequests = async (hands: Hands): Promise<readonly LogEntry[]> =>
  (await hands.requests()).filter((entry) => !isRelease(entry));

/** Whether nothing is on the sheet. */
const isEmpty = async (): Promise<boolean> => {
  const used = await onData((sheet) => sheet.getUsedRangeOrNullObject(true));
  return used.isNullObject;
};

export const requests: readonly ExcelCase[] = [
  {
    title: 'every sync is one request, however much it carries, and none when there is nothing to say',
    act: async (hands) => {
      await onData((sheet) => {
        sheet.getRange('A1:B2').values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange('A1:B2').format.font.bold = true;
        sheet.tables.add('A1:B2', true);
      });
      const first = await ownRequests(hands);
      await onData((_, context) => context.sync());
      return [first.length, (await ownRequests(hands)).length];
    },
    gives: [1, 2],
  },
  {
    title: 'the log holds request and response',
    act: async (hands) => {
      await onData((sheet) => sheet.getRange('A1').load('values'));
      const [entry] = await ownRequests(hands);
      return [
        entry?.request.Actions.some((action) => action.Name === '_KeepReference'),
        JSON.stringify(entry?.response).includes('"Values":[[""]]'),
      ];
    },
    gives: [true, true],
  },
  {
    title: 'office.js gives up what it kept once a batch is done',
    act: async (hands) => {
      await onData((sheet) => sheet.getRange('A1').load('values'));
      await until(async () => (await hands.requests()).some(isRelease));
      return (await hands.requests()).filter(isRelease).length;
    },
    gives: 1,
  },
  {
    title: 'a write above 1,500 cells, which office.js splits, arrives whole in one request',
    act: async (hands) => {
      await onData((sheet) => {
        sheet.getRange('A1:J400').values = grid(400, 10, (row, column) => row * 10 + column);
      });
      const { length } = await ownRequests(hands);
      const used = await onData((sheet) => sheet.getUsedRange(true).load('address,values'));
      return [length, used.address, used.values.flat().every((value, index) => value === index)];
    },
    gives: [1, 'Data!A1:J400', true],
  },
  {
    title: 'a split write of the wrong shape fails before anything is written',
    act: async () => {
      const code = await codeOf(
        onData((sheet) => {
          sheet.getRange('A1:J10').values = grid(400, 10, () => 1);
        }),
      );
      return [code, await isEmpty()];
    },
    gives: ['InvalidArgument', true],
  },
  {
    title: '200,000 cells are written in one request and read in another',
    act: async (hands) => {
      await onData((sheet) => {
        sheet.getRange('A1:J20000').values = grid(20_000, 10, (row, column) => row + column);
      });
      const range = await onData((sheet) => sheet.getUsedRange(true).load('values'));
      return [(await ownRequests(hands)).length, range.values.length, range.values.at(-1)?.at(-1)];
    },
    gives: [2, 20_000, 20_008],
  },
  {
    title: 'formulas among 40,000 written cells are calculated',
    act: async () => {
      const rows = 4000;
      const range = await onData((sheet) => {
        sheet.getRange(`A1:J${rows}`).formulas = grid(rows, 10, (row, column) =>
          column === 9 ? `=A${row + 1}*2` : row,
        );
        return sheet.getRange(`J${rows}`).load('values');
      });
      return range.values;
    },
    gives: [[7998]],
  },
  {
    title: 'a response above 5 MB is refused with ResponsePayloadSizeLimitExceeded',
    act: async () => {
      for (const start of [1, TOO_MANY / 2 + 1]) {
        await onData((sheet) => {
          const half = sheet.getRange(`A${start}:A${start - 1 + TOO_MANY / 2}`);
          half.values = grid(TOO_MANY / 2, 1, () => LONG);
        });
      }
      return codeOf(onData((sheet) => sheet.getRange(`A1:A${TOO_MANY}`).load('values')));
    },
    gives: 'ResponsePayloadSizeLimitExceeded',
  },
  {
    title:
      'a request above 5 MB is refused with RequestPayloadSizeLimitExceeded, and nothing of it is applied',
    act: async () => {
      const code = await codeOf(
        onData((sheet) => {
          sheet.getRange('B1').values = [[1]];
          sheet.getRange(`A1:A${TOO_MANY}`).values = grid(TOO_MANY, 1, () => LONG);
        }),
      );
      return [code, await isEmpty()];
    },
    gives: ['RequestPayloadSizeLimitExceeded', true],
  },
  {
    title: 'more than 5 million cells are refused with RangeExceedsLimit',
    act: () => codeOf(onData((sheet) => sheet.getRange('A1:F1000000').load('values'))),
    gives: 'RangeExceedsLimit',
  },
  {
    title:
      'a failing batch keeps what came before the failure, drops what came after, and names the statement',
    act: async () => {
      const failure = await onData((sheet) => {
        sheet.getRange('A1').values = [['trước']];
        sheet.getRange('A2:B2').values = [[1, 2, 3]];
        sheet.getRange('A3').values = [['sau']];
      }).catch((error: unknown) => error);
      if (!(failure instanceof OfficeExtension.Error)) throw failure;
      const range = await onData((sheet) => sheet.getRange('A1:A3').load('values'));
      return [failure.code, failure.debugInfo.errorLocation, range.values];
    },
    gives: ['InvalidArgument', 'Range.values', [['trước'], [''], ['']]],
  },
  {
    title: 'reading what was not loaded fails in office.js itself, with PropertyNotLoaded',
    act: () => codeOf(onData((sheet) => sheet.name)),
    gives: 'PropertyNotLoaded',
  },
];
