import { type OperationName, operations } from '../../../shared/api/operations.ts';

/** Every operation of the contract. */
export const operationNames: readonly OperationName[] = Object.keys(operations).filter(
  (name): name is OperationName => name in operations,
);
