// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { codeFout } from './veld-fouten.js';

/** A key of a query that may be left out, and is else one of these codes. */
export function Keuze(codes: readonly string[], uitleg: string): PropertyDecorator {
  return (target, naam) => {
    ApiPropertyOptional({ description: uitleg, type: String, enum: [...codes] })(target, naam);
    IsOptional()(target, naam);
    ValidateBy({
      name: 'keuze',
      validator: { validate: (value) => codeFout(value, codes) === null, defaultMessage: () => codeFout(null, codes) ?? '' },
    })(target, naam);
  };
}
