import { expect, test } from 'vitest';
import { fetchCellAnswers } from '../../../addin/flows/fetch-cell-answers.ts';
import { buildResults } from '../../../shared/rules/rank/campaign-results.ts';
import { actual, campaign, catalogOf } from '../../shared/fixtures/catalog.ts';
import { headWith } from '../../shared/fixtures/heads.ts';
import { openServer, type FakeAnswer } from './fake-server.ts';

const catalog = catalogOf();
const published = { version: 1, publishedAt: '2023-12-01T00:00:00Z', catalog };
const results = {
  ...buildResults(published, [headWith(catalog, 'U1', [{ indicator: '1', reported: actual('10') }])]),
  asOf: '2023-12-02T00:00:00Z',
};
const server = { results: [200, results, '"1-a"'], [campaign.id]: [200, published] } as const;

/** What is answered to `=THIDUA.RANK("U1")` in a workbook that shows, and has published, these campaigns. */
async function rankFrom(
  reads: Readonly<Record<string, FakeAnswer>>,
  shown: string | null,
  known: string | null,
): Promise<unknown> {
  const answers = await fetchCellAnswers({
    api: openServer(reads, 'unexpected').api,
    workbook: {
      readShown: async () => (shown === null ? null : { campaign: shown, etag: null }),
      knownCampaign: async () => known,
    },
  });
  return typeof answers === 'string' ? answers : answers({ figure: 'rank', unit: 'U1' });
}

test('cells are answered from the campaign that the tables show, else from the one published', async () => {
  const first = { kind: 'value', value: 1 };
  expect(await rankFrom(server, campaign.id, 'another')).toEqual(first);
  expect(await rankFrom(server, null, campaign.id)).toEqual(first);
});

test('a workbook of no campaign says so, and so does one whose server cannot be asked', async () => {
  expect(await rankFrom(server, null, null)).toBe('noCampaign');
  expect(await rankFrom({}, campaign.id, null)).toBe('unreachable');
});

test('results of another version of the catalog are asked for anew, and never drawn with it', async () => {
  const newer = { ...published, version: 2 };
  expect(await rankFrom({ ...server, [campaign.id]: [200, newer] }, campaign.id, null)).toBe('unreachable');
});
