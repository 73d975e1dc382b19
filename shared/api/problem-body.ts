/** Problems on the wire. In a file of its own, because the pane knows problems before it loads any schema of the model. */
import * as z from 'zod/mini';
import { Issue } from '../model/issue.ts';
import { Revision } from '../model/submission.ts';
import { ProblemCode, problems, type ProblemError } from './problem.ts';

/** The body of every answer that is not a success. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  detail: z.optional(z.string()),
  issues: z.optional(z.array(Issue)),
  currentVersion: z.optional(z.union([Revision, z.literal(0)])),
  retryAfter: z.optional(z.int()),
});
export type Problem = z.infer<typeof Problem>;

/** The body that tells a client of a problem. */
export function problemBody(error: ProblemError): Problem {
  const { status, title } = problems[error.code];
  return { type: `urn:thi-dua:problem:${error.code}`, title, status, code: error.code, ...error.detail };
}
