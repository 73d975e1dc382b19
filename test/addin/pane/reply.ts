/** What a test answers an outward call of the pane with, as it crosses into the browser. */
import type { ProblemCode, ProblemError } from '../../../shared/api/problem.ts';

export type Reply =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly detail: ProblemError['detail'] }
  | { readonly kind: 'notYourUnit'; readonly unit: string }
  | { readonly kind: 'serverFailed'; readonly status: number; readonly retryAfter?: number }
  | {
      readonly kind:
        'unreachable' | 'alreadyThere' | 'config' | 'signInRequired' | 'notFinished' | 'otherAccount' | 'bug';
    };
