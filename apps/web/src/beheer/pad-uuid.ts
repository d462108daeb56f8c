// SPDX-License-Identifier: EUPL-1.2
import { Param, type PipeTransform } from '@nestjs/common';
import { FoutError } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

class UuidPipe implements PipeTransform {
  constructor(private readonly code: Foutcode) {}

  transform(value: unknown): string {
    if (typeof value !== 'string' || !UUID.test(value)) throw new FoutError(this.code);
    return value;
  }
}

/** The `:id` of the path. What is no id exists as little as an unknown one, so it answers with the same code. */
export function PadUuid(code: Foutcode): ParameterDecorator {
  return Param('id', new UuidPipe(code));
}
