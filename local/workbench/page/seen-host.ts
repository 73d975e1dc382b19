import { ExcelHost } from '../../excel-host/excel-host.ts';
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import type { Answer } from '../../excel-host/protocol/edit-mode.ts';
import type { QueryRequest, QueryResponse } from '../../excel-host/protocol/query.ts';
import { writes } from '../../excel-host/protocol/writes.ts';
import type { Workbook } from '../../excel-host/workbook/workbook.ts';

/** An Excel that says when the pane asked something of it, and whether that may have changed what the workbook holds. */
export class SeenHost extends ExcelHost {
  readonly #seen: (wrote: boolean) => void;

  constructor(workbook: Workbook, schema: OfficeSchema, seen: (wrote: boolean) => void) {
    super(workbook, schema);
    this.#seen = seen;
  }

  override takeRequest(request: QueryRequest, flags: number, answer: Answer): void {
    super.takeRequest(request, flags, answer);
    // It may have been put off until the typing ends.
    this.#seen(false);
  }

  override processQuery(request: QueryRequest): QueryResponse {
    const response = super.processQuery(request);
    this.#seen(writes(request));
    return response;
  }
}
