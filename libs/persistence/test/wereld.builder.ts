// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Actor, ActorLidmaatschap, Zicht } from '#application/ports/actor';
import { AAN_HET_WERK_IN_UITVOERING } from '#domain/ladder/aan-het-werk';
import { HOEDANIGHEDEN, ROLLEN, type Hoedanigheid, type Rol } from '#domain/ladder/begrippen';
import { HANDELING_SOORTEN, HANDELINGEN, type HandelingActor, type HandelingSoort } from '#domain/ladder/handelingen';
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
/** Somebody else who files. */
const ANDER = id(3, 9);

const organisatie = fc.constantFrom(...ORGANISATIES);
/** Who filed a case: the one who asks, or somebody else. */
const indiener = fc.constantFrom(PERSOON, ANDER);
const wereldVan = (aantal: fc.ArrayConstraints): fc.Arbitrary<WereldVastloper[]> =>
  fc
    .array(
      fc.record({
        focusgebied: fc.constantFrom(...GEBIEDEN),
        indienerPersoonId: indiener,
        betrokken: fc.uniqueArray(
          fc.record({ organisatieId: organisatie, beeindigd: fc.boolean(), hoedanigheid: fc.constantFrom(...HOEDANIGHEDEN) }),
          { maxLength: 4, selector: ({ organisatieId }) => organisatieId },
        ),
      }),
      aantal,
    )
    .map((zaken) => zaken.map((zaak, n) => ({ ...zaak, id: id(2, n) })));
/** Some cases, each in an area, filed by the one who asks or by somebody else, and with organisations that have or had a part in it. */
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
  /** Whose answer it is, when the act is the answer of whoever was asked. */
  readonly gevraagd: string;
}

/** What the core of an act says its person is in the case. */
export type Genoemd = Pick<HandelingActor, 'hoedanigheden' | 'organisatieIds'>;

const AAN_HET_WERK_ERGENS = [...new Set([...Object.values(AAN_HET_WERK).flat(), ...AAN_HET_WERK_IN_UITVOERING])];

/** Who may do an act in some state of the case, by the table of the ladder. */
const magDoen = (soort: HandelingSoort): readonly Hoedanigheid[] =>
  HANDELINGEN[soort].door.flatMap((wie) => {
    if (wie === 'wie_ziet') return HOEDANIGHEDEN;
    if (wie === 'aan_het_werk') return AAN_HET_WERK_ERGENS;
    return wie === 'partij' ? [] : [wie];
  });

/** Is the act an answer, of whoever was asked? */
export const isAntwoord = (soort: HandelingSoort): boolean => HANDELINGEN[soort].door.includes('partij');

/** All that somebody can say to be in the case: nothing, one part of it, or who was asked. */
export const genoemden = ({ gevraagd }: Daad): readonly Genoemd[] => [
  { hoedanigheden: [], organisatieIds: [] },
  { hoedanigheden: [], organisatieIds: [gevraagd] },
  ...HOEDANIGHEDEN.map((een) => ({ hoedanigheden: [een], organisatieIds: [] })),
];

/** Would the ladder carry the act out for whoever says to be this, in some state of the case? */
export const neemtAan = ({ soort, gevraagd }: Daad, { hoedanigheden, organisatieIds }: Genoemd): boolean =>
  HANDELINGEN[soort].door.includes('wie_ziet') ||
  (isAntwoord(soort) && organisatieIds.includes(gevraagd)) ||
  hoedanigheden.some((een) => magDoen(soort).includes(een));

const ANTWOORDEN = HANDELING_SOORTEN.filter(isAntwoord);
/** Of the kinds only a few are an answer, so these come more often. */
const eenSoort = fc.oneof(
  { arbitrary: fc.constantFrom(...HANDELING_SOORTEN), weight: 4 },
  { arbitrary: fc.constantFrom(...ANTWOORDEN), weight: 1 },
);

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
  gevraagd: organisatie,
});

/** Who only sees the case needs no role that fits its part, and who filed it carries the part of filer with any role. */
const passendeRollen = (soort: HandelingSoort, hoedanigheid: Hoedanigheid, indienerPersoonId: string): readonly Rol[] =>
  HANDELINGEN[soort].door.includes('wie_ziet') || (hoedanigheid === 'indiener' && indienerPersoonId === PERSOON)
    ? ZAAKROLLEN
    : HOEDANIGHEID_ROLLEN[hoedanigheid];

/** A part in a case, the role somebody has in it, who filed the case, and the act they do. */
interface Deel {
  readonly soort: HandelingSoort;
  readonly hoedanigheid: Hoedanigheid;
  readonly indienerPersoonId: string;
  readonly rol: Rol;
}

/** A part that may do the act, with a role that fits it. */
const passendDeel: fc.Arbitrary<Deel> = eenSoort
  .chain((soort) => {
    const hoedanigheid = fc.constantFrom(...(isAntwoord(soort) ? HOEDANIGHEDEN : magDoen(soort)));
    return fc.record({ soort: fc.constant(soort), hoedanigheid, indienerPersoonId: indiener });
  })
  .chain((deel) =>
    fc
      .constantFrom(...passendeRollen(deel.soort, deel.hoedanigheid, deel.indienerPersoonId))
      .map((rol): Deel => ({ ...deel, rol })),
  );

/** The part of filer, with the one role that only carries it for who filed the case themselves. */
const deelVanIndiener: fc.Arbitrary<Deel> = fc.record({
  soort: fc.constantFrom(...HANDELING_SOORTEN.filter((soort) => isAntwoord(soort) || magDoen(soort).includes('indiener'))),
  hoedanigheid: fc.constant('indiener'),
  indienerPersoonId: indiener,
  rol: fc.constant('partner'),
});

/** Somebody with this part in each case of the world, and in the first one at least in its area. */
const metDeel = (eenDeel: fc.Arbitrary<Deel>): fc.Arbitrary<Daad> =>
  fc
    .tuple(
      eenOpGoedGeluk,
      eenDeel,
      fc.record({ organisatieId: organisatie, inEenGebied: fc.boolean(), alsVervanger: fc.boolean() }),
    )
    .map(([daad, { soort, hoedanigheid, indienerPersoonId, rol }, { organisatieId, inEenGebied, alsVervanger }]) => {
      const vanAnderen = <Een extends { readonly organisatieId: string }>(allen: readonly Een[]): Een[] =>
        allen.filter((een) => een.organisatieId !== organisatieId);
      const focusgebied = inEenGebied ? (daad.wereld[0]?.focusgebied ?? null) : null;
      return {
        soort,
        gevraagd: organisatieId,
        lidmaatschappen: [...vanAnderen(daad.lidmaatschappen), { organisatieId, rol, focusgebied, alsVervanger }],
        wereld: daad.wereld.map((zaak) => ({
          ...zaak,
          indienerPersoonId,
          betrokken: [...vanAnderen(zaak.betrokken), { organisatieId, hoedanigheid, beeindigd: false }],
        })),
      };
    });

/** An act that about half of the time is allowed: at random it is nearly always refused, which compares little. */
export const eenDaad = fc.oneof(
  { arbitrary: metDeel(passendDeel), weight: 3 },
  { arbitrary: metDeel(deelVanIndiener), weight: 1 },
  { arbitrary: eenOpGoedGeluk, weight: 2 },
);

/**
 * Acts that once failed or are rare at random: of somebody who looks after reference data at one organisation that takes part, and sees the case through
 * another one; in the first they carry a part there, in the second they only see it.
 */
export const VASTE_DADEN: readonly Daad[] = (
  [
    ['aanvullen', 'meedenker'],
    ['tekst_melden', 'indiener'],
  ] as const
).map(([soort, hoedanigheid]) => ({
  soort,
  gevraagd: id(1, 1),
  lidmaatschappen: [
    { organisatieId: id(1, 0), rol: 'beheerder', focusgebied: null, alsVervanger: false },
    { organisatieId: id(1, 1), rol: 'partner', focusgebied: null, alsVervanger: false },
  ],
  wereld: [
    {
      id: id(2, 0),
      focusgebied: 'EHV-WZ',
      indienerPersoonId: ANDER,
      betrokken: [
        { organisatieId: id(1, 0), hoedanigheid: 'trekker', beeindigd: false },
        { organisatieId: id(1, 1), hoedanigheid, beeindigd: false },
      ],
    },
  ],
}));

/** A case has a filer at least. */
export function bewoond(wereld: readonly WereldVastloper[]): WereldVastloper[] {
  return wereld.filter(({ betrokken }) => betrokken.length > 0);
}
