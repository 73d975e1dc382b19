/** The chase list and the catalog that names its units are of one version, whatever is published in between. */
import { beforeEach, expect, test } from 'vitest';
import { fetchChaseList } from '../../../addin/flows/fetch-chase-list.ts';
import { ServerUnreachable } from '../../../addin/flows/failures.ts';
import type { ThiDuaApi } from '../../../addin/flows/ports.ts';
import { districtOf, published } from '../../shared/fixtures/district.ts';
import { unit } from '../../shared/fixtures/catalog.ts';

const catalog = districtOf([unit('A')]);
const campaign = catalog.campaign.id;

let asked: string[];
/** The versions of the lists that are answered, in order, the last one from then on. */
let versions: number[];
beforeEach(() => {
  asked = [];
  versions = [2];
});

const api: ThiDuaApi = {
  call: async (name, _params, _body, { known = null } = {}) => {
    asked.push(name);
    const [version = 2] = versions.length > 1 ? versions.splice(0, 1) : versions;
    const list = { campaign, catalogVersion: version, assignedUnits: 1, rows: [] };
    const etag = `"${version}"`;
    if (name === 'getChaseList' && known === etag) return null;
    const body = name === 'getChaseList' ? list : published(catalog, 2);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the body belongs to the name, which TypeScript cannot follow
    return { status: 200, body: body as never, etag };
  },
};

test('a list that is held is asked for once, and its catalog not again', async () => {
  const held = await fetchChaseList(api, campaign, null);
  expect(asked).toEqual(['getChaseList', 'getCampaign']);
  expect(await fetchChaseList(api, campaign, held)).toBeNull();
  expect((await fetchChaseList(api, campaign, held && { ...held, etag: null }))?.published).toBe(
    held?.published,
  );
  expect(asked).toEqual(['getChaseList', 'getCampaign', 'getChaseList', 'getChaseList']);
});

test('a list of before a publication is asked for anew', async () => {
  versions = [1, 1, 2];
  expect((await fetchChaseList(api, campaign, null))?.list.catalogVersion).toBe(2);
  expect(asked).toEqual(['getChaseList', 'getCampaign', 'getChaseList']);
});

test('two publications while it asks are one too many', async () => {
  versions = [1, 1, 3];
  await expect(fetchChaseList(api, campaign, null)).rejects.toBeInstanceOf(ServerUnreachable);
});
