/** What differs between two standings, down to single values: each part of a score is one. */
import type { GroupTotal, IndicatorTotal, Standings, StandingsRow } from '../../model/standings.ts';
import type { StandingsDifference } from '../../model/snapshot.ts';

/** The values of standings that can differ, e.g. `rank` or `score.total`. */
export type StandingsValue =
  | Exclude<ValueOf<StandingsRow>, 'unit'>
  | Exclude<ValueOf<IndicatorTotal>, 'indicator'>
  | Exclude<ValueOf<GroupTotal>, 'group'>
  | ValueOf<Omit<Standings, 'rows' | 'indicators' | 'groups'>>;

/** How many: of a unit its indicators, of an indicator the units. */
export type CountValue = Extract<StandingsValue, `counts.${string}`>;

type ValueOf<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends object ? `${K}.${keyof NonNullable<T[K]> & string}` : K;
}[keyof T & string];

export interface ChangedValue {
  /** A `StandingsValue`, unless a newer server compares what this pane does not know. */
  readonly value: string;
  /** `null`: there is no value. */
  readonly before: Single | null;
  readonly after: Single | null;
}

export type Single = string | number | boolean;

/** The single values of a difference. None for a unit, indicator or group that one of the two does not have at all. */
export function changedValues({ field, before, after }: StandingsDifference): ChangedValue[] {
  if (field === null) return [];
  const [earlier, later] = [singlesOf(field, before), singlesOf(field, after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((value) => {
    const [was, is] = [earlier.get(value) ?? null, later.get(value) ?? null];
    return was === is ? [] : [{ value, before: was, after: is }];
  });
}

/** The single values of a member, by name. */
function singlesOf(field: string, json: string | null): ReadonlyMap<string, Single> {
  const value: unknown = json === null ? null : JSON.parse(json);
  const members: readonly (readonly [string, unknown])[] =
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([member, one]) => [`${field}.${member}`, one])
      : [[field, value]];
  return new Map(members.flatMap(([name, one]) => (isSingle(one) ? [[name, one]] : [])));
}

function isSingle(value: unknown): value is Single {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
