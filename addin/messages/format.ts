/** Numbers, days and instants as people read them. */
import type { ComputedDecimal } from '../../shared/model/decimal.ts';
import type { Instant, IsoDate } from '../../shared/model/identifiers.ts';
import type { Language } from './language.ts';

export interface Format {
  /** A number or a plain decimal, all its decimals kept: `1.234,5` or `1,234.5`. */
  readonly number: (value: number | string) => string;
  /**
   * A computed percent to two decimals, as the sheet shows it: `105,56%`. One that would become a whole percent, which it
   * is not, keeps all its decimals: limits are mostly whole, and it lies on one side of them. `places`: of limits that have
   * decimals themselves.
   */
  readonly percent: (percent: ComputedDecimal, places?: number) => string;
  /** A calendar day: `15/12/2023` in both languages. */
  readonly date: (day: IsoDate) => string;
  /** A day whose month cannot be taken for its day, e.g. `ngày 10 tháng 12 năm 2023`. */
  readonly dateInWords: (day: IsoDate) => string;
  /** An instant in the campaign's time zone, to the minute. */
  readonly instant: (instant: Instant, timeZone: string) => string;
  /** How far that time is from the universal one, for whoever may be elsewhere: `GMT+7`. */
  readonly zone: (instant: Instant, timeZone: string) => string;
}

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const joints: Record<Language, string> = { vi: ' ngày ', en: ' on ' };

/** Intl's long day in Vietnamese, `10 tháng 12, 2023`, stands in no letter of an office. */
const daysInWords: Record<Language, Format['dateInWords']> = {
  vi: (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `ngày ${date} tháng ${month} năm ${year}`;
  },
  en: (day) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Intl reads such a text digit by digit, without a binary float in between. */
function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** The formats of one language. */
export function createFormat(language: Language): Format {
  const upTo = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(locales[language], { maximumFractionDigits });
  const [numbers, hundredths] = [upTo(15), upTo(2)];
  /** By how many decimals limits have; with two or more no percent is rounded. */
  const asLimits = [upTo(0), upTo(1)];
  return {
    number(value) {
      if (typeof value === 'number') return numbers.format(value);
      return isDecimal(value) ? numbers.format(value) : value;
    },
    percent(percent, places = 0) {
      if (!isDecimal(percent)) return `${percent}%`;
      const rounded = hundredths.format(percent);
      const asLimit = (asLimits[places] ?? hundredths).format(percent);
      return `${rounded === asLimit ? numbers.format(percent) : rounded}%`;
    },
    date(day) {
      const [year, month, date] = day.split('-');
      return `${date}/${month}/${year}`;
    },
    dateInWords: daysInWords[language],
    instant(instant, timeZone) {
      const at = new Date(instant);
      const options = { timeZone, hourCycle: 'h23' } as const;
      const time = at.toLocaleTimeString(locales[language], {
        ...options,
        hour: '2-digit',
        minute: '2-digit',
      });
      const day = at.toLocaleDateString(locales[language], {
        ...options,
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      });
      return `${time}${joints[language]}${day}`;
    },
    zone(instant, timeZone) {
      const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' });
      const name = parts.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName');
      return name?.value ?? timeZone;
    },
  };
}
