// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDossier, aGebeurtenis, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { VolgPage, type VolgPageProps } from './volg.page.js';

const { vastloper, kalender } = aDossier();

function html(change: Partial<VolgPageProps> = {}): string {
  const page = { ...FILER_PAGE, visitor: null };
  const stilte = { fase: 'regulier', respijtdatum: null, volgendeRonde: false, hoger: 'alliantieraad' } as const;
  const rest = { stilte, meedenken: null, gebeurtenissen: [], namen: new Map() };
  const props = { page, vastloper, organisatie: 'De school', vandaag: '2026-12-23', kalender, ...rest, ...change };
  return renderPage(VolgPage(props));
}

describe(VolgPage.name, () => {
  it('says in one sentence who is at work and by when, and how late it is once the date has passed', () => {
    expect(html()).toMatch(
      /Doorbraakteam Woensel-Zuid is aan zet en maakt uiterlijk maandag 28 december 2026 afspraken of brengt de vraag hoger\..*nog 2 werkdagen/s,
    );
    expect(html({ vandaag: '2026-12-30' })).toMatch(
      /had op maandag 28 december 2026 afspraken moeten maken\. De datum is voorbij.*2 werkdagen te laat/s,
    );
  });

  it('shows the question to think along to who was asked, and how to answer it', () => {
    const meedenken = {
      organisatieId: 's',
      naam: 'De school',
      op: '2026-12-21',
      vraag: 'Ziet u nog iets anders?',
      antwoorden: [],
    };
    expect(html({ meedenken })).toMatch(/U bent gevraagd om mee te denken.*Ziet u nog iets anders\?.*Bel het programmabureau/s);
    expect(html()).not.toContain('U bent gevraagd om mee te denken');
  });

  it('tells what happened in plain words and on which day, newest first, without what people wrote or who they are', () => {
    const door = { persoon: 'Ada van Dam', organisatie: 'Programmabureau', namens: null };
    const page = html({
      namen: new Map([['s', 'De school']]),
      gebeurtenissen: [
        aGebeurtenis({
          soort: 'partner_gevraagd',
          op: '2026-12-21T10:00:00.000Z',
          door,
          gegevens: { partijId: 's', vraag: 'Mag het hek open?' },
          tekstvelden: ['vraag'],
        }),
        aGebeurtenis({ soort: 'partner_gevraagd', op: '2026-12-20T10:00:00.000Z', door, gegevens: { partijId: 'onbekend' } }),
        aGebeurtenis({ soort: 'ingediend', op: '2026-12-18T10:00:00.000Z', door }),
      ],
    });
    expect(page).toMatch(
      /Wat er is gebeurd.*21 december 2026.*De school kreeg een vraag\..*Een andere organisatie kreeg een vraag\..*18 december 2026.*De vastloper is ingediend\./s,
    );
    for (const hidden of ['Mag het hek open?', 'Ada van Dam', 'Programmabureau']) expect(page).not.toContain(hidden);
    expect(page).not.toContain('alleen het nieuwste');
    const many = Array.from({ length: 30 }, () => aGebeurtenis({ soort: 'aangevuld' }));
    expect(html({ gebeurtenissen: many })).toContain('Hier staat alleen het nieuwste.');
  });

  it('shows no word of the case but its title', () => {
    expect(html()).not.toContain('De stad plaatst bakken');
  });
});
