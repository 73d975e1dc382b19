/** Reminders to paste into a chat or a letter: plain text, for one unit, or for many by their causes. */
import type { Campaign } from '../../shared/model/catalog.ts';
import type { ChaseCause, ChaseRow } from '../../shared/model/chase-list.ts';
import type { IndicatorCode, Instant } from '../../shared/model/identifiers.ts';
import type { Indicator } from '../../shared/model/indicator.ts';
import {
  isReported,
  owesReport,
  type ChasedUnit,
  type ChaseGroup,
} from '../../shared/rules/chase/chase-groups.ts';
import { isLate, isLocked } from '../../shared/rules/time/lateness.ts';
import { blankIndicators, findingLines } from './finding-lines.ts';
import { createFormat } from './format.ts';
import { reminderSteps, reminderWords as words } from './vi/reminder-words.ts';

export interface Reminder {
  /** For an e-mail. */
  readonly subject: string;
  readonly body: string;
}

/** What a reminder speaks of, beside the units. */
export interface ReminderContext {
  readonly campaign: Campaign;
  readonly indicators: readonly Pick<Indicator, 'code' | 'name'>[];
  readonly now: Instant;
}

const format = createFormat('vi');
/** The first lines of a list; the unit's own pane shows all. */
const MOST_LINES = 12;

/** `null` where the unit owes nothing, and only the council's review is waited for. */
export function unitReminder({ row, name }: ChasedUnit, context: ReminderContext): Reminder | null {
  if (!owesReport(row)) return null;
  const { campaign } = context;
  const body = paragraphs(
    words.to(name),
    lines(words.about(campaign.name, causeWords(row, context)), ...detailLines(row, context)),
    lines(
      deadline(row, context),
      ...(isReported(row.cause) ? [] : [words.dataAsOf(format.date(campaign.dataAsOf))]),
    ),
    row.locked ? '' : whatToDo(row.cause),
    lines(words.help, words.close),
  );
  const until = row.locked ? [] : [untilWords(isOverdue(row, campaign, context.now), row.lockAt, campaign)];
  return { subject: subjectLine(subjectOf(row.cause), name, ...until), body };
}

/** To all units of the groups that owe something: who they are and why, and nothing of what is in their sheets. */
export function groupReminder(groups: readonly ChaseGroup[], context: ReminderContext): Reminder | null {
  const { campaign, now } = context;
  const owing = groups
    .map(({ kind, units }) => ({ kind, units: units.filter(({ row }) => owesReport(row)) }))
    .filter(({ units }) => units.length > 0);
  if (owing.length === 0) return null;
  const count = owing.reduce((sum, { units }) => sum + units.length, 0);
  const isOver = isLocked(campaign, now);
  const body = paragraphs(
    words.toAll,
    words.all(instant(now, campaign), campaign.name, format.number(count)),
    ...owing.map(({ kind, units }, position) =>
      lines(
        words.group(format.number(position + 1), words.groups[kind], format.number(units.length)),
        units.map(({ name }) => name).join('; ') + '.',
        ...(isOver ? [] : [`${words.stepsForAll} ${reminderSteps[kind].join(' ')}`]),
      ),
    ),
    deadlineForAll(context),
    lines(words.help, words.close),
  );
  const until = isOver ? [] : [untilWords(isLate(campaign, now), campaign.lockAt, campaign)];
  return { subject: subjectLine(words.subjects.all, ...until), body };
}

function causeWords({ cause }: ChaseRow, { campaign }: ReminderContext): string {
  const { causes } = words;
  switch (cause.kind) {
    case 'neverOpened':
      return cause.accounts === 0 ? causes.noAccount : causes.neverOpened;
    case 'signedIn':
    case 'opened':
    case 'failing':
    case 'checked':
      return causes[cause.kind];
    case 'returned':
      return causes.returned(format.number(cause.revision), instant(cause.review.at, campaign));
    case 'incomplete':
    case 'waiting':
      return causes[cause.kind](format.number(cause.revision), format.number(cause.missing.length));
  }
}

/** What is wrong in the sheet, or missing of the report. */
function detailLines({ cause, progress }: ChaseRow, { indicators }: ReminderContext): string[] {
  switch (cause.kind) {
    case 'failing': {
      const found = findingLines(cause.findings, 'vi', format).map(({ sentence, count, indicators: codes }) =>
        `${sentence} ${whereWords(count, codes)}`.trim(),
      );
      const blanks = blankIndicators(progress?.findings ?? null) ?? 0;
      return [...listed(found), ...(blanks === 0 ? [] : [words.blanks(format.number(blanks))])];
    }
    case 'incomplete':
    case 'waiting': {
      const nameOf = new Map(indicators.map(({ code, name }) => [code, name]));
      return listed(cause.missing.map((code) => `Chỉ tiêu ${code}: ${nameOf.get(code) ?? ''}`));
    }
    case 'neverOpened':
    case 'signedIn':
    case 'opened':
    case 'checked':
    case 'returned':
      return [];
  }
}

function listed(items: readonly string[]): string[] {
  const rest = items.length - MOST_LINES;
  const shown = items.slice(0, MOST_LINES).map((item) => `- ${item}`);
  return rest > 0 ? [...shown, `- và ${format.number(rest)} mục khác.`] : shown;
}

function whereWords(count: number, indicators: readonly IndicatorCode[]): string {
  if (indicators.length > 0) return `(Chỉ tiêu ${indicators.join(', ')}.)`;
  return count > 1 ? `(${format.number(count)} ô.)` : '';
}

function deadline(row: ChaseRow, { campaign, now }: ReminderContext): string {
  const [due, lock] = [instant(campaign.dueAt, campaign), instant(row.lockAt, campaign)];
  if (row.locked) return words.locked(lock);
  if (!isOverdue(row, campaign, now)) return words.due(due);
  return row.extension === null ? words.overdue(due, lock) : words.extended(due, lock);
}

function deadlineForAll({ campaign, now }: ReminderContext): string {
  const [due, lock] = [instant(campaign.dueAt, campaign), instant(campaign.lockAt, campaign)];
  if (isLocked(campaign, now)) return words.lockedForAll(lock);
  return isLate(campaign, now) ? words.overdue(due, lock) : words.due(due);
}

/** Until when it is still worth sending. The lock is not called the deadline, which is over by then. */
function untilWords(isOverdue: boolean, lockAt: Instant, campaign: Campaign): string {
  return isOverdue
    ? words.acceptedUntil(instant(lockAt, campaign))
    : words.until(instant(campaign.dueAt, campaign));
}

/** Of a report that is there the list says whether it came late, not whether another one would. */
function isOverdue({ cause, late }: ChaseRow, campaign: Campaign, now: Instant): boolean {
  return isReported(cause) ? isLate(campaign, now) : late;
}

function whatToDo(cause: ChaseCause): string {
  if (cause.kind === 'neverOpened' && cause.accounts === 0) return words.askForAccount;
  return lines(
    words.steps,
    ...reminderSteps[cause.kind].map((step, position) => `${format.number(position + 1)}. ${step}`),
  );
}

function subjectOf(cause: ChaseCause): string {
  if (cause.kind === 'returned') return words.subjects.sendAgain;
  return isReported(cause) ? words.subjects.complete : words.subjects.send;
}

function instant(at: Instant, { timeZone }: Campaign): string {
  return words.instant(format.instant(at, timeZone));
}

const subjectLine = (...all: readonly string[]) => all.join(' - ');
const lines = (...all: readonly string[]) => all.join('\n');
const paragraphs = (...all: readonly string[]) => all.filter((text) => text !== '').join('\n\n');
