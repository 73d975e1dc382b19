import { onData, until, type ExcelCase } from './excel-case.ts';

type Streaming = CustomFunctions.StreamingInvocation<number | string>;

const DOUBLE = { id: 'DOUBLE', name: 'TEST.DOUBLE', parameters: 1, streams: true };

/** What the cells of a row hold, as an add-in reads them. */
async function read(address: string): Promise<unknown[]> {
  const { values } = await onData((sheet) => sheet.getRange(address).load('values'));
  return values[0] ?? [];
}

const write = (address: string, ...cells: (string | number)[]) =>
  onData((sheet) => {
    sheet.getRange(address).formulas = [cells];
  });

/** Associates the function and answers its invocations by what they ask. */
function associateDouble(): Map<unknown, Streaming> {
  const asked = new Map<unknown, Streaming>();
  CustomFunctions.associate(DOUBLE.id, (value: unknown, invocation: Streaming) => {
    asked.set(value, invocation);
  });
  return asked;
}

export const customFunctions: readonly ExcelCase[] = [
  {
    title: 'a cell waits for the add-in, shows its value, and each later one; what reads the cell follows',
    act: async (hands) => {
      const asked = associateDouble();
      await hands.declareFunctions([DOUBLE]);
      await write('A1:C1', 21, '=TEST.DOUBLE(A1)', '=B1+1');
      const waiting = await read('B1:C1');
      await until(() => asked.has(21));
      asked.get(21)?.setResult(42);
      await until(async () => (await read('B1'))[0] === 42);
      const first = await read('B1:C1');
      asked.get(21)?.setResult('none');
      await until(async () => (await read('B1'))[0] === 'none');
      return { waiting, first, later: await read('B1:C1') };
    },
    gives: { waiting: ['#BUSY!', '#BUSY!'], first: [42, 43], later: ['none', '#VALUE!'] },
  },
  {
    title:
      'cells that ask the same ask once, and another question is asked when the cell it is about changes',
    act: async (hands) => {
      const asked = associateDouble();
      let times = 0;
      CustomFunctions.associate(DOUBLE.id, (value: number, invocation: Streaming) => {
        times++;
        asked.set(value, invocation);
        invocation.setResult(value * 2);
      });
      await hands.declareFunctions([DOUBLE]);
      await write('A1:C1', 4, '=TEST.DOUBLE(A1)', '=test.double(4)');
      await read('B1:C1');
      await until(async () => (await read('C1'))[0] === 8);
      const values = await read('B1:C1');
      const once = times;
      await hands.typeAsUser('Data', 'A1', [[5]]);
      await until(async () => (await read('B1'))[0] === 10);
      return { values, once, after: await read('B1:C1') };
    },
    gives: { values: [8, 8], once: 1, after: [10, 8] },
  },
  {
    title: 'an error of the add-in is an error of the cell',
    act: async (hands) => {
      const asked = associateDouble();
      await hands.declareFunctions([DOUBLE]);
      await write('A1:B1', '=TEST.DOUBLE(1)', '=IFERROR(A1,"none")');
      await read('A1:B1');
      await until(() => asked.has(1));
      asked.get(1)?.setResult(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'not yet'));
      await until(async () => (await read('A1'))[0] === '#N/A');
      return read('A1:B1');
    },
    gives: ['#N/A', 'none'],
  },
  {
    title: 'the add-in is not asked with too few or too many arguments',
    act: async (hands) => {
      const asked = associateDouble();
      await hands.declareFunctions([DOUBLE]);
      await write('A1:C1', '=TEST.DOUBLE()', '=TEST.DOUBLE(1,2)', '=TEST.DOUBLE(3)');
      await read('A1:C1');
      await until(() => asked.has(3));
      return { values: await read('A1:C1'), asked: [...asked.keys()] };
    },
    gives: { values: ['#VALUE!', '#VALUE!', '#BUSY!'], asked: [3] },
  },
  {
    title: 'a function that no add-in declares has no value',
    act: async () => {
      await write('A1', '=TEST.UNKNOWN(1)');
      return read('A1');
    },
    gives: ['#NAME?'],
  },
];
