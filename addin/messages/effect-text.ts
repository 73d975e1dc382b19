/** What publishing does to reports that are in, as a sentence. */
import type { Named } from '../../shared/model/catalog-change.ts';
import type { ReportEffect } from '../../shared/rules/change/report-effects.ts';
import type { Format } from './format.ts';
import type { Language } from './language.ts';
import { publishTexts } from './publish-texts.ts';

/** More names than this are only counted. */
const NAMED = 3;

export function effectText(effect: ReportEffect, language: Language, format: Format): string {
  const { effects, pointsByNewDue } = publishTexts[language];
  switch (effect.kind) {
    case 'unitsLeaveOut':
      return effects.unitsLeaveOut(namesOf(effect.items, format));
    case 'indicatorLeftOut':
    case 'measureUnread':
      return effects[effect.kind](format.number(effect.reports), nameOf(effect.indicator));
    case 'dueEarlier':
    case 'dueLater': {
      const sentence = effects[effect.kind](format.number(effect.reports));
      return effect.points ? `${sentence} ${pointsByNewDue}` : sentence;
    }
    case 'askedMore':
    case 'askedLess':
    case 'judgedAnew':
    case 'blockChanged':
    case 'scoredAnew':
    case 'rankedAnew':
    case 'shutOut':
      return effects[effect.kind](format.number(effect.units));
  }
}

/** `9 · Tỷ lệ hộ nghèo`: the code as the sheets have it, and what it stands for. */
export function nameOf({ code, name }: Named): string {
  return `${code} · ${name}`;
}

function namesOf(items: readonly Named[], format: Format): string {
  const named = items.slice(0, NAMED).map(({ name }) => name);
  const others = items.length - named.length;
  return [...named, ...(others > 0 ? [`+${format.number(others)}`] : [])].join(', ');
}
