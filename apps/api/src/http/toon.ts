// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

interface Meer {
  /** May this be null? */
  readonly leeg?: boolean;
}

// Swagger takes a function for a type that comes later only when its name is `type`; an arrow in a property of that name gets it.
function toon(schema: object, uitleg: string, voorbeeld: unknown, { leeg = false }: Meer): PropertyDecorator {
  return ApiProperty({
    description: uitleg,
    ...(voorbeeld === undefined ? {} : { example: voorbeeld }),
    ...(leeg ? { nullable: true } : {}),
    ...schema,
  } as ApiPropertyOptions);
}

/** A text in an answer. */
export function Tekst(voorbeeld: string | null, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: String }, uitleg, voorbeeld, meer);
}

/** An id in an answer. */
export function Id(uitleg: string, meer: Meer = {}, voorbeeld = '0193a5b0-0000-7000-8000-000000000001'): PropertyDecorator {
  return toon({ type: String, format: 'uuid' }, uitleg, voorbeeld, meer);
}

/** An Amsterdam date in an answer. */
export function Datum(voorbeeld: string, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: String, format: 'date' }, uitleg, voorbeeld, meer);
}

/** An instant in UTC in an answer. */
export function Tijdstip(voorbeeld: string, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: String, format: 'date-time' }, uitleg, voorbeeld, meer);
}

/** A whole number in an answer. */
export function Getal(voorbeeld: number, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: 'integer' }, uitleg, voorbeeld, meer);
}

/** A list of whole numbers in an answer. */
export function Getallen(voorbeeld: readonly number[], uitleg: string): PropertyDecorator {
  return toon({ type: 'array', items: { type: 'integer' } }, uitleg, voorbeeld, {});
}

/** Yes or no in an answer. */
export function JaNee(voorbeeld: boolean, uitleg: string): PropertyDecorator {
  return toon({ type: Boolean }, uitleg, voorbeeld, {});
}

/** One of a closed list of codes in an answer. */
export function Code(codes: readonly string[], voorbeeld: string | null, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: String, enum: [...codes, ...(meer.leeg ? [null] : [])] }, uitleg, voorbeeld, meer);
}

/** A list of texts or codes in an answer. */
export function Lijst(voorbeeld: readonly string[], uitleg: string, codes?: readonly string[]): PropertyDecorator {
  return toon({ type: 'array', items: { type: 'string', ...(codes ? { enum: [...codes] } : {}) } }, uitleg, voorbeeld, {});
}

/** An object in an answer. */
export function Deel(deel: () => new () => object, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: () => deel() }, uitleg, undefined, meer);
}

/** A list of objects in an answer. */
export function DeelLijst(deel: () => new () => object, uitleg: string): PropertyDecorator {
  return toon({ type: () => deel(), isArray: true }, uitleg, undefined, {});
}

/** An object whose fields differ per kind. */
export function Vrij(voorbeeld: Readonly<Record<string, unknown>>, uitleg: string, meer: Meer = {}): PropertyDecorator {
  return toon({ type: 'object', additionalProperties: true }, uitleg, voorbeeld, meer);
}

/** The cursor of the next page. */
export function Volgende(): PropertyDecorator {
  return Tekst('eyJ2IjoxfQ', 'De cursor van de volgende pagina; null op de laatste.', { leeg: true });
}
