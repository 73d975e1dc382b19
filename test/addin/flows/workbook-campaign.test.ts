/** A council's workbook is opened with the campaign that it is about, and never with another's in silence. */
import { expect, test } from 'vitest';
import { openedCampaign, type OpenedCampaign } from '../../../addin/flows/workbook-campaign.ts';
import type { StatedCampaign } from '../../../shared/sheet/config/stated-campaign.ts';
import { statedCampaign } from '../../../shared/sheet/config/stated-campaign.ts';
import { drawn, put, tablesWith } from '../../shared/fixtures/filled-config.ts';

const published = [{ id: 'nam-ngoai' }, { id: 'nam-nay' }];
const ours = { kind: 'published', id: 'nam-nay' } as const;
const unpublished = (name: string) => ({ kind: 'unpublished', name }) as const;

test.each<[string, StatedCampaign | null, string | null, OpenedCampaign | null]>([
  ['no table and no memory', null, null, null],
  ['no table, and results of a campaign', null, 'nam-nay', ours],
  ['no table, and results of one that is not here', null, 'noi-khac', null],
  ['a campaign that is published', { id: 'nam-nay', name: 'Nay' }, null, ours],
  ['one that is not', { id: 'nam-sau', name: 'Sau' }, null, unpublished('Sau')],
  ['one that is not, without a name', { id: 'nam-sau', name: '' }, null, unpublished('nam-sau')],
  [
    'one that is not, beside results of last year’s',
    { id: 'nam-sau', name: 'Sau' },
    'nam-ngoai',
    unpublished('Sau'),
  ],
  ['one without an id', { id: '', name: 'Sau' }, null, unpublished('Sau')],
  ['one without an id, and results of a campaign', { id: '', name: 'Sau' }, 'nam-nay', ours],
  ['a published one beside results of another', { id: 'nam-ngoai', name: 'Ngoái' }, 'nam-nay', ours],
])('of a workbook with %s', (_, stated, remembered, expected) => {
  expect(openedCampaign(published, stated, remembered)).toEqual(expected);
});

test('the table of the campaign says its id and name, in whatever order its rows and columns are', () => {
  const expected = { id: 'dot-2023', name: 'Đợt thi đua nước rút' };
  expect(statedCampaign(drawn.campaign)).toEqual(expected);
  const moved = drawn.campaign.values.toReversed().map((row) => row.toReversed());
  const header = moved.pop() ?? [];
  expect(statedCampaign({ ...drawn.campaign, values: [header, ...moved] })).toEqual(expected);
});

test('what is blank, or not there, is blank', () => {
  expect(statedCampaign(tablesWith(({ campaign }) => put(campaign, 'C4', ' ')).campaign).id).toBe('');
  expect(statedCampaign(tablesWith(({ campaign }) => put(campaign, 'C3', 'Khác')).campaign)).toEqual({
    id: '',
    name: '',
  });
});
