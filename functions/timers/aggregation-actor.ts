import type { Actor } from '../../shared/model/audit.ts';

/** The aggregation as the audit trail names it. */
export const AGGREGATION_ACTOR: Actor = { kind: 'timer', timer: 'aggregate' };
