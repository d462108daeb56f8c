// SPDX-License-Identifier: EUPL-1.2
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { TREDEN } from '#domain/ladder/begrippen';
import type { GebeurtenisRegel } from '#application/ports/vastloper.repository';
import type { VastloperWeergave } from '#application/use-cases/vastloper-weergave';
import type { PageContext } from '../src/frame/page-context.js';
import type { Dossier } from '../src/vastlopers/vastloper-dossier.js';

/** The request of a signed-in filer. */
export const FILER_PAGE: PageContext = {
  path: '/vastlopers/EHV-WZ-2026-0001',
  visitor: { naam: 'Indiener Welzijn', rollen: ['indiener'] },
  csrf: 'token-van-de-sessie',
  klok: null,
};

const VASTLOPER: VastloperWeergave = {
  id: '01900000-0000-7000-8000-000000000001',
  nummer: 'EHV-WZ-2026-0001',
  titel: 'Eén extra afvalbak past niet in het plan',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
  status: 'in_behandeling',
  trede: 'partners',
  resultaat: null,
  versie: 3,
  ingediendOp: '2026-11-23T09:00:00.000Z',
  trekker: { id: 't', naam: 'Doorbraakteam Woensel-Zuid' },
  aanZet: { id: 'd', naam: 'Doorbraakteam Woensel-Zuid' },
  volgendeTermijn: { soort: 'behandeling', einddatum: '2026-12-28' },
  teLaat: false,
  wachtOpIndiener: false,
  indiener: { organisatieId: 'i', organisatie: 'Welzijn', persoon: null },
  hoedanigheden: ['indiener'],
  omschrijving: 'De stad plaatst bakken <volgens> één plan.',
  watKanWel: 'Een week tellen.',
  geprobeerd: null,
  regel: { naam: 'Afvalplan', artikel: 'artikel 3' },
  partijen: [],
  sporen: [],
  stemVanBewoners: null,
  naamVerbergen: true,
  route: TREDEN,
  besluit: null,
  aanhouding: null,
  overdracht: null,
  doorgeleidingen: 0,
  mogelijkeHandelingen: ['aanvullen', 'intrekken'],
  klok: null,
} as unknown as VastloperWeergave;

/** A fact of the log that the clock led to; say what a test is about. */
export function aGebeurtenis(change: Partial<GebeurtenisRegel> & Pick<GebeurtenisRegel, 'soort'>): GebeurtenisRegel {
  return { versie: 1, op: '2026-11-23T09:00:00.000Z', door: null, gegevens: {}, handelingId: null, tekstvelden: [], ...change };
}

/** What the page of a case shows; change what a test is about. */
export function aDossier(vastloper: Partial<VastloperWeergave> = {}, change: Partial<Dossier> = {}): Dossier {
  return {
    vastloper: { ...VASTLOPER, ...vastloper },
    gebeurtenissen: [aGebeurtenis({ soort: 'ingediend', door: { organisatie: 'Welzijn', persoon: null, namens: null } })],
    termijnen: [],
    toezeggingen: [],
    organisaties: [],
    eigenOrganisatieIds: ['i'],
    collegas: [],
    gelijkende: [],
    focusgebiedNaam: 'Woensel-Zuid',
    themaNaam: 'Wonen en wijken',
    vandaag: '2026-12-23',
    kalender: KALENDER_STANDAARD,
    ...change,
  };
}
