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

/** A key of a query that may be left out, and is else a code of the list at this address; whether that list holds it is not looked up. */
export function CodeUit(lijst: string, uitleg: string): PropertyDecorator {
  return (target, naam) => {
    ApiPropertyOptional({ description: uitleg, type: String, maxLength: 40 })(target, naam);
    IsOptional()(target, naam);
    ValidateBy({
      name: 'code',
      validator: {
        validate: (value) => typeof value === 'string' && /^[\w-]{1,40}$/.test(value),
        defaultMessage: () => `Noem één code uit ${lijst}.`,
      },
    })(target, naam);
  };
}
