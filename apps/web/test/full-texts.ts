// SPDX-License-Identifier: EUPL-1.2
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { aDossier, FILER_PAGE } from './dossier.builder.js';

/** As long as a title may be. */
export const TITEL =
  'Een vastloper met een titel die zo lang is als het mag, en die op een telefoon over drie regels loopt en dan pas stopt.';
/** As long as a box takes. */
export const TEKST = 'De stad plaatst bakken volgens één vast plan. Voor deze straat is er geen plek in het plan. '
  .repeat(44)
  .slice(0, 4_000);
/** As long as a line takes. */
export const REGEL = 'Besluit maatschappelijke ondersteuning in wijken met een eigen afspraak over afval en openbare ruimte '
  .repeat(2)
  .slice(0, 200);
/** An organisation with a long name. */
export const NAAM = 'Programmabureau Schiedam Nieuwland en Oost';

/** So many of something. */
export const many = <T>(count: number, make: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, place) => make(place));
/** Where the next page of a list begins. */
export const CURSOR = 'c'.repeat(120);
/** A page of a list of which more pages follow. */
export const full = <T>(count: number, make: (place: number) => T) => ({ items: many(count, make), volgende: CURSOR });
/** The id of what stands at this place. */
export const idOf = (place: number): string => `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`;
/** An organisation by its place. */
export const wie = (place: number) => ({ id: idOf(place), naam: `${NAAM} ${place}` });

/** As many organisations as an area has to choose from. */
export const organisaties = many(60, (place) => ({
  ...wie(place),
  sleutel: `o-${place}`,
  soort: 'gemeente',
  focusgebied: 'SCH-NO',
  escalatieOrganisatieId: null,
}));
/** Every area. */
export const gebieden = many(20, (place) => ({
  code: `G-${place}`,
  naam: `${NAAM} ${place}`,
  gemeente: NAAM,
  cbsCode: 'BU0000',
}));
/** Every theme. */
export const themas = many(30, (place) => ({ code: `t-${place}`, naam: NAAM, hoofdthema: null }));

const WERKT = {
  naam: 'Landelijk programmabureau',
  rollen: ['rijksvertegenwoordiger', 'departement', 'alliantie_voorzitter'] as const,
};
/** A page of somebody with a long menu, today. */
export const CLOCK = { page: { ...FILER_PAGE, visitor: WERKT }, vandaag: '2026-12-23', kalender: KALENDER_STANDAARD };
/** A form that nobody filled in yet. */
export const FORM = { values: {}, errors: [], sleutel: idOf(0) };

/** A case in a list. */
export const zaak = (place: number) => ({
  ...aDossier().vastloper,
  nummer: `SCH-NO-2026-${String(place).padStart(4, '0')}`,
  titel: TITEL,
  aanZet: wie(1),
  teLaat: true,
});
