// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addDagen } from '#domain/kalender/kalender-dagen';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { aVastloper, type VastlopersLoop } from '#testing/vastloper.builder';
import { isDringend } from '../berichten/dringend.js';
import { HOEDANIGHEDEN, type Hoedanigheid, TREDEN } from './begrippen.js';
import { beslisHandeling, mogelijkeHandelingen } from './beslis-handeling.js';
import { beslisVerstreken } from './beslis-verstreken.js';
import { HANDELING_SOORTEN, type HandelingGegevens, type HandelingKern, type HandelingSoort } from './handelingen.js';
import { DRAGENDE_TERMIJN, type Zetels } from './positie.js';
import { volgendeWek } from './volgende-wek.js';

/** What the log may say of a clock at each step, by hand: one step on for each, and nothing beside it. */
const GEVOLGEN: Readonly<Record<string, readonly string[]>> = {
  'behandeling vragen': ['termijn_verstreken', 'termijn_verstreken landelijk_te_laat'],
  'behandeling verstrijken': ['trede_betreden', 'volgende_vergadering', 'landelijk_te_laat'],
  'ontvangst vragen': ['termijn_verstreken', 'ontvangst_opnieuw_gevraagd'],
  'ontvangst verstrijken': ['trede_betreden', 'volgende_vergadering', 'landelijk_te_laat'],
  'terugkoppeling vragen': ['termijn_verstreken'],
  'terugkoppeling verstrijken': ['trede_betreden'],
  'toezegging vragen': ['termijn_verstreken', 'termijn_verstreken vraag_geescaleerd'],
  'toezegging verstrijken': ['andere_weg_gevraagd'],
  'uitvoering vragen': ['termijn_verstreken'],
  'uitvoering verstrijken': ['uitvoering_verlopen trede_betreden'],
  'nazorg vragen': ['termijn_verstreken'],
  'nazorg verstrijken': ['nazorg_niet_bevestigd', 'nazorg_niet_bevestigd nazorg_afgerond'],
  'aanhouding verstrijken': ['hervat'],
};

type Stap =
  | { wat: 'stilte' }
  | { wat: 'dagen'; aantal: number }
  | { wat: 'handeling'; soort: HandelingSoort; als: Hoedanigheid | null; keuze: number };

/** Seldom ended, or most courses would be short. */
const EINDE: readonly HandelingSoort[] = ['intrekken', 'doorverwijzen', 'afsluiten'];
const soort = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...EINDE) },
  { weight: 24, arbitrary: fc.constantFrom(...HANDELING_SOORTEN.filter((s) => !EINDE.includes(s))) },
);

const stap: fc.Arbitrary<Stap> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Stap>({ wat: 'stilte' }) },
  { weight: 1, arbitrary: fc.record({ wat: fc.constant('dagen' as const), aantal: fc.integer({ min: 1, max: 90 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      wat: fc.constant('handeling' as const),
      soort,
      // Half of the acts come from somebody with every part, so that courses get far.
      als: fc.option(fc.constantFrom(...HOEDANIGHEDEN), { freq: 2 }),
      keuze: fc.nat(5),
    }),
  },
);

function gegevensVoor(soort: HandelingSoort, loop: VastlopersLoop, keuze: number): HandelingGegevens[HandelingSoort] {
  const werkdag = addWerkdagen(loop.vandaag, 3 + keuze * 7, KALENDER_STANDAARD);
  // A person may name a Saturday too.
  const later = keuze % 2 === 0 ? werkdag : addDagen(werkdag, 6 - new Date(`${werkdag}T00:00:00Z`).getUTCDay());
  const vraag = loop.positie.toezeggingen.at(keuze % Math.max(loop.positie.toezeggingen.length, 1))?.id ?? 'geen';
  const id = `onderwerp-${loop.log.length}`;
  const alle: HandelingGegevens = {
    aanvullen: {},
    aannemen: { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] },
    doorverwijzen: { naar: 'ander_loket' },
    ontvangst_bevestigen: {},
    terugkoppelen: { volgendeDatum: later, volgendeWerkdagen: 3 + keuze * 7 },
    gesprek_vastleggen: { met: ['corporatie'] },
    partner_vragen: { toezeggingId: id, partijId: `org-partner-${keuze}`, antwoordVoor: keuze % 2 === 0 ? null : later },
    vraag_beantwoorden: {
      toezeggingId: vraag,
      antwoord: (['toegezegd', 'voorwaardelijk', 'geweigerd'] as const)[keuze % 3] ?? 'geweigerd',
      voor: later,
    },
    besluiten: { toezeggingId: id, uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor: later, stemGehoord: true },
    nakomen: { toezeggingId: vraag },
    opschalen: {
      naar: keuze === 5 ? 'rijksvertegenwoordiger' : null,
      reden: keuze > 3 ? 'regel_of_wet' : 'geld',
      geenGesprekMetReden: keuze > 1,
      regelGenoemd: keuze > 3,
      gewenstOp: later,
    },
    meedenken_vragen: { organisatieId: 'org-meedenker' },
    terugleggen: { naar: TREDEN[keuze] ?? 'intake' },
    doorgeleiden: { overdrachtId: id, naarOrganisatieId: 'org-departement' },
    aanhouden: { reden: 'seizoen', tot: later, werkdagen: 3 + keuze * 7 },
    hervatten: {},
    verlengen: {
      termijnId: loop.positie.termijnen.at(keuze % Math.max(loop.positie.termijnen.length, 1))?.id ?? null,
      tot: later,
      werkdagen: 3 + keuze * 7,
      akkoordVan: keuze > 3 ? 'voorzitter' : 'indiener',
      akkoordWijze: 'gesprek',
    },
    overdragen: { overdrachtId: id, naarOrganisatieId: 'org-ander', naarPersoonId: keuze > 3 ? `persoon-${keuze}` : null },
    overdracht_beantwoorden: { overdrachtId: loop.positie.overdracht?.id ?? 'geen', aanvaard: keuze % 2 === 0 },
    afsluiten: {
      resultaat: (['doorbraak', 'eenmalig_opgelost', 'niet_gelukt_wel_geleerd'] as const)[keuze % 3] ?? 'doorbraak',
      borging: 'eenmalig',
      akkoordVan: null,
    },
    nazorg_beantwoorden: { antwoord: (['houdt', 'houdt_deels', 'houdt_niet'] as const)[keuze % 3] ?? 'houdt' },
    heropenen: {},
    intrekken: {},
    tekst_melden: { handelingId: null, veld: 'titel', reden: 'naam' },
    tekst_wissen: { handelingId: null, veld: 'titel', reden: 'naam' },
  };
  return alle[soort];
}

function partij(soort: HandelingSoort, loop: VastlopersLoop, keuze: number): string | undefined {
  if (soort === 'overdracht_beantwoorden') return loop.positie.overdracht?.naarOrganisatieId;
  if (soort === 'vraag_beantwoorden' || soort === 'nakomen')
    return loop.positie.toezeggingen.at(keuze % Math.max(loop.positie.toezeggingen.length, 1))?.partijId;
  return undefined;
}

function doe(loop: VastlopersLoop, s: Stap): void {
  if (s.wat === 'stilte') loop.wake();
  else if (s.wat === 'dagen') loop.skipWerkdagen(s.aantal);
  else {
    const wie = partij(s.soort, loop, s.keuze) ?? (s.als === null ? 'org-alles' : undefined);
    loop.act(s.soort, s.als ?? HOEDANIGHEDEN, gegevensVoor(s.soort, loop, s.keuze) as never, wie);
  }
}

/** Up to 50 steps; without `size` most courses would have a handful. */
const route = fc.array(stap, { minLength: 1, maxLength: 50, size: 'max' });

/** Whoever is there: one area in three misses a given seat, and any number of ministries sits in The Hague. */
const zetel = (naam: string): fc.Arbitrary<string | null> => fc.option(fc.constant(naam), { freq: 2 });
const gebied: fc.Arbitrary<Zetels> = fc.record({
  indiener: fc.constant('org-indiener'),
  programmabureau: zetel('org-programmabureau'),
  doorbraakteam: zetel('org-doorbraakteam'),
  alliantieraad: zetel('org-alliantieraad'),
  rijksvertegenwoordiger: zetel('org-rijksvertegenwoordiger'),
  doorbraakoverleg: zetel('org-doorbraakoverleg'),
  coordinerendBewindspersoon: zetel('org-bewindspersoon'),
  ministeries: fc.subarray(['org-ministerie-a', 'org-ministerie-b']),
});

describe('ladder', () => {
  it('never reaches an open state without a next step', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) {
          doe(loop, s);
          const { status, termijnen } = loop.positie;
          const dragend = DRAGENDE_TERMIJN[status];
          const lopend = termijnen.filter((t) => t.soort === dragend && t.stand === 'open');
          expect(lopend).toHaveLength(dragend === null ? 0 : 1);
          for (const t of lopend) expect(t.wekmoment).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never closes by silence, save aftercare of what a person declared solved', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) {
          const voor = loop.positie.status;
          doe(loop, s);
          if (s.wat === 'stilte' && loop.positie.status === 'afgesloten' && voor !== 'afgesloten') expect(voor).toBe('nazorg');
        }
      }),
      { numRuns: 150 },
    );
  });

  it('counts one versie per gebeurtenis without gaps, at least one per move, and dates never run back', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) doe(loop, s);
        expect(loop.log.map(({ versie }) => versie)).toEqual(loop.log.map((_, i) => i + 1));
        expect(loop.positie.versie).toBe(loop.log.length);
        for (const mutatie of loop.mutaties) expect(mutatie.gebeurtenissen.length).toBeGreaterThan(0);
        const data = loop.log.map(({ datum }) => datum);
        expect(data).toEqual([...data].sort());
      }),
      { numRuns: 150 },
    );
  });

  it('leads each lapse of each clock to exactly one next step, once and in order', () => {
    const volgorde = ['herinneren', 'vragen', 'verstrijken'];
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) {
          const wek = volgendeWek(loop.positie);
          const aantal = loop.mutaties.length;
          doe(loop, s);
          if (s.wat !== 'stilte' || wek === null) continue;
          // One move in the record, and the clock that rang is a step further or has ended; asked for the same step again it says nothing.
          expect(loop.mutaties).toHaveLength(aantal + 1);
          const nu = loop.positie.termijnen.find(({ id }) => id === wek.id);
          const plaats = nu ? volgorde.indexOf(nu.volgendeStap) : volgorde.length;
          expect(plaats).toBe(nu ? volgorde.indexOf(wek.volgendeStap) + 1 : volgorde.length);
          expect(beslisVerstreken(loop.positie, wek.id, wek.volgendeStap)).toBeNull();
          const gevolgen =
            wek.volgendeStap === 'herinneren' ? ['termijn_herinnerd'] : GEVOLGEN[`${wek.soort} ${wek.volgendeStap}`];
          expect(gevolgen).toContain(
            loop.mutaties
              .at(-1)
              ?.gebeurtenissen.map(({ soort }) => soort)
              .join(' '),
          );
        }
        const verstreken = loop
          .regels('termijn_verstreken')
          .map(({ gegevens }) => `${String(gegevens['termijnId'])} ${String(gegevens['einddatum'])}`);
        expect(new Set(verstreken).size).toBe(verstreken.length);
      }),
      { numRuns: 150 },
    );
  });

  it('tells the filer of each date that passed on that same day, in a message that waits for no digest, whatever road it went', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) doe(loop, s);
        for (const { gebeurtenissen, berichten } of loop.mutaties) {
          const voorbij = gebeurtenissen.filter(
            ({ soort, gegevens }) =>
              soort === 'ontvangst_opnieuw_gevraagd' || (soort === 'termijn_verstreken' && gegevens['soort'] !== 'nazorg'),
          );
          const gehoord = berichten.filter((bericht) => bericht.aan === 'indiener' && isDringend(bericht));
          if (voorbij.length > 0) expect([voorbij, gehoord.length]).toEqual([voorbij, 1]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('owes word back within five working days of each date that passed, also when a later date was agreed', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) {
          const aantal = loop.log.length;
          doe(loop, s);
          const voorbij = loop.log
            .slice(aantal)
            .filter(
              ({ soort, gegevens }) =>
                soort === 'ontvangst_opnieuw_gevraagd' || (soort === 'termijn_verstreken' && gegevens['soort'] !== 'nazorg'),
            );
          if (voorbij.length === 0) continue;
          const uiterlijk = addWerkdagen(loop.vandaag, 5, KALENDER_STANDAARD);
          const lopend = loop.positie.termijnen.filter(({ soort }) => soort === 'terugkoppeling');
          expect([voorbij, lopend.map(({ einddatum, stand }) => einddatum <= uiterlijk && stand)]).toEqual([voorbij, ['open']]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives sight to nobody where a chair is empty, and silence at one moves the case as at any other', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) doe(loop, s);
        for (let i = 0; i < 300 && loop.positie.status === 'in_behandeling' && loop.positie.trede !== 'doorbraakoverleg'; i += 1)
          expect(loop.wake()).toBe(true);
        if (loop.positie.status === 'in_behandeling') expect(loop.positie.trede).toBe('doorbraakoverleg');
        for (const { betrokkenheden } of loop.mutaties)
          for (const { organisatieId } of betrokkenheden) expect(organisatieId).toMatch(/^org-/);
      }),
      { numRuns: 150 },
    );
  });

  it('has the doorbraakteam at work at the intake where the area has no programmabureau, and silence where it has neither', () => {
    fc.assert(
      fc.property(gebied, (zetels) => {
        const loop = aVastloper('2026-11-23', undefined, zetels).silentUntilTrede('intern_doorbraakteam');
        expect(loop.positie.trede).toBe('intern_doorbraakteam');
        const gevraagd = loop.mutaties
          .slice(0, -1)
          .flatMap(({ berichten }) => berichten)
          .filter(({ aan }) => aan === 'aan_zet');
        expect(gevraagd.map(({ soort }) => soort)).toEqual(['ingediend', 'herinnering', 'termijn_verstreken']);
        const wie = zetels.programmabureau ?? zetels.doorbraakteam;
        for (const { organisatieId } of gevraagd) expect(organisatieId).toBe(wie);
        const aanname = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
        expect(aVastloper('2026-11-23', undefined, zetels).act('aannemen', 'doorbraakteam', aanname)).toBeNull();
      }),
    );
  });

  it('has a monotone clock: no end date moves earlier, and what ended never runs again', () => {
    fc.assert(
      fc.property(gebied, route, (zetels, stappen) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        const einddata = new Map(loop.positie.termijnen.map(({ id, einddatum }) => [id, einddatum]));
        const voorbij = new Set<string>();
        for (const s of stappen) {
          const aantal = loop.mutaties.length;
          const vandaag = loop.vandaag;
          doe(loop, s);
          expect(loop.vandaag >= vandaag).toBe(true);
          for (const { id, einddatum, stand } of loop.mutaties.slice(aantal).flatMap(({ termijnen }) => termijnen)) {
            expect([id, einddatum >= (einddata.get(id) ?? einddatum), voorbij.has(id)]).toEqual([id, true, false]);
            einddata.set(id, einddatum);
            if (stand !== 'open' && stand !== 'aangehouden') voorbij.add(id);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a pause within the total the regeling allows, and its remaining days', () => {
    fc.assert(
      fc.property(gebied, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (zetels, eerste, tweede) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        loop.act('aannemen', 'programmabureau', {
          trekkerOrganisatieId: 'org-trekker',
          sporen: ['quick_win'],
          blokkades: ['geld'],
        });
        let gebruikt = 0;
        for (const werkdagen of [eerste, tweede]) {
          const uitkomst = loop.act('aanhouden', 'doorbraakteam', {
            reden: 'seizoen',
            tot: addWerkdagen(loop.vandaag, werkdagen, KALENDER_STANDAARD),
            werkdagen,
          });
          expect(uitkomst).toBe(gebruikt + werkdagen > 60 ? 'AANHOUDING_TE_LANG' : null);
          if (uitkomst === null) {
            loop.skipWerkdagen(werkdagen);
            expect(loop.act('hervatten', 'doorbraakteam', {})).toBeNull();
            gebruikt += werkdagen;
          }
          expect(loop.positie.aanhoudWerkdagen).toBe(gebruikt);
        }
      }),
    );
  });

  it('allows nothing after closing but opening again and erasing a text, whatever led there', () => {
    const einde = fc.constantFrom(
      (loop: VastlopersLoop) => loop.act('intrekken', 'indiener', {}),
      (loop: VastlopersLoop) => loop.act('doorverwijzen', 'programmabureau', { naar: 'ander_loket' }),
      (loop: VastlopersLoop) =>
        loop.act('afsluiten', 'programmabureau', {
          resultaat: 'niet_gelukt_wel_geleerd',
          borging: 'eenmalig',
          akkoordVan: null,
        }),
    );
    let gesloten = 0;
    fc.assert(
      fc.property(gebied, route, einde, fc.nat(5), (zetels, stappen, sluit, keuze) => {
        const loop = aVastloper('2026-11-23', undefined, zetels);
        for (const s of stappen) doe(loop, s);
        sluit(loop);
        if (loop.positie.status !== 'afgesloten') return;
        gesloten += 1;
        expect([loop.positie.termijnen, volgendeWek(loop.positie)]).toEqual([[], null]);
        for (const soort of HANDELING_SOORTEN.filter((s) => !['heropenen', 'tekst_melden', 'tekst_wissen'].includes(s)))
          expect(loop.act(soort, HOEDANIGHEDEN, gegevensVoor(soort, loop, keuze) as never)).toBe('VASTLOPER_AFGESLOTEN');
        for (const soort of ['tekst_melden', 'tekst_wissen'] as const)
          expect(loop.act(soort, HOEDANIGHEDEN, gegevensVoor(soort, loop, keuze) as never)).toBeNull();
        expect(loop.positie.status).toBe('afgesloten');
        expect(loop.act('heropenen', HOEDANIGHEDEN, {})).toBeNull();
      }),
      { numRuns: 150 },
    );
    expect(gesloten).toBeGreaterThan(10);
  });

  it('offers in mogelijkeHandelingen only acts that state and part allow', () => {
    const loop = aVastloper();
    const actor = {
      persoonId: 'p',
      organisatieId: 'org-indiener',
      organisatieIds: ['org-indiener'],
      hoedanigheden: ['indiener'] as Hoedanigheid[],
    };
    expect(mogelijkeHandelingen(loop.positie, actor)).toEqual(['aanvullen', 'intrekken', 'tekst_melden']);
    const kern = {
      soort: 'aannemen' as const,
      op: loop.vandaag,
      actor,
      gegevens: { trekkerOrganisatieId: 'x', sporen: [], blokkades: [] },
    } satisfies HandelingKern;
    expect(beslisHandeling(loop.positie, kern)).toEqual({ toegestaan: false, code: 'NIET_BEVOEGD' });
  });
});
