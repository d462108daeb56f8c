// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';

/** The part of an OpenAPI 3.0 schema that our document uses for answers. */
export interface ShapeSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly allOf?: readonly ShapeSchema[];
  readonly items?: ShapeSchema;
  readonly properties?: Readonly<Record<string, ShapeSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly responses: Readonly<
              Record<string, { readonly content?: Readonly<Record<string, { readonly schema: ShapeSchema }>> }>
            >;
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, ShapeSchema>> };
}

const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as Document;
const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  uri: /^urn:|^https?:/,
};

/** The schema the document promises for the answer of an operation. */
export function answerSchema(method: string, path: string, status: number): ShapeSchema {
  const schema = document.paths[path]?.[method]?.responses[status]?.content?.['application/json']?.schema;
  if (!schema) throw new Error(`The document promises no body for ${method} ${path} ${status}.`);
  return schema;
}

/** Where a value differs from the document: a wrong type, a missing field, or a field nobody described. Empty when it is as promised. */
export function shapeFaults(value: unknown, schema: ShapeSchema, place = ''): string[] {
  if (value === null && schema.nullable) return [];
  if (schema.$ref)
    return shapeFaults(value, document.components.schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {}, place);
  if (schema.allOf) return schema.allOf.flatMap((part) => shapeFaults(value, part, place));
  if (schema.enum && !schema.enum.includes(value)) return [`${place}: ${JSON.stringify(value)} is not in the list`];
  if (schema.type && !isOfType(value, schema.type)) return [`${place}: ${JSON.stringify(value)} is no ${schema.type}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => shapeFaults(item, schema.items ?? {}, `${place}[${index}]`));
  if (typeof value === 'object' && value !== null) return objectFaults(value as Record<string, unknown>, schema, place);
  const format = schema.format ? FORMATS[schema.format] : undefined;
  return format && !format.test(String(value)) ? [`${place}: ${String(value)} is no ${schema.format}`] : [];
}

function objectFaults(
  value: Record<string, unknown>,
  { properties = {}, required = [], additionalProperties = false }: ShapeSchema,
  place: string,
): string[] {
  const missing = required.filter((name) => !(name in value)).map((name) => `${place}.${name}: missing`);
  const unknown = additionalProperties
    ? []
    : Object.keys(value)
        .filter((name) => !(name in properties))
        .map((name) => `${place}.${name}: not described`);
  const known = Object.entries(value).filter(([name]) => name in properties);
  return [
    ...missing,
    ...unknown,
    ...known.flatMap(([name, part]) => shapeFaults(part, properties[name] ?? {}, `${place}.${name}`)),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
