import { ACTION, PATH } from './query.ts';
import type { QueryRequest } from './query.ts';

/**
 * Methods that leave the workbook as it is, by their names on the wire; the hidden ones begin with `_`, and office.js
 * sends `NotifyActionHandlerReady` by itself once a pane has loaded.
 */
const READS =
  /^(_|Get|Is|Find|Load|Notify|Select$|Activate$|Suspend|Calculate$|CalculateUntil|Refresh|SetInvocation)/;

const mayWrite = (method: string): boolean => !READS.test(method);

/** Whether a request may change what a workbook holds, rather than only look at it, select and listen. */
export function writes({ Actions, ObjectPaths }: QueryRequest): boolean {
  return (
    Actions.some(
      ({ ActionType, Name }) =>
        ActionType === ACTION.setProperty || (ActionType === ACTION.method && mayWrite(Name)),
    ) ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType, Name }) => ObjectPathType === PATH.method && mayWrite(Name),
    )
  );
}
