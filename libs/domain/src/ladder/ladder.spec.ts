// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWerkdagen, isWerkdag } from '#domain/kalender/werkdagen';
import { begin, beginLoop, doe, gegevensVoor, route } from '#testing/ladder-courses.builder';
import { aVastloper, type VastlopersLoop } from '#testing/vastloper.builder';
import { isDringend } from '../berichten/dringend.js';
import { HOEDANIGHEDEN, type Hoedanigheid, TREDEN } from './begrippen.js';
import { beslisHandeling, mogelijkeHandelingen } from './beslis-handeling.js';
import { beslisVerstreken } from './beslis-verstreken.js';
import { HANDELING_SOORTEN, type HandelingKern } from './handelingen.js';
import { aanZetVan, DRAGENDE_TERMIJN } from './positie.js';
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

describe('ladder', () => {
  it('never reaches an open state without a next step', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
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
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
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
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
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
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
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

  it('tells the filer of each date that passed, and of each pause that waits for the filer, on that same day, in a message that waits for no digest', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
        for (const s of stappen) doe(loop, s);
        for (const { gebeurtenissen, berichten } of loop.mutaties) {
          const voorbij = gebeurtenissen.filter(
            ({ soort, gegevens }) =>
              soort === 'ontvangst_opnieuw_gevraagd' ||
              (soort === 'termijn_verstreken' && gegevens['soort'] !== 'nazorg') ||
              (soort === 'hervat' && gegevens['vanzelf'] === true) ||
              (soort === 'aangehouden' && gegevens['reden'] === 'wacht_op_indiener'),
          );
          const gehoord = berichten.filter((bericht) => bericht.aan === 'indiener' && isDringend(bericht));
          if (voorbij.length > 0) expect([voorbij, gehoord.length]).toEqual([voorbij, 1]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells the filer whenever another is at work, but for the end that the filer made and that of the aftercare, in which the filer is', () => {
    const wissel = fc.record({
      wat: fc.constant('handeling' as const),
      soort: fc.constantFrom('overdragen' as const, 'doorgeleiden' as const, 'overdracht_beantwoorden' as const),
      als: fc.constant(null),
      keuze: fc.nat(5),
    });
    const wissels = fc.array(wissel, { minLength: 4, maxLength: 12 });
    let overgenomen = 0;
    fc.assert(
      // Few courses hand over on a rung where that changes who is at work, so these begin with it.
      fc.property(begin, fc.constantFrom(...TREDEN), wissels, route, (waar, trede, eerst, daarna) => {
        const loop = beginLoop(waar).silentUntilTrede(trede);
        for (const s of [...eerst, ...daarna]) doe(loop, s);
        for (const [n, { positie, gebeurtenissen, berichten }] of loop.mutaties.entries()) {
          const eerder = loop.mutaties[n - 1];
          const [voor, nu] = [eerder ? aanZetVan(eerder.positie) : null, aanZetVan(positie)];
          const soorten = gebeurtenissen.map(({ soort }) => soort);
          if (voor === nu || soorten.includes('ingetrokken') || soorten.includes('nazorg_afgerond')) continue;
          if (soorten.includes('overdracht_aanvaard')) overgenomen += 1;
          expect([soorten, voor, nu, berichten.some(({ aan }) => aan === 'indiener')]).toEqual([soorten, voor, nu, true]);
        }
      }),
      { numRuns: 150 },
    );
    expect(overgenomen).toBeGreaterThan(10);
  });

  it('owes word back within the term of the regeling of each date that passed, also when a later date was agreed', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
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
          const uiterlijk = addWerkdagen(loop.vandaag, waar.regeling.terugkoppelingWerkdagen, loop.kalender);
          const lopend = loop.positie.termijnen.filter(({ soort }) => soort === 'terugkoppeling');
          expect([voorbij, lopend.map(({ einddatum, stand }) => einddatum <= uiterlijk && stand)]).toEqual([voorbij, ['open']]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells nobody of a case they do not see: who is told something is betrokken by then', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
        for (const s of stappen) doe(loop, s);
        const delen = new Set<string>();
        for (const { betrokkenheden, beeindigdeBetrokkenheden, berichten } of loop.mutaties) {
          const ziet = new Set([
            ...delen,
            ...betrokkenheden.map(({ organisatieId, hoedanigheid }) => `${organisatieId} ${hoedanigheid}`),
          ]);
          for (const { organisatieId, soort, aan } of berichten)
            if (organisatieId !== null)
              expect([soort, aan, organisatieId, [...ziet].some((deel) => deel.startsWith(`${organisatieId} `))]).toEqual([
                soort,
                aan,
                organisatieId,
                true,
              ]);
          for (const { organisatieId, hoedanigheid } of beeindigdeBetrokkenheden) ziet.delete(`${organisatieId} ${hoedanigheid}`);
          delen.clear();
          for (const deel of ziet) delen.add(deel);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives sight to nobody where a chair is empty, and silence at one moves the case as at any other', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
        for (const s of stappen) doe(loop, s);
        for (
          let i = 0;
          i < 3_000 && loop.positie.status === 'in_behandeling' && loop.positie.trede !== 'doorbraakoverleg';
          i += 1
        )
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
      fc.property(begin, (waar) => {
        const { zetels } = waar;
        const loop = beginLoop(waar).silentUntilTrede('intern_doorbraakteam');
        expect(loop.positie.trede).toBe('intern_doorbraakteam');
        const gevraagd = loop.mutaties
          .slice(0, -1)
          .flatMap(({ berichten }) => berichten)
          .filter(({ aan }) => aan === 'aan_zet');
        // A term that is no longer than the time of a reminder has none.
        const { terugkoppelingWerkdagen, herinneringWerkdagen } = waar.regeling;
        const herinnering = terugkoppelingWerkdagen > herinneringWerkdagen ? ['herinnering'] : [];
        expect(gevraagd.map(({ soort }) => soort)).toEqual(['ingediend', ...herinnering, 'termijn_verstreken']);
        const wie = zetels.programmabureau ?? zetels.doorbraakteam;
        for (const { organisatieId } of gevraagd) expect(organisatieId).toBe(wie);
        const aanname = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
        expect(beginLoop(waar).act('aannemen', 'doorbraakteam', aanname)).toBeNull();
      }),
    );
  });

  it('has a monotone clock: no end date moves earlier, and what ended never runs again', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
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

  it('asks nobody anything on a day off, also after a decree that makes one, and loses no clock and moves no end date by it', () => {
    fc.assert(
      fc.property(begin, route, (waar, stappen) => {
        const loop = beginLoop(waar);
        for (const s of stappen) {
          const voor = loop.positie.termijnen;
          doe(loop, s);
          const na = loop.positie.termijnen;
          for (const { stand, wekdatum } of na)
            expect([stand, wekdatum !== null && isWerkdag(wekdatum, loop.kalender)]).toEqual([stand, stand === 'open']);
          if (s.wat !== 'besluit') continue;
          const vast = (termijnen: typeof na) => termijnen.map((termijn) => ({ ...termijn, wekdatum: null, wekmoment: null }));
          expect(vast(na)).toEqual(vast(voor));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a pause within the total the regeling allows, and its remaining days', () => {
    fc.assert(
      fc.property(begin, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (waar, eerste, tweede) => {
        const loop = beginLoop(waar);
        loop.act('aannemen', 'programmabureau', {
          trekkerOrganisatieId: 'org-trekker',
          sporen: ['quick_win'],
          blokkades: ['geld'],
        });
        let gebruikt = 0;
        for (const werkdagen of [eerste, tweede]) {
          const uitkomst = loop.act('aanhouden', 'doorbraakteam', {
            reden: 'seizoen',
            tot: addWerkdagen(loop.vandaag, werkdagen, loop.kalender),
            werkdagen,
          });
          expect(uitkomst).toBe(gebruikt + werkdagen > waar.regeling.aanhoudingMaximaalWerkdagen ? 'AANHOUDING_TE_LANG' : null);
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
      fc.property(begin, route, einde, fc.nat(5), (waar, stappen, sluit, keuze) => {
        const loop = beginLoop(waar);
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
