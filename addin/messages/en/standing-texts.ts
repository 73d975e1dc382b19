/** How a unit's points and place are told, in English. */
import type { standingTexts as vietnamese } from '../vi/standing-texts.ts';

export const standingTexts: typeof vietnamese = {
  title: (unit) => `Result of ${unit}`,
  busy: 'Looking at the result…',
  refresh: 'Look again',
  unchanged: 'Nothing is new since the last look.',
  updated: 'Up to date now.',

  /** A number of points; `onePoint` for a single one, which some languages say otherwise. */
  points: (points) => `${points} points`,
  onePoint: (points) => `${points} point`,

  verdicts: {
    exceeded: 'Exceeded',
    met: 'Met',
    notMet: 'Not met',
    notReported: 'Not reported',
    notArising: 'Did not arise',
  },

  headline: {
    met: (met, applicable) => `${met} of ${applicable} indicators met or exceeded`,
    missing: (count) => `Indicators without a figure: ${count}. They do not count as met.`,
    base: 'Base points',
    baseOf: (base, possible) => `${base} of ${possible}`,
    bonus: 'Bonus',
    penalty: 'Penalty',
    adjustment: 'Council’s adjustment',
    beyondRules: 'The council’s adjustments go beyond what the scoring rules can give.',
    level: 'Classification',
    estimates: (count) => `Figures that are estimates: ${count}. The result may still change.`,
  },

  place: {
    title: 'Place in the block',
    rank: (rank) => `Rank ${rank}`,
    between: (best, worst) => `possible ${best}–${worst}`,
    from: (best) => `possible from ${best} down`,
    provisional: 'Provisional',
    provisionalWhy: 'Units or indicators are still missing, so the rank may change.',
    tied: (units) => `Tied with ${units}; the council will decide.`,
    above: (units, why) => `Behind ${units}: ${why}.`,
    below: (units, why) => `Ahead of ${units}: ${why}.`,
    equalIn: (first, why) => `equal in ${first}, but ${why}`,
    withheld:
      'The council does not show the standings to units. All points and verdicts below are your own unit’s.',
  },
  criteria: {
    points: { name: 'points', behind: 'fewer points', ahead: 'more points' },
    metPercent: {
      name: 'the share of indicators met',
      behind: 'a smaller share of indicators met',
      ahead: 'a larger share of indicators met',
    },
    exceeded: {
      name: 'indicators exceeded',
      behind: 'fewer indicators exceeded',
      ahead: 'more indicators exceeded',
    },
    basePoints: { name: 'base points', behind: 'fewer base points', ahead: 'more base points' },
    fewestPenalties: {
      name: 'penalty points',
      behind: 'more penalty points',
      ahead: 'fewer penalty points',
    },
    earliest: { name: 'the time of reporting', behind: 'reported later', ahead: 'reported earlier' },
  },

  states: {
    nothingAsked: {
      title: 'No indicators have been assigned to the unit',
      advice: 'Once the council assigns some and publishes again, the result shows here.',
    },
    notReported: {
      title: 'There is no report to work the result out from',
      advice:
        'Fill in the sheet, then choose Submit report on the Sheet tab. As soon as the report is received, verdicts and points of each indicator show here.',
    },
    returned: {
      title: 'The report was returned, so it is not ranked',
      advice:
        'Correct what the council remarked on, then submit again. Below is the result of the returned report.',
    },
    nothingApplies: {
      title: 'Nothing arose for any indicator',
      advice: 'There is nothing to compare with other units, so the unit is not ranked.',
    },
    disqualified: {
      title: 'The council does not rank the unit in this campaign',
      advice: (reason) => `Reason: ${reason}. The unit’s figures and points are kept as they are.`,
    },
  },

  lines: {
    title: 'Indicator by indicator',
    hint: 'Open an indicator to see how its points come about.',
    hintWithoutPoints: 'Open an indicator to see what its verdict rests on.',
    target: 'Target',
    reported: 'Reported',
    figure: 'Result',
    completion: (percent) => `${percent} completed`,
    completionName: 'Completion',
    estimate: 'estimate',
    computed: 'Verdict by the figures',
    council: 'The council’s verdict',
    because: (what, reason) => `${what}. Reason: ${reason}`,
    unscored: 'not scored',
    noRules: 'No scoring rule of its own; the indicator still counts towards the share met.',
    otherTiers: (count) => `Rules for other sizes: ${count}`,
    granted: (points) => `Nothing arose, so all base points are given: ${points}`,
    adjustments: 'The council’s adjustment',
    beyondRules: 'After the adjustment the points are beyond what the rules can give.',
    report: 'The report as a whole',
    reportNothing: 'No rule or adjustment concerns the report as a whole.',
  },

  reported: {
    ofWhole: (part, whole) => `${part} of ${whole}`,
    against: (current, before) => `${current}, before ${before}`,
    shareOfBefore: (percent) => `${percent}% of the period before`,
    yes: 'done',
    no: 'not done',
    notArising: 'did not arise',
    nothing: 'not reported',
  },

  rules: {
    gives: (points) => `gives ${points}`,
    adds: (points) => `adds ${points}`,
    takes: (points) => `takes off ${points}`,
    nothing: 'no points',
    atMost: (points) => `${points} at most`,
    inTier: (code, range, rule) => `${rule} (size by indicator ${code}: ${range})`,
    share: (points) => `In proportion to completion, which from 100% on ${points}`,
    verdict: (verdict) => `With the verdict “${verdict}”`,
    basis: {
      completion: (range) => `Completion ${range}`,
      figure: (range) => `Result ${range}`,
      daysLate: (range) => `Late by ${range}`,
    },
    daysEarly: (range) => `Early by ${range}`,
    each: {
      completion: (size) => `For every ${size} of completion`,
      figure: (size) => `For every ${size} in the result`,
      daysLate: (size) => `For every ${size} late`,
    },
    further: {
      up: (size, points) => `every further ${size} ${points} again`,
      down: (size, points) => `every ${size} less ${points} again`,
    },
    days: (number) => `${number} days`,
    oneDay: (number) => `${number} day`,
  },

  ranges: {
    exactly: (value) => `exactly ${value}`,
    from: (min) => `at least ${min}`,
    above: (min) => `more than ${min}`,
    upTo: (max) => `at most ${max}`,
    below: (max) => `less than ${max}`,
    between: {
      none: (min, max) => `from ${min} to ${max}`,
      max: (min, max) => `from ${min} to below ${max}`,
      min: (min, max) => `above ${min} up to ${max}`,
      both: (min, max) => `above ${min} and below ${max}`,
    },
  },

  outcomes: {
    looked: {
      completion: (value) => `Completion ${value}`,
      figure: (value) => `Result ${value}`,
      daysLate: (value) => `Late by ${value}`,
      daysEarly: (value) => `Early by ${value}`,
    },
    onTime: 'On time',
    applied: 'That is the verdict',
    full: 'Met, so all points are given',
    times: (count) => `counted ${count} times`,
    capped: 'held at the most',
    beyondEveryPercent: 'The result is 0, better than any percent',
    outside: 'not in this case',
    notMet: 'Not met, so there are no points',
    otherVerdict: 'The verdict is another',
    noInput: 'There is no figure to look at yet',
    otherTier: 'The unit is not of this size, or has not reported its size',
  },

  next: {
    title: 'To reach the next rank',
    why: 'Each line is one indicator that changes alone while all others stay as they are, the easiest first. It shows where effort pays; what is reported must be what is true.',
    limit:
      'This is a hint: where the rules of one indicator pull in opposite directions, there may be a smaller change still.',
    first: 'The unit is in first place.',
    none: 'No single indicator is enough to rise in rank.',
    rank: (rank) => `Rank ${rank}`,
    more: (count) => `See ${count} other ways`,
  },
};
