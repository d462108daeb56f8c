// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import type { WerkvoorraadRegel } from '#application/ports/vastloper.repository';
import { aDossier, FILER_PAGE } from '../../test/dossier.builder.js';
import { renderPage } from '../frame/frame.page.js';
import { BulkResultPage } from './bulk-result.page.js';
import { hasFilter, readWerkFilter, werkAddress, werkGroep } from './werk-filter.js';
import { WerkvoorraadPage, type WerkvoorraadProps } from './werkvoorraad.page.js';
import { ZoekPage } from './zoek.page.js';

const VANDAAG = '2026-12-23';
const KEUZES = { focusgebieden: ['EHV-WZ', 'BRE-NO'], themas: ['meedoen'], organisaties: ['o-1'] };
const NO_FILTER = readWerkFilter({}, KEUZES);

function row(nummer: string, einddatum: string, change: Partial<WerkvoorraadRegel> = {}): WerkvoorraadRegel {
  return {
    vastloper: { id: nummer, nummer, titel: `Titel van ${nummer}`, trede: 'intake', status: 'ingediend' },
    termijn: { id: `t-${nummer}-${einddatum}`, soort: 'terugkoppeling', einddatum, teLaat: einddatum < VANDAAG },
    hoedanigheid: 'programmabureau',
    ...change,
  };
}

function html(props: Partial<WerkvoorraadProps> = {}): string {
  return renderPage(
    WerkvoorraadPage({
      page: { ...FILER_PAGE, visitor: { naam: 'Programmabureau', rollen: ['programmabureau'] } },
      pagina: {
        items: [row('A-1', '2026-12-18'), row('A-2', VANDAAG), row('A-3', '2026-12-27'), row('A-4', '2026-12-28')],
        volgende: null,
      },
      telling: null,
      filter: NO_FILTER,
      filtered: false,
      cursor: null,
      gebieden: [],
      themas: [],
      organisaties: [],
      attempt: null,
      sleutel: 'sleutel-1',
      vandaag: VANDAAG,
      kalender: KALENDER_STANDAARD,
      ...props,
    }),
  );
}

describe(WerkvoorraadPage.name, () => {
  it('groups by when, in the order of the dates, with the clock in words', () => {
    const page = html();
    expect([...page.matchAll(/<h2 id="groep-[a-z_]+"[^>]*>([^<]+)/g)].map(([, text]) => text)).toEqual([
      'Te laat (1)',
      'Vandaag (1)',
      'Deze week (1)',
      'Later (1)',
    ]);
    expect(page).toContain('3 werkdagen te laat');
    expect(page).toContain('uiterlijk vandaag');
  });

  it('counts each group over all pages, and says of the last how far it counted', () => {
    const dagen = [
      { einddatum: '2026-12-17', aantal: 30 },
      { einddatum: '2026-12-18', aantal: 3 },
      { einddatum: '2026-12-28', aantal: 400 },
      { einddatum: '2027-01-04', aantal: 67 },
    ];
    const headings = (props: Partial<WerkvoorraadProps>): string[] =>
      [...html(props).matchAll(/<h2 id="groep-[a-z_]+"[^>]*>([^<]+)/g)].map(([, text]) => text ?? '');
    const pagina = { items: [row('A-1', '2026-12-18'), row('A-4', '2026-12-28')], volgende: 'verder' };
    expect(headings({ pagina, telling: { dagen, meer: false } })).toEqual(['Te laat (33)', 'Later (467)']);
    expect(headings({ pagina, telling: { dagen, meer: true } })).toEqual(['Te laat (33)', 'Later (meer dan 467)']);
    const late = { items: [row('A-1', '2026-12-18'), row('A-4', '2026-12-28')], volgende: null };
    const counted = { dagen: dagen.slice(0, 2), meer: true };
    expect(headings({ pagina: late, cursor: 'ver', telling: counted })).toEqual(['Te laat (meer dan 33)', 'Later']);
  });

  it('says when nothing needs to be done today, of the whole list only', () => {
    const quiet = { items: [row('A-3', '2026-12-27'), row('A-4', '2026-12-28')], volgende: null };
    expect(html({ pagina: quiet })).toContain('Vandaag hoeft niets.');
    expect(html({ pagina: quiet, filtered: true })).not.toContain('Vandaag hoeft niets.');
    expect(html({ pagina: quiet, cursor: 'ver' })).not.toContain('Vandaag hoeft niets.');
    expect(html()).not.toContain('Vandaag hoeft niets.');
  });

  it('leads from each row to the case and to the act that most likely does it', () => {
    expect(html()).toContain('href="/vastlopers/A-1?doe=aannemen#doe-aannemen-deel"');
    const running = row('A-5', VANDAAG, {
      vastloper: { ...row('A-5', VANDAAG).vastloper, status: 'in_behandeling', trede: 'partners' },
    });
    expect(html({ pagina: { items: [running], volgende: null } })).toContain('?doe=terugkoppelen#');
  });

  it('gives every tick a name of its own, also when one case comes twice', () => {
    const page = html({ pagina: { items: [row('A-1', '2026-12-18'), row('A-1', VANDAAG)], volgende: null } });
    const ids = [...page.matchAll(/type="checkbox" id="(kies-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(page.match(/Kies A-1/g)).toHaveLength(2);
  });

  it('keeps the filters in the address of the next page and of the first', () => {
    const filter = readWerkFilter({ trede: 'partners', telaat: '1' }, KEUZES);
    const page = html({ filter, filtered: true, cursor: 'b', pagina: { items: [row('A-1', VANDAAG)], volgende: 'c d' } });
    expect(page).toContain('href="/werkvoorraad?trede=partners&amp;telaat=1&amp;na=c+d" rel="next"');
    expect(page).toContain('href="/werkvoorraad?trede=partners&amp;telaat=1">Terug naar het begin');
    expect(page).toMatch(/<option[^>]*selected[^>]*value="partners"|<option value="partners" selected/);
  });

  it('marks the quick choice that is chosen', () => {
    const filter = readWerkFilter({ telaat: '1' }, KEUZES);
    expect(html({ filter, filtered: true })).toContain('href="/werkvoorraad?telaat=1" aria-current="true"');
    expect(html()).not.toContain('aria-current="true"');
  });

  it('helps on when there is nothing, and says when a choice is too narrow', () => {
    const pagina = { items: [], volgende: null };
    expect(html({ pagina })).toContain('Er ligt nu niets voor u klaar');
    expect(html({ pagina, filtered: true })).toContain('Maak de keuze ruimer.');
  });

  it('keeps ticks and texts of an act on more cases that missed something, with the fault at its field', () => {
    const errors = [{ veld: 'reden', melding: 'Vul in: Waarom draagt u over' }];
    const values = { vastloper: ['A-2'], organisatie: [], reden: [] };
    const page = html({ attempt: { soort: 'overdragen', values, errors, mayExplain: false } });
    expect(page).toContain('<title>1 foutmelding - ');
    expect(page).toContain('href="#samen-overdragen-reden"');
    expect(page).toContain('id="samen-overdragen-reden"');
    expect(page).toMatch(/value="A-2" checked/);
    expect(page).not.toMatch(/value="A-1" checked/);
  });

  it('asks for the area only of who works in more', () => {
    const gebied = (code: string) => ({ code, naam: code, gemeente: code, cbsCode: code });
    expect(html({ gebieden: [gebied('EHV-WZ')] })).not.toContain('name="focusgebied"');
    expect(html({ gebieden: [gebied('EHV-WZ'), gebied('BRE-NO')] })).toContain('name="focusgebied"');
  });

  it('lets choose a theme, a kind of blockade and a trekker, and shows which were chosen', () => {
    const themas = [{ code: 'meedoen', naam: 'Meedoen', hoofdthema: null }];
    const organisaties = [
      { id: 'o-1', sleutel: 'o', naam: 'De school', soort: 'school', focusgebied: 'EHV-WZ', escalatieOrganisatieId: null },
    ];
    const filter = readWerkFilter({ thema: 'meedoen', blokkade: 'geld', trekker: 'o-1' }, KEUZES);
    const page = html({ themas, organisaties, filter, filtered: true, pagina: { items: [], volgende: 'd' } });
    for (const chosen of ['value="meedoen" selected', 'value="geld" selected', 'value="o-1" selected'])
      expect(page.replaceAll(/<option selected value="([^"]*)"/g, '<option value="$1" selected')).toContain(chosen);
    expect(page).toContain('href="/werkvoorraad?thema=meedoen&amp;blokkade=geld&amp;trekker=o-1&amp;na=d" rel="next"');
    expect(html({ themas, organisaties: null })).not.toContain('name="trekker"');
  });
});

describe(readWerkFilter.name, () => {
  it('takes known codes from the address and nothing else', () => {
    const unknown = {
      trede: 'zolder',
      soort: "x' OR 1",
      focusgebied: 'NERGENS',
      thema: 'voorbij',
      blokkade: 'zin',
      trekker: 'mij',
    };
    expect(readWerkFilter({ ...unknown, telaat: 'ja' }, KEUZES)).toEqual(NO_FILTER);
    expect(hasFilter(NO_FILTER)).toBe(false);
    const query = {
      trede: 'intake',
      soort: 'ontvangst',
      focusgebied: 'EHV-WZ',
      thema: 'meedoen',
      blokkade: 'geld',
      trekker: 'o-1',
    };
    const filter = readWerkFilter({ ...query, telaat: '1' }, KEUZES);
    expect(Object.values(filter)).not.toContain(null);
    expect(readWerkFilter(Object.fromEntries(new URLSearchParams(werkAddress(filter).split('?')[1])), KEUZES)).toEqual(filter);
  });
});

describe(werkGroep.name, () => {
  it.each([
    ['2026-12-22', 'te_laat'],
    ['2026-12-23', 'vandaag'],
    ['2026-12-24', 'week'],
    ['2026-12-27', 'week'],
    ['2026-12-28', 'later'],
  ])('puts %s on Wednesday 23 December under %s', (einddatum, groep) => {
    expect(werkGroep(einddatum, VANDAAG)).toBe(groep);
  });

  it('has no rest of the week on a Sunday', () => {
    expect(werkGroep('2026-12-28', '2026-12-27')).toBe('later');
  });
});

describe(BulkResultPage.name, () => {
  it('tells of every case on a line of its own what came of it', () => {
    const page = renderPage(
      BulkResultPage({
        page: FILER_PAGE,
        soort: 'aannemen',
        terug: '/werkvoorraad?trede=intake',
        results: [
          { nummer: 'A-1', titel: 'Een', uitkomst: 'verwerkt', reden: null, handeling: null },
          { nummer: 'A-2', titel: 'Twee', uitkomst: 'bewaard', reden: null, handeling: 'h-2' },
          { nummer: 'A-3', titel: null, uitkomst: 'niet', reden: 'Deze vastloper is er niet.', handeling: null },
        ],
      }),
    );
    expect([...page.matchAll(/<p><strong[^>]*>([^<]+)<\/strong>/g)].map(([, text]) => text)).toEqual([
      'Gelukt',
      'Bewaard, wordt verwerkt',
      'Niet gelukt: Deze vastloper is er niet.',
    ]);
    expect(page).not.toContain('href="/vastlopers/A-3"');
    // What waits says itself how it ended, and without a script the case does.
    expect(page.match(/data-settle-line/g)).toHaveLength(1);
    expect(page).toContain('data-settle-line="/handelingen/h-2/stand" data-done="Gelukt" data-refused="Niet gelukt: {reden}"');
    expect(page).toContain('href="/vastlopers/A-2?handeling=h-2"');
    expect(page).toContain('href="/werkvoorraad?trede=intake">Terug naar de werkvoorraad');
  });
});

describe(ZoekPage.name, () => {
  it('shows what was searched for as text, and helps when nothing was found', () => {
    const page = { ...FILER_PAGE };
    const props = { page, zoek: '<b>plan', vandaag: VANDAAG, kalender: KALENDER_STANDAARD };
    expect(
      renderPage(ZoekPage({ adres: '/werkvoorraad/zoeken?gezocht=x', ...props, gevonden: { items: [], meer: false } })),
    ).toContain('Zoeken naar: &lt;b>plan');
    expect(
      renderPage(ZoekPage({ adres: '/werkvoorraad/zoeken?gezocht=x', ...props, gevonden: { items: [], meer: false } })),
    ).toContain('Probeer een ander woord');
    const veel = { items: Array.from({ length: 50 }, () => aDossier().vastloper), meer: true };
    expect(renderPage(ZoekPage({ adres: '/werkvoorraad/zoeken?gezocht=x', ...props, gevonden: veel }))).toContain(
      'Meer dan 50 gevonden. U ziet de nieuwste.',
    );
    expect(
      renderPage(
        ZoekPage({ adres: '/werkvoorraad/zoeken?gezocht=x', ...props, gevonden: { items: [aDossier().vastloper], meer: false } }),
      ),
    ).toContain('Gevonden: 1');
  });

  it('sends the words of a search in a form, never in an address', () => {
    const props = {
      page: { ...FILER_PAGE, csrf: 'van-mij' },
      zoek: 'Jan Jansen',
      vandaag: VANDAAG,
      kalender: KALENDER_STANDAARD,
    };
    const page = renderPage(
      ZoekPage({ adres: '/werkvoorraad/zoeken?gezocht=x', ...props, gevonden: { items: [aDossier().vastloper], meer: false } }),
    );
    expect(page).toMatch(
      /<form class="search" role="search" method="post" action="\/werkvoorraad\/zoeken"><input type="hidden" name="csrf" value="van-mij"/,
    );
    expect([...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address).join(' ')).not.toMatch(/Jansen|zoek=/);
  });
});
