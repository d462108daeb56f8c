// SPDX-License-Identifier: EUPL-1.2
import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invoerOngeldig, type VeldFout } from '#domain/fouten/fout.errors';

const EIGEN_TEKST: Readonly<Record<string, string>> = {
  whitelistValidation: 'Dit veld kennen wij niet. Haal het weg.',
};

/**
 * Checks bodies and queries against their DTO: unknown fields are refused and all faults are told at once, in Dutch, as `INVOER_ONGELDIG` (400).
 * A body that is no object is one fault of the whole.
 */
export class InvoerPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => invoerOngeldig(distinct(errors.flatMap((error) => toFouten(error, '')))),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (
      metadata.type === 'body' &&
      (typeof value !== 'object' || value === null || Array.isArray(value)) &&
      value !== undefined
    ) {
      throw invoerOngeldig([{ veld: '', melding: 'Stuur een JSON-object, dus met { en } eromheen.' }]);
    }
    return super.transform(value, metadata);
  }
}

/** Rules of one field may share a sentence; it is told once. */
function distinct(fouten: readonly VeldFout[]): VeldFout[] {
  return [...new Map(fouten.map((fout) => [`${fout.veld} ${fout.melding}`, fout])).values()];
}

function toFouten({ property, constraints = {}, children = [] }: ValidationError, pad: string): VeldFout[] {
  const veld = pad === '' ? property : `${pad}.${property}`;
  const eigen = Object.entries(constraints).map(([soort, melding]) => ({ veld, melding: EIGEN_TEKST[soort] ?? melding }));
  return [...eigen, ...children.flatMap((kind) => toFouten(kind, veld))];
}
