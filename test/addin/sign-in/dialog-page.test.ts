import { expect, test } from 'vitest';
import {
  dialogAddress,
  dialogErrand,
  isProviders,
  parseDialogMessage,
} from '../../../addin/sign-in/dialog-page.ts';

const PAGE = new URL('https://pane.example.vn/sign-in-dialog.html');
const authority = 'https://login.example.vn/tenant';
const provider = { kind: 'openid', clientId: 'pane', authority, scope: 'access' } as const;

test('the page is told where to go in its address, whatever the provider’s address holds', () => {
  const goTo = 'https://login.example.vn/authorize?state=a%20b&scope=x+y#no';
  const address = new URL(dialogAddress(PAGE, goTo));
  expect(address.origin + address.pathname + address.search).toBe(PAGE.href);
  expect(dialogErrand(address.hash)).toEqual({ goTo });
});

test.each(['#code=1&state=2', '#error=access_denied&state=2'])('%s is the provider’s response', (hash) => {
  expect(dialogErrand(hash)).toEqual({ response: hash });
});

test.each(['', '#', '#code=1', '#/somewhere'])('"%s" is no errand', (hash) => {
  expect(dialogErrand(hash)).toBeNull();
});

test.each([
  ['https://login.example.vn/authorize?x', true],
  ['https://login.example.vn:444/authorize', false],
  ['https://login.example.vn.evil.example/', false],
  ['https://user@evil.example/login.example.vn', false],
  ['http://login.example.vn/authorize', false],
  ['javascript:alert(1)', false],
  ['//login.example.vn/', false],
  ['', false],
])('whether the page may go on to %s: %s', (url, may) => {
  expect(isProviders(url, provider)).toBe(may);
});

test('a message is a response or a failure, and nothing else is one', () => {
  expect(parseDialogMessage('{"response":"#code=1&state=2"}')).toEqual({ response: '#code=1&state=2' });
  expect(parseDialogMessage('{"failure":"why"}')).toEqual({ failure: 'why' });
  for (const text of ['', 'null', '{}', '{"response":1}', '#code=1']) {
    expect(() => parseDialogMessage(text)).toThrow(Error);
  }
});
