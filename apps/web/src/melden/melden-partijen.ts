// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { VastloperTekst } from '#application/ports/vastloper.repository';
import { text, valueOf, valueOrNull, type Field, type FormValues } from '../forms/field.js';
import { fill } from '../texts/fill.js';
import { FORMULIER } from '../texts/formulier.js';
import { MELDEN } from '../texts/melden.js';

const { partijen: T } = MELDEN.velden;

/** So many parties can be named while filing; a longer chain is hard to keep together, and more can be asked later. */
const AANTAL = 4;
const PLACES = Array.from({ length: AANTAL }, (_, place) => place);
const FIELD = /^partijen\./;

const naamVan = (place: number): string => `partijen.${place}.naam`;
const labelOf = (label: string, place: number): string => fill(label, { nummer: place + 1 });

/** Is this a question about a party? */
export function isPartijVeld({ name }: Pick<Field, 'name'>): boolean {
  return FIELD.test(name);
}

/** The questions about parties: who, what they need and what they offer. All may stay empty. */
export function partijFields(): Field[] {
  return PLACES.flatMap((place) =>
    (['naam', 'watNodig', 'watBiedt'] as const).map((part) =>
      text(`partijen.${place}.${part}`, labelOf(T[part], place), { required: false }),
    ),
  );
}

/** What is missing: a need or an offer belongs to a party with a name. */
export function partijFouten(values: FormValues): VeldFout[] {
  return PLACES.filter((place) => !valueOf(values, naamVan(place)) && hasMore(values, place)).map((place) => ({
    veld: naamVan(place),
    melding: fill(FORMULIER.leeg, { label: labelOf(T.naam, place) }),
  }));
}

/** The parties that were named, in order; empty when nobody was. */
export function partijenVan(values: FormValues): VastloperTekst['partijen'] {
  return PLACES.filter((place) => valueOf(values, naamVan(place))).map((place) => ({
    naam: valueOf(values, naamVan(place)),
    watNodig: valueOrNull(values, `partijen.${place}.watNodig`),
    watBiedt: valueOrNull(values, `partijen.${place}.watBiedt`),
  }));
}

/** The parties in words, one block each, to read them over; empty when nobody was named. */
export function partijenText(values: FormValues): string {
  return partijenVan(values)
    .map(({ naam, watNodig, watBiedt }) =>
      [naam, watNodig && fill(T.nodig, { tekst: watNodig }), watBiedt && fill(T.biedt, { tekst: watBiedt })]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

function hasMore(values: FormValues, place: number): boolean {
  return ['watNodig', 'watBiedt'].some((part) => valueOf(values, `partijen.${place}.${part}`));
}
