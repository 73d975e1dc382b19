/** A later lock for one unit: what was given so far, and giving or withdrawing one. */
import { ProblemError } from '../../shared/api/problem.ts';
import type { Campaign } from '../../shared/model/catalog.ts';
import { extensionInForce, type Extension, type ExtensionRequest } from '../../shared/model/extension.ts';
import type { Instant } from '../../shared/model/identifiers.ts';
import type { Issue } from '../../shared/model/issue.ts';
import { validateExtension } from '../../shared/rules/check/validate-extension.ts';
import type { ThiDuaApi } from './ports.ts';
import type { OneUnit } from './unit-under-review.ts';

export type ExtensionOutcome =
  | { readonly kind: 'extended'; readonly extension: Extension }
  | { readonly kind: 'hasErrors'; readonly issues: readonly Issue[] }
  /** A colleague has given or withdrawn one meanwhile: nothing was written. */
  | { readonly kind: 'overtaken' };

/** All of a unit's extensions, in order. */
export async function listExtensions(api: ThiDuaApi, of: OneUnit): Promise<readonly Extension[]> {
  const answer = await api.call('listExtensions', of, null);
  return answer?.body ?? [];
}

/** `given`: what its author has seen. Rejects with `ProblemError` or `ServerUnreachable`; the same again is written once. */
export async function extendUnit(
  api: ThiDuaApi,
  campaign: Pick<Campaign, 'id' | 'lockAt'>,
  request: ExtensionRequest,
  {
    unit,
    given,
    now,
  }: Pick<OneUnit, 'unit'> & { readonly given: readonly Extension[]; readonly now: Instant },
): Promise<ExtensionOutcome> {
  const issues = validateExtension(request, { campaign, inForce: extensionInForce(given), now });
  if (issues.length > 0) return { kind: 'hasErrors', issues };
  try {
    const answer = await api.call('putExtension', { campaign: campaign.id, unit }, request, {
      replaces: given.at(-1)?.number ?? null,
    });
    if (answer === null) throw new TypeError('What is put cannot be answered with 304.');
    return { kind: 'extended', extension: answer.body };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'stale-revision') return { kind: 'overtaken' };
    if (error.code === 'invalid-extension') return { kind: 'hasErrors', issues: error.detail.issues ?? [] };
    throw error;
  }
}
