// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { exampleOf } from './example-of.js';

describe(exampleOf.name, () => {
  const schemas = { Naam: { type: 'object', properties: { naam: { type: 'string', example: 'x' }, stil: { type: 'string' } } } };

  it('puts an example together from the fields, through references and lists', () => {
    const schema = {
      type: 'object',
      properties: {
        een: { $ref: '#/components/schemas/Naam' },
        veel: { type: 'array', items: { $ref: '#/components/schemas/Naam' } },
        beide: { allOf: [{ $ref: '#/components/schemas/Naam' }] },
      },
    };
    expect(exampleOf(schema, schemas)).toEqual({ een: { naam: 'x' }, veel: [{ naam: 'x' }], beide: { naam: 'x' } });
  });

  it('takes null as an example', () => {
    expect(exampleOf({ type: 'string', example: null }, {})).toBeNull();
  });

  it('has none where there is nothing to take', () => {
    expect(exampleOf({ $ref: '#/components/schemas/Elders' }, schemas)).toBeUndefined();
    expect(exampleOf({ type: 'array', items: { type: 'string' } }, schemas)).toEqual([]);
  });
});
