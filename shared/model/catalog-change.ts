/** What differs between two catalogs of one campaign, in the terms a council thinks in. */
import type { Campaign, OrgUnit } from './catalog.ts';
import type { Decimal } from './decimal.ts';
import type { Account, BlockCode } from './identifiers.ts';
import type { Indicator } from './indicator.ts';
import type { ConfigTable } from './issue.ts';
import type { Scoring, ScoringRule } from './scoring.ts';
import type { Target } from './target.ts';

/** A block, unit or indicator: its code, and its name in the later catalog, or in the earlier one where it was removed. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What the campaign's table of the configuration holds, except its id. */
export type Settings = Omit<Campaign, 'id'> & Pick<Scoring, 'pointDecimals' | 'tieBreaks' | 'levelBasis'>;

/** A change of one field of `T`, for every field there is; `Rest` is what all such changes have. */
type EachField<T, Rest> = {
  [F in keyof T]: Rest & { readonly field: F; readonly before: T[F]; readonly after: T[F] };
}[keyof T];

export type SettingChange = EachField<Settings, { readonly kind: 'setting' }>;
export type IndicatorChange = EachField<
  Omit<Indicator, 'code'>,
  { readonly kind: 'indicator'; readonly indicator: Named }
>;

/** `targets`: how many assignments come or go with a unit or an indicator; 0 for blocks. */
export interface ListedChange {
  readonly kind: 'added' | 'removed';
  readonly table: 'blocks' | 'units' | 'indicators';
  readonly item: Named;
  readonly targets: number;
}

/** Another target for a unit and an indicator that both catalogs have. `null`: not assigned. */
export interface TargetChange {
  readonly kind: 'target';
  readonly unit: Named;
  readonly indicator: Named;
  readonly before: Target | null;
  readonly after: Target | null;
}

/** Rules of one indicator, or of the report as a whole (`null`), that only one of the catalogs has. */
export interface RulesChange {
  readonly kind: 'rules';
  readonly indicator: Named | null;
  readonly before: readonly ScoringRule[];
  readonly after: readonly ScoringRule[];
}

export type CatalogChange =
  | SettingChange
  | ListedChange
  | {
      readonly kind: 'blockName';
      readonly block: BlockCode;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'unit';
      readonly field: keyof Pick<OrgUnit, 'name' | 'block'>;
      readonly unit: Named;
      readonly before: string;
      readonly after: string;
    }
  /** Both lists empty: the accounts are listed in another order. */
  | {
      readonly kind: 'accounts';
      readonly unit: Named;
      readonly added: readonly Account[];
      readonly removed: readonly Account[];
    }
  | IndicatorChange
  | TargetChange
  | RulesChange
  | {
      readonly kind: 'level';
      readonly name: string;
      readonly before: Decimal | null;
      readonly after: Decimal | null;
    }
  /** What both catalogs have stands in another order in its table. */
  | { readonly kind: 'order'; readonly table: ConfigTable };
