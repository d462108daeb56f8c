// SPDX-License-Identifier: EUPL-1.2
import type { OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION } from '../api-version.js';
import { LIDMAATSCHAP_HEADER } from '../auth/auth.guard.js';
import { exampleOf, type Schema } from './example-of.js';
import { PROBLEM_SCHEMA, problemResponses } from './problem-responses.js';

type Operation = {
  security?: unknown[];
  parameters?: { in: string }[];
  requestBody?: { required?: boolean; content?: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { $ref?: string; headers?: object; content?: Record<string, { schema: Schema; example?: unknown }> }>;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const HEADERS = {
  'API-Version': { description: 'De versie van de API.', required: true, schema: { type: 'string', example: API_VERSION } },
};
const LINK = {
  Link: {
    description: 'Het adres van de volgende pagina (rel="next"), als die er is.',
    schema: { type: 'string', example: '</v1/vastlopers?cursor=eyJ2IjoxfQ>; rel="next"' },
  },
};
const LIDMAATSCHAP = {
  name: LIDMAATSCHAP_HEADER,
  in: 'header',
  required: false,
  description:
    'Het id van uw lidmaatschap (uit /v1/ik) waarmee u dit vraagt of doet. Kiest u niets, dan tellen al uw lidmaatschappen.',
  schema: { type: 'string', format: 'uuid' },
  example: '0193a5b0-0000-7000-8000-000000000001',
};
const LOCATION = {
  Location: {
    description: 'Het adres van wat er is gemaakt.',
    schema: { type: 'string', format: 'uri-reference', example: '/v1/handelingen/0193a5b0-0000-7000-8000-0000000000a1' },
  },
};

/**
 * Adds what is the same for all operations: the problems they can give, the `API-Version` header, and an example of every body and answer made from the
 * examples of the fields. Errors live in `components.responses`, so the document stays readable.
 */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const { responses, refsFor } = problemResponses(HEADERS);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = (item as Record<string, unknown>)[method] as Operation | undefined;
      if (!operation) continue;
      const open = operation.security?.length === 0;
      if (!open) operation.parameters = [...(operation.parameters ?? []), LIDMAATSCHAP];
      completeOperation(operation, schemas);
      Object.assign(operation.responses, refsFor(method, path, open));
    }
  }
  closeInputs(document, schemas);
  document.components = {
    ...document.components,
    schemas: { ...schemas, Probleem: PROBLEM_SCHEMA } as never,
    responses: responses as never,
  };
  document.paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return document;
}

function completeOperation(operation: Operation, schemas: Record<string, Schema>): void {
  for (const media of Object.values(operation.requestBody?.content ?? {})) media.example ??= exampleOf(media.schema, schemas);
  for (const [status, response] of Object.entries(operation.responses)) {
    response.headers = {
      ...HEADERS,
      ...(status === '201' || status === '202' ? LOCATION : {}),
      ...(operation.parameters?.some((p) => 'name' in p && p.name === 'cursor') ? LINK : {}),
    };
    for (const media of Object.values(response.content ?? {}))
      media.example ??= waiting(exampleOf(media.schema, schemas), status);
  }
}

/** Says of every body, and of the objects in it, that fields we do not know are refused. */
function closeInputs(document: OpenAPIObject, schemas: Record<string, Schema>): void {
  const operations = Object.values(document.paths).flatMap((item) =>
    METHODS.map((method) => (item as Record<string, unknown>)[method] as Operation | undefined),
  );
  const bodies = operations.flatMap((operation) =>
    Object.values(operation?.requestBody?.content ?? {}).map(({ schema }) => schema),
  );
  for (const name of new Set(bodies.flatMap((schema) => [...refsIn(schema, schemas)])))
    Object.assign(schemas[name] ?? {}, { additionalProperties: false });
}

function* refsIn(schema: Schema, schemas: Readonly<Record<string, Schema>>): Iterable<string> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    yield name;
    yield* refsIn(schemas[name] ?? {}, schemas);
  }
  for (const part of [
    ...(schema.allOf ?? []),
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ])
    yield* refsIn(part, schemas);
}

/** An act that is only stored has no outcome yet. */
function waiting(example: unknown, status: string): unknown {
  if (status !== '202') return example;
  const { handeling, ...rest } = example as { handeling: object };
  return { handeling: { ...handeling, stand: 'ontvangen', verwerktOp: null, versie: null }, ...rest };
}
