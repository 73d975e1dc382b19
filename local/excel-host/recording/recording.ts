/** What `local/excel-host/record-requests.js` saves: requests an add-in made, and what the Excel it ran in answered. */
import * as z from 'zod/mini';
import type { QueryRequest, QueryResponse } from '../protocol/query.ts';
import type { Locale } from '../workbook/workbook.ts';

const hasArray = (name: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, name));

const Recording = z.object({
  format: z.literal('thi-dua/excel-recording/1'),
  /** Of the page around the pane: where Excel was. */
  pageOrigin: z.url(),
  excelVersion: z.string(),
  /** The workbook's, which cells are shown in. */
  locale: z.custom<Locale>((value) => value === 'vi-VN' || value === 'en-US', {
    error: 'only vi-VN and en-US can be replayed',
  }),
  recordedAt: z.iso.datetime(),
  pairs: z
    .array(
      z.object({
        request: z.custom<QueryRequest>(hasArray('Actions')),
        response: z.custom<QueryResponse>(hasArray('Results'), {
          error: 'a request that got no answer cannot be replayed',
        }),
      }),
    )
    .check(z.minLength(1)),
});

export type Recording = z.infer<typeof Recording>;

/** Throws a `ZodError` for what is none. */
export const parseRecording = (text: string): Recording => Recording.parse(JSON.parse(text));

/** Whether the recording was made on this project's own host: its page is served on the machine itself. */
export const isOfOwnHost = ({ pageOrigin }: Recording): boolean =>
  new URL(pageOrigin).hostname === 'localhost';
