// SPDX-License-Identifier: EUPL-1.2
import { lookedOver, MOMENTS } from './every-moment.js';
import { PAGES, type Kijker } from './every-page.js';
import type { EveryState } from './every-state.js';
import type { Way } from './moment.js';

/** One picture of a page: the name of its file, what it shows (in Dutch), who looks, and how they come there. */
export interface Picture {
  readonly name: string;
  readonly titel: string;
  readonly who: Kijker;
  readonly reach: (way: Way) => Promise<void>;
  /** What the page answers; 200 when nothing is said. */
  readonly status?: number;
  /** Where it ends; absent for what comes after an act, and for a page of another service. */
  readonly address?: (state: EveryState) => string;
  /** Parts further down a long page that have a picture of their own on a phone, by their selector. */
  readonly further?: readonly string[];
}

/** A picture of a page of the table: by whom, and which of its addresses there; the first when nothing is said. */
interface Shot {
  readonly name: string;
  readonly titel: string;
  readonly who?: Kijker;
  readonly path?: (state: EveryState) => string;
  /** What is done before the address is opened. */
  readonly first?: (way: Way) => Promise<void>;
  readonly further?: readonly string[];
}

const caseOf =
  (name: 'partners' | 'nieuw' | 'denHaag' | 'laat' | 'wachtOpIndiener', end = '') =>
  (state: EveryState): string =>
    `/vastlopers/${state[name].nummer}${end}`;
const at = (path: string) => (): string => path;

/** What stands further down a case than one picture goes. */
const CASE_PARTS = ['#partijen', '#klokken'];

/** Which pictures there are of each page of the table, in the order in which they are shown. A page without a picture fails a test. */
export const SHOTS: Readonly<Record<keyof typeof PAGES, readonly Shot[]>> = {
  'GET /': [{ name: 'start', titel: 'De startpagina', who: 'bureau' }],
  'GET /inloggen': [{ name: 'inloggen', titel: 'Inloggen' }],
  'GET /melden': [{ name: 'melden', titel: 'Melden: waar het voor is', who: 'indiener' }],
  'GET /melden/:stap': ['1', '2', '3', '4'].map((stap) => ({
    name: `melden-${stap}`,
    titel: `Melden, stap ${stap} van 4`,
    path: at(`/melden/${stap}`),
    first: lookedOver,
  })),
  'GET /melden/controleren': [
    { name: 'melden-controleren', titel: 'Melden: alles nakijken', first: lookedOver, further: ['#lijkt'] },
  ],
  'GET /melden/klaar/:nummer': [{ name: 'melden-klaar', titel: 'Gemeld: wat er nu gebeurt' }],
  'GET /mijn-meldingen': [{ name: 'mijn-meldingen', titel: 'Mijn meldingen', who: 'indiener' }],
  'GET /vastlopers/:nummer': [
    { name: 'vastloper-indiener', titel: 'Een vastloper, gezien door wie hem meldde', path: caseOf('partners') },
    {
      name: 'vastloper',
      titel: 'Een vastloper, gezien door wie eraan werkt',
      who: 'team',
      path: caseOf('partners'),
      further: CASE_PARTS,
    },
    { name: 'vastloper-aannemen', titel: 'Een vastloper aannemen', who: 'bureau', path: caseOf('nieuw', '?doe=aannemen') },
    { name: 'vastloper-wacht', titel: 'Een vastloper die wacht op wie hem meldde', path: caseOf('wachtOpIndiener') },
    { name: 'vastloper-laat', titel: 'Een vastloper die te laat is', who: 'team', path: caseOf('laat') },
    { name: 'vastloper-den-haag', titel: 'Een vastloper in Den Haag', who: 'rijk', path: caseOf('denHaag') },
    {
      name: 'vastloper-lezen',
      titel: 'Alles wat er met een vastloper is gebeurd, om na te lezen',
      who: 'rijk',
      path: caseOf('denHaag', '?alles=1'),
    },
  ],
  'GET /vastlopers/:nummer/zaak': [{ name: 'zaak', titel: 'Een vastloper meenemen als zaak' }],
  'GET /vastlopers/:nummer/dossier': [{ name: 'dossier', titel: 'Het dossier, om af te drukken' }],
  'GET /partner': [{ name: 'partner', titel: 'Aan ons gevraagd' }],
  'GET /den-haag': [{ name: 'den-haag', titel: 'Den Haag' }],
  'GET /alliantie': [{ name: 'alliantie', titel: 'De alliantieraad' }],
  'GET /werkvoorraad': [
    { name: 'werkvoorraad', titel: 'De werkvoorraad', who: 'bureau', path: at('/werkvoorraad') },
    {
      name: 'werkvoorraad-keuze',
      titel: 'De werkvoorraad met een keuze',
      who: 'bureau',
      path: at('/werkvoorraad?blokkade=lokaal_beleid'),
    },
  ],
  'GET /bord': [
    { name: 'bord', titel: 'Het bord' },
    { name: 'bord-trede', titel: 'Eén trede van het bord', path: at('/bord?trede=intern_doorbraakteam') },
  ],
  'GET /beheer': [{ name: 'beheer', titel: 'Beheer' }],
  'GET /beheer/organisaties': [{ name: 'beheer-organisaties', titel: 'Beheer: organisaties' }],
  'GET /beheer/organisaties/:id': [{ name: 'beheer-organisatie', titel: 'Beheer: één organisatie' }],
  'GET /beheer/mensen': [{ name: 'beheer-mensen', titel: 'Beheer: mensen' }],
  'GET /beheer/mensen/:id': [{ name: 'beheer-mens', titel: 'Beheer: één mens en wat die mag' }],
  'GET /beheer/lidmaatschappen/:id': [{ name: 'beheer-lidmaatschap', titel: 'Beheer: een rol stoppen of overdragen' }],
  'GET /beheer/uitnodigen': [{ name: 'beheer-uitnodigen', titel: 'Beheer: uitnodigen' }],
  'GET /beheer/toegang': [{ name: 'beheer-toegang', titel: 'Beheer: wie mag wat' }],
  'GET /beheer/gebeurtenissen': [{ name: 'beheer-gebeurtenissen', titel: 'Beheer: wat er is veranderd' }],
  'GET /beheer/termijnen': [{ name: 'beheer-termijnen', titel: 'Beheer: termijnen' }],
  'GET /beheer/termijnen/nieuw': [{ name: 'beheer-termijnen-nieuw', titel: 'Beheer: nieuwe termijnen, met een voorbeeld' }],
  'GET /beheer/kalender': [{ name: 'beheer-kalender', titel: 'Beheer: de kalender' }],
  'GET /beheer/themas': [{ name: 'beheer-themas', titel: 'Beheer: thema’s' }],
  'GET /beheer/themas/:code': [{ name: 'beheer-thema', titel: 'Beheer: één thema' }],
  'GET /beheer/mailteksten': [{ name: 'beheer-mailteksten', titel: 'Beheer: tekst in mails' }],
  'GET /beheer/mailteksten/:gebied': [{ name: 'beheer-mailtekst', titel: 'Beheer: de tekst van één gebied, met een voorbeeld' }],
  'GET /beheer/webhooks': [{ name: 'beheer-webhooks', titel: 'Beheer: waar gebeurtenissen heen gaan' }],
  'GET /beheer/webhooks/:id': [{ name: 'beheer-webhook', titel: 'Beheer: één webhook' }],
  'GET /beheer/bewaren': [{ name: 'beheer-bewaren', titel: 'Beheer: hoe lang iets blijft, en wat weg mag' }],
  'GET /beheer/wachtrijen': [{ name: 'beheer-wachtrijen', titel: 'Beheer: wat er wacht om weg te gaan' }],
  'GET /pet': [{ name: 'pet', titel: 'Kiezen namens wie u werkt' }],
  'GET /uitnodiging/:token': [{ name: 'uitnodiging', titel: 'Een uitnodiging' }],
  'GET /volg/:token': [{ name: 'volg', titel: 'Een vastloper volgen met een link uit een mail' }],
  'GET /antwoord/:token': [{ name: 'antwoord', titel: 'Antwoord geven met een link uit een mail' }],
  'GET /exports': [{ name: 'exports', titel: 'Meenemen als bestand', who: 'bureau' }],
  'GET /voorkeuren': [{ name: 'voorkeuren', titel: 'Kiezen hoe u mail krijgt', who: 'bureau' }],
  'GET /minder-mail/:token': [{ name: 'minder-mail', titel: 'Minder mail, met een link uit een mail' }],
  'GET /weer-mail/:token': [{ name: 'weer-mail', titel: 'Weer gewone mail, voor wie geen account heeft' }],
  'GET /beeld': [
    { name: 'beeld', titel: 'Beeld', who: 'bureau', path: at('/beeld?periode=alles') },
    {
      name: 'beeld-blokkade',
      titel: 'Beeld, met één soort blokkade op de kaart',
      who: 'bureau',
      path: at('/beeld?blokkade=lokaal_beleid'),
    },
  ],
};

function ofPages(): Picture[] {
  return Object.entries(SHOTS).flatMap(([route, shots]) => {
    const visit = PAGES[route]?.[0];
    if (!visit) return [];
    return shots.map(({ name, titel, who = visit.who[0] ?? 'bezoeker', path, first, further = [] }) => {
      const addressOf = (state: EveryState): string => path?.(state) ?? visit.paths(state)[0] ?? '/';
      return {
        name,
        titel,
        who,
        further,
        ...(visit.leadsTo ? {} : { address: addressOf }),
        reach: async (way: Way): Promise<void> => {
          await first?.(way);
          await way.page.goto(way.stack.url(addressOf(way.state)));
        },
      };
    });
  });
}

/** All pictures, those of pages first and those of what comes after an act last. */
export function pictures(): readonly Picture[] {
  const ofMoments = Object.entries(MOMENTS).flatMap(([name, { who, titel, reach, status = 200 }]) =>
    titel === undefined ? [] : [{ name, who, titel, reach, status }],
  );
  return [...ofPages(), ...ofMoments];
}
