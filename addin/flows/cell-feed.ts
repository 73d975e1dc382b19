/**
 * Answers the functions in cells from the council's results, and again whenever there is something newer. However many cells
 * ask at once, it is one request; while none asks there is none.
 */
import type { AnswerCell } from '../../shared/sheet/standings/answer-cell.ts';
import type { CellAnswer, CellQuestion, NoAnswer } from '../../shared/sheet/standings/cell-question.ts';

/** Fetches what questions are answered from; or says why there is nothing. Rejects for failures that nobody foresaw. */
export type FetchAnswers = () => Promise<AnswerCell | NoAnswer>;

interface Watch {
  readonly question: CellQuestion;
  readonly tell: (answer: CellAnswer) => void;
}

export interface CellFeed {
  /** Tells the answer as soon as there is one, and each later one. Returns what ends it. */
  readonly watch: (question: CellQuestion, tell: (answer: CellAnswer) => void) => () => void;
  /** The council has signed in: from now on questions are answered by what is fetched. Returns what ends it. */
  readonly open: (fetch: FetchAnswers) => () => void;
  /** Fetches anew, because there may be something newer. */
  readonly renew: () => void;
  /** Takes newer results without a request, as long as the feed is open on this `fetch`. */
  readonly publish: (fetch: FetchAnswers, fresh: AnswerCell) => void;
}

/** `report` is told of failures that nobody foresaw; the cells read as unreachable. */
export function createCellFeed(report: (error: unknown) => void): CellFeed {
  const watches = new Set<Watch>();
  let source: FetchAnswers | null = null;
  /** `null` while it is not known yet. */
  let answers: AnswerCell | NoAnswer | null = 'signedOut';
  let asking = false;
  /** There may be something newer than what is on its way. */
  let outdated = false;
  /** What is on its way may be older than what was published since. */
  let overtaken = false;

  const tellOne = ({ question, tell }: Watch) => {
    if (answers === null) return;
    tell(typeof answers === 'string' ? { kind: 'none', why: answers } : answers(question));
  };
  const settle = (outcome: AnswerCell | NoAnswer) => {
    answers = outcome;
    for (const watch of watches) tellOne(watch);
  };

  async function ask(fetch: FetchAnswers): Promise<void> {
    asking = true;
    outdated = false;
    overtaken = false;
    let outcome: AnswerCell | NoAnswer;
    try {
      outcome = await fetch();
    } catch (error) {
      report(error);
      outcome = 'unreachable';
    }
    asking = false;
    // Who signed out meanwhile must not be shown what was on its way.
    if (source === fetch && !overtaken) settle(outcome);
    if (source !== fetch || outdated) renew();
  }

  const askOnce = () => {
    if (source !== null && watches.size > 0 && !asking) void ask(source);
  };
  function renew(): void {
    outdated = asking;
    // Whoever asks next must not be told what was known before.
    if (source !== null && watches.size === 0) answers = null;
    askOnce();
  }

  return {
    watch(question, tell) {
      const watch = { question, tell };
      watches.add(watch);
      if (answers === null) askOnce();
      else tellOne(watch);
      return () => watches.delete(watch);
    },
    open(fetch) {
      source = fetch;
      answers = null;
      askOnce();
      return () => {
        if (source !== fetch) return;
        source = null;
        settle('signedOut');
      };
    },
    renew,
    publish(fetch, fresh) {
      if (source !== fetch) return;
      overtaken = asking;
      outdated = false;
      settle(fresh);
    },
  };
}
