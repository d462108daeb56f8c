// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDossier, aGebeurtenis, FILER_PAGE } from '../../test/dossier.builder.js';
import { actOfPath } from '../acts/acts.js';
import { renderPage } from '../frame/frame.page.js';
import type { Dossier } from './vastloper-dossier.js';
import { MijnMeldingenPage, type MijnMeldingenProps } from './mijn-meldingen.page.js';
import { VastloperPage, type VastloperPageProps } from './vastloper.page.js';

const SCHOOL = { id: 's', sleutel: 's', naam: 'De school', soort: 'school', focusgebied: null, escalatieOrganisatieId: null };
const KLOK = {
  id: 'k',
  fase: 'regulier',
  trede: 'partners',
  start: '2026-12-18',
  stand: 'open',
  respijtdatum: null,
  schorsingen: [],
  verlengingen: 0,
};
const TEAM_PAGE = { ...FILER_PAGE, visitor: { naam: 'Doorbraakteam', rollen: ['doorbraakteam'] as const } };

let keys = 0;

function html(props: Partial<VastloperPageProps> = {}): string {
  return renderPage(
    VastloperPage({
      page: FILER_PAGE,
      dossier: aDossier(),
      newKey: () => `sleutel-${(keys += 1)}`,
      done: null,
      waiting: null,
      attempt: null,
      whole: null,
      changes: [],
      open: null,
      vanaf: null,
      ...props,
    }),
  );
}

describe(VastloperPage.name, () => {
  it('says where it is, who is at work and by when', () => {
    const page = html();
    expect(page).toContain(
      'Er wordt aan gewerkt: Doorbraakteam Woensel-Zuid is aan zet en maakt uiterlijk maandag 28 december 2026 afspraken of brengt de vraag hoger.',
    );
    expect(page).toMatch(/28 december 2026<\/time>, <span class="clock nowrap clock--soon">nog 2 werkdagen/);
    expect(page.match(/aria-current="step"/g)).toHaveLength(1);
  });

  it('asks the filer on top what everybody waits for, with a form that answers and lets the clock run', () => {
    const vastloper = {
      status: 'aangehouden',
      aanhouding: { reden: 'wacht_op_indiener', sinds: '2026-12-01', tot: '2026-12-28' },
      volgendeTermijn: { soort: 'aanhouding', einddatum: '2026-12-28' },
      mogelijkeHandelingen: ['hervatten', 'aanvullen'],
    } as const;
    const gegevens = { reden: 'wacht_op_indiener', toelichting: 'Welke straat is het?', tot: '2026-12-28' };
    const gebeurtenissen = [aGebeurtenis({ soort: 'aangehouden', gegevens, tekstvelden: ['toelichting'] })];
    const filer = html({ dossier: aDossier(vastloper, { gebeurtenissen }) });
    expect(filer).toMatch(/<h2[^>]*>Wij wachten op u<\/h2><p class="lead words">Welke straat is het\?/);
    expect(filer).toContain('wacht tot en met maandag 28 december 2026 op uw antwoord en gaat dan verder.');
    expect(filer).toMatch(/<form id="doe-hervatten".*<textarea[^>]*name="tekst"[^>]*required/s);
    const alsoPartner = html({ dossier: aDossier({ ...vastloper, hoedanigheden: ['indiener', 'partner'] }, { gebeurtenissen }) });
    expect(alsoPartner).toMatch(/<h2[^>]*>Wij wachten op u<\/h2>.*op uw antwoord en gaat.*Uw antwoord.*De partijen/s);
    const team = html({
      page: TEAM_PAGE,
      dossier: aDossier({ ...vastloper, hoedanigheden: ['doorbraakteam'] }, { gebeurtenissen }),
    });
    expect(team).not.toContain('Wij wachten op u');
    expect(team).toMatch(/Wat liet de indiener weten\?.*niet verplicht/s);
    const pauze = { ...vastloper, aanhouding: { ...vastloper.aanhouding, reden: 'seizoen' } as const };
    const elders = html({ dossier: aDossier(pauze, { gebeurtenissen }) });
    expect(elders).not.toMatch(/Wij wachten op u|<form id="doe-hervatten".*<textarea[^>]*id="doe-hervatten/s);
  });

  it('shows the words of the filer as text, and leaves out what is not filled', () => {
    const page = html();
    expect(page).toContain('De stad plaatst bakken &lt;volgens> één plan.');
    expect(page).toContain('Afvalplan, artikel 3');
    expect(page).not.toContain('Wat is al geprobeerd?');
  });

  it('has a form for every act that is possible and has one, each with the token and a key of its own', () => {
    const page = html();
    expect(
      [...page.matchAll(/<form id="(doe-[a-z-]+)" method="post" action="([^"]+)"/g)].map(([, id, action]) => [id, action]),
    ).toEqual([
      ['doe-aanvullen', '/vastlopers/EHV-WZ-2026-0001/aanvullen'],
      ['doe-intrekken', '/vastlopers/EHV-WZ-2026-0001/intrekken'],
    ]);
    expect(page.match(/name="csrf" value="token-van-de-sessie"/g)?.length).toBe(3);
    expect(new Set(page.match(/value="sleutel-\d+"/g)).size).toBe(2);
  });

  it('draws with many acts only the form that was asked for, and leads to the others', () => {
    const mogelijkeHandelingen = ['terugkoppelen', 'gesprek_vastleggen', 'opschalen', 'besluiten', 'verlengen'] as const;
    const dossier = aDossier({ mogelijkeHandelingen: [...mogelijkeHandelingen], hoedanigheden: ['doorbraakteam'] });
    const page = html({ dossier, open: 'opschalen' });
    expect(page.match(/<form id="doe-/g)).toHaveLength(1);
    expect(page).toMatch(/<details id="doe-opschalen-deel" open/);
    expect(page).toContain('href="/vastlopers/EHV-WZ-2026-0001?doe=besluiten#doe-besluiten-deel"');
    expect(page).toContain('Eerst het goede gesprek, dan pas omhoog.');
  });

  it('shows to who works on it the question on top, the parties, the talks and the clocks, and to the filer none of these', () => {
    const talk = aGebeurtenis({
      versie: 2,
      soort: 'gesprek_vastgelegd',
      op: '2026-12-01',
      gegevens: { met: ['gemeente'], trede: 'partners', uitkomst: 'Niemand mag ja zeggen.' },
    });
    const up = aGebeurtenis({
      versie: 3,
      soort: 'opgeschaald',
      op: '2026-12-02',
      door: { organisatie: 'Doorbraakteam', persoon: null, namens: null },
      gegevens: { naar: 'partners', vraag: 'Wie durft?', gewenstOp: '2026-12-24' },
    });
    const vraag = {
      id: 'v',
      partij: { id: 'p', naam: 'De school' },
      stand: 'toegezegd',
      vraag: 'Een plek?',
      wat: 'Een lokaal.',
      voor: '2027-01-04',
    };
    const change = { gebeurtenissen: [up, talk], toezeggingen: [{ ...vraag, voorwaarde: null, bewijs: null } as never] };
    const page = html({ dossier: aDossier({ hoedanigheden: ['doorbraakteam'] }, change), page: TEAM_PAGE });
    expect(page).toContain('<p class="lead words">Wie durft?</p>');
    expect(page).toContain('Gevraagd aan Partners · Doorbraakteam · Antwoord gevraagd voor 24 december 2026');
    expect(page).toContain('Gesprek met: gemeente');
    expect(page).toMatch(/De school.*Een plek\?.*Toegezegd\nEen lokaal\..*4 januari 2027/s);
    expect(page).toContain('>Werkvoorraad</a>');
    const filer = html({ dossier: aDossier({}, change) });
    for (const title of ['De klokken', 'De partijen', 'Gesprekken, berichten en besluiten']) expect(filer).not.toContain(title);
  });

  it('names who must still say yes, since when, and what is needed', () => {
    const overdracht = {
      id: 'o',
      soort: 'trekker',
      vanOrganisatieId: 't',
      naarOrganisatieId: 's',
      naarPersoonId: null,
      sinds: '2026-12-21',
    } as const;
    const page = html({ dossier: aDossier({ overdracht, sporen: ['quick_win'] }, { organisaties: [SCHOOL] }) });
    expect(page).toMatch(/Wacht op een ja van<\/dt><dd[^>]*>De school, gevraagd op 21 december 2026/);
    expect(page).toMatch(/Wat is er nodig\?<\/dt><dd[^>]*>Nu helpen/);
  });

  it('shows by when a party answers, also when nobody typed a date', () => {
    const vraag = { id: 'v', partij: { id: 's', naam: 'De school' }, stand: 'gevraagd', vraag: 'Een plek?', voor: null };
    const klok = { ...KLOK, soort: 'toezegging', onderwerpId: 'v', einddatum: '2027-01-06' };
    const dossier = aDossier(
      { hoedanigheden: ['doorbraakteam'] },
      { toezeggingen: [vraag as never], termijnen: [klok as never] },
    );
    expect(html({ dossier, page: TEAM_PAGE })).toMatch(/De school.*Uiterlijk<\/dt><dd[^>]*>6 januari 2027/s);
  });

  it('puts the question to think along on top for who was asked, with the way to answer; others see who was asked and what they saw', () => {
    const gevraagd = aGebeurtenis({
      versie: 2,
      soort: 'meedenken_gevraagd',
      op: '2026-12-01',
      gegevens: { organisatieId: 's', vraag: 'Kent u een plek waar dit wel kon?' },
    });
    const gezien = aGebeurtenis({
      versie: 3,
      soort: 'aangevuld',
      op: '2026-12-02',
      door: { organisatie: 'De school', persoon: null, namens: null },
      gegevens: { tekst: 'Ja, in de wijk hiernaast.' },
      tekstvelden: ['tekst'],
    });
    const draw = (gebeurtenissen: Dossier['gebeurtenissen'], eigenOrganisatieIds: string[]): string =>
      html({
        dossier: aDossier({ hoedanigheden: ['meedenker'] }, { gebeurtenissen, eigenOrganisatieIds, organisaties: [SCHOOL] }),
      });
    const mijn = draw([gevraagd], ['s']);
    expect(mijn).toMatch(/U bent gevraagd om mee te denken.*Kent u een plek.*href="[^"]*\?doe=aanvullen#doe-aanvullen-deel"/s);
    expect(draw([gezien, gevraagd], ['s'])).toContain('U hebt meegedacht.');
    const ander = draw([gezien, gevraagd], ['t']);
    expect(ander).not.toContain('U bent gevraagd om mee te denken');
    expect(ander).toMatch(/<h3>De school<\/h3>.*Kent u een plek.*Ja, in de wijk hiernaast\./s);
  });

  it('holds the whole conversation for who works on it: word from and to the filer, questions and answers, talks and decisions', () => {
    const said = (versie: number, soort: string, gegevens: Record<string, unknown>, tekstvelden: string[]) =>
      aGebeurtenis({ versie, soort, op: '2026-12-01', gegevens, tekstvelden });
    const gebeurtenissen = [
      said(5, 'teruggekoppeld', { tekst: 'Wij praten dinsdag.' }, ['tekst']),
      said(4, 'aangevuld', { tekst: 'Ook de buren hebben dit.' }, ['tekst']),
      said(3, 'vraag_beantwoord', { partijId: 's', antwoord: 'toegezegd', wat: 'Een lokaal.' }, ['wat']),
    ];
    const dossier = aDossier({ hoedanigheden: ['doorbraakteam'] }, { gebeurtenissen, organisaties: [SCHOOL] });
    const talks = /<section aria-labelledby="gesprekken">.*?<\/section>/s.exec(html({ dossier, page: TEAM_PAGE }))?.[0] ?? '';
    for (const words of ['Wij praten dinsdag.', 'Ook de buren hebben dit.', 'De school gaf antwoord: ja.', 'Een lokaal.'])
      expect(talks).toContain(words);
  });

  it('tells at the intake how to ask the filer for more, since the clock cannot be stopped yet', () => {
    const change = {
      status: 'ingediend',
      hoedanigheden: ['programmabureau'],
      mogelijkeHandelingen: ['aannemen', 'terugkoppelen'],
    };
    const page = html({ dossier: aDossier(change as never) });
    expect(page).toContain('Vraag het eerst met een bericht aan de indiener. De klok stilzetten kan pas daarna.');
    expect(page).toContain('U kunt ook iets vragen. De indiener kan dan iets toevoegen.');
  });

  it('shows at the intake what looks like it and what that is worth, to who decides there', () => {
    const gelukt = {
      ...aDossier().vastloper,
      id: 'x',
      nummer: 'EHV-WZ-2025-0007',
      titel: 'Een bak in een andere straat',
      status: 'afgesloten',
      resultaat: 'doorbraak',
      zelfdeRegel: true,
    } as const;
    const dossier = aDossier({ status: 'ingediend', hoedanigheden: ['programmabureau'] }, { gelijkende: [gelukt] });
    expect(html({ dossier })).toMatch(/Dit lijkt erop.*EHV-WZ-2025-0007.*Dit is elders al gelukt.*Zelfde regel/s);
    expect(html()).not.toContain('Dit lijkt erop');
  });

  it.each([
    [['partner'] as const, '/partner'],
    [['rijksvertegenwoordiger'] as const, '/werkvoorraad'],
    [['indiener'] as const, '/partner'],
  ])('leads %s who works on it back to a list of their own menu', (rollen, home) => {
    const page = html({
      dossier: aDossier({ hoedanigheden: ['partner'] }),
      page: { ...FILER_PAGE, visitor: { naam: 'Iemand', rollen } },
    });
    expect(/aria-label="U bent hier".*?<\/nav>/s.exec(page)?.[0]).toContain(`href="${home}"`);
  });

  it('says that nothing has to be done when no act is possible', () => {
    expect(html({ dossier: aDossier({ mogelijkeHandelingen: [] }) })).toContain('U hoeft nu niets te doen.');
  });

  it('keeps an act that did not go through open with its text, its faults and the count in the title', () => {
    const act = actOfPath('intrekken');
    if (!act) throw new Error('There is no such act.');
    const errors = [{ veld: 'reden', melding: 'Vul in: Waarom' }];
    const page = html({ attempt: { act, values: { reden: ['Omdat'] }, errors, mayExplain: false } });
    expect(page).toContain('<title>1 foutmelding - ');
    expect(page).toContain('<a href="#doe-intrekken-reden">Vul in: Waarom</a>');
    expect(page).toMatch(/<details id="doe-intrekken-deel" open><summary>Intrekken/);
    expect(page).toContain('>Omdat</textarea>');
  });

  it('keeps what was typed in sight when the act is not possible any more, and says that something changed', () => {
    const act = actOfPath('aanvullen');
    if (!act) throw new Error('There is no such act.');
    const page = html({
      dossier: aDossier({ status: 'afgesloten', mogelijkeHandelingen: ['heropenen'] }),
      attempt: { act, values: { tekst: ['Lang verhaal'] }, errors: [], mayExplain: false },
      whole: { title: 'De vastloper is afgesloten', text: 'U kunt nu alleen nog heropenen.' },
      changes: [aGebeurtenis({ versie: 4, soort: 'afgesloten', op: '2026-12-23', gegevens: { resultaat: 'doorbraak' } })],
    });
    expect(page).toContain('>Lang verhaal</textarea>');
    expect(page).toContain('Er is intussen iets veranderd.');
    expect(page).toContain('De vastloper is afgesloten: doorbraak.');
    expect(page).toContain('id="doe-heropenen"');
  });

  it('waits for an act that is stored: it says so and looks again by itself', () => {
    const page = html({ waiting: 'h1', done: 'aanvullen' });
    expect(page).toContain('Bewaard, wordt verwerkt');
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="5"');
    expect(page).toContain('data-settle="/handelingen/h1/stand"');
    expect(page).not.toContain('Uw tekst is toegevoegd.');
    expect(html({ done: 'aanvullen' })).toContain('Uw tekst is toegevoegd.');
    expect(html({ done: 'aanvullen' })).not.toContain('http-equiv="refresh"');
  });

  it('has one main heading, and no clock on a closed case', () => {
    const page = html({
      dossier: aDossier({ status: 'afgesloten', resultaat: 'doorbraak', volgendeTermijn: null, aanZet: null }),
    });
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).not.toContain('Voor wanneer?');
    expect(page).not.toContain('aria-current="step"');
  });
});

describe(MijnMeldingenPage.name, () => {
  const { vastloper, vandaag, kalender } = aDossier();
  const draw = (
    items: readonly (typeof vastloper)[],
    volgende: string | null = null,
    { wachtend = [], cursor = null }: Partial<Pick<MijnMeldingenProps, 'wachtend' | 'cursor'>> = {},
  ): string =>
    renderPage(MijnMeldingenPage({ page: FILER_PAGE, wachtend, pagina: { items, volgende }, cursor, vandaag, kalender }));

  it('shows each case with who is at work and by when', () => {
    const page = draw([vastloper], 'a b');
    expect(page).toContain('<a class="utrecht-link" href="/vastlopers/EHV-WZ-2026-0001">');
    expect(page).toContain('Aan zet: Doorbraakteam Woensel-Zuid');
    expect(page).toContain('nog 2 werkdagen');
    expect(page).toContain('href="/mijn-meldingen?na=a%20b"');
  });

  it('shows first what waits for the filer, once, and says so instead of who is at work', () => {
    const wacht = { ...vastloper, id: 'w', nummer: 'A-7', status: 'aangehouden', wachtOpIndiener: true } as const;
    const page = draw([vastloper, wacht], null, { wachtend: [wacht] });
    expect(page).toMatch(
      /Wij wachten op u<\/h2>.*A-7.*<strong>Wij wachten op u<\/strong>.*Uw andere meldingen.*Aan zet: Doorbraakteam/s,
    );
    expect(page.match(/href="\/vastlopers\/A-7"/g)).toHaveLength(1);
    expect(page.match(/Aan zet: /g)).toHaveLength(1);
    expect(draw([wacht], null, { cursor: 'a b' })).toMatch(/<strong>Wij wachten op u/);
  });

  it('shows what changed on the same page of the list', () => {
    expect(draw([vastloper], null, { cursor: 'a b' })).toMatch(
      /id="lijst-veranderd" hidden>[^<]*<a class="utrecht-link" href="\/mijn-meldingen\?na=a%20b"/,
    );
  });

  it('helps on when there is nothing yet', () => {
    expect(draw([])).toContain('U hebt nog niets gemeld');
  });
});
