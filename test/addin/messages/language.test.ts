import { afterEach, expect, test, vi } from 'vitest';
import {
  browserMemory,
  rememberedLanguage,
  rememberLanguage,
  type LanguageMemory,
} from '../../../addin/messages/language.ts';

function memory(): LanguageMemory {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

afterEach(() => vi.unstubAllGlobals());

test('Vietnamese comes first, also where nothing can be remembered', () => {
  expect(rememberedLanguage(memory())).toBe('vi');
  expect(rememberedLanguage(null)).toBe('vi');
});

test('a chosen language is remembered', () => {
  const kept = memory();
  rememberLanguage(kept, 'en');
  expect(rememberedLanguage(kept)).toBe('en');
  rememberLanguage(kept, 'vi');
  expect(rememberedLanguage(kept)).toBe('vi');
});

function browserWith(open: () => LanguageMemory) {
  return Object.defineProperty({}, 'localStorage', { get: open });
}

test('a browser that closes its storage to frames leaves the pane without memory, not without a language', () => {
  vi.stubGlobal(
    'window',
    browserWith(() => {
      throw new DOMException('denied', 'SecurityError');
    }),
  );
  expect(browserMemory()).toBeNull();
});

test('any other fault of the storage is not taken for a closed one', () => {
  vi.stubGlobal(
    'window',
    browserWith(() => {
      throw new TypeError('broken');
    }),
  );
  expect(() => browserMemory()).toThrow('broken');
});
