// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { VolgPage, type VolgPageProps } from './volg.page.js';

const { vastloper, kalender } = aDossier();

function html(change: Partial<VolgPageProps> = {}): string {
  const page = { ...FILER_PAGE, visitor: null };
  const stilte = { fase: 'regulier', respijtdatum: null, volgendeRonde: false, hoger: 'alliantieraad' } as const;
  const props = {
    page,
    vastloper,
    organisatie: 'De school',
    stilte,
    vandaag: '2026-12-23',
    kalender,
    meedenken: null,
    ...change,
  };
  return renderPage(VolgPage(props));
}

describe(VolgPage.name, () => {
  it('says in one sentence who is at work and by when, and how late it is once the date has passed', () => {
    expect(html()).toMatch(
      /Doorbraakteam Woensel-Zuid is aan zet en heeft tot en met maandag 28 december 2026 de tijd\..*nog 2 werkdagen/s,
    );
    expect(html({ vandaag: '2026-12-30' })).toMatch(
      /had tot en met maandag 28 december 2026 de tijd\. De datum is voorbij.*2 werkdagen te laat/s,
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

  it('shows no word of the case but its title', () => {
    expect(html()).not.toContain('De stad plaatst bakken');
  });
});
