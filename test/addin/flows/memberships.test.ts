import { expect, test } from 'vitest';
import { listMemberships } from '../../../addin/flows/memberships.ts';
import type { ThiDuaApi } from '../../../addin/flows/ports.ts';
import type { Membership } from '../../../shared/model/membership.ts';
import { unit } from '../../shared/fixtures/catalog.ts';
import { districtOf, published } from '../../shared/fixtures/district.ts';

const catalog = districtOf([unit('26896', { name: 'Phường 1' }), unit('26902', { name: 'Phường 3' })]);

const apiWith = (accounts: readonly Membership[]): ThiDuaApi => ({
  call: async (name) => {
    const body = name === 'listAccounts' ? accounts : published(catalog, 1);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the body belongs to the name, which TypeScript cannot follow
    return { status: 200, body: body as never, etag: null };
  },
});

test('accounts name their units as people know them, by the code where the catalog has none', async () => {
  const of = (account: string, units: string[]) => ({ account, units, boundAt: null });
  const api = apiWith([of('a@b.vn', ['26896', '26902']), of('c@b.vn', ['99999']), of('d@b.vn', [])]);
  expect(await listMemberships(api, catalog.campaign.id)).toEqual([
    of('a@b.vn', ['Phường 1', 'Phường 3']),
    of('c@b.vn', ['99999']),
    of('d@b.vn', []),
  ]);
});
