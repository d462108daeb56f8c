// SPDX-License-Identifier: EUPL-1.2
import { MEEDENKEN } from '#application/use-cases/list-desk.use-case';
import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { TREDEN } from '#domain/ladder/begrippen';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { AangebodenOverdracht, EigenToezegging, HaagseVastloper } from '#application/ports/desk.repository';
import { HELE_WERKVOORRAAD } from '#application/ports/vastloper.repository';
import { aDossier, aGebeurtenis, FILER_PAGE } from '../test/dossier.builder.js';
import { ASSETS } from './assets/assets.js';
import { BordPage } from './bord/bord.page.js';
import { BordTredePage } from './bord/bord-trede.page.js';
import { AlliantiePage } from './desks/alliantie.page.js';
import { PER_PAGE as PER_ALLIANTIE } from './desks/alliantie-pages.js';
import { PER_PAGE as PER_DEN_HAAG, tellFields } from './desks/den-haag-pages.js';
import { PER_PAGE as PER_LIJST } from './desks/partner-pages.js';
import { PER_KOLOM, PER_PAGE as PER_TREDE } from './bord/bord-pages.js';
import { PER_PAGE as PER_WERKVOORRAAD } from './werkvoorraad/werkvoorraad-pages.js';
import { DenHaagPage } from './desks/den-haag.page.js';
import { PartnerPage } from './desks/partner.page.js';
import { renderPage } from './frame/frame.page.js';
import { NO_OUTCOME } from './parts/act-messages.js';
import { MijnMeldingenPage } from './vastlopers/mijn-meldingen.page.js';
import { VastloperPage } from './vastlopers/vastloper.page.js';
import { WerkvoorraadPage } from './werkvoorraad/werkvoorraad.page.js';
import { ZoekPage } from './werkvoorraad/zoek.page.js';

/** All in, as it travels (issue 5). */
const HEAVIEST_BYTES = 100_000;
/** The scripts that a page gets when it opens, packed, with room to grow; they are not there when pages run from source. */
const SCRIPT_BYTES = 8_000;
const STYLE_BYTES = [...ASSETS.values()].reduce((sum, { gzip }) => sum + gzip.byteLength, 0);

const TITEL = 'Een vastloper met een titel van gewone lengte, die op een telefoon over drie regels loopt en dan pas stopt';
/** As long as a box takes. */
const TEKST = 'De stad plaatst bakken volgens één vast plan. Voor deze straat is er geen plek in het plan. '
  .repeat(44)
  .slice(0, 4_000);
const NAAM = 'Programmabureau Schiedam Nieuwland en Oost';

const many = <T>(count: number, make: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const full = <T>(count: number, make: (place: number) => T) => ({ items: many(count, make), volgende: 'c'.repeat(120) });
const idOf = (place: number): string => `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const wie = (place: number) => ({ id: idOf(place), naam: `${NAAM} ${place}` });
const organisaties = many(60, (place) => ({
  ...wie(place),
  sleutel: `o-${place}`,
  soort: 'gemeente',
  focusgebied: 'SCH-NO',
  escalatieOrganisatieId: null,
}));
const gebieden = many(20, (place) => ({ code: `G-${place}`, naam: `${NAAM} ${place}`, gemeente: NAAM, cbsCode: 'BU0000' }));
const themas = many(30, (place) => ({ code: `t-${place}`, naam: NAAM, hoofdthema: null }));

const WERKT = {
  naam: 'Landelijk programmabureau',
  rollen: ['rijksvertegenwoordiger', 'departement', 'alliantie_voorzitter'] as const,
};
const CLOCK = { page: { ...FILER_PAGE, visitor: WERKT }, vandaag: '2026-12-23', kalender: KALENDER_STANDAARD };
const CURSOR = 'c'.repeat(120);
const FORM = { values: {}, errors: [], sleutel: idOf(0) };

const zaak = (place: number) => ({
  ...aDossier().vastloper,
  nummer: `SCH-NO-2026-${String(place).padStart(4, '0')}`,
  titel: TITEL,
  aanZet: wie(1),
  teLaat: true,
});

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

const toezegging =
  (change: Partial<EigenToezegging>) =>
  (place: number): EigenToezegging => ({
    id: idOf(place),
    stand: 'gevraagd',
    partij: NAAM,
    door: NAAM,
    vraag: TEKST,
    wat: null,
    voorwaarde: null,
    bewijs: null,
    uiterlijk: '2026-12-01',
    verlopen: true,
    vastloper: zaak(place),
    ...change,
  });
const partner = (): VNode => {
  const [belofte, klaar] = [
    { stand: 'voorwaardelijk', wat: TEKST, voorwaarde: TEKST },
    { stand: 'nagekomen', wat: TEKST, bewijs: TEKST },
  ] as const;
  const lijsten = {
    gevraagd: full(PER_LIJST.gevraagd, toezegging({})),
    beloofd: full(PER_LIJST.beloofd, (place) => toezegging(belofte)(100 + place)),
    voorbij: full(PER_LIJST.voorbij, (place) => toezegging(klaar)(200 + place)),
  };
  const cursors = { gevraagd: CURSOR, beloofd: CURSOR, voorbij: CURSOR, trekt: CURSOR };
  const aanbod = { soort: 'trekker', van: NAAM, reden: TEKST, sinds: '2026-12-01', uiterlijk: '2026-12-20' } as const;
  const overdrachten = many(30, (place): AangebodenOverdracht => ({ ...aanbod, id: idOf(300 + place), vastloper: zaak(place) }));
  const meedenken = many(MEEDENKEN, (place) => ({ vraag: TEKST, door: NAAM, sinds: '2026-12-01', vastloper: zaak(place) }));
  const rest = { overdrachten, meedenken, outcome: NO_OUTCOME, attempt: null, open: idOf(103), bij: null, newKey: () => idOf(0) };
  return PartnerPage({ ...CLOCK, ...rest, lijsten, cursors, trekt: full(PER_LIJST.trekt, zaak) });
};
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
const vastloper = (all: number): VNode => {
  const gegevens = { tekst: TEKST };
  const gebeurtenissen = many(400, (versie) => aGebeurtenis({ versie, soort: 'aangevuld', gegevens, tekstvelden: ['tekst'] }));
  const dossier = aDossier(
    { hoedanigheden: ['programmabureau'], mogelijkeHandelingen: [...HANDELING_SOORTEN], titel: TITEL },
    { gebeurtenissen, organisaties },
  );
  const quiet = { done: null, waiting: null, attempt: null, whole: null, changes: [] };
  return VastloperPage({ page: CLOCK.page, dossier, newKey: () => idOf(0), ...quiet, open: 'besluiten', all });
};

/** Every page with as much on it as it ever shows at once. */
const FULL: readonly (readonly [path: string, draw: () => VNode])[] = [
  ['/werkvoorraad', werkvoorraad],
  [
    '/werkvoorraad?zoek',
    () =>
      ZoekPage({
        adres: '/werkvoorraad/zoeken?gezocht=x',
        ...CLOCK,
        zoek: TITEL,
        gevonden: { items: many(50, zaak), meer: true },
      }),
  ],
  ['/bord', bord],
  ['/bord?trede', () => BordTredePage({ ...BORD, trede: 'partners', pagina: full(PER_TREDE, zaak) })],
  ['/partner', partner],
  ['/den-haag', denHaag],
  ['/alliantie', alliantie],
  [
    '/mijn-meldingen',
    () =>
      MijnMeldingenPage({ ...CLOCK, wachtend: many(20, (place) => zaak(1000 + place)), pagina: full(20, zaak), cursor: CURSOR }),
  ],
  ['/vastlopers/:nummer', () => vastloper(0)],
  ['/vastlopers/:nummer?alles', () => vastloper(2)],
];

describe('the weight of a page', () => {
  it.each(FULL)('stays under 100 kB for %s with all it can hold', (path, draw) => {
    const bytes = Buffer.byteLength(renderPage(draw())) + STYLE_BYTES + SCRIPT_BYTES;
    process.stdout.write(`${path} weighs at most ${bytes} bytes\n`);
    expect(bytes).toBeLessThan(HEAVIEST_BYTES);
  });
});
