/** What the page is told when it opens: `GET /workbench.json`. */
export interface Workbench {
  /** The task pane's address, on an origin of its own. */
  readonly paneUrl: string;
  readonly workbooks: readonly WorkbookChoice[];
}

/** A workbook to open: its file is `GET /workbooks/<id>.xlsx`. */
export interface WorkbookChoice {
  readonly id: string;
  readonly title: string;
  /** The account to sign in with in the pane. */
  readonly account: string;
}
