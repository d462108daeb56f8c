// SPDX-License-Identifier: EUPL-1.2
import { BewarenPage, termijnFields } from '../src/beheer/bewaren.page.js';
import { PER_PAGE as PER_BEWAREN } from '../src/beheer/bewaren-pages.js';
import { QUIET } from '../src/beheer/beheer-form.js';
import { PER_PAGE as PER_MENSEN } from '../src/beheer/mensen-pages.js';
import { PER_PAGE as PER_ORGANISATIES } from '../src/beheer/organisatie-pages.js';
import { CHANGES_PER_PAGE, LISTS_PER_PAGE } from '../src/beheer/toegang-pages.js';
import { PER_PAGE as PER_WEBHOOK } from '../src/beheer/webhook-pages.js';
import { MensenPage } from '../src/beheer/mensen.page.js';
import { OrganisatiesPage } from '../src/beheer/organisaties.page.js';
import { RegisterPage } from '../src/beheer/register.page.js';
import { ThemasPage } from '../src/beheer/themas.page.js';
import { ToegangPage } from '../src/beheer/toegang.page.js';
import { UitnodigenPage, uitnodigFields } from '../src/beheer/uitnodigen.page.js';
import { WebhookPage } from '../src/beheer/webhook.page.js';
import { WebhooksPage } from '../src/beheer/webhooks.page.js';
import { WachtrijPage } from '../src/wachtrijen/wachtrij.page.js';
import type { FullPage } from './full-pages.js';
import {
  CLOCK,
  CURSOR,
  full,
  gebieden as areas,
  idOf,
  many,
  NAAM,
  organisaties as orgs,
  REGEL,
  TITEL,
  wie,
} from './full-texts.js';

const page = { ...CLOCK.page, csrf: 'token-van-de-sessie-van-een-beheerder' };
const gebieden = areas as never;
/** Every organisation of every area. */
const organisaties = many(250, (place) => ({ ...orgs[place % orgs.length]!, ...wie(place) })) as never;
const shared = { page, gebieden, outcome: QUIET, vandaag: CLOCK.vandaag };

const weg = (place: number) => ({
  id: idOf(place),
  nummer: `SCH-NO-2026-${String(place).padStart(4, '0')}`,
  focusgebied: 'G-1',
  resultaat: 'niet_gelukt_wel_geleerd',
  geslotenOp: '2026-12-01T09:00:00.000Z',
  archiefactiedatum: '2026-12-01',
  stap: 'bevestigen',
  exportKenmerk: 'a'.repeat(64),
  geexporteerdOp: '2026-12-01T09:00:00.000Z',
  bevestigdOp: null,
  bevestigdDoor: NAAM,
  vernietigdOp: '2026-12-01T09:00:00.000Z',
});
const lid = (place: number) => ({
  id: idOf(place),
  lidmaatschapId: idOf(place),
  naam: NAAM,
  persoonNaam: NAAM,
  organisatieNaam: NAAM,
  organisatieId: idOf(1),
  rol: 'alliantie_voorzitter',
  focusgebied: 'G-1',
  geldigVanaf: '2026-01-01',
  geldigTot: null,
  geschorst: true,
  plaatsvervangers: [{ naam: NAAM, van: '2026-12-01', tot: '2026-12-31' }],
});
const webhook = (place: number) => ({
  id: idOf(place),
  naam: REGEL,
  organisatie: wie(1),
  adres: `https://${'a'.repeat(490)}`,
  focusgebied: 'G-1',
  soorten: [],
  stand: 'actief',
  laatstBezorgdOp: '2026-12-01T09:00:00.000Z',
  foutSinds: '2026-12-01T09:00:00.000Z',
  laatsteFout: REGEL,
});
const mislukt = many(200, (place) => ({
  id: idOf(place),
  wachtrij: 'webhooks',
  soort: 'termijn_verstreken_onderweg',
  voor: NAAM,
  pogingen: 12,
  fout: REGEL,
  op: '2026-12-01T09:00:00.000Z',
  herhaalbaar: true,
}));
const standen = many(4, () => ({ naam: 'berichten', wachtend: 9, bezig: 9, uitgesteld: 9, mislukt: 9, oudsteSeconden: 9_999 }));

/** The pages under /beheer that show lists, each with as much on it as it ever shows at once. */
export const FULL_BEHEER: readonly FullPage[] = [
  [
    '/beheer/bewaren',
    () =>
      BewarenPage({
        ...shared,
        termijnen: many(40, (place) => ({
          ...weg(place),
          waardering: 'vernietigen',
          jaren: 7,
          geldigVanaf: '2026-01-01',
        })) as never,
        magWeg: full(PER_BEWAREN, weg) as never,
        vernietigd: full(PER_BEWAREN, weg) as never,
        fields: termijnFields(gebieden),
        voorbeeld: { wat: { gesloten: 9, nuVoorbij: 9, straksVoorbij: 9, eersteDatum: '2027-01-01' }, values: {} },
      }),
  ],
  [
    '/beheer/toegang',
    () =>
      ToegangPage({
        ...shared,
        maand: '2026-12',
        vorigeMaand: '2026-11',
        isNu: true,
        lijsten: many(LISTS_PER_PAGE, (place) => ({
          id: idOf(place),
          maand: '2026-12',
          organisatie: wie(place),
          leden: many(10, lid),
          bevestigdOp: null,
          bevestigdDoor: null,
        })) as never,
        bevestigd: 0,
        totaal: 100,
        vanaf: 20,
        volgende: 40,
      }),
  ],
  [
    '/beheer/mensen',
    () =>
      MensenPage({
        page,
        gebieden,
        lijst: full(PER_MENSEN, (place) => ({
          ...wie(place),
          lidmaatschappen: many(3, lid),
          emailadres: null,
          schorsing: { id: idOf(1), reden: 'onderzoek', op: '2026-12-01' },
        })) as never,
        zoek: NAAM,
        na: CURSOR,
      }),
  ],
  [
    '/beheer/organisaties',
    () =>
      OrganisatiesPage({
        ...shared,
        lijst: full(PER_ORGANISATIES, (place) => ({
          ...wie(place),
          soort: 'gemeente',
          focusgebied: 'G-1',
          pactGetekendOp: '2026-01-01',
          emailadres: null,
          aantalLeden: 12,
        })) as never,
        zoek: NAAM,
        gebied: 'G-1',
        na: CURSOR,
      }),
  ],
  [
    '/beheer/gebeurtenissen',
    () =>
      RegisterPage({
        page,
        gebieden,
        lijst: full(CHANGES_PER_PAGE, (place) => ({
          volgnummer: place,
          soort: 'organisatie_toegevoegd',
          op: '2026-12-01',
          doorPersoonId: idOf(1),
          gegevens: { organisatieId: idOf(1), persoonId: idOf(2), focusgebied: 'G-1', rol: 'beheerder' },
        })) as never,
        namen: new Map([1, 2].map((place) => [idOf(place), NAAM])),
        na: CURSOR,
      }),
  ],
  [
    '/beheer/themas',
    () =>
      ThemasPage({
        ...shared,
        themas: many(80, (place) => ({
          code: `thema-${place}`,
          naam: TITEL,
          hoofdthema: null,
          geldigVanaf: '2026-01-01',
          geldigTot: null,
        })) as never,
      }),
  ],
  [
    '/beheer/uitnodigen',
    () =>
      UitnodigenPage({
        page,
        fields: uitnodigFields({ rollen: ['partner'], gebieden, organisaties, vrij: true } as never),
        outcome: QUIET,
        gekozen: '',
      } as never),
  ],
  [
    '/beheer/webhooks',
    () => WebhooksPage({ ...shared, webhooks: many(60, webhook) as never, keuzes: { organisaties, gebieden } }),
  ],
  [
    '/beheer/webhooks/:id',
    () =>
      WebhookPage({
        ...shared,
        webhook: webhook(1) as never,
        bezorgingen: full(PER_WEBHOOK, (place) => ({
          id: idOf(place),
          soort: 'termijn_verstreken',
          aangemaaktOp: '2026-12-01T09:00:00.000Z',
          stand: 'open',
          pogingen: 9,
          laatsteStatus: null,
          laatsteFout: REGEL,
        })) as never,
        na: CURSOR,
      }),
  ],
  [
    '/beheer/wachtrijen',
    () =>
      WachtrijPage({
        page,
        isTeZien: false,
        standen: standen as never,
        mislukt: mislukt as never,
        outcome: QUIET,
        vanaf: 50,
      }),
  ],
];
