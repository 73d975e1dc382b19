/**
 * What the pane tells the council of a unit's sheet: which checks fail, how often and at which indicators, and which review
 * was shown. Never a figure, and nothing that somebody typed (decision 30).
 */
import type { CatalogVersion } from '../../shared/model/catalog.ts';
import type { CampaignId, IndicatorCode, UnitCode } from '../../shared/model/identifiers.ts';
import type { Issue } from '../../shared/model/issue.ts';
import type { Finding, ProgressReport } from '../../shared/model/progress.ts';
import { lastReviewOf } from '../../shared/model/review.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { ThiDuaApi } from './ports.ts';

export interface ProgressReporter {
  /** A sheet was made: one request. */
  readonly created: (of: OfUnit, catalogVersion: CatalogVersion) => Promise<void>;
  /**
   * A sheet was checked, as it was opened or because somebody asked: one request, and none where it is just what was told
   * last, or where the sheet does not say whose it is.
   */
  readonly checked: (checked: CheckedSheet) => Promise<void>;
}

interface OfUnit {
  readonly campaign: CampaignId;
  readonly unit: UnitCode;
}

/** The reporter of one pane. Where it fails, the caller tells developers, and not the clerk. */
export function createProgressReporter(api: ThiDuaApi): ProgressReporter {
  let told = '';
  const tell = async ({ campaign, unit }: OfUnit, report: ProgressReport) => {
    const telling = JSON.stringify([campaign, unit, report]);
    if (telling === told) return;
    await api.call('postProgress', { campaign, unit }, report);
    // Only now: what did not arrive is told with the next check.
    told = telling;
  };
  return {
    created: (of, catalogVersion) => tell(of, { catalogVersion, findings: null, readReview: null }),
    async checked(checked) {
      const { of } = checked;
      const report = progressOf(checked);
      if (of !== null && report !== null)
        await tell({ campaign: of.campaign.id, unit: of.unit.code }, report);
    },
  };
}

/** `null` while it is not known whose sheet it is. */
export function progressOf({
  server,
  issues,
}: Pick<CheckedSheet, 'server' | 'issues'>): ProgressReport | null {
  if (server === null) return null;
  const { published, stored } = server;
  const review = stored && lastReviewOf(stored);
  const indicators = new Set(published.catalog.indicators.map(({ code }) => code));
  return {
    catalogVersion: published.version,
    findings: findingsOf(issues, indicators),
    readReview: review && { revision: review.revision, number: review.number },
  };
}

/** As many as a report takes. */
const MOST_FINDINGS = 1_000;

/** Errors first. A code that is not the catalog's is somebody's typing, which may be anything, and is left out. */
function findingsOf(issues: readonly Issue[], indicators: ReadonlySet<IndicatorCode>): Finding[] {
  const counted = new Map<string, Finding>();
  for (const { code, severity, indicator: named } of issues) {
    const indicator = named !== undefined && indicators.has(named) ? named : null;
    const key = JSON.stringify([code, severity, indicator]);
    counted.set(key, { code, severity, indicator, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  const findings = [...counted.values()];
  return ['error', 'warning']
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, MOST_FINDINGS);
}
