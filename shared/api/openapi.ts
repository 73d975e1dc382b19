/** The contract as OpenAPI 3.1, made from the operations and schemas that the handlers themselves use. */
import * as z from 'zod/mini';
import { Catalog, PublishedCatalog } from '../model/catalog.ts';
import { Issue } from '../model/issue.ts';
import { Receipt, StoredSubmission } from '../model/receipt.ts';
import {
  CurrentSubmission,
  Review,
  ReviewedSubmission,
  ReviewRequest,
  RevisionSummary,
} from '../model/review.ts';
import { Standings } from '../model/standings.ts';
import { Submission } from '../model/submission.ts';
import { UnitStanding } from '../model/unit-standing.ts';
import { Membership } from '../model/membership.ts';
import { CampaignSummary, type Operation, operations, pathParameters, Role } from './operations.ts';
import { Problem } from './problem-body.ts';
import { problems } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas that the document lists by name, with those they are made of. Any other is written out where it is used. */
const named: Readonly<Record<string, z.core.$ZodType>> = {
  CampaignList: operations.listCampaigns.response,
  CampaignSummary,
  Catalog,
  CurrentSubmission,
  Issue,
  Membership,
  Problem,
  PublishedCatalog,
  Receipt,
  Review,
  ReviewedSubmission,
  ReviewRequest,
  RevisionSummary,
  Role,
  Standings,
  StoredSubmission,
  Submission,
  UnitStanding,
};

/** The whole document as a JSON value. The base of all paths is the server's `/api`. */
export function openApiDocument(): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Emulation campaigns',
      version: '1',
      description: 'Units report their indicators, the council publishes campaigns and reads standings.',
    },
    servers: [{ url: '/api' }],
    paths: pathsOf(Object.entries(operations)),
    components: {
      schemas: namedSchemas(),
      responses: { Problem: problemResponse() },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function pathsOf(entries: readonly (readonly [string, Operation])[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, operation] of entries) {
    const path = (paths[`/${operation.path}`] ??= {});
    path[operation.method.toLowerCase()] = operationObject(name, operation);
  }
  return paths;
}

function operationObject(name: string, operation: Operation): Json {
  return {
    operationId: name,
    summary: operation.summary,
    security: operation.allowed.length === 0 ? [] : [{ bearer: [] }],
    'x-roles': operation.allowed,
    parameters: [...parametersOf(operation), ...conditionHeaders(operation)],
    ...(operation.body === null
      ? {}
      : {
          requestBody: {
            required: true,
            description: `At most ${operation.maxBodyBytes} bytes.`,
            content: { 'application/json': { schema: schemaOf(operation.body) } },
          },
        }),
    responses: responsesOf(operation),
  };
}

function parametersOf(operation: Operation): Json[] {
  const inPath = pathParameters(operation);
  return Object.entries(operation.params.shape).map(([name, schema]) => ({
    name,
    in: inPath.has(name) ? 'path' : 'query',
    required: inPath.has(name),
    schema: schemaOf(schema),
  }));
}

/** The headers by which a write names the version it means, and a reader the version it already has. */
function conditionHeaders({ precondition, etag, method }: Operation): Json[] {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  });
  if (precondition) {
    return [
      header('If-None-Match', '`*`: create. Either this or If-Match is required.'),
      header('If-Match', '`"<version>"`: replace that version.'),
    ];
  }
  return etag && method === 'GET' ? [header('If-None-Match', 'The ETag of the answer one already has.')] : [];
}

function responsesOf(operation: Operation): Json {
  const success = {
    description: operation.summary,
    ...(operation.etag ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
    content: { 'application/json': { schema: schemaOf(operation.response) } },
  };
  return {
    200: success,
    ...(operation.method === 'PUT' || operation.method === 'POST' ? { 201: success } : {}),
    ...(operation.etag && operation.method === 'GET' ? { 304: { description: 'Not modified.' } } : {}),
    default: { $ref: '#/components/responses/Problem' },
  };
}

function problemResponse(): Json {
  const codes = Object.entries(problems).map(
    ([code, { status, title }]) => `- \`${code}\` ${status}: ${title}`,
  );
  return {
    description: `A problem (RFC 9457); \`code\` is stable.\n\n${codes.join('\n')}`,
    content: { 'application/problem+json': { schema: schemaOf(Problem) } },
  };
}

function schemaOf(schema: z.core.$ZodType): Json {
  const name = Object.keys(named).find((key) => named[key] === schema);
  return name === undefined ? withoutDialect(z.toJSONSchema(schema)) : referenceTo(name);
}

const referenceTo = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });

function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => referenceTo(id).$ref });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]));
}

/** OpenAPI 3.1 implies the dialect (JSON Schema 2020-12) and addresses schemas by their place: neither is repeated. */
function withoutDialect({ $schema: _dialect, $id: _id, ...schema }: Json): Json {
  return schema;
}
