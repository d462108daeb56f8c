// SPDX-License-Identifier: EUPL-1.2
import { ApiParam } from '@nestjs/swagger';

/** Describes the `{id}` of a path. */
export function PadParameter(uitleg: string): MethodDecorator {
  return ApiParam({
    name: 'id',
    description: uitleg,
    schema: { type: 'string', format: 'uuid' },
    example: '0193a5b0-0000-7000-8000-000000000001',
  });
}
