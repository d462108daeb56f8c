// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { TERMIJN_SOORTEN, TREDEN, volgendeTrede, type Status, type TermijnSoort, type Trede } from '#domain/ladder/begrippen';
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { aGebeurtenis } from '../../test/dossier.builder.js';
import { toTimelineItem } from './gebeurtenis-text.js';
import { statusZinnen, type Stand } from './status-text.js';
import { sentencesOf } from '../../test/plain-language.js';

const NAMEN = new Map([
  ['school', 'De school'],
  ['raad', 'Alliantieraad Woensel-Zuid'],
]);
const DOOR = { organisatie: 'Welzijn', persoon: 'Indiener', namens: null };
const zinVan = (soort: string, gegevens: Record<string, unknown> = {}) =>
  toTimelineItem(aGebeurtenis({ soort, door: DOOR, gegevens }), NAMEN).zin;

describe(toTimelineItem.name, () => {
  it.each(GEBEURTENIS_SOORTEN)('tells %s in plain words', (soort) => {
    const zin = zinVan(soort, {
      naar: 'partners',
      tot: '2026-12-24',
      antwoord: 'toegezegd',
      soort: 'behandeling',
      resultaat: 'doorbraak',
    });
    expect(zin).toMatch(/^[A-Z].*\.$/);
    expect(zin).not.toMatch(/[{}_]|undefined/);
  });

  it('puts rungs, dates and answers in words', () => {
    expect(zinVan('trede_betreden', { naar: 'alliantieraad' })).toBe('De vastloper ging naar Alliantieraad.');
    expect(zinVan('aangehouden', { tot: '2026-12-24' })).toBe(
      'De klok is stilgezet. De pauze duurt tot en met 24 december 2026.',
    );
    expect(zinVan('nazorg_beantwoord', { antwoord: 'houdt_niet' })).toBe(
      'De indiener gaf antwoord op de nazorg: het werkt niet.',
    );
    expect(zinVan('termijn_verstreken', { soort: 'ontvangst' })).toBe('De datum ging voorbij: teken van leven.');
  });

  const KLOKKEN = [...TERMIJN_SOORTEN.map((soort) => ({ soort, fase: 'regulier' })), { soort: 'toezegging', fase: 'nakoming' }];

  it.each(KLOKKEN)('says of the clock of %j only what silence did there', ({ soort, fase }) => {
    const klok = { termijnId: 'x', soort, fase, einddatum: '2026-12-24', partijId: 'school', naar: 'raad' };
    const isPartij = soort === 'toezegging';
    const isBelofte = fase === 'nakoming';
    expect(zinVan('termijn_herinnerd', klok)).toMatch(isPartij ? /^Een partij kreeg/ : /^Wie aan zet is, kreeg/);
    if (!isPartij) return;
    const anders = zinVan('andere_weg_gevraagd', klok);
    expect([anders.includes('beloofd'), anders.includes('antwoord')]).toEqual([isBelofte, !isBelofte]);
    if (isBelofte) expect(zinVan('vraag_geescaleerd', klok)).not.toMatch(/antwoord/);
  });

  it('shows the words that people wrote and no codes', () => {
    const item = toTimelineItem(
      aGebeurtenis({
        soort: 'opgeschaald',
        gegevens: {
          reden: 'regel_of_wet',
          vraag: 'Mag het wel?',
          naar: 'partners',
          watGeprobeerd: 'Gebeld met drie afdelingen.',
        },
        tekstvelden: ['vraag', 'watGeprobeerd'],
      }),
      NAMEN,
    );
    expect(item.woorden).toEqual([
      { naam: 'Vraag', tekst: 'Mag het wel?' },
      { naam: 'Wat is geprobeerd', tekst: 'Gebeld met drie afdelingen.' },
    ]);
    expect(item.door).toBe('Vanzelf, door de klok');
  });

  it('shows a message of one word, and what stands where a text was erased; never a code of one word', () => {
    const gegevens = { tekst: 'Akkoord', reden: 'seizoen', toelichting: '[gewist: bevatte persoonsgegevens]' };
    const item = toTimelineItem(aGebeurtenis({ soort: 'aangevuld', gegevens, tekstvelden: ['tekst'] }), NAMEN);
    expect(item.woorden.map(({ tekst }) => tekst)).toEqual(['Akkoord', '[gewist: bevatte persoonsgegevens]']);
  });

  it.each([
    ['aangenomen', { trekkerOrganisatieId: 'school' }],
    ['partner_gevraagd', { partijId: 'school' }],
    ['vraag_beantwoord', { partijId: 'school', antwoord: 'toegezegd' }],
    ['besloten', { uitvoerderOrganisatieId: 'school' }],
    ['nagekomen', { partijId: 'school' }],
    ['meedenken_gevraagd', { organisatieId: 'school' }],
    ['doorgeleiding_aangeboden', { van: null, naar: 'school' }],
    ['overdracht_aangeboden', { van: 'ander', naar: 'school' }],
    ['overdracht_aanvaard', { van: 'ander', naar: 'school' }],
    ['overdracht_geweigerd', { van: 'ander', naar: 'school' }],
    ['eigenaar_gewijzigd', { van: null, naar: 'school' }],
    ['vraag_geescaleerd', { partijId: 'school', naar: 'raad' }],
  ])('names in %s who is meant, and stays a sentence when the reader does not know them', (soort, gegevens) => {
    expect(zinVan(soort, gegevens)).toContain('De school');
    expect(toTimelineItem(aGebeurtenis({ soort, gegevens }), new Map()).zin).toMatch(/^[A-Z].*ndere organisatie.*\.$/);
    if ('partijId' in gegevens && 'naar' in gegevens) expect(zinVan(soort, gegevens)).toContain('Alliantieraad Woensel-Zuid');
  });

  it('tells how the bureau heard what it wrote down for the filer', () => {
    expect(zinVan('nazorg_beantwoord', { antwoord: 'houdt', gehoordVia: 'telefoon' })).toBe(
      'De indiener gaf antwoord op de nazorg: het werkt. Het programmabureau hoorde dit via de telefoon.',
    );
  });

  it('names only the organisation when the filer hides their name', () => {
    const item = toTimelineItem(aGebeurtenis({ soort: 'ingediend', door: { ...DOOR, persoon: null } }), NAMEN);
    expect(item.door).toBe('Welzijn');
  });

  it('names for whom a deputy did it', () => {
    const item = toTimelineItem(aGebeurtenis({ soort: 'aangevuld', door: { ...DOOR, namens: 'Coördinator' } }), NAMEN);
    expect(item.door).toBe('Indiener namens Coördinator, Welzijn');
  });
});

const EINDDATUM = '2026-12-28';
const [ERVOOR, ERNA] = ['2026-12-28', '2026-12-29'];
const aStand = (change: Partial<Stand> = {}): Stand => ({
  status: 'in_behandeling',
  trede: 'partners',
  resultaat: null,
  aanZet: { id: 'a', naam: 'Programmabureau' },
  volgendeTermijn: { soort: 'behandeling', einddatum: EINDDATUM },
  stilte: {
    fase: 'regulier',
    respijtdatum: null,
    volgendeRonde: false,
    hoger: volgendeTrede(TREDEN, change.trede ?? 'partners'),
  },
  ...change,
});
/** The state a case is in while a clock of this kind is the next one. */
const STATUS_BIJ: Readonly<Partial<Record<TermijnSoort, Status>>> = {
  aanhouding: 'aangehouden',
  uitvoering: 'in_uitvoering',
  nazorg: 'nazorg',
};
const bij = (soort: TermijnSoort, trede: Trede, vandaag: string, werkt = false) =>
  statusZinnen(
    aStand({ status: STATUS_BIJ[soort] ?? 'in_behandeling', trede, volgendeTermijn: { soort, einddatum: EINDDATUM } }),
    vandaag,
    werkt,
  );

describe(statusZinnen.name, () => {
  it.each(TREDEN.flatMap((trede) => TERMIJN_SOORTEN.map((soort) => [trede, soort] as const)))(
    'tells at %s, with a date about %s, in one sentence who is at work and by when, and apart from it what silence does',
    (trede, soort) => {
      for (const werkt of [false, true])
        for (const vandaag of [ERVOOR, ERNA]) {
          const { zin, verder } = bij(soort, trede, vandaag, werkt);
          expect(sentencesOf(zin)).toHaveLength(1);
          expect(zin).toMatch(/^[A-Z][^{}]*Programmabureau[^{}]*\.$/);
          expect(zin).toContain('maandag 28 december 2026');
          expect(verder).toMatch(/^[A-Z][^{}]*\.$/);
        }
    },
  );

  it.each(TREDEN.flatMap((trede) => TERMIJN_SOORTEN.map((soort) => [trede, soort] as const)))(
    'promises at %s no date about %s that has passed',
    (trede, soort) => {
      const { zin, verder } = bij(soort, trede, ERNA);
      expect(zin).not.toContain('uiterlijk');
      expect(verder).toContain('De datum is voorbij');
      expect(bij(soort, trede, ERVOOR).verder).not.toContain('voorbij');
    },
  );

  it('says of silence what it does on that rung', () => {
    const stilte = (trede: Trede) => bij('behandeling', trede, ERVOOR).verder;
    expect(stilte('intern_doorbraakteam')).toContain('vanzelf naar de partners');
    expect(stilte('partners')).toContain('vanzelf naar de alliantieraad');
    expect(stilte('alliantieraad')).toMatch(/volgende vergadering.*rijksvertegenwoordiger/);
    expect(stilte('rijksvertegenwoordiger')).toContain('vanzelf naar het doorbraakoverleg');
    expect(stilte('doorbraakoverleg')).toContain('Hoger kan niet');
    for (const soort of TERMIJN_SOORTEN) expect(bij(soort, 'doorbraakoverleg', ERVOOR).verder).not.toMatch(/omhoog|trede/);
  });

  it('says for whom everybody waits, when that is the filer', () => {
    const wacht = aStand({
      status: 'aangehouden',
      volgendeTermijn: { soort: 'aanhouding', einddatum: EINDDATUM },
      aanhouding: { reden: 'wacht_op_indiener', sinds: '2026-12-01', tot: EINDDATUM },
    });
    expect(statusZinnen(wacht, ERVOOR)).toEqual({
      zin: 'De klok staat stil: Programmabureau wacht tot en met maandag 28 december 2026 op uw antwoord en gaat dan verder.',
      verder: 'Komt er een antwoord? Dan loopt de klok meteen weer. Anders loopt hij na die datum vanzelf verder.',
    });
    expect(statusZinnen(wacht, ERVOOR, true).zin).toContain('op het antwoord van de indiener en gaat dan verder.');
    const seizoen = { ...wacht, aanhouding: { reden: 'seizoen', sinds: '2026-12-01', tot: EINDDATUM } as const };
    expect(statusZinnen(seizoen, ERVOOR).zin).not.toContain('antwoord');
  });

  it('speaks to the filer, and about the filer to who works on it', () => {
    const ingediend = aStand({
      status: 'ingediend',
      trede: 'intake',
      volgendeTermijn: { soort: 'terugkoppeling', einddatum: EINDDATUM },
    });
    expect(statusZinnen(ingediend, ERVOOR)).toEqual({
      zin: 'Uw vastloper is binnen: Programmabureau is aan zet en u hoort uiterlijk maandag 28 december 2026 wat ermee gebeurt.',
      verder: 'Blijft het stil? Dan gaat de vastloper vanzelf naar het doorbraakteam.',
    });
    expect(statusZinnen(ingediend, ERVOOR, true).zin).toMatch(/^De vastloper is binnen: .* de indiener hoort uiterlijk/);
  });

  it('tells of a closed case how it ended, and stays a sentence without a name or a date', () => {
    const klaar = aStand({ status: 'afgesloten', resultaat: 'doorbraak', aanZet: null, volgendeTermijn: null });
    expect(statusZinnen(klaar, ERVOOR)).toEqual({
      zin: 'Deze vastloper is klaar: niemand is nog aan zet, er volgt niets meer en er loopt geen datum.',
      verder: 'Wat vastzat gebeurt nu wel, en blijft gebeuren. Komt het probleem terug? Dan kan de vastloper weer open.',
    });
    expect(statusZinnen(aStand({ aanZet: null, volgendeTermijn: null }), ERVOOR).zin).toBe(
      'Er wordt aan gewerkt: De trede is aan zet en spreekt een datum af voor wat volgt.',
    );
  });
});
