// SPDX-License-Identifier: EUPL-1.2
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Resultaat } from '#domain/ladder/begrippen';
import type { GebeurtenisRegel, ToezeggingRegel } from '../ports/vastloper.repository.js';
import type { VastloperWeergave } from './vastloper-weergave.js';

/** Longest texts in the standard, in characters. */
const MAX = { omschrijving: 80, toelichting: 1_000, reden: 200, kenmerk: 40, naam: 500, bestuursorgaan: 50 } as const;

/**
 * A zaak of the standard ZGW (Zaken API 1.6), as far as a vastloper fills it. Dates are Amsterdam dates; texts are cut to the length of the standard. It has no
 * end date: in the standard that is read only, and follows from the status that ends it.
 */
export interface ZgwZaak {
  readonly identificatie: string;
  readonly bronorganisatie: string;
  readonly verantwoordelijkeOrganisatie: string;
  readonly omschrijving: string;
  readonly toelichting: string;
  readonly zaaktype: string;
  readonly registratiedatum: string;
  readonly startdatum: string;
  readonly einddatumGepland: string | null;
  readonly vertrouwelijkheidaanduiding: 'zaakvertrouwelijk' | 'vertrouwelijk';
  readonly opschorting: { readonly indicatie: boolean; readonly reden: string } | null;
  readonly kenmerken: readonly { readonly kenmerk: string; readonly bron: string }[];
}

/** One status: a rung or a state the case came into. */
export interface ZgwStatus {
  readonly zaak: string;
  readonly statustype: string;
  /** Instant, ISO UTC. */
  readonly datumStatusGezet: string;
  readonly statustoelichting: string;
}

/** One organisation and its part. People are not handed over. */
export interface ZgwRol {
  readonly zaak: string;
  readonly betrokkeneType: 'niet_natuurlijk_persoon';
  readonly roltype: string;
  readonly roltoelichting: string;
  readonly betrokkeneIdentificatie: { readonly statutaireNaam: string };
}

/** How it ended. */
export interface ZgwResultaat {
  readonly zaak: string;
  readonly resultaattype: string;
  readonly toelichting: string;
}

/** One decision (Besluiten API 1.0). */
export interface ZgwBesluit {
  readonly zaak: string;
  readonly identificatie: string;
  readonly verantwoordelijkeOrganisatie: string;
  readonly besluittype: string;
  readonly datum: string;
  readonly ingangsdatum: string;
  readonly toelichting: string;
  readonly bestuursorgaan: string;
}

/** One fact for which the standard has no field. */
export interface ZgwEigenschap {
  readonly zaak: string;
  readonly eigenschap: string;
  readonly waarde: string;
}

/** A vastloper in the words of ZGW, one way: to be taken in by a system for zaken, never read back. */
export interface ZgwDossier {
  readonly zaak: ZgwZaak;
  readonly statussen: readonly ZgwStatus[];
  readonly rollen: readonly ZgwRol[];
  readonly resultaat: ZgwResultaat | null;
  readonly besluiten: readonly ZgwBesluit[];
  readonly eigenschappen: readonly ZgwEigenschap[];
}

/** What a zaak is made of. `rsin` is the number of the organisation that takes it in. */
export interface ZgwBron {
  readonly vastloper: VastloperWeergave;
  readonly gebeurtenissen: readonly GebeurtenisRegel[];
  readonly toezeggingen: readonly ToezeggingRegel[];
  readonly rsin: string;
}

/** Facts of the log that put the case into another state; `trede_betreden` names its rung itself. The last three end the zaak. */
const STATUS_NA: Readonly<Record<string, string>> = {
  ingediend: 'ingediend',
  aangenomen: 'in_behandeling',
  aangehouden: 'aangehouden',
  hervat: 'in_behandeling',
  besloten: 'in_uitvoering',
  heropend: 'heropend',
  nazorg_afgerond: 'afgesloten',
  ingetrokken: 'ingetrokken',
  doorverwezen: 'doorverwezen',
};
/** Solved goes to nazorg first, so that does not end the zaak; anything else does. */
const EINDIGT_NU: readonly unknown[] = ['niet_gelukt_wel_geleerd'] satisfies Resultaat[];

/**
 * The case as a zaak with its statussen, rollen, resultaat and besluiten. Types are names of ours (`urn:doorbraak:...`): who takes it in puts those of its own
 * catalogue in their place. What the standard cuts off stands in full in `eigenschappen`. Source: conventions 1.4, Zaken API 1.6.0, Besluiten API 1.0.2.
 */
export function toZgw(bron: ZgwBron): ZgwDossier {
  const { vastloper, gebeurtenissen } = bron;
  const zaak = `urn:uuid:${vastloper.id}`;
  return {
    zaak: zaakVan(bron),
    statussen: gebeurtenissen.flatMap((gebeurtenis) => statusVan(zaak, gebeurtenis)),
    rollen: rollenVan(zaak, bron),
    resultaat: resultaatVan(zaak, vastloper, gebeurtenissen),
    besluiten: besluitenVan(zaak, bron),
    eigenschappen: eigenschappenVan(vastloper).map(([naam, waarde]) => ({ zaak, eigenschap: soort('eigenschap', naam), waarde })),
  };
}

function zaakVan({ vastloper, rsin }: ZgwBron): ZgwZaak {
  const { nummer, titel, omschrijving, ingediendOp, volgendeTermijn, naamVerbergen, aanhouding } = vastloper;
  const start = amsterdamDatum(ingediendOp);
  return {
    identificatie: nummer,
    bronorganisatie: rsin,
    verantwoordelijkeOrganisatie: rsin,
    omschrijving: ingekort(titel, MAX.omschrijving),
    toelichting: ingekort(omschrijving, MAX.toelichting),
    zaaktype: soort('zaaktype', 'vastloper'),
    registratiedatum: start,
    startdatum: start,
    einddatumGepland: volgendeTermijn?.einddatum ?? null,
    vertrouwelijkheidaanduiding: naamVerbergen ? 'vertrouwelijk' : 'zaakvertrouwelijk',
    opschorting: aanhouding && { indicatie: true, reden: ingekort(aanhouding.reden, MAX.reden) },
    kenmerken: [{ kenmerk: ingekort(nummer, MAX.kenmerk), bron: 'Doorbraak' }],
  };
}

function statusVan(zaak: string, { soort: wat, op, gegevens }: GebeurtenisRegel): ZgwStatus[] {
  const trede = wat === 'trede_betreden' && typeof gegevens['naar'] === 'string' ? gegevens['naar'] : null;
  const einde = wat === 'afgesloten' ? (EINDIGT_NU.includes(gegevens['resultaat']) ? 'afgesloten' : 'nazorg') : null;
  const naam = trede ?? einde ?? STATUS_NA[wat];
  if (naam === undefined) return [];
  return [{ zaak, statustype: soort('statustype', naam), datumStatusGezet: op, statustoelichting: '' }];
}

function rollenVan(zaak: string, { vastloper, toezeggingen }: ZgwBron): ZgwRol[] {
  const wie: (readonly [string, string | undefined])[] = [
    ['indiener', vastloper.indiener.organisatie],
    ['trekker', vastloper.trekker?.naam],
    ['aan_zet', vastloper.aanZet?.naam],
    ...toezeggingen.map(({ partij }) => ['partij', partij.naam] as const),
  ];
  const uniek = new Map(wie.flatMap(([rol, naam]) => (naam ? [[`${rol} ${naam}`, { rol, naam }] as const] : [])));
  return [...uniek.values()].map(({ rol, naam }) => ({
    zaak,
    betrokkeneType: 'niet_natuurlijk_persoon',
    roltype: soort('roltype', rol),
    roltoelichting: rol,
    betrokkeneIdentificatie: { statutaireNaam: ingekort(naam, MAX.naam) },
  }));
}

function resultaatVan(
  zaak: string,
  { resultaat }: VastloperWeergave,
  gebeurtenissen: readonly GebeurtenisRegel[],
): ZgwResultaat | null {
  if (resultaat === null) return null;
  const vangst = gebeurtenissen.findLast(({ soort: wat }) => wat === 'afgesloten')?.gegevens['vangst'];
  return { zaak, resultaattype: soort('resultaattype', resultaat), toelichting: ingekort(tekstVan(vangst), MAX.toelichting) };
}

function besluitenVan(zaak: string, { vastloper, gebeurtenissen, rsin }: ZgwBron): ZgwBesluit[] {
  return gebeurtenissen
    .filter(({ soort: wat }) => wat === 'besloten')
    .map(({ versie, op, door, gegevens }) => ({
      zaak,
      identificatie: `${vastloper.nummer}-${versie}`,
      verantwoordelijkeOrganisatie: rsin,
      besluittype: soort('besluittype', tekstVan(gegevens['trede']) || 'besluit'),
      datum: amsterdamDatum(op),
      ingangsdatum: amsterdamDatum(op),
      toelichting: [tekstVan(gegevens['besluit']), tekstVan(gegevens['waarom'])].filter(Boolean).join('\n'),
      bestuursorgaan: ingekort(door?.organisatie ?? '', MAX.bestuursorgaan),
    }));
}

function eigenschappenVan(vastloper: VastloperWeergave): (readonly [string, string])[] {
  const { titel, omschrijving, watKanWel, geprobeerd, thema, focusgebied, trede, blokkades, sporen, regel } = vastloper;
  const velden: Readonly<Record<string, string | null>> = {
    ...{ titel, omschrijving, watKanWel, geprobeerd, thema, focusgebied, trede },
    blokkades: blokkades.join(', '),
    sporen: sporen.join(', '),
    regel: regel && [regel.naam, regel.artikel].filter(Boolean).join(', '),
  };
  return Object.entries(velden).flatMap(([naam, waarde]) => (waarde ? [[naam, waarde] as const] : []));
}

function soort(wat: string, naam: string): string {
  return `urn:doorbraak:${wat}:${naam}`;
}

function tekstVan(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde : '';
}

/** By characters as people count them, so that no sign is cut in two. */
function ingekort(tekst: string, max: number): string {
  const tekens = [...tekst];
  return tekens.length <= max ? tekst : `${tekens.slice(0, max - 1).join('')}…`;
}
