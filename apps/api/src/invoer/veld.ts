// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';
import { LANGSTE_ADRES } from '#domain/webhooks/webhook-adres';
import { normaliseTekst, tekstFout } from '#platform/http/tekst';
import {
  codeFout,
  codesFout,
  datumFout,
  datumsFout,
  deelFout,
  deelLijstFout,
  emailadresFout,
  getalFout,
  idFout,
  jaNeeFout,
  kenmerkFout,
  tijdstipFout,
  webadresFout,
} from './veld-fouten.js';

/** What every field tells: what it is for (Dutch, B1), an example, and whether it may be left out. */
interface Veld<T> {
  readonly uitleg: string;
  /** Left out where fields exclude each other, so that the example of the body is a good body. */
  readonly voorbeeld: T | undefined;
  readonly optioneel?: boolean;
}

/** A rule that answers with a Dutch sentence, or null when all is well. */
type Keuring = (value: unknown, dto: object) => string | null;

const isLeeg = (value: unknown): boolean => value === undefined || value === null;

function Gekeurd(keuring: Keuring): PropertyDecorator {
  const fout = (args?: ValidationArguments): string | null => keuring(args?.value, args?.object ?? {});
  return ValidateBy({
    name: 'veld',
    validator: { validate: (_value, args) => fout(args) === null, defaultMessage: (args) => fout(args) ?? '' },
  });
}

function veld<T>(
  { uitleg, voorbeeld, optioneel = false }: Veld<T>,
  keuring: Keuring,
  schema: ApiPropertyOptions,
  ...meer: PropertyDecorator[]
): PropertyDecorator {
  const gekeurd = Gekeurd((value, dto) => (optioneel && isLeeg(value) ? null : keuring(value, dto)));
  const api = ApiProperty({
    description: uitleg,
    example: voorbeeld,
    required: !optioneel,
    ...(optioneel ? { nullable: true } : {}),
    ...schema,
  } as ApiPropertyOptions);
  return applyDecorators(api, gekeurd, ...meer);
}

/** A text a person wrote; an empty optional text counts as left out. Lengths in characters. */
export function TekstVeld({
  min = 1,
  max,
  regels = true,
  ...rest
}: Veld<string> & { min?: number; max: number; regels?: boolean }): PropertyDecorator {
  const schoon = Transform(({ value }: { value: unknown }) => {
    const tekst = normaliseTekst(value);
    return rest.optioneel && tekst === '' ? null : tekst;
  });
  return veld(
    rest,
    (value) => tekstFout(value, { min, max, regels }),
    { type: String, minLength: min, maxLength: max } as ApiPropertyOptions,
    schoon,
  );
}

/** A text of up to 4,000 characters, over more lines. */
export function LangeTekst(opties: Veld<string>): PropertyDecorator {
  return TekstVeld({ ...opties, max: 4000 });
}

/** A text of up to 200 characters on one line. */
export function KorteTekst(opties: Veld<string>): PropertyDecorator {
  return TekstVeld({ ...opties, max: 200, regels: false });
}

/** A calendar date `YYYY-MM-DD` (2000 to 2099); a date with a time is refused, since a zone could make it another day. */
export function DatumVeld(opties: Veld<string>): PropertyDecorator {
  return veld(opties, datumFout, { type: String, format: 'date' } as ApiPropertyOptions);
}

/** An instant with its zone, such as `2026-12-31T09:00:00Z`. */
export function TijdstipVeld(opties: Veld<string>): PropertyDecorator {
  return veld(opties, tijdstipFout, { type: String, format: 'date-time' } as ApiPropertyOptions);
}

/** The address of a server, at most 500 characters. */
export function WebadresVeld(opties: Veld<string>): PropertyDecorator {
  const schema = { type: String, format: 'uri', maxLength: LANGSTE_ADRES } as ApiPropertyOptions;
  return veld(opties, (value) => webadresFout(value, LANGSTE_ADRES), schema);
}

/** Some different calendar dates. */
export function DatumsVeld({ max, ...opties }: Veld<readonly string[]> & { max: number }): PropertyDecorator {
  const schema = { type: 'array', items: { type: 'string', format: 'date' }, maxItems: max, uniqueItems: true };
  return veld(opties, (value) => datumsFout(value, max), schema as unknown as ApiPropertyOptions);
}

/** A whole number from `min` to `max`. */
export function GetalVeld({ min, max, ...opties }: Veld<number> & { min: number; max: number }): PropertyDecorator {
  const schema = { type: 'integer', minimum: min, maximum: max } as ApiPropertyOptions;
  return veld(opties, (value) => getalFout(value, min, max), schema);
}

/** The id of something, a UUID. */
export function IdVeld(opties: Veld<string>): PropertyDecorator {
  const klein = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value));
  return veld(opties, idFout, { type: String, format: 'uuid' } as ApiPropertyOptions, klein);
}

/** The SHA-256 of a file in hex, as we gave it. */
export function KenmerkVeld(opties: Veld<string>): PropertyDecorator {
  return veld(opties, kenmerkFout, { type: String, format: 'sha256', minLength: 64, maxLength: 64 } as ApiPropertyOptions);
}

/** An e-mail address, in lower case. */
export function EmailadresVeld(opties: Veld<string>): PropertyDecorator {
  const klein = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));
  return veld(opties, emailadresFout, { type: String, format: 'email', maxLength: 254 } as ApiPropertyOptions, klein);
}

/** One of a closed list of codes. */
export function CodeVeld(codes: readonly string[], opties: Veld<string>): PropertyDecorator {
  const keuzes = [...codes, ...(opties.optioneel ? [null] : [])];
  return veld(opties, (value) => codeFout(value, codes), { type: String, enum: keuzes } as ApiPropertyOptions);
}

/** Some different ones of a closed list of codes. */
export function CodesVeld(
  codes: readonly string[],
  { min, ...opties }: Veld<readonly string[]> & { min: number },
): PropertyDecorator {
  const schema = { type: String, isArray: true, enum: [...codes], minItems: min, maxItems: codes.length, uniqueItems: true };
  return veld(
    opties,
    (value) => codesFout(value, { min, max: codes.length, hoort: (code) => codes.includes(code), keuze: codes.join(', ') }),
    schema as unknown as ApiPropertyOptions,
  );
}

/** Some different codes of a list that is data, such as kinds of organisation: lower case, digits and `_`. */
export function SoortenVeld({ min, max, ...opties }: Veld<readonly string[]> & { min: number; max: number }): PropertyDecorator {
  const schema = {
    type: 'array',
    items: { type: 'string', pattern: '^[a-z][a-z0-9_]{1,39}$' },
    minItems: min,
    maxItems: max,
    uniqueItems: true,
  };
  return veld(
    opties,
    (value) =>
      codesFout(value, {
        min,
        max,
        hoort: (code) => /^[a-z][a-z0-9_]{1,39}$/.test(code),
        keuze: 'korte codes zoals gemeente of woningcorporatie',
      }),
    schema as unknown as ApiPropertyOptions,
  );
}

/** The code of an area: letters, digits and hyphens. */
export function GebiedVeld(opties: Veld<string>): PropertyDecorator {
  const fout = (value: unknown): string | null =>
    typeof value === 'string' && /^[A-Z0-9-]{1,40}$/.test(value) ? null : 'Noem één code uit /v1/focusgebieden.';
  return veld(opties, fout, { type: String, format: 'focusgebied', maxLength: 40 } as ApiPropertyOptions);
}

/** Yes or no. */
export function JaNeeVeld(opties: Veld<boolean>): PropertyDecorator {
  return veld(opties, jaNeeFout, { type: Boolean } as ApiPropertyOptions);
}

// Swagger takes a function for a type that comes later only when its name is `type`; an arrow in a property of that name gets it.
/** One object with fields of its own. */
export function DeelVeld(deel: () => new () => object, opties: Omit<Veld<never>, 'voorbeeld'>): PropertyDecorator {
  const schema = { type: () => deel(), example: undefined } as unknown as ApiPropertyOptions;
  return veld(
    { ...opties, voorbeeld: undefined as never },
    deelFout,
    schema,
    ValidateNested({ message: 'Kijk naar de velden hierin.' }),
    Type(deel),
    // What may be left out may be null too; it has no fields to look at then.
    ...(opties.optioneel ? [ValidateIf((_dto, value) => !isLeeg(value))] : []),
  );
}

/** A list of objects with fields of their own. */
export function DeelLijstVeld(
  deel: () => new () => object,
  { max, ...opties }: Omit<Veld<never>, 'voorbeeld'> & { max: number },
): PropertyDecorator {
  const schema = { type: () => deel(), isArray: true, maxItems: max, example: undefined } as unknown as ApiPropertyOptions;
  const genest = ValidateNested({ each: true, message: 'Stuur een lijst met objecten.' });
  return veld({ ...opties, voorbeeld: undefined as never }, (value) => deelLijstFout(value, max), schema, genest, Type(deel));
}

/** A rule over more fields of the same body; its sentence is told at this field. */
export function Samen<Dto extends object>(regel: (dto: Dto) => string | null): PropertyDecorator {
  const fout = (args?: ValidationArguments): string | null => regel((args?.object ?? {}) as Dto);
  return ValidateBy({
    name: 'samen',
    validator: { validate: (_value, args) => fout(args) === null, defaultMessage: (args) => fout(args) ?? '' },
  });
}
