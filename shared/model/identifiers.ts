/** Codes, texts and times that identify or name things. Every code is safe as part of a storage key and of a URL. */
import * as z from 'zod/mini';

/** A campaign's id, chosen by the council: lower-case letters, digits and hyphens. */
export const CampaignId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'not a campaign id'));
export type CampaignId = z.infer<typeof CampaignId>;

const Code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/, 'not a code'));

/** An org unit's code within one campaign (official codes are reused over the years, so never beyond it). */
export const UnitCode = Code;
export type UnitCode = z.infer<typeof UnitCode>;

/** An indicator's code within one campaign, e.g. `9` or `G13.1`. */
export const IndicatorCode = Code;
export type IndicatorCode = z.infer<typeof IndicatorCode>;

/** A block's code within one campaign. */
export const BlockCode = Code;
export type BlockCode = z.infer<typeof BlockCode>;

/** A sign-in account as the council lists it: an e-mail address in lower case. Commas and semicolons separate accounts. */
export const Account = z
  .string()
  .check(
    z.regex(
      /^[^\s@A-Z,;\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]{1,64}@[^\s@A-Z,;\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]{1,190}$/u,
      'not an account',
    ),
  );
export type Account = z.infer<typeof Account>;

/** A character that people see: neither a blank nor a format character such as the zero-width space. */
export const VISIBLE = /[^\s\p{Cf}]/u;

/** Whether people see nothing in a text. */
export function looksBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/**
 * A name people read: one line, not blank, without control characters. Like all text here it holds no lone surrogates,
 * which canonical JSON cannot express, and no marks that change the direction of writing (U+202A–202E, U+2066–2069): with
 * these a note could show other words than it holds, and reach beyond its own line.
 */
export const Name = z
  .string()
  .check(
    z.maxLength(300),
    z.regex(
      /^(?=.*[^\s\p{Cf}])[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u,
      'blank, or holds control characters',
    ),
  );

/** Free text people wrote: may be empty, may break lines. */
export const FreeText = z
  .string()
  .check(
    z.maxLength(2000),
    z.regex(
      /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*(?:[\n\t][^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*)*$/u,
      'holds control characters',
    ),
  );

/** An instant as ISO 8601 in UTC, e.g. `2023-12-15T10:00:00.000Z`; to the nanosecond, which is all that Temporal reads. */
export const Instant = z.iso.datetime().check(z.regex(/^[^.]*(\.\d{1,9})?Z$/, 'finer than nanoseconds'));
export type Instant = z.infer<typeof Instant>;

/** A calendar day as ISO 8601, e.g. `2023-12-15`, in the centuries that a campaign can speak of. */
export const IsoDate = z.iso.date().check(z.regex(/^(19|20|21)/, 'no plausible year'));
export type IsoDate = z.infer<typeof IsoDate>;

/** The SHA-256 of a value's canonical JSON in lower-case hex, as `digestOf` makes it. */
export const Digest = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 digest'));
export type Digest = z.infer<typeof Digest>;
