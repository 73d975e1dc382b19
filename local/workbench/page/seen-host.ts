import { ExcelHost } from '../../excel-host/excel-host.ts';
import type { OfficeSchema } from '../../excel-host/office-schema.ts';
import type { QueryRequest, QueryResponse } from '../../excel-host/protocol/query.ts';
import type { Workbook } from '../../excel-host/workbook/workbook.ts';

/** An Excel that says when the pane may have changed what there is to see. */
export class SeenHost extends ExcelHost {
  readonly #seen: () => void;

  constructor(workbook: Workbook, schema: OfficeSchema, seen: () => void) {
    super(workbook, schema);
    this.#seen = seen;
  }

  override processQuery(request: QueryRequest): QueryResponse {
    const response = super.processQuery(request);
    this.#seen();
    return response;
  }
}
