// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { TREDEN } from '#domain/ladder/begrippen';
import type { HaagseVastloper } from '#application/ports/desk.repository';
import { HELE_WERKVOORRAAD } from '#application/ports/vastloper.repository';
import { BordPage } from '../src/bord/bord.page.js';
import { BordTredePage } from '../src/bord/bord-trede.page.js';
import { PER_KOLOM, PER_PAGE as PER_TREDE } from '../src/bord/bord-pages.js';
import { AlliantiePage } from '../src/desks/alliantie.page.js';
import { PER_PAGE as PER_ALLIANTIE } from '../src/desks/alliantie-pages.js';
import { DenHaagPage } from '../src/desks/den-haag.page.js';
import { PER_PAGE as PER_DEN_HAAG, tellFields } from '../src/desks/den-haag-pages.js';
import { MijnMeldingenPage } from '../src/vastlopers/mijn-meldingen.page.js';
import { PER_PAGE as PER_WERKVOORRAAD } from '../src/werkvoorraad/werkvoorraad-pages.js';
import { WerkvoorraadPage } from '../src/werkvoorraad/werkvoorraad.page.js';
import { ZoekPage } from '../src/werkvoorraad/zoek.page.js';
import type { FullPage } from './full-pages.js';
import { FULL_PARTNER } from './full-partner.js';
import { CLOCK, CURSOR, FORM, full, gebieden, idOf, many, NAAM, organisaties, themas, TITEL, wie, zaak } from './full-texts.js';

const werkvoorraad = (): VNode => {
  const termijn = (place: number) => ({ id: idOf(place), soort: 'behandeling', einddatum: '2026-12-01', teLaat: true }) as const;
  const pagina = full(PER_WERKVOORRAAD, (place) => ({
    vastloper: zaak(place),
    termijn: termijn(place),
    hoedanigheid: 'trekker' as const,
  }));
  const filter = { ...HELE_WERKVOORRAAD, focusgebied: 'G-1', thema: 't-1', blokkade: 'geld', trekkerOrganisatieId: idOf(1) };
  const rest = { filter, themas, filtered: true, cursor: CURSOR, attempt: null };
  const telling = { dagen: [{ einddatum: '2026-12-01', aantal: 500 }], meer: true };
  return WerkvoorraadPage({ ...CLOCK, ...FORM, ...rest, pagina, telling, gebieden, organisaties });
};
const BORD = { ...CLOCK, keuze: { trede: null, focusgebied: 'G-1', na: null }, gebieden };
const bord = (): VNode =>
  BordPage({ ...BORD, kolommen: TREDEN.map((trede) => ({ trede, aantal: 900, teLaat: 30, regels: many(PER_KOLOM, zaak) })) });

const denHaag = (): VNode => {
  const regel = { naam: 'Besluit maatschappelijke ondersteuning '.repeat(5), artikel: 'artikel 2.3, derde lid '.repeat(8) };
  const haags = (place: number): HaagseVastloper => ({
    ...zaak(place),
    regelsleutel: `regel ${place}`,
    regel,
    eigenaar: { id: idOf(1), naam: 'Ministerie van Volksgezondheid, Welzijn en Sport' },
    sinds: '2026-11-01',
    houderSinds: '2026-11-02',
    doorgeleidingen: 3,
    werkdagenGelegen: 30,
    gevraagdAan: { naam: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', sinds: '2026-12-01' },
  });
  const houders = many(40, (place) => ({ naam: `${NAAM} ${place}`, aantal: 12, oudste: '2026-11-01' }));
  const results = many(PER_DEN_HAAG, (place) => ({
    nummer: zaak(place).nummer,
    ok: true,
    waiting: idOf(place),
    mayExplain: false,
    text: TITEL,
  }));
  const eigenGebieden = gebieden.slice(1).map(({ naam }) => naam);
  const rest = {
    cursor: CURSOR,
    fields: tellFields('2026-12-23'),
    chosen: [],
    results,
    mayExplain: false,
    gebieden: {},
    eigenGebieden,
  };
  return DenHaagPage({ ...CLOCK, ...FORM, ...rest, pagina: full(PER_DEN_HAAG, haags), telling: { houders, regels: {} } });
};
const alliantie = (): VNode => {
  const stil = {
    sinds: '2026-11-01',
    uiterlijk: '2026-12-01',
    volgendeVergadering: true,
    laatstBewogen: '2026-11-02',
    handelingen: 0,
  };
  const beloften = many(50, (place) => ({
    organisatie: wie(place),
    nagekomen: 12,
    teLaatNagekomen: 4,
    loopt: 3,
    teLaat: 2,
    geweigerd: 7,
    vervallen: 1,
  }));
  return AlliantiePage({
    ...CLOCK,
    pagina: full(PER_ALLIANTIE, (place) => ({ ...zaak(place), ...stil })),
    cursor: CURSOR,
    beloften,
  });
};

/** The lists and desks, each with as much on it as it ever shows at once. */
export const FULL_LISTS: readonly FullPage[] = [
  ['/werkvoorraad', werkvoorraad],
  [
    '/werkvoorraad?zoek',
    () =>
      ZoekPage({
        ...CLOCK,
        adres: '/werkvoorraad/zoeken?gezocht=x',
        zoek: TITEL,
        gevonden: { items: many(50, zaak), meer: true },
      }),
  ],
  ['/bord', bord],
  ['/bord?trede', () => BordTredePage({ ...BORD, trede: 'partners', pagina: full(PER_TREDE, zaak) })],
  ...FULL_PARTNER,
  ['/den-haag', denHaag],
  ['/alliantie', alliantie],
  [
    '/mijn-meldingen',
    () =>
      MijnMeldingenPage({ ...CLOCK, wachtend: many(20, (place) => zaak(1000 + place)), pagina: full(20, zaak), cursor: CURSOR }),
  ],
];
