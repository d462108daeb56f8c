// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { HELE_WERKVOORRAAD } from '#application/ports/vastloper.repository';
import type { VNode } from 'preact';
import { TREDEN } from '#domain/ladder/begrippen';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { aBeeld } from '../../test/beeld.builder.js';
import { BeeldPage } from '../beeld/beeld.page.js';
import { BordPage } from '../bord/bord.page.js';
import { BordTredePage } from '../bord/bord-trede.page.js';
import { BeheerFrame } from '../beheer/beheer-parts.js';
import { QUIET, type BeheerOutcome } from '../beheer/beheer-form.js';
import { OverzichtPage } from '../beheer/overzicht.page.js';
import { ThemasPage } from '../beheer/themas.page.js';
import { AlliantiePage } from '../desks/alliantie.page.js';
import { DenHaagPage } from '../desks/den-haag.page.js';
import { DossierPage } from '../desks/dossier.page.js';
import { PartnerPage } from '../desks/partner.page.js';
import type { HersteldFormulier } from '../forms/hersteld-formulier.js';
import { renderPage } from '../frame/frame.page.js';
import { NO_OUTCOME } from '../parts/act-messages.js';
import { VolgPage } from '../maillinks/volg.page.js';
import { MijnMeldingenPage } from '../vastlopers/mijn-meldingen.page.js';
import { WerkvoorraadPage } from '../werkvoorraad/werkvoorraad.page.js';
import { ZoekPage } from '../werkvoorraad/zoek.page.js';
import { Live } from './live.js';

const { vastloper } = aDossier();
const CLOCK = { page: FILER_PAGE, vandaag: '2026-12-23', kalender: KALENDER_STANDAARD };
const LEEG = { items: [], volgende: null };
const one = <T>(item: T) => ({ items: [item], volgende: null });
const ALLES = { trede: null, focusgebied: null, na: null };
const TREDE = { keuze: { ...ALLES, trede: 'partners' }, trede: 'partners', gebieden: [] } as const;
const FORM = { values: {}, errors: [], sleutel: 's' };

const werk = (): VNode => {
  const termijn = { id: 't', soort: 'behandeling', einddatum: '2026-12-28', teLaat: false } as const;
  const pagina = one({ vastloper, termijn, hoedanigheid: 'trekker' as const });
  const rest = { filtered: false, cursor: null, gebieden: [], themas: [], organisaties: [], attempt: null };
  return WerkvoorraadPage({ ...CLOCK, ...FORM, ...rest, telling: null, pagina, filter: HELE_WERKVOORRAAD });
};
const bord = (): VNode => {
  const kolommen = TREDEN.map((trede) => ({ trede, aantal: 1, teLaat: 0, regels: trede === 'partners' ? [vastloper] : [] }));
  return BordPage({ ...CLOCK, kolommen, keuze: ALLES, gebieden: [] });
};
const partner = (): VNode => {
  const lijsten = { gevraagd: LEEG, beloofd: LEEG, voorbij: LEEG };
  const cursors = { gevraagd: null, beloofd: null, voorbij: null, trekt: null };
  const rest = { overdrachten: [], meedenken: [], outcome: NO_OUTCOME, attempt: null, newKey: () => 's' };
  return PartnerPage({ ...CLOCK, ...rest, lijsten, cursors, trekt: one(vastloper), open: null, bij: null });
};
const denHaag = (): VNode => {
  const haags = { regelsleutel: '~', regel: null, eigenaar: null, gevraagdAan: null, doorgeleidingen: 0, werkdagenGelegen: 0 };
  const pagina = one({ ...vastloper, ...haags, sinds: '2026-12-01', houderSinds: '2026-12-01' });
  const counts = { telling: { houders: [], regels: {} }, gebieden: {}, eigenGebieden: null };
  return DenHaagPage({
    ...CLOCK,
    ...FORM,
    ...counts,
    pagina,
    cursor: null,
    fields: [],
    chosen: [],
    results: [],
    mayExplain: false,
  });
};
const alliantie = (): VNode => {
  const stil = { volgendeVergadering: false, laatstBewogen: null, handelingen: 0 };
  const pagina = one({ ...vastloper, ...stil, sinds: '2026-12-01', uiterlijk: null });
  return AlliantiePage({ ...CLOCK, pagina, cursor: null, beloften: [] });
};

const STILTE = { fase: 'regulier', respijtdatum: null, volgendeRonde: false, hoger: 'alliantieraad' } as const;
const volg = (): VNode =>
  VolgPage({
    ...{
      ...CLOCK,
      vastloper,
      organisatie: 'Welzijn',
      stilte: STILTE,
      meedenken: null,
      gebeurtenissen: [],
      namen: new Map(),
    },
  });
const THEMA = { code: 'meedoen', naam: 'Meedoen', hoofdthema: null, geldigVanaf: '2022-07-01', geldigTot: null };

/** Every page that lists what may change while it is open, and what of it must be kept fresh. */
const LISTS: readonly (readonly [path: string, draw: () => VNode, shows: string])[] = [
  ['/werkvoorraad', werk, vastloper.titel],
  ['/bord', bord, vastloper.titel],
  ['/bord?trede=partners', () => BordTredePage({ ...CLOCK, ...TREDE, pagina: one(vastloper) }), vastloper.titel],
  ['/partner', partner, vastloper.titel],
  ['/den-haag', denHaag, vastloper.titel],
  ['/alliantie', alliantie, vastloper.titel],
  ['/mijn-meldingen', () => MijnMeldingenPage({ ...CLOCK, wachtend: [], pagina: one(vastloper), cursor: null }), vastloper.titel],
  [
    '/werkvoorraad/zoeken',
    () => ZoekPage({ ...CLOCK, zoek: 'bak', adres: '/gezocht', gevonden: { items: [vastloper], meer: false } }),
    vastloper.titel,
  ],
  [
    '/vastlopers/:nummer/dossier',
    () => DossierPage({ page: FILER_PAGE, dossier: aDossier(), toezeggingen: [], blad: 1 }),
    vastloper.watKanWel,
  ],
  ['/volg/:token', volg, vastloper.titel],
  ['/beheer/themas', () => ThemasPage({ page: FILER_PAGE, themas: [THEMA], vandaag: CLOCK.vandaag, outcome: QUIET }), 'Meedoen'],
  [
    '/beheer',
    () =>
      OverzichtPage({
        page: { ...FILER_PAGE, path: '/beheer' },
        deuren: ['/beheer/toegang'],
        letOp: { '/beheer/toegang': 'Er wacht een lijst' },
      }),
    'Er wacht een lijst',
  ],
  ['/beeld', () => BeeldPage({ page: { ...FILER_PAGE, path: '/beeld' }, antwoord: aBeeld(), blokkade: null }), '14 erbij'],
];

describe(BeheerFrame.name, () => {
  it('leaves the answer to a form with a fault, or of before signing in, as it is: those words stand nowhere else', () => {
    const frame = (outcome: BeheerOutcome, hersteld: HersteldFormulier | null = null): string =>
      renderPage(BeheerFrame({ title: 'Lijst', page: { ...FILER_PAGE, hersteld }, outcome, live: true, children: 'Inhoud' }));
    const attempt = { form: 'f', status: 400, values: {}, errors: [], whole: null, mayExplain: false };
    expect(frame(QUIET)).toContain('data-live="/levend?beheer=1"');
    expect(frame({ ...QUIET, attempt })).not.toContain('data-live');
    expect(frame(QUIET, { kenmerk: 'k', pad: '/beheer/themas', values: {} })).not.toContain('data-live');
  });
});

describe(Live.name, () => {
  it.each(LISTS)('keeps the list of %s fresh, with a line for who is busy in it', (_path, draw, shows) => {
    const html = renderPage(draw());
    const [, id = '', part = ''] =
      /<div id="([a-z]+)" data-live="[^"]*\/levend[^"]*">(.*)<p class="live__notice"/s.exec(html) ?? [];
    expect(part).toContain(shows);
    expect(html).toContain(`id="${id}-veranderd" hidden`);
    expect(html.match(/data-live=/g)).toHaveLength(1);
  });
});
