/**
 * The local Excel: carries out office.js's own requests on an in-memory workbook. Nothing here needs Node or a DOM.
 * Stands in for Excel in development and tests; never compared with real Excel, which these machines lack.
 */
import { startCustomFunctions } from './objects/custom-functions.ts';
import { editByHand, stepThroughEdits } from './objects/edit-by-hand.ts';
import type { EventListener } from './objects/events.ts';
import { openSession } from './objects/objects.ts';
import { readPlace } from './objects/read-argument.ts';
import { selectArea } from './objects/select.ts';
import type { Session } from './objects/session.ts';
import { moveCells } from './objects/move-cells.ts';
import { pasteCells } from './objects/paste-cells.ts';
import type { PastedRows } from './objects/paste-cells.ts';
import { requireUnlocked } from './objects/permission.ts';
import { alertFor, typeValues } from './objects/type-values.ts';
import type { TypedRows } from './objects/type-values.ts';
import type { UndoList } from './objects/undo-list.ts';
import type { OfficeSchema } from './office-schema.ts';
import { EditMode } from './protocol/edit-mode.ts';
import type { Answer } from './protocol/edit-mode.ts';
import { QueryRun } from './protocol/query-run.ts';
import { ACTION } from './protocol/query.ts';
import type { QueryError, QueryRequest, QueryResponse } from './protocol/query.ts';
import { RequestLog } from './protocol/request-log.ts';
import { writes } from './protocol/writes.ts';
import { formatArea } from './workbook/address.ts';
import { contains } from './workbook/area.ts';
import type { Area } from './workbook/area.ts';
import { ExcelError } from './workbook/excel-error.ts';
import type { ExcelErrorCode } from './workbook/excel-error.ts';
import type { SheetArea } from './workbook/sheet-area.ts';
import type { ValidationAlert } from './workbook/validation-check.ts';
import type { Workbook } from './workbook/workbook.ts';
import type { Worksheet } from './workbook/worksheet.ts';

/** Excel on the web takes and answers no more at once. */
const MAX_PAYLOAD = 5 * 1024 * 1024;

/** The response that says no more than an error's code and sentence. */
export const failure = (code: ExcelErrorCode): QueryResponse => {
  const { message } = new ExcelError(code);
  return {
    Results: [],
    Error: { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: 0, Location: '' },
  };
};

const isTooLarge = (payload: QueryRequest | QueryResponse): boolean =>
  new TextEncoder().encode(JSON.stringify(payload)).length > MAX_PAYLOAD;

function queryError(error: unknown, index: number, location: string): QueryError {
  // Anything else is a bug of this host: its stack goes to whoever develops against it.
  const excel =
    error instanceof ExcelError
      ? error
      : new ExcelError('GeneralException', `The local Excel host failed: ${stackOf(error)}`);
  return {
    Code: excel.code,
    Message: excel.message,
    HttpStatusCode: excel.code === 'ItemNotFound' ? 404 : 400,
    ActionIndex: index,
    Location: excel.location ?? location,
  };
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

export class ExcelHost {
  readonly workbook: Workbook;
  /** Every request so far, so that tests can count them. */
  readonly requests = new RequestLog();
  readonly #schema: OfficeSchema;
  readonly #session: Session;
  readonly #editMode = new EditMode();

  constructor(workbook: Workbook, schema: OfficeSchema) {
    this.workbook = workbook;
    this.#schema = schema;
    this.#session = openSession(workbook);
  }

  /** Where events go: the connection to office.js. */
  onEvents(listener: EventListener): void {
    this.#session.events.onEvents(listener);
  }

  /** Whether office.js's runtime of custom functions has said that it is there. */
  get runsFunctions(): boolean {
    return this.workbook.customFunctions.isHeard;
  }

  /** Sends what cells ask of an add-in to a runtime that is there already, with another workbook open before. */
  runFunctions(): void {
    startCustomFunctions(this.#session);
  }

  /**
   * Takes one request from office.js with its flags. While a cell is being edited it waits, or is answered with `null`
   * when it does not say `delayForCellEdit`.
   */
  takeRequest(request: QueryRequest, flags: number, answer: Answer): void {
    this.#editMode.take(flags, () => this.processQuery(request), answer);
  }

  /**
   * Carries out one request. When an action fails, those before it stay applied, those after it do not run, and the
   * response carries the error. Events follow in the next microtask, so that the response is there first.
   */
  processQuery(request: QueryRequest): QueryResponse {
    const response = this.#answer(request);
    if (writes(request)) this.#session.undo.forget();
    this.requests.add(request, response);
    queueMicrotask(() => this.#session.events.deliver());
    return response;
  }

  #answer(request: QueryRequest): QueryResponse {
    if (isTooLarge(request)) return failure('RequestPayloadSizeLimitExceeded');
    this.#session.events.cause = 'ThisLocalAddin';
    const response = this.#run(request);
    this.#session.events.cause = 'Unknown';
    return isTooLarge(response) ? failure('ResponsePayloadSizeLimitExceeded') : response;
  }

  #run(request: QueryRequest): QueryResponse {
    const run = new QueryRun(this.#session, this.#schema, request);
    const results: { ActionId: number; Value: QueryResponse['Results'][number]['Value'] }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = run.act(action);
        // A trace counts twice: office.js finishes registering a handler when its trace comes back as a result.
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const failed = queryError(error, index, run.location(action));
        return { Results: results, TraceIds: traces, Error: failed };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /**
   * Types as the user's hands would, from the address's first cell on: protection holds, text is read in the workbook's
   * locale (`1,5` is a number in vi-VN), listeners hear of it. A validation that stops throws `ValidationStop`; who shows
   * a person its warnings asks `alertFor` before. Throws `ExcelError`; then nothing was typed.
   */
  typeAsUser(sheetName: string, address: string, values: TypedRows): void {
    this.#byHand(sheetName, address, (sheet, area) => typeValues(this.#session, sheet, area, values));
  }

  /** What the validation of the cells says to this being typed; `null` for nothing. Throws for a broken formula. */
  alertFor(sheetName: string, address: string, values: TypedRows): ValidationAlert | null {
    const { sheet, area } = this.#place(sheetName, address);
    return alertFor(this.#session, sheet, area, values);
  }

  /** Pastes over the cells selected, as `pasteCells` says; answers the cells it filled. Throws `ExcelError`. */
  pasteAsUser(sheetName: string, address: string, block: PastedRows, from: SheetArea | null = null): Area {
    return this.#byHand(sheetName, address, (sheet, area) =>
      pasteCells(this.#session, { sheet, area }, block, from),
    );
  }

  /** Cuts cells out and pastes them from a cell on, as `moveCells` says. Throws `ExcelError`. */
  moveAsUser(from: SheetArea, sheetName: string, address: string): Area {
    return this.#byHand(sheetName, address, (sheet, area) => moveCells(this.#session, from, { sheet, area }));
  }

  /** Empties cells as the Delete key does; their formats stay. Throws `ExcelError`. */
  clearAsUser(sheetName: string, address: string): void {
    this.#byHand(sheetName, address, (sheet, area) => {
      requireUnlocked(sheet, area);
      editByHand(this.#session, [{ sheet, area }], () => sheet.clearContents(area));
    });
  }

  /** Takes the user's last edit back, or does it again, and selects its cells. `false` when there is none. */
  stepAsUser(direction: 'undo' | 'redo'): boolean {
    const stepped = stepThroughEdits(this.#session, direction);
    this.#session.events.deliver();
    return stepped;
  }

  /** What the user can take back or do again. An add-in that writes ends both, as in Excel. */
  get edits(): Pick<UndoList, 'canUndo' | 'canRedo'> {
    return this.#session.undo;
  }

  /**
   * Begins to edit a cell as the user would, and selects it unless it is: until `finishEditing`, requests wait or fail.
   * Throws `ExcelError`.
   */
  startEditing(sheetName: string, address: string): void {
    const { sheet, area } = this.#place(sheetName, address);
    if (sheet !== this.workbook.active || !contains(this.workbook.selection, area))
      this.selectAsUser(sheetName, address);
    this.#editMode.start();
  }

  /** Leaves the cell; what waited is carried out. What was typed is for `typeAsUser`, before. */
  finishEditing(): void {
    this.#editMode.finish();
  }

  /** Whether requests wait for the end of the editing. */
  get isWaitedFor(): boolean {
    return this.#editMode.isWaitedFor;
  }

  /** What `work` does as the user is heard as the edit of somebody who has the workbook open elsewhere. */
  asCoAuthor(work: () => void): void {
    const { events } = this.#session;
    events.source = 'Remote';
    try {
      work();
    } finally {
      events.source = 'Local';
    }
  }

  /** Selects cells as the user would, bringing the sheet to the front. Throws `ExcelError`. */
  selectAsUser(sheetName: string, address: string): void {
    const { sheet, area } = this.#place(sheetName, address);
    selectArea(this.#session, sheet, area);
    this.#session.events.deliver();
  }

  /** What is selected, e.g. `{ sheet: 'Báo cáo', address: 'F12' }`. */
  selection(): { sheet: string; address: string } {
    return { sheet: this.workbook.active.name, address: formatArea(this.workbook.selection) };
  }

  #byHand<T>(sheetName: string, address: string, work: (sheet: Worksheet, area: Area) => T): T {
    const { sheet, area } = this.#place(sheetName, address);
    const answer = work(sheet, area);
    this.#session.events.deliver();
    return answer;
  }

  #place(sheetName: string, address: string): { sheet: Worksheet; area: Area } {
    const sheet = this.workbook.findSheet(sheetName);
    if (sheet === null) throw new ExcelError('ItemNotFound', `There is no worksheet ${sheetName}.`);
    return readPlace(this.workbook, sheet, address);
  }
}
