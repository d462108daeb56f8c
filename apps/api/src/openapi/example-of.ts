// SPDX-License-Identifier: EUPL-1.2

/** The part of a JSON schema that examples are made of. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly example?: unknown;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/**
 * An example of a schema, put together from the examples of its fields; a list has one item. Fields without any example are left out.
 * @example exampleOf({ type: 'object', properties: { naam: { type: 'string', example: 'x' } } }, {}) // { naam: 'x' }
 */
export function exampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref !== undefined) {
    const target = schemas[schema.$ref.replace('#/components/schemas/', '')];
    return target && exampleOf(target, schemas);
  }
  if (schema.allOf)
    return schema.allOf
      .map((part) => exampleOf(part, schemas))
      .reduce((all, part) => (typeof part === 'object' ? Object.assign({}, all, part) : part), undefined);
  if (schema.type === 'array') {
    const item = schema.items && exampleOf(schema.items, schemas);
    return item === undefined ? [] : [item];
  }
  if (schema.type !== 'object') return undefined;
  const fields = Object.entries(schema.properties ?? {}).map(([naam, veld]) => [naam, exampleOf(veld, schemas)] as const);
  return Object.fromEntries(fields.filter(([, example]) => example !== undefined));
}
