// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { HOEDANIGHEDEN, ROLLEN, type Hoedanigheid, type Rol } from '#domain/ladder/begrippen';
import { beoordeel } from '#domain/policy/beoordeel';

const GEBIEDEN = ['EHV-WZ', 'VLA-WW', 'ZAA-O'];
/** Of which organisations and people a world consists. */
export const AANTAL_ORGANISATIES = 5;
export const AANTAL_PERSONEN = 6;

const organisatie = fc.nat({ max: AANTAL_ORGANISATIES - 1 });
const persoon = fc.nat({ max: AANTAL_PERSONEN - 1 });
const zelden = fc.integer({ min: 0, max: 3 }).map((n) => n === 0);

/** A membership of a person at an organisation, and whether it is over. */
export interface Lid {
  readonly persoon: number;
  readonly organisatie: number;
  readonly rol: Rol;
  readonly focusgebied: string | null;
  readonly voorbij: boolean;
}
/** A case, who filed it, which organisations take or took part, and for which one a message is meant. */
export interface Zaak {
  readonly focusgebied: string;
  readonly indiener: number;
  readonly betrokken: readonly {
    readonly organisatie: number;
    readonly hoedanigheid: Hoedanigheid;
    readonly beeindigd: boolean;
  }[];
  readonly aan: number;
  readonly voorIndiener: boolean;
}
/** Who belongs where on one day, with what takes their mail away; and cases, each with a message about it. */
export interface MailWereld {
  readonly organisaties: readonly { readonly beeindigd: boolean; readonly adres: boolean; readonly verhuisd: boolean }[];
  readonly personen: readonly { readonly geschorst: boolean; readonly adres: boolean }[];
  readonly leden: readonly Lid[];
  /** Who stands in for the holder of the membership with this number, if there is one. */
  readonly vervangers: readonly { readonly lid: number; readonly persoon: number; readonly beeindigd: boolean }[];
  readonly zaken: readonly Zaak[];
}

const lid: fc.Arbitrary<Lid> = fc.record({
  persoon,
  organisatie,
  rol: fc.constantFrom(...ROLLEN),
  focusgebied: fc.option(fc.constantFrom(...GEBIEDEN)),
  voorbij: zelden,
});
const zaak: fc.Arbitrary<Zaak> = fc.record({
  focusgebied: fc.constantFrom(...GEBIEDEN),
  indiener: persoon,
  betrokken: fc.uniqueArray(fc.record({ organisatie, hoedanigheid: fc.constantFrom(...HOEDANIGHEDEN), beeindigd: zelden }), {
    selector: (deel) => deel.organisatie,
    minLength: 1,
    maxLength: 3,
  }),
  aan: organisatie,
  voorIndiener: fc.boolean(),
});

/** Any such world. */
export const mailWereld: fc.Arbitrary<MailWereld> = fc.record({
  organisaties: fc.array(fc.record({ beeindigd: zelden, adres: fc.boolean(), verhuisd: fc.constant(false) }), {
    minLength: AANTAL_ORGANISATIES,
    maxLength: AANTAL_ORGANISATIES,
  }),
  personen: fc.array(fc.record({ geschorst: zelden, adres: zelden.map((zonder) => !zonder) }), {
    minLength: AANTAL_PERSONEN,
    maxLength: AANTAL_PERSONEN,
  }),
  leden: fc.array(lid, { maxLength: 10 }),
  vervangers: fc.array(fc.record({ lid: fc.nat({ max: 9 }), persoon, beeindigd: zelden }), { maxLength: 4 }),
  zaken: fc.array(zaak, { minLength: 1, maxLength: 6 }),
});

/** What happens to a world between the day a message is made and the moment it is sent: somewhere else nobody is the same. */
export const wending: fc.Arbitrary<(wereld: MailWereld) => MailWereld> = fc.oneof(
  organisatie.map((wie) => (w: MailWereld) => ({
    ...w,
    organisaties: w.organisaties.map(bij<MailWereld['organisaties'][number]>(wie, { beeindigd: true })),
  })),
  // More often than the rest: it says something only of an organisation of which nobody is known.
  {
    weight: 3,
    arbitrary: fc
      .tuple(organisatie, fc.constantFrom({ adres: false }, { verhuisd: true }))
      .map(([wie, postbus]) => (w: MailWereld) => ({
        ...w,
        organisaties: w.organisaties.map(bij<MailWereld['organisaties'][number]>(wie, postbus)),
      })),
  },
  persoon.map((wie) => (w: MailWereld) => ({
    ...w,
    personen: w.personen.map(bij<MailWereld['personen'][number]>(wie, { geschorst: true })),
  })),
  persoon.map((wie) => (w: MailWereld) => ({
    ...w,
    personen: w.personen.map(bij<MailWereld['personen'][number]>(wie, { adres: false })),
  })),
  fc
    .nat({ max: 9 })
    .map((wie) => (w: MailWereld) => ({ ...w, leden: w.leden.map(bij<MailWereld['leden'][number]>(wie, { voorbij: true })) })),
  fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(...GEBIEDEN)).map(([wie, focusgebied]) => (w: MailWereld) => ({
    ...w,
    leden: w.leden.map(bij<MailWereld['leden'][number]>(wie, { focusgebied })),
  })),
  lid.map((erbij) => (w: MailWereld) => ({ ...w, leden: [...w.leden, erbij] })),
  fc.nat({ max: 3 }).map((wie) => (w: MailWereld) => ({
    ...w,
    vervangers: w.vervangers.map(bij<MailWereld['vervangers'][number]>(wie, { beeindigd: true })),
  })),
  organisatie.map((wie) => (w: MailWereld) => ({
    ...w,
    zaken: w.zaken.map((z) => ({ ...z, betrokken: z.betrokken.map(uit(wie)) })),
  })),
);

function bij<T>(wie: number, nieuw: Partial<T>): (deel: T, plaats: number) => T {
  return (deel, plaats) => (plaats === wie ? { ...deel, ...nieuw } : deel);
}

function uit(wie: number): (deel: Zaak['betrokken'][number]) => Zaak['betrokken'][number] {
  return (deel) => (deel.organisatie === wie ? { ...deel, beeindigd: true } : deel);
}

/** Does the policy let this person see this case, through their memberships of one organisation? Told plainly, to compare with. */
export function ziet(wereld: MailWereld, wie: number, zaak: Zaak, via: number): boolean {
  const { organisaties, personen, leden, vervangers } = wereld;
  const namens = vervangers.filter(({ beeindigd, persoon }) => !beeindigd && persoon === wie).map((vervanger) => vervanger.lid);
  const lidmaatschappen = leden
    .filter(({ persoon, voorbij }, plaats) => !voorbij && (persoon === wie || namens.includes(plaats)))
    .filter(({ organisatie }) => organisatie === via && organisaties[organisatie]?.beeindigd === false)
    .map(({ rol, focusgebied }) => ({ organisatieId: String(via), rol, focusgebied }));
  if (personen[wie]?.geschorst !== false) return false;
  const betrokkenheden = zaak.betrokken
    .filter(({ beeindigd }) => !beeindigd)
    .map(({ organisatie, hoedanigheid }) => ({ organisatieId: String(organisatie), hoedanigheid }));
  const onderwerp = { focusgebied: zaak.focusgebied, indienerPersoonId: String(zaak.indiener) };
  const relatie = { betrokkenheden, gevraagdeOrganisatieId: null, zelfGedaan: false };
  return beoordeel({ persoonId: String(wie), lidmaatschappen }, 'vastloper_lezen', onderwerp, relatie).toegestaan;
}

/** Does the policy let this person see this case at all? */
export function zietErgens(wereld: MailWereld, wie: number, zaak: Zaak): boolean {
  return wereld.organisaties.some((_organisatie, via) => ziet(wereld, wie, zaak, via));
}

/** Is this organisation here, with a mailbox, and is nobody known of it? */
function heeftPostbus({ organisaties, leden }: MailWereld, wie: number): boolean {
  const bekend = leden.some(({ organisatie, voorbij }) => organisatie === wie && !voorbij);
  return organisaties[wie]?.adres === true && organisaties[wie].beeindigd === false && !bekend;
}

/** May a mail about this case go to the mailbox of this organisation: it is there, takes part, has one, and nobody is known of it here. */
export function contactMag(wereld: MailWereld, zaak: Zaak, wie: number): boolean {
  const doetMee = zaak.betrokken.some(({ organisatie, beeindigd }) => organisatie === wie && !beeindigd);
  return heeftPostbus(wereld, wie) && doetMee;
}

/** Is an answer heard to a mail that went to the mailbox this organisation began with? Whether it may do anything is asked later. */
export function antwoordKomtAan(wereld: MailWereld, wie: number): boolean {
  return heeftPostbus(wereld, wie) && wereld.organisaties[wie]?.verhuisd === false;
}

/** Does a link open that went to that mailbox? As long as a mail might go there. */
export function linkOpent(wereld: MailWereld, zaak: Zaak, wie: number): boolean {
  return contactMag(wereld, zaak, wie) && antwoordKomtAan(wereld, wie);
}
