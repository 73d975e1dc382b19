import { ProblemError } from '../../shared/api/problem.ts';
import { digestOf } from '../../shared/digest/digest.ts';
import { type Extension, extensionInForce } from '../../shared/model/extension.ts';
import { validateExtension } from '../../shared/rules/check/validate-extension.ts';
import type { Answer, Call, Endpoint, Services } from '../endpoint/endpoint.ts';
import { isMet } from '../endpoint/precondition.ts';
import { actorOf } from '../identity/account.ts';
import { hasUnit } from '../identity/unit-reader.ts';
import type { StoredCatalog } from '../store/campaign-store.ts';
import { appendToCampaign } from '../store/campaign-trail.ts';
import { extensionSubject } from '../store/extension-subject.ts';
import { readAll } from '../store/read-all.ts';
import { ConflictError } from '../store/store-errors.ts';

/**
 * Gives a unit a later lock, or withdraws it. Nothing is overwritten: whoever has not seen what a colleague gave
 * meanwhile is refused, and the same extension again gets the same answer.
 */
export const putExtension: Endpoint<'putExtension'> = {
  operation: 'putExtension',
  async handle(call, services) {
    const { campaign, unit } = call.params;
    const stored = await services.catalogs.latest(campaign, call.now);
    if (stored === null) throw new ProblemError('unknown-campaign');
    if (!hasUnit(stored, unit)) throw new ProblemError('unknown-unit');
    const given = await readAll(services.store.loadExtensions(campaign, unit));
    const last = given.at(-1) ?? null;
    if (last !== null && isSame(last, call)) return answer(last, 'ok');
    if (!isMet(call.precondition, last?.number ?? null)) throw stale(last);
    check(call, stored, given);
    return append(extensionOf(call, (last?.number ?? 0) + 1), call, services);
  },
};

function check(
  { body, now }: Call<'putExtension'>,
  stored: StoredCatalog,
  given: readonly Extension[],
): void {
  const { campaign } = stored.published.catalog;
  const issues = validateExtension(body, { campaign, inForce: extensionInForce(given), now });
  if (issues.length > 0) throw new ProblemError('invalid-extension', { issues });
}

async function append(
  extension: Extension,
  call: Call<'putExtension'>,
  { store, newChange }: Services,
): Promise<Answer<'putExtension'>> {
  const { campaign, unit } = call.params;
  const record = {
    at: call.now,
    actor: actorOf(call.account),
    action: 'extend',
    subject: extensionSubject(extension),
    before: null,
    digest: digestOf(extension),
  } as const;
  try {
    await appendToCampaign(store, campaign, record, (entry) =>
      store.appendExtension(extension, entry, newChange()),
    );
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const last = (await readAll(store.loadExtensions(campaign, unit))).at(-1) ?? null;
    // Where there is no later one, nobody was faster.
    if (last === null || last.number < extension.number) throw error;
    // Somebody was faster; or we were, and a retried request met its own work.
    if (isSame(last, call)) return answer(last, 'ok');
    throw stale(last);
  }
  return answer(extension, extension.number === 1 ? 'created' : 'ok');
}

function extensionOf({ params, body, account, now }: Call<'putExtension'>, number: number): Extension {
  return { ...params, number, ...body, by: account.name, at: now };
}

/** What a client sends that did not hear our answer. */
function isSame(last: Extension, call: Call<'putExtension'>): boolean {
  return digestOf({ ...extensionOf(call, last.number), at: last.at }) === digestOf(last);
}

function stale(last: Extension | null): ProblemError {
  return new ProblemError('stale-revision', { currentVersion: last?.number ?? 0 });
}

function answer(body: Extension, kind: 'ok' | 'created'): Answer<'putExtension'> {
  return { kind, body, version: String(body.number), location: 'extensions' };
}
