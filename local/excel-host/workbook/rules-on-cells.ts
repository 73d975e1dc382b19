/** Data validation and conditional formats: rules laid over areas of a worksheet. */
import type { Json, JsonObject } from '../protocol/json.ts';
import type { Area } from './area.ts';

/** A validation rule with its words, in Office.js's shapes (`Excel.DataValidationRule` and so on). */
export interface Validation {
  readonly rule: JsonObject;
  readonly ignoreBlanks: boolean;
  readonly prompt: Json;
  readonly errorAlert: Json;
}

export const NO_PROMPT: Json = { message: '', showPrompt: true, title: '' };
export const NO_ALERT: Json = { message: '', showAlert: true, style: 'Stop', title: '' };

/** Whether a validation says anything at all. */
export const NO_VALIDATION: Validation = {
  rule: {},
  ignoreBlanks: true,
  prompt: NO_PROMPT,
  errorAlert: NO_ALERT,
};

/** One validation on one rectangle. */
export interface ValidatedArea {
  readonly area: Area;
  readonly validation: Validation;
}

/** A conditional format. `detail` holds what its kind needs: `rule`, and `format` with font, fill and borders. */
export interface ConditionalFormat {
  readonly id: string;
  /** As in `Excel.ConditionalFormatType`, e.g. `CellValue`, `Custom`. */
  readonly type: string;
  area: Area;
  stopIfTrue: boolean;
  /** A property bag by path, e.g. `Rule`, `Format.Font.Color`. */
  readonly detail: Map<string, Json>;
}
