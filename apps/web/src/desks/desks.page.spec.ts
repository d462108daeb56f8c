// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { AlliantieVastloper, EigenToezegging, HaagseVastloper } from '#application/ports/desk.repository';
import { aDossier, aGebeurtenis, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { AlliantiePage } from './alliantie.page.js';
import { DenHaagPage, type DenHaagPageProps } from './den-haag.page.js';
import { DossierPage } from './dossier.page.js';
import { PartnerPage, type PartnerPageProps } from './partner.page.js';

const VANDAAG = '2026-12-23';
const CLOCK = { page: FILER_PAGE, vandaag: VANDAAG, kalender: KALENDER_STANDAARD };
const LEEG = { items: [], volgende: null };
const { vastloper } = aDossier();

const TOEZEGGING: EigenToezegging = {
  id: '01900000-0000-7000-8000-000000000009',
  stand: 'gevraagd',
  partij: 'Woningcorporatie',
  door: 'Doorbraakteam Woensel-Zuid',
  vraag: 'Kunt u een <bak> plaatsen?',
  wat: null,
  voorwaarde: null,
  bewijs: null,
  uiterlijk: '2026-12-28',
  verlopen: false,
  vastloper,
};

function partner(change: Partial<PartnerPageProps> = {}): string {
  const props: PartnerPageProps = {
    ...CLOCK,
    lijsten: { gevraagd: LEEG, beloofd: LEEG, voorbij: LEEG },
    cursors: { gevraagd: null, beloofd: null, voorbij: null, trekt: null },
    overdrachten: [],
    meedenken: [],
    trekt: LEEG,
    open: null,
    bij: null,
    outcome: { done: null, waiting: null, whole: null },
    attempt: null,
    newKey: () => 'sleutel',
    ...change,
  };
  return renderPage(PartnerPage(props));
}

const HAAGS: HaagseVastloper = {
  ...vastloper,
  trede: 'rijksvertegenwoordiger',
  regelsleutel: 'wet kinderopvang artikel 1.5',
  regel: { naam: 'Wet kinderopvang', artikel: 'artikel 1.5' },
  eigenaar: { id: 'm', naam: 'Ministerie van Sociale Zaken' },
  sinds: '2026-11-30',
  houderSinds: '2026-12-21',
  doorgeleidingen: 2,
  werkdagenGelegen: 7,
  gevraagdAan: { naam: 'Ministerie van Binnenlandse Zaken', sinds: '2026-12-22' },
};

function denHaag(change: Partial<DenHaagPageProps> = {}): string {
  const props: DenHaagPageProps = {
    ...CLOCK,
    pagina: { items: [HAAGS], volgende: null },
    telling: { houders: [{ naam: 'Ministerie van Sociale Zaken', aantal: 1, oudste: '2026-12-21' }], regels: {} },
    gebieden: { 'EHV-WZ': 'Eindhoven Woensel-Zuid', 'VLA-WW': 'Vlaardingen Westwijk' },
    eigenGebieden: null,
    cursor: null,
    fields: [],
    sleutel: 'sleutel',
    values: {},
    errors: [],
    chosen: [],
    results: [],
    mayExplain: false,
    ...change,
  };
  return renderPage(DenHaagPage(props));
}

describe(PartnerPage.name, () => {
  it('shows what we were asked to think along about, and leads to where the answer is written', () => {
    const verzoek = { vraag: 'Kent u een plek waar dit wel kon?', door: 'Doorbraakteam', sinds: '2026-12-21', vastloper };
    const page = partner({ meedenken: [verzoek] });
    expect(page).toMatch(/Denkt u mee\?.*Kent u een plek waar dit wel kon\?.*Doorbraakteam.*21 december 2026/s);
    expect(page).toContain(`href="/vastlopers/${vastloper.nummer}?doe=aanvullen#doe-aanvullen-deel"`);
    expect(partner()).not.toContain('Denkt u mee?');
  });

  it('tells what is asked, from whom, by when and in which case, with the answer on the spot', () => {
    const html = partner({ lijsten: { gevraagd: { items: [TOEZEGGING], volgende: null }, beloofd: LEEG, voorbij: LEEG } });
    expect(html).toContain('Kunt u een &lt;bak> plaatsen?');
    expect(html).toContain('nog 2 werkdagen');
    expect(html).toContain('Doorbraakteam Woensel-Zuid');
    expect(html).toContain(`href="/vastlopers/${vastloper.nummer}"`);
    expect(html).toContain(`action="/partner/vraag_beantwoorden/${TOEZEGGING.id}"`);
  });

  it('asks for proof of a promise only while the decision is being carried out', () => {
    const belofte = { ...TOEZEGGING, stand: 'toegezegd' as const, wat: 'Een bak op proef.' };
    const met = (status: 'in_behandeling' | 'in_uitvoering') =>
      partner({
        lijsten: {
          gevraagd: LEEG,
          beloofd: { items: [{ ...belofte, vastloper: { ...vastloper, status } }], volgende: null },
          voorbij: LEEG,
        },
      });
    expect(met('in_uitvoering')).toContain(`action="/partner/nakomen/${TOEZEGGING.id}"`);
    expect(met('in_behandeling')).not.toContain('action="/partner/nakomen');
  });

  it('keeps what was typed and says what is wrong, in the form of that question only', () => {
    const tweede = { ...TOEZEGGING, id: '01900000-0000-7000-8000-00000000000a' };
    const html = partner({
      lijsten: { gevraagd: { items: [TOEZEGGING, tweede], volgende: null }, beloofd: LEEG, voorbij: LEEG },
      attempt: {
        soort: 'vraag_beantwoorden',
        id: tweede.id,
        values: { wat: ['Een bak.'] },
        errors: [{ veld: 'voor', melding: 'Vul in voor wanneer u het doet.' }],
        mayExplain: false,
      },
    });
    expect(html).toContain('<title>1 foutmelding - ');
    expect(html.match(/<details id=[^>]+ open>/g)).toHaveLength(1);
    expect(html.match(/Een bak\./g)).toHaveLength(1);
    expect(html).toContain(`href="#doe-vraag-beantwoorden-${tweede.id}-voor"`);
  });

  it('shows the cases that the organisation pulls', () => {
    const html = partner({ trekt: { items: [vastloper], volgende: null } });
    expect(html).toContain('Deze vastlopers trekt u');
    expect(html).toContain(`<h3 class="card__title"><a class="utrecht-link" href="/vastlopers/${vastloper.nummer}">`);
    expect(html).not.toContain('U bent helemaal bij');
  });

  it('leads to each form with many questions, and opens the one that is asked for', () => {
    const items = Array.from({ length: 5 }, (_, place) => ({ ...TOEZEGGING, id: `id-${place}` }));
    const lijsten = { gevraagd: { items, volgende: null }, beloofd: LEEG, voorbij: LEEG };
    const html = partner({ lijsten, open: 'id-3' });
    expect(html.match(/<form id="doe-/g)).toHaveLength(1);
    expect(html).toContain('<details id="doe-vraag-beantwoorden-id-3-deel" open>');
    expect(html).toContain('href="/partner?vraag=id-0#doe-vraag-beantwoorden-id-0-deel"');
  });

  it('goes on to the next page of one list and stays where it is in the others', () => {
    const cursors = { gevraagd: 'a', beloofd: null, voorbij: null, trekt: null };
    const html = partner({ cursors, trekt: { items: [vastloper], volgende: 'b' } });
    expect(html).toContain('href="/partner?gevraagd=a&amp;trekt=b#trekt" rel="next"');
    expect(html).toContain('href="/partner#gevraagd">Terug naar het begin');
  });

  it('helps when nothing is asked', () => {
    expect(partner()).toContain('U bent helemaal bij');
  });
});

describe(DenHaagPage.name, () => {
  it('groups by rule with its article, and tells with whom, since when, and how often it was passed on', () => {
    const html = denHaag();
    expect(html).toContain('Wet kinderopvang, artikel 1.5');
    expect(html).toContain('Ministerie van Sociale Zaken');
    expect(html).toContain('Sinds 21 december 2026, 2 werkdagen');
    expect(html).toContain('2 keer, lag in totaal 7 werkdagen');
    expect(html).toContain('Ministerie van Binnenlandse Zaken, gevraagd op 22 december 2026');
    expect(html).toContain(`href="/vastlopers/${HAAGS.nummer}/dossier"`);
  });

  it('tells of each case its area, and puts the cases of a rule under who holds them', () => {
    const elders = {
      ...HAAGS,
      nummer: 'VLA-WW-2026-0001',
      focusgebied: 'VLA-WW',
      eigenaar: { id: 'b', naam: 'Ministerie van VWS' },
    };
    const html = denHaag({ pagina: { items: [HAAGS, elders], volgende: null } });
    expect(html.match(/<h2[^>]*>Wet kinderopvang/g)).toHaveLength(1);
    const [, eerste = '', tweede = ''] = html.split(/<h3[^>]*>Ministerie van /);
    expect(eerste).toMatch(/^Sociale Zaken.*Eindhoven Woensel-Zuid/s);
    expect(tweede).toMatch(/^VWS.*VLA-WW-2026-0001.*Vlaardingen Westwijk/s);
  });

  it('counts over all pages, and says how many of a rule stand on this one', () => {
    const houders = [
      { naam: 'Ministerie van Sociale Zaken', aantal: 61, oudste: '2026-12-01' },
      { naam: null, aantal: 2, oudste: '2026-12-22' },
    ];
    const html = denHaag({ telling: { houders, regels: { [HAAGS.regelsleutel]: 40 } } });
    expect(html).toMatch(/Ministerie van Sociale Zaken<\/th><td[^>]*>61<\/td><td[^>]*>16 werkdagen/);
    expect(html).toContain('40 vastlopers. Op deze pagina staan er 1.');
  });

  it('tells per case how the word back went, and keeps the choice of what did not', () => {
    const html = denHaag({
      results: [{ nummer: HAAGS.nummer, ok: false, waiting: null, mayExplain: false, text: 'Niet gelukt. Dit mag nu niet.' }],
      chosen: [HAAGS.nummer],
    });
    expect(html).toContain(`${HAAGS.nummer}: Niet gelukt. Dit mag nu niet.`);
    expect(html).toMatch(new RegExp(`value="${HAAGS.nummer}" checked`));
  });

  it('helps when nothing is there', () => {
    expect(denHaag({ pagina: LEEG })).toContain('Er ligt nu niets in Den Haag');
  });
});

describe(AlliantiePage.name, () => {
  const wacht: AlliantieVastloper = {
    ...vastloper,
    sinds: '2026-12-01',
    uiterlijk: '2026-12-28',
    volgendeVergadering: true,
    laatstBewogen: '2026-11-01',
    handelingen: 0,
  };

  it('tells since when and by when, what did not move, and counts promises of organisations', () => {
    const beloften = [
      {
        organisatie: { id: 'o', naam: 'Woningcorporatie' },
        nagekomen: 3,
        teLaatNagekomen: 4,
        loopt: 1,
        teLaat: 2,
        geweigerd: 5,
        vervallen: 6,
      },
    ];
    const html = renderPage(AlliantiePage({ ...CLOCK, pagina: { items: [wacht], volgende: null }, cursor: null, beloften }));
    expect(html).toContain('1 december 2026');
    expect(html).toContain('nog 2 werkdagen');
    expect(html).toContain('Niet bewogen in de laatste vier weken. Laatst op 1 november 2026.');
    expect(html).toContain('agenda van de volgende vergadering');
    const cellen = ['Op tijd gedaan">3', 'Later gedaan">4', 'Nog op tijd">1', 'Niet op tijd">2', 'Nee gezegd">5', 'Vervallen">6'];
    for (const cel of cellen) expect(html).toContain(`data-label="${cel}<`);
  });
});

describe(DossierPage.name, () => {
  it('puts the newest question of the rung below on top', () => {
    const gegevens = { vraag: 'Mag de opvang een uur langer open?', watGeprobeerd: 'Gebeld.', gewenstOp: '2027-01-04' };
    const door = { organisatie: 'Alliantieraad Woensel-Zuid', persoon: null, namens: null };
    const opgeschaald = aGebeurtenis({ versie: 2, soort: 'opgeschaald', op: '2026-12-01T09:00:00.000Z', door, gegevens });
    const html = renderPage(
      DossierPage({ page: FILER_PAGE, dossier: aDossier({}, { gebeurtenissen: [opgeschaald] }), toezeggingen: [], blad: 1 }),
    );
    expect(html.indexOf('Mag de opvang een uur langer open?')).toBeLessThan(html.indexOf('Hoe het nu staat'));
    expect(html).toContain('Gesteld door Alliantieraad Woensel-Zuid op 1 december 2026');
    expect(html).toContain('Antwoord graag voor 4 januari 2027');
  });

  it('shows what the filer wants to do when nobody asked a question yet', () => {
    const html = renderPage(DossierPage({ page: FILER_PAGE, dossier: aDossier(), toezeggingen: [], blad: 1 }));
    expect(html).toContain('Er is nog geen vraag aan deze trede gesteld.');
    expect(html).toContain('Een week tellen.');
  });
});
