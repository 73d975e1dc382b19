/** How issues are told below a failure: by pages after sign-in, so that nothing about issues loads before. */
import { createContext, type ComponentType } from 'preact';
import type { Issue, Severity } from '../../../shared/model/issue.ts';

interface ToldIssuesProps {
  readonly heading: string;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
}

/** The list of issues; `null` before sign-in, when no failure has any. */
export const ToldIssues = createContext<ComponentType<ToldIssuesProps> | null>(null);
