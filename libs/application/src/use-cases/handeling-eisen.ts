// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { HandelingInvoer } from './handeling-invoer.js';

/** A rule over the fields of one act: what to write there (Dutch, B1), or null when all is well. */
type Eis<S extends HandelingSoort> = (invoer: HandelingInvoer[S]) => string | null;
type Eisen<S extends HandelingSoort> = { readonly [Veld in keyof HandelingInvoer[S]]?: Eis<S> };

const leeg = (waarde: unknown): boolean =>
  waarde === undefined || waarde === null || (typeof waarde === 'string' && waarde.trim() === '');
const nodig =
  <S extends HandelingSoort>(veld: keyof HandelingInvoer[S], melding: string): Eis<S> =>
  (invoer) =>
    leeg(invoer[veld]) ? melding : null;
const gekozen =
  <S extends HandelingSoort>(veld: keyof HandelingInvoer[S], melding: string): Eis<S> =>
  (invoer) =>
    (invoer[veld] as readonly string[] | undefined)?.length ? null : melding;
const als =
  <S extends HandelingSoort>(geldt: (invoer: HandelingInvoer[S]) => boolean, eis: Eis<S>): Eis<S> =>
  (invoer) =>
    geldt(invoer) ? eis(invoer) : null;

const belooft = ({ antwoord }: HandelingInvoer['vraag_beantwoorden']): boolean => antwoord !== 'geweigerd';
const teWijzigen = ({ borging }: HandelingInvoer['afsluiten']): boolean => borging === 'te_wijzigen';

/** Column "needs" of the ladder's table of acts, as far as the input alone tells it; what depends on the state of the case the ladder decides. */
const EISEN: { readonly [S in HandelingSoort]: Eisen<S> } = {
  aanvullen: { tekst: nodig('tekst', 'Schrijf op wat u wilt toevoegen.') },
  aannemen: {
    trekkerOrganisatie: nodig('trekkerOrganisatie', 'Kies wie trekt.'),
    sporen: gekozen('sporen', 'Kies minstens één spoor.'),
    blokkades: gekozen('blokkades', 'Bevestig minstens één blokkade.'),
  },
  doorverwijzen: {
    loket: nodig('loket', 'Schrijf op naar welk loket of welke afdeling.'),
    reden: nodig('reden', 'Schrijf op waarom het daar hoort.'),
  },
  ontvangst_bevestigen: {},
  terugkoppelen: {
    tekst: nodig('tekst', 'Schrijf op wat u de indiener vertelt.'),
    volgendeDatum: nodig('volgendeDatum', 'Vul in wanneer de indiener weer iets hoort.'),
  },
  gesprek_vastleggen: {
    met: gekozen('met', 'Noem met wat voor organisaties u sprak.'),
    watNodig: nodig('watNodig', 'Schrijf op wat nodig is om het toch te doen.'),
    uitkomst: nodig('uitkomst', 'Schrijf op wat eruit kwam.'),
  },
  partner_vragen: {
    organisatie: nodig('organisatie', 'Kies aan welke organisatie u het vraagt.'),
    vraag: nodig('vraag', 'Schrijf op wat u vraagt.'),
  },
  vraag_beantwoorden: {
    wat: als(belooft, nodig('wat', 'Schrijf op wat u toezegt.')),
    voor: als(belooft, nodig('voor', 'Vul in voor wanneer u het doet.')),
    voorwaarde: als(({ antwoord }) => antwoord === 'voorwaardelijk', nodig('voorwaarde', 'Schrijf op wat de voorwaarde is.')),
    reden: als((invoer) => !belooft(invoer), nodig('reden', 'Schrijf op waarom u het niet kunt doen.')),
  },
  besluiten: {
    besluit: nodig('besluit', 'Schrijf op wat is besloten.'),
    waarom: nodig('waarom', 'Schrijf op waarom.'),
    uitvoerderOrganisatie: nodig('uitvoerderOrganisatie', 'Kies wie het uitvoert.'),
    uitvoerenVoor: nodig('uitvoerenVoor', 'Vul in wanneer het klaar moet zijn.'),
    stemVanBewoners: ({ stemVanBewoners, waaromNietGehoord }) =>
      leeg(stemVanBewoners) === leeg(waaromNietGehoord)
        ? 'Vul één van beide in: wat bewoners vinden, of waarom zij niet zijn gehoord.'
        : null,
  },
  nakomen: { bewijs: nodig('bewijs', 'Schrijf op waaruit blijkt dat het klaar is.') },
  opschalen: {
    watGeprobeerd: nodig('watGeprobeerd', 'Schrijf op wat op deze trede is geprobeerd.'),
    vraag: nodig('vraag', 'Schrijf op wat u aan de trede hierboven vraagt.'),
    gewenstOp: nodig('gewenstOp', 'Vul in wanneer u antwoord wilt.'),
  },
  meedenken_vragen: {
    organisatie: nodig('organisatie', 'Kies wie moet meedenken.'),
    vraag: nodig('vraag', 'Schrijf op waarover.'),
  },
  terugleggen: {
    reden: nodig('reden', 'Schrijf op waarom het teruggaat.'),
    verwachting: nodig('verwachting', 'Schrijf op wat u daar verwacht.'),
  },
  doorgeleiden: {
    organisatie: nodig('organisatie', 'Kies een ministerie.'),
    reden: nodig('reden', 'Schrijf op waarom.'),
  },
  aanhouden: {
    toelichting: nodig('toelichting', 'Leg uit waarop u wacht.'),
    tot: nodig('tot', 'Vul de laatste dag van de pauze in.'),
  },
  hervatten: {},
  verlengen: {
    tot: nodig('tot', 'Vul de nieuwe einddatum in.'),
    reden: nodig('reden', 'Schrijf op waarom meer tijd nodig is.'),
    akkoordDoor: nodig('akkoordDoor', 'Schrijf op wie akkoord gaf: een taak of functie, geen naam.'),
  },
  overdragen: {
    organisatie: nodig('organisatie', 'Kies een organisatie.'),
    reden: nodig('reden', 'Schrijf op waarom.'),
  },
  overdracht_beantwoorden: {
    reden: als(({ aanvaard }) => !aanvaard, nodig('reden', 'Schrijf op waarom u het niet overneemt.')),
  },
  afsluiten: {
    vangst: nodig('vangst', 'Schrijf op wat is bereikt.'),
    bijvangst: nodig('bijvangst', 'Schrijf op wat onverwacht ook goed ging. Was er niets? Schrijf dat op.'),
    borgingToelichting: nodig('borgingToelichting', 'Leg uit wat er met de regel gebeurt.'),
    borgingDoor: als(teWijzigen, nodig('borgingDoor', 'Schrijf op welke organisatie de regel wijzigt.')),
    borgingVoor: als(teWijzigen, nodig('borgingVoor', 'Vul in voor wanneer de regel is gewijzigd.')),
    betekenisVoorBewoners: nodig('betekenisVoorBewoners', 'Schrijf op wat het voor bewoners betekent.'),
  },
  nazorg_beantwoorden: {},
  heropenen: { reden: nodig('reden', 'Schrijf op waarom.') },
  intrekken: { reden: nodig('reden', 'Schrijf op waarom.') },
  tekst_melden: { veld: nodig('veld', 'Kies in welke tekst het staat.') },
  tekst_wissen: { veld: nodig('veld', 'Kies welke tekst weg moet.') },
};

/**
 * What is still missing in the input of an act (ladder, acts, column "needs"), all fields at once; empty when nothing is. For every edge the same: the API tells it
 * beside the form of each field, a page beside each input.
 * @example eisFouten('vraag_beantwoorden', { antwoord: 'toegezegd', wat: 'Een plek' })
 * // [{ veld: 'voor', melding: 'Vul in voor wanneer u het doet.' }]
 */
export function eisFouten<S extends HandelingSoort>(soort: S, invoer: HandelingInvoer[S]): VeldFout[] {
  return (Object.entries(EISEN[soort]) as [string, Eis<S>][]).flatMap(([veld, eis]) => {
    const melding = eis(invoer);
    return melding === null ? [] : [{ veld, melding }];
  });
}

/** The same for one field. @returns null when it is good. */
export function eisFout<S extends HandelingSoort>(
  soort: S,
  veld: keyof HandelingInvoer[S] & string,
  invoer: HandelingInvoer[S],
): string | null {
  return eisFouten(soort, invoer).find((fout) => fout.veld === veld)?.melding ?? null;
}
