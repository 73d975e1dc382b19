/** The library's classes. It is CommonJS in which Node finds no names, so that it is required: `npm run fuzz` runs in Node itself. */
import { createRequire } from 'node:module';
import type * as AzureFunctions from '@azure/functions';

const library: typeof AzureFunctions = createRequire(import.meta.url)('@azure/functions');

export const { HttpRequest, HttpResponse, InvocationContext } = library;
