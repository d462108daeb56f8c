// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { aDossier, aGebeurtenis, FILER_PAGE } from '../../test/dossier.builder.js';
import { HEAVY } from '../../test/full-case.js';
import { idOf, many, TEKST } from '../../test/full-texts.js';
import { DossierPage } from '../desks/dossier.page.js';
import { renderPage } from '../frame/frame.page.js';
import { bladVanLijst, leesAdres, lezenVan, samenIn, type LeesDeel } from './lezen.js';
import { LezenPage } from './lezen.page.js';
import type { Dossier } from './vastloper-dossier.js';
import { VastloperPage } from './vastloper.page.js';

const page = FILER_PAGE;
const QUIET = { done: null, waiting: null, attempt: null, whole: null, changes: [], open: null, vanaf: null } as const;
const casePage = (dossier: Dossier, change: object = {}): string =>
  renderPage(VastloperPage({ page, dossier, newKey: () => idOf(0), ...QUIET, ...change }));

/** A text as long as it may be, with a sign of its own at its very end. */
const signed = (sign: string): string => `${TEKST.slice(0, 3_980)} ${sign}.`;
const inReach = (text: string, signs: readonly string[]): string[] => signs.filter((sign) => text.includes(`${sign}.`));

const EIGEN = ['omschrijving', 'watKanWel', 'geprobeerd', 'stemVanBewoners'] as const;
const VRAAG = ['vraag', 'wat', 'voorwaarde', 'bewijs'] as const;
const PLACES = many(8, (place) => place);
const SIGNED: Dossier = aDossier(
  {
    ...Object.fromEntries(EIGEN.map((veld) => [veld, signed(veld)])),
    hoedanigheden: ['doorbraakteam'],
    partijen: PLACES.map((place) => ({ naam: 'De buurt', watNodig: signed(`nodig${place}`), watBiedt: signed(`biedt${place}`) })),
  },
  {
    toezeggingen: PLACES.map((place) => ({
      ...HEAVY.toezeggingen[0]!,
      ...Object.fromEntries(VRAAG.map((veld) => [veld, signed(`${veld}${place}`)])),
      id: idOf(place),
    })),
    gebeurtenissen: many(40, (place) =>
      aGebeurtenis({
        versie: 40 - place,
        soort: 'besloten',
        gegevens: { besluit: signed(`besluit${place}`), waarom: signed(`waarom${place}`) },
        tekstvelden: ['besluit', 'waarom'],
      }),
    ),
    termijnen: HEAVY.termijnen,
  },
);
const SIGNS: Readonly<Record<Exclude<LeesDeel, 'datums'>, readonly string[]>> = {
  melding: EIGEN,
  partijen: PLACES.flatMap((place) => [`nodig${place}`, `biedt${place}`, ...VRAAG.map((veld) => `${veld}${place}`)]),
  alles: many(40, (place) => place).flatMap((place) => [`besluit${place}`, `waarom${place}`]),
};

/** All pages of a part, one after another, as the link to the next page leads. */
function readAll(draw: (blad: number) => string, next: (blad: number) => string): readonly string[] {
  const pages: string[] = [];
  for (let blad = 1; blad < 100; blad += 1) {
    const html = draw(blad);
    pages.push(html);
    if (!html.includes(`href="${next(blad + 1)}"`)) return pages;
  }
  throw new Error('The pages never end.');
}

describe('a case with more than a page can hold', () => {
  it('shows the beginning of each part, with the way to all of it', () => {
    const html = casePage(SIGNED);
    for (const deel of ['melding', 'partijen', 'datums', 'alles'] as const)
      expect(html).toContain(`href="${leesAdres('EHV-WZ-2026-0001', deel)}"`);
    expect(html).toContain(' …');
  });

  it.each(Object.entries(SIGNS))('keeps no word back of %s over its pages, each of which leads to the next', (deel, signs) => {
    const to = (blad: number): string => leesAdres('EHV-WZ-2026-0001', deel as LeesDeel, blad);
    const pages = readAll((blad) => renderPage(LezenPage({ page, dossier: SIGNED, deel: deel as LeesDeel, blad })), to);
    expect(inReach(pages.join(''), signs)).toEqual([...signs]);
    for (const html of pages) expect(html).toContain('href="/vastlopers/EHV-WZ-2026-0001"');
  });

  it('shows every clock over the pages of dates', () => {
    const to = (blad: number): string => leesAdres('EHV-WZ-2026-0001', 'datums', blad);
    const pages = readAll((blad) => renderPage(LezenPage({ page, dossier: SIGNED, deel: 'datums', blad })), to);
    expect(pages.join('').match(/<th class="utrecht-table__cell" scope="row"/g)).toHaveLength(SIGNED.termijnen.length);
  });

  it('goes on over more pages of the dossier, and says which page it is', () => {
    const to = (blad: number): string => `/vastlopers/EHV-WZ-2026-0001/dossier?blad=${blad}`;
    const { toezeggingen } = SIGNED;
    const pages = readAll((blad) => renderPage(DossierPage({ page, dossier: SIGNED, toezeggingen, blad })), to);
    expect(pages[0]).toContain(`Blad 1 van ${pages.length}`);
    const signs = [...EIGEN, ...PLACES.flatMap((place) => [`wat${place}`, `voorwaarde${place}`])];
    expect(inReach(pages.join(''), signs)).toEqual(signs);
  });

  it('shows an ordinary case whole, with nothing to read elsewhere and one page of dossier', () => {
    const dossier = aDossier({ hoedanigheden: ['doorbraakteam'] }, { termijnen: HEAVY.termijnen.slice(0, 3) });
    expect(casePage(dossier)).not.toMatch(/\?(?:melding|partijen|datums|alles)=| …/);
    expect(casePage(dossier, { open: 'aanvullen' })).not.toMatch(/\?(?:melding|partijen|datums|alles)=| …/);
    expect(renderPage(DossierPage({ page, dossier, toezeggingen: [], blad: 1 }))).not.toContain('Blad 1');
  });
});

describe('the texts of a long log in the forms about one text', () => {
  const dossier: Dossier = { ...HEAVY, vastloper: { ...HEAVY.vastloper, mogelijkeHandelingen: ['tekst_melden'] } };
  const choices = (html: string): string[] =>
    [...html.matchAll(/<option value="([^"]+\.[^"]+)"/g)].map(([, value]) => value ?? '');

  it('begin at the newest, and at an older one from its page of the log', () => {
    const newest = choices(casePage(dossier));
    expect(newest).toHaveLength(60);
    const log = renderPage(LezenPage({ page, dossier, deel: 'alles', blad: 40 }));
    const [, vanaf = ''] = /\?doe=tekst_melden&amp;vanaf=(\d+)#doe-tekst-melden-deel/.exec(log) ?? [];
    const older = choices(casePage(dossier, { vanaf: Number(vanaf) }));
    expect([older.length, older.some((value) => newest.includes(value))]).toEqual([60, false]);
  });
});

describe(lezenVan.name, () => {
  it('reads a page of a part, and nothing of anything else', () => {
    expect(lezenVan({ partijen: '2' })).toEqual({ deel: 'partijen', blad: 2 });
    for (const query of [{}, { alles: '0' }, { alles: '-1' }, { datums: 'x' }, { melding: ['1'] }, { partijen: '99999' }])
      expect(lezenVan(query)).toBeNull();
  });
});

describe(bladVanLijst.name, () => {
  const lijst = [5, 5, 5, 50, 1];
  const on = (blad: number) => bladVanLijst(lijst, blad, { most: 2, room: 9, lengte: (regel) => regel });

  it('fills a page by lines and by words, and gives a line with more a page of its own', () => {
    expect([1, 2, 3, 4, 5, 9].map((blad) => on(blad).shown)).toEqual([[5], [5], [5], [50], [1], [1]]);
    expect([on(4).hasMore, on(5).hasMore]).toEqual([true, false]);
  });
});

describe(samenIn.name, () => {
  it('leaves texts whole that fit together, and shows the beginning of each when they do not', () => {
    const texts = ['kort', null, 'een lange zin hier'];
    expect(samenIn(texts, { room: 22, beginning: 8 }).show('een lange zin hier')).toBe('een lange zin hier');
    const { show, cut } = samenIn(texts, { room: 21, beginning: 8 });
    expect([show('kort'), show('een lange zin hier'), cut]).toEqual(['kort', 'een …', true]);
    expect(samenIn(['kort', 'kort'], { room: 1, beginning: 8 }).cut).toBe(false);
  });
});
