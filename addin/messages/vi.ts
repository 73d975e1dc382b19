/** Vietnamese, the pane's first language. */
import type { Messages } from './messages.ts';
import { fields, tables } from './vi/fields.ts';
import { interfaceTexts } from './vi/interface-texts.ts';
import { problems } from './vi/problems.ts';

export const vi: Messages = { language: 'vi', problems, fields, tables, texts: interfaceTexts };
