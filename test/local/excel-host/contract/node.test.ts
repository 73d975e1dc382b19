/** The contract in Node: office.js without a DOM, over its native bridge. */
import { describe } from 'vitest';
import { openWorkbook } from '../open-workbook.ts';
import { actCase } from './contract.ts';
import { describeContract } from './describe-contract.ts';
import { handsOf } from './hands-of.ts';

describe('Excel in Node', () => {
  describeContract((subject, title) =>
    actCase(subject, title, async (options) => handsOf(await openWorkbook(options))),
  );
});
