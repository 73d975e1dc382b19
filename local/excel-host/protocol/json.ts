/** JSON as it travels between office.js and the host. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether the value is a JSON object, neither `null` nor an array. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the value is a JSON array (`Array.isArray` forgets that the array is readonly). */
export const isJsonArray = (value: unknown): value is readonly Json[] => Array.isArray(value);
