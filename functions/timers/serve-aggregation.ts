/** The aggregation as a timer of Azure Functions. */
import type { InvocationContext, TimerHandler } from '@azure/functions';
import { describeError } from '../describe-error.ts';
import type { Platform } from '../endpoint/serve-endpoint.ts';
import { aggregate } from './aggregate.ts';
import type { AggregationReport } from './aggregation-report.ts';

/** A timer handler that logs each campaign, and fails where one failed, so that the host shows the run as failed. */
export function serveAggregation(platform: () => Platform): TimerHandler {
  return async (_timer, context) => {
    const { services, clock } = platform();
    await aggregate(services, clock(), {
      done: (report) => logReport(report, context),
      failed: (campaign, error) => context.error(`${campaign} was not aggregated`, describeError(error)),
    });
  };
}

function logReport(report: AggregationReport, context: InvocationContext): void {
  const { campaign, units, repairs, overtaken, withoutRevision, snapshot } = report;
  context.log(
    `${campaign}: ${units} units, ${overtaken.length} overtaken, ${snapshot.day} ${snapshot.outcome}`,
  );
  for (const { unit, reason } of repairs) context.warn(`${campaign}: head of ${unit} repaired: ${reason}`);
  for (const unit of withoutRevision) context.error(`${campaign}: the revisions of ${unit} are lost`);
}
