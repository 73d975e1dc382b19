/** Verdicts as people read and type them. */
import type { Verdict } from '../../model/verdict.ts';

export const verdictWords: Record<Verdict, string> = {
  exceeded: 'Vượt',
  met: 'Đạt',
  notMet: 'Không đạt',
  notReported: 'Chưa báo cáo',
  notArising: 'Không phát sinh',
};
