/**
 * `Excel.HeaderFooterGroup` and `Excel.HeaderFooter`. What is of odd pages and what is of all pages are one, as in files.
 * Whether they scale with the sheet and keep its margins is not kept.
 */
import type { HeaderFooter, HeadersFooters } from '../workbook/header-footer.ts';
import type { PageLayout } from '../workbook/page-layout.ts';
import { HostObject } from './host-object.ts';
import { readOneOf, readText } from './read-argument.ts';

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

const PARTS = {
  LeftHeader: 'leftHeader',
  CenterHeader: 'centerHeader',
  RightHeader: 'rightHeader',
  LeftFooter: 'leftFooter',
  CenterFooter: 'centerFooter',
  RightFooter: 'rightFooter',
} as const satisfies Record<string, keyof HeaderFooter>;

/** What the pages of one sheet say above and below. */
export function headersFooters(layout: PageLayout): HostObject {
  const change = (changed: Partial<HeadersFooters>) => {
    layout.headersFooters = { ...layout.headersFooters, ...changed };
  };
  const pages = (which: 'odd' | 'even' | 'first') => () =>
    new HostObject('HeaderFooter', {
      get: Object.fromEntries(
        Object.entries(PARTS).map(([name, part]) => [name, () => layout.headersFooters[which][part]]),
      ),
      set: Object.fromEntries(
        Object.entries(PARTS).map(([name, part]) => [
          name,
          (value) => change({ [which]: { ...layout.headersFooters[which], [part]: readText(value) } }),
        ]),
      ),
    });
  return new HostObject('HeaderFooterGroup', {
    get: { State: () => layout.headersFooters.state },
    set: { State: (value) => change({ state: readOneOf(value, STATES) }) },
    navigate: {
      DefaultForAllPages: pages('odd'),
      OddPages: pages('odd'),
      EvenPages: pages('even'),
      FirstPage: pages('first'),
    },
  });
}
