import type { CustomFunction } from '../excel-host/workbook/custom-functions.ts';
import type { LocalAccount } from '../issuer/local-account.ts';

/** What the page is told when it opens: `GET /workbench.json`. */
export interface Workbench {
  /** The task pane's address, on an origin of its own. */
  readonly paneUrl: string;
  readonly workbooks: readonly WorkbookChoice[];
  /** Who can work on a workbook, the council first. */
  readonly accounts: readonly LocalAccount[];
  /** What cells can call of the add-in. */
  readonly functions: readonly CustomFunction[];
}

/** A workbook to open: its file is `GET /workbooks/<id>.xlsx`. */
export interface WorkbookChoice {
  readonly id: string;
  readonly title: string;
  /** Whose workbook it is: the account to sign in with in the pane, unless another is chosen. */
  readonly account: string;
}
