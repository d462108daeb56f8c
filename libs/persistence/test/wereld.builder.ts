// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Actor, ActorLidmaatschap, Zicht } from '#application/ports/actor';
import { AAN_HET_WERK_IN_UITVOERING } from '#domain/ladder/aan-het-werk';
import { HOEDANIGHEDEN, ROLLEN, type Hoedanigheid } from '#domain/ladder/begrippen';
import { HANDELING_SOORTEN, HANDELINGEN, type HandelingSoort } from '#domain/ladder/handelingen';
import { AAN_HET_WERK } from '#domain/ladder/positie';
import { HOEDANIGHEID_ROLLEN, ZAAKROLLEN } from '#domain/policy/hoedanigheid-rollen';
import type { WereldVastloper } from './zicht-wereld.js';

const GEBIEDEN = ['EHV-WZ', 'VLA-WW', 'ZAA-O'] as const;
/** The n-th thing of a kind. */
export const id = (soort: number, n: number): string => `019000${soort}0-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** The organisations of each world. */
export const ORGANISATIES = Array.from({ length: 6 }, (_, n) => id(1, n));
/** Who asks and acts. */
export const PERSOON = id(3, 0);

const organisatie = fc.constantFrom(...ORGANISATIES);
const wereldVan = (aantal: fc.ArrayConstraints): fc.Arbitrary<WereldVastloper[]> =>
  fc
    .array(
      fc.record({
        focusgebied: fc.constantFrom(...GEBIEDEN),
        betrokken: fc.uniqueArray(
          fc.record({ organisatieId: organisatie, beeindigd: fc.boolean(), hoedanigheid: fc.constantFrom(...HOEDANIGHEDEN) }),
          { maxLength: 4, selector: ({ organisatieId }) => organisatieId },
        ),
      }),
      aantal,
    )
    .map((zaken) => zaken.map((zaak, n) => ({ ...zaak, id: id(2, n) })));
/** Some cases, each in an area and with organisations that have or had a part in it. */
export const eenWereld = wereldVan({ maxLength: 12 });

/** The places of somebody who asks. */
export const eenZicht: fc.Arbitrary<Zicht> = fc
  .array(fc.record({ organisatieId: organisatie, focusgebied: fc.constantFrom(null, ...GEBIEDEN) }), { maxLength: 4 })
  .map((plaatsen) => ({ persoonId: PERSOON, plaatsen }));

/** Somebody with roles. */
export const eenActor: fc.Arbitrary<Actor> = fc
  .array(
    fc.record({ organisatieId: organisatie, rol: fc.constantFrom(...ROLLEN), focusgebied: fc.constantFrom(null, ...GEBIEDEN) }),
    { maxLength: 4 },
  )
  .map((lidmaatschappen) => ({
    persoonId: PERSOON,
    sleutel: 'iemand',
    naam: 'Iemand',
    lidmaatschappen: lidmaatschappen.map((lidmaatschap, n) => ({ ...lidmaatschap, id: id(4, n) })),
  }));

/** A membership, of oneself or of who one stands in for. */
type Lid = Omit<ActorLidmaatschap, 'id'> & { readonly alsVervanger: boolean };

/** Somebody with memberships, of oneself or stood in for, who does an act in a world. */
export interface Daad {
  readonly wereld: readonly WereldVastloper[];
  readonly lidmaatschappen: readonly Lid[];
  readonly soort: HandelingSoort;
}

const AAN_HET_WERK_ERGENS = [...new Set([...Object.values(AAN_HET_WERK).flat(), ...AAN_HET_WERK_IN_UITVOERING])];

/** Who may do an act in some state of the case, by the table of the ladder. */
const magDoen = (soort: HandelingSoort): readonly Hoedanigheid[] =>
  HANDELINGEN[soort].door.flatMap((wie) => {
    if (wie === 'wie_ziet') return HOEDANIGHEDEN;
    if (wie === 'aan_het_werk') return AAN_HET_WERK_ERGENS;
    return wie === 'partij' ? [] : [wie];
  });

/** Would the ladder carry the act out for whoever says to carry this part (null: none), in some state of the case? */
export const neemtAan = (soort: HandelingSoort, als: Hoedanigheid | null): boolean =>
  als === null ? HANDELINGEN[soort].door.includes('wie_ziet') : magDoen(soort).includes(als);

/** An act that is nobody's answer. */
const eenSoort = fc.constantFrom(...HANDELING_SOORTEN.filter((een) => !HANDELINGEN[een].door.includes('partij')));

const eenOpGoedGeluk: fc.Arbitrary<Daad> = fc.record({
  wereld: wereldVan({ minLength: 2, maxLength: 2 }),
  lidmaatschappen: fc.uniqueArray(
    fc.record({
      organisatieId: organisatie,
      rol: fc.constantFrom(...ROLLEN),
      focusgebied: fc.constantFrom(null, null, null, ...GEBIEDEN),
      alsVervanger: fc.boolean(),
    }),
    { minLength: 2, maxLength: 5, selector: ({ organisatieId }) => organisatieId },
  ),
  soort: eenSoort,
});

/** At random an act is nearly always refused, which compares little. In this one somebody has a part that may do it, in the first case at least. */
const eenBevoegde: fc.Arbitrary<Daad> = eenOpGoedGeluk.chain(({ wereld, lidmaatschappen, soort }) =>
  fc
    .constantFrom(...magDoen(soort))
    .chain((hoedanigheid) =>
      fc.record({
        hoedanigheid: fc.constant(hoedanigheid),
        // Who only sees the case needs no role that fits its part.
        rol: fc.constantFrom(...(HANDELINGEN[soort].door.includes('wie_ziet') ? ZAAKROLLEN : HOEDANIGHEID_ROLLEN[hoedanigheid])),
        organisatieId: organisatie,
        inEenGebied: fc.boolean(),
        alsVervanger: fc.boolean(),
      }),
    )
    .map(({ hoedanigheid, rol, organisatieId, inEenGebied, alsVervanger }) => {
      const vanAnderen = <Een extends { readonly organisatieId: string }>(allen: readonly Een[]): Een[] =>
        allen.filter((een) => een.organisatieId !== organisatieId);
      const focusgebied = inEenGebied ? (wereld[0]?.focusgebied ?? null) : null;
      return {
        soort,
        lidmaatschappen: [...vanAnderen(lidmaatschappen), { organisatieId, rol, focusgebied, alsVervanger }],
        wereld: wereld.map((zaak) => ({
          ...zaak,
          betrokken: [...vanAnderen(zaak.betrokken), { organisatieId, hoedanigheid, beeindigd: false }],
        })),
      };
    }),
);
/** An act that about half of the time is allowed. */
export const eenDaad = fc.oneof({ arbitrary: eenBevoegde, weight: 3 }, { arbitrary: eenOpGoedGeluk, weight: 2 });

/** A case has a filer at least. */
export function bewoond(wereld: readonly WereldVastloper[]): WereldVastloper[] {
  return wereld.filter(({ betrokken }) => betrokken.length > 0);
}
