/** English, on a switch. */
import { fields, tables } from './en/fields.ts';
import { interfaceTexts } from './en/interface-texts.ts';
import { problems } from './en/problems.ts';
import type { Messages } from './messages.ts';

export const en: Messages = { language: 'en', problems, fields, tables, texts: interfaceTexts };
