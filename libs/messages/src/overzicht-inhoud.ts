// SPDX-License-Identifier: EUPL-1.2
import type { TeVersturen } from '#application/ports/berichten-record';
import type { OverzichtTeVersturen, OverzichtVastloper } from '#application/ports/overzichten-record';
import { datumInWoorden } from '#domain/kalender/datum-in-woorden';
import { fill, mailInhoud } from './mail-inhoud.js';
import { OMLIJSTING, TREDE_NAMEN } from './texts/mail-woorden.js';
import { OVERZICHT_REGEL, OVERZICHTEN } from './texts/overzicht-teksten.js';

/** Where the links of a digest go: the pages, each case, and where one stops ordinary mail. */
export interface OverzichtAdressen {
  readonly webUrl: string;
  /** The links of their own of who has no account, by the id of the case; a case that is not in it is on its page. */
  readonly links?: ReadonlyMap<string, string>;
  readonly afmelden: string;
  /** Where a mail server says that it could not bring the mail; null for the sender of all mail. */
  readonly retourAan: string | null;
}

/** One case of a digest in words: what changed, who is at work and by when. */
export interface OverzichtRegel {
  readonly nummer: string;
  readonly titel: string;
  readonly adres: string;
  readonly wat: string;
  readonly wie: string;
  /** By when, as an Amsterdam date; null when there is no date. */
  readonly datum: string | null;
}

/** One digest in words, before it gets a shape. */
export interface OverzichtInhoud {
  readonly kop: string;
  readonly wat: string;
  readonly regels: readonly OverzichtRegel[];
  /** How many more there are; null when all stand in it. */
  readonly meer: string | null;
  readonly knop: string;
  readonly adres: string;
  readonly waarom: string;
  readonly afmelden: string;
}

/** Cases that stand in one mail; the rest is counted. */
const MEESTE_VASTLOPERS = 50;

/** What a digest says: per case one line, in the order it was read. No word of a case but its title (issue 6). */
export function overzichtInhoud({ soort, vastlopers }: OverzichtTeVersturen, adressen: OverzichtAdressen): OverzichtInhoud {
  const { kop, wat, knop, waarom } = OVERZICHTEN[soort];
  const getoond = vastlopers.slice(0, MEESTE_VASTLOPERS);
  const rest = vastlopers.length - getoond.length;
  return {
    kop,
    wat,
    knop,
    waarom,
    regels: getoond.map((vastloper) => regelVan(vastloper, adressen)),
    meer: rest === 0 ? null : fill(meerVan(adressen), { aantal: String(rest) }),
    adres: `${adressen.webUrl}/`,
    afmelden: adressen.afmelden,
  };
}

/** Where one looks at a case of a digest. */
export function adresVan({ id, nummer }: OverzichtVastloper, { webUrl, links }: OverzichtAdressen): string {
  return links?.get(id) ?? `${webUrl}/vastlopers/${nummer}`;
}

/** Where the others are: who has no account sees only what has a link of its own in the mail. */
function meerVan({ links }: OverzichtAdressen): string {
  return links === undefined ? OVERZICHT_REGEL.meer : OVERZICHT_REGEL.meerZonderAccount;
}

function regelVan(vastloper: OverzichtVastloper, adressen: OverzichtAdressen): OverzichtRegel {
  const { nummer, titel, status, aanZet, volgendeTermijn } = vastloper;
  const adres = adresVan(vastloper, adressen);
  return {
    nummer,
    titel,
    adres,
    wat: watVan(vastloper, { adres, persoonlijk: false, afmelden: adressen.afmelden, weer: null, antwoord: null }),
    wie: status === 'afgesloten' ? OMLIJSTING.niemand : (aanZet ?? OMLIJSTING.onbekend),
    datum: volgendeTermijn?.einddatum ?? null,
  };
}

/** What the newest message says in its heading, with how many came before it; in a list where the case is and which date passed. */
function watVan(
  { berichten, teLaatSinds, verstrekenDatum = null, trede }: OverzichtVastloper,
  knop: Parameters<typeof mailInhoud>[1],
): string {
  const laatste = berichten.at(-1);
  if (laatste !== undefined) return [nieuwsVan(laatste, knop), ...eerderVan(berichten.length - 1)].join(' ');
  const datum = teLaatSinds ?? verstrekenDatum;
  const zin = datum === null ? 'ligtBij' : teLaatSinds === null ? 'ligtBijVerstreken' : 'ligtBijLaat';
  return fill(OVERZICHT_REGEL[zin], { trede: TREDE_NAMEN[trede], datum: datum === null ? '' : datumInWoorden(datum) });
}

/** The heading of a message; of a change of post the sentence that says who does the work now, for that is the news. */
function nieuwsVan(bericht: TeVersturen, knop: Parameters<typeof mailInhoud>[1]): string {
  const { kop, wat } = mailInhoud(bericht, knop);
  return bericht.soort === 'wisseling' ? wat : `${kop}.`;
}

function eerderVan(aantal: number): string[] {
  if (aantal === 0) return [];
  return [aantal === 1 ? OVERZICHT_REGEL.eerderEen : fill(OVERZICHT_REGEL.eerder, { aantal: String(aantal) })];
}
