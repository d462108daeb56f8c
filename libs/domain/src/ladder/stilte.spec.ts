// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { aVastloper, type VastlopersLoop } from '#testing/vastloper.builder';
import { TREDEN, type Hoedanigheid } from './begrippen.js';
import { beslisVerstreken } from './beslis-verstreken.js';

const over = (loop: VastlopersLoop, werkdagen: number): string => addWerkdagen(loop.vandaag, werkdagen, KALENDER_STANDAARD);

/** The doorbraakteam gave a first sign, and has time enough to let it decay. */
function bevestigd(loop: VastlopersLoop): void {
  loop.silentUntilTrede('intern_doorbraakteam');
  expect(loop.act('ontvangst_bevestigen', 'doorbraakteam', {})).toBeNull();
  const later = {
    termijnId: null,
    tot: over(loop, 40),
    werkdagen: 40,
    akkoordVan: 'voorzitter',
    akkoordWijze: 'gesprek',
  } as const;
  expect(loop.act('verlengen', 'doorbraakteam', later)).toBeNull();
}

describe(beslisVerstreken.name, () => {
  it('walks all six rungs by silence alone and then stays, ever shown as landelijk te laat', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('doorbraakoverleg');
    expect(loop.regels('trede_betreden').map(({ gegevens }) => gegevens['naar'])).toEqual(TREDEN.slice(1));
    loop.silentUntilDate('2030-12-31');
    expect(loop.positie).toMatchObject({ status: 'in_behandeling', trede: 'doorbraakoverleg' });
    expect(loop.regels('landelijk_te_laat').length).toBeGreaterThan(10);
  });

  it('dates every move of the first rungs on the legal calendar', () => {
    const loop = aVastloper('2026-12-17').silentUntilTrede('partners');
    // Filed Thursday 17 December: 5 wd end on 24 December (Thursday), asked on Monday 28 (25 and 26 are holidays), grace to 29, moved on 30.
    expect(
      loop.regels('termijn_verstreken').map(({ datum, gegevens }) => [datum, gegevens['soort'], gegevens['einddatum']]),
    ).toEqual([
      ['2026-12-28', 'terugkoppeling', '2026-12-24'],
      // Entered 30 December: receipt by Monday 4 January (1 January is a holiday), 10 wd end on Thursday 14 January.
      ['2027-01-05', 'ontvangst', '2027-01-04'],
      ['2027-01-08', 'terugkoppeling', '2027-01-07'],
      ['2027-01-15', 'behandeling', '2027-01-14'],
      // Feedback is owed again 5 wd after the lapse of Friday 8 January.
      ['2027-01-18', 'terugkoppeling', '2027-01-15'],
    ]);
    expect(loop.regels('trede_betreden').map(({ datum, gegevens }) => [datum, gegevens['naar'], gegevens['reden']])).toEqual([
      ['2026-12-30', 'intern_doorbraakteam', 'door_stilte'],
      ['2027-01-19', 'partners', 'termijn_verstreken'],
    ]);
  });

  it('reminds, asks and moves in this order and each once, also when nobody woke for weeks', () => {
    const loop = aVastloper('2026-11-23');
    loop.skipWerkdagen(40);
    loop.wake();
    loop.wake();
    expect(loop.log.map(({ soort }) => soort)).toEqual(['ingediend', 'termijn_herinnerd', 'termijn_verstreken']);
    const gevraagd = loop.vandaag;
    loop.wake();
    expect(loop.log.at(-1)?.soort).toBe('trede_betreden');
    expect(loop.vandaag > gevraagd).toBe(true);
  });

  it('puts the first lapse at the alliantieraad on the next meeting and takes the second one up', () => {
    const loop = aVastloper().silentUntilTrede('rijksvertegenwoordiger');
    expect(loop.regels('volgende_vergadering')).toHaveLength(1);
    expect(
      loop
        .regels('termijn_verstreken')
        .filter(({ gegevens }) => gegevens['soort'] === 'behandeling' && gegevens['trede'] === 'alliantieraad'),
    ).toHaveLength(2);
  });

  it('asks a decayed receipt again and then takes the case up', () => {
    const loop = aVastloper().silentUntilTrede('rijksvertegenwoordiger');
    expect(loop.act('ontvangst_bevestigen', 'rijksvertegenwoordiger', {})).toBeNull();
    expect(
      loop.act('doorgeleiden', 'rijksvertegenwoordiger', { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-ministerie' }),
    ).toBeNull();
    expect(
      loop.act('overdracht_beantwoorden', 'meedenker', { overdrachtId: 'overdracht-1', aanvaard: true }, 'org-ministerie'),
    ).toBeNull();
    expect(
      loop.act('verlengen', 'rijksvertegenwoordiger', {
        termijnId: null,
        tot: '2029-12-03',
        werkdagen: 60,
        akkoordVan: 'voorzitter',
        akkoordWijze: 'gesprek',
      }),
    ).toBeNull();
    loop.silentUntilTrede('doorbraakoverleg');
    expect(loop.regels('ontvangst_opnieuw_gevraagd')).toHaveLength(1);
    expect(loop.positie.trede).toBe('doorbraakoverleg');
    expect(loop.vandaag < '2029-12-03').toBe(true);
  });

  it('takes a decision nobody carries out back to the rung where it was taken', () => {
    const loop = aVastloper().silentUntilTrede('partners');
    const uitvoerenVoor = '2027-03-01';
    expect(
      loop.act('besluiten', 'programmabureau', {
        toezeggingId: 'toezegging-1',
        uitvoerderOrganisatieId: 'org-uitvoerder',
        uitvoerenVoor,
        stemGehoord: true,
      }),
    ).toBeNull();
    expect(loop.positie.status).toBe('in_uitvoering');
    for (let i = 0; i < 20 && loop.positie.status === 'in_uitvoering'; i += 1) loop.wake();
    expect(loop.positie).toMatchObject({ status: 'in_behandeling', trede: 'partners', besluit: null });
    expect(loop.positie.toezeggingen[0]?.stand).toBe('vervallen');
  });

  it('ends an offered handover that nobody answers, so that another way is open, and never moves the case for it', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('rijksvertegenwoordiger');
    expect(
      loop.act('doorgeleiden', 'rijksvertegenwoordiger', { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-ministerie' }),
    ).toBeNull();
    for (let i = 0; i < 20 && loop.regels('andere_weg_gevraagd').length === 0; i += 1) loop.wake();
    expect(loop.positie).toMatchObject({ trede: 'rijksvertegenwoordiger', overdracht: null });
    expect(loop.mutaties.at(-1)?.overdrachten).toMatchObject([{ id: 'overdracht-1', stand: 'vervallen' }]);
    expect(
      loop.act('doorgeleiden', 'rijksvertegenwoordiger', {
        overdrachtId: 'overdracht-2',
        naarOrganisatieId: 'org-ander-ministerie',
      }),
    ).toBeNull();
    const andereWeg = loop.mutaties
      .flatMap(({ berichten }) => berichten)
      .filter(({ soort }) => soort === 'andere_weg')
      .map(({ organisatieId }) => organisatieId);
    expect(new Set(andereWeg).size).toBe(andereWeg.length);
  });

  it('lets a case that silence took up find a trekker', () => {
    const loop = aVastloper().silentUntilTrede('intern_doorbraakteam');
    expect(loop.positie.trekkerOrganisatieId).toBeNull();
    const naar = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-welzijn' };
    expect(loop.act('overdragen', 'indiener', naar)).toBe('NIET_BEVOEGD');
    expect(loop.act('overdragen', 'doorbraakteam', naar)).toBeNull();
    expect(
      loop.act('overdracht_beantwoorden', 'meedenker', { overdrachtId: 'overdracht-1', aanvaard: true }, 'org-welzijn'),
    ).toBeNull();
    expect(loop.positie.trekkerOrganisatieId).toBe('org-welzijn');
    expect(loop.act('overdragen', 'doorbraakteam', { overdrachtId: 'overdracht-2', naarOrganisatieId: 'org-ander' })).toBe(
      'NIET_BEVOEGD',
    );
  });

  it.each<[string, (loop: VastlopersLoop) => void]>([
    [
      'a decision nobody carried out',
      (loop) => {
        const uitvoerenVoor = over(loop, 10);
        const besluit = { toezeggingId: 'toezegging-1', uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor };
        expect(loop.act('besluiten', 'departement', { ...besluit, stemGehoord: true }, 'org-ministerie')).toBeNull();
        for (let i = 0; i < 20 && loop.positie.status === 'in_uitvoering'; i += 1) loop.wake();
      },
    ],
    [
      'an end that did not hold',
      (loop) => {
        const einde = { resultaat: 'doorbraak', borging: 'eenmalig', akkoordVan: null } as const;
        expect(loop.act('afsluiten', 'programmabureau', einde)).toBeNull();
        expect(loop.act('heropenen', 'indiener', {})).toBeNull();
      },
    ],
  ])('lets a ministry that owns the question meet its clock with word back after %s', (_naam, kom) => {
    const loop = aVastloper().silentUntilTrede('rijksvertegenwoordiger');
    const verwijzing = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-ministerie' };
    expect(loop.act('doorgeleiden', 'rijksvertegenwoordiger', verwijzing)).toBeNull();
    const aanvaard = { overdrachtId: 'overdracht-1', aanvaard: true };
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', aanvaard, 'org-ministerie')).toBeNull();
    kom(loop);
    expect(loop.positie).toMatchObject({ status: 'in_behandeling', trede: 'rijksvertegenwoordiger' });
    expect(loop.aanZet()).toBe('org-ministerie');
    // Word back is owed each 65 wd; the 20 wd to name an owner are over.
    const klok = () => loop.positie.termijnen.filter(({ soort }) => soort === 'behandeling');
    expect(klok()).toMatchObject([{ fase: 'bericht', einddatum: over(loop, 65) }]);
    loop.silentUntilDate(over(loop, 8));
    const woord = { volgendeDatum: over(loop, 65), volgendeWerkdagen: 65 };
    expect(loop.act('terugkoppelen', 'departement', woord, 'org-ministerie')).toBeNull();
    expect(klok()).toMatchObject([{ fase: 'bericht', einddatum: over(loop, 65) }]);
    loop.silentUntilDate(over(loop, 60));
    expect(loop.positie.trede).toBe('rijksvertegenwoordiger');
  });

  it('waits 20 wd for an owner where none is left', () => {
    const loop = aVastloper().silentUntilTrede('rijksvertegenwoordiger');
    expect(loop.act('intrekken', 'indiener', {})).toBeNull();
    expect(loop.act('heropenen', 'indiener', {})).toBeNull();
    expect(loop.positie.termijnen.filter(({ soort }) => soort === 'behandeling')).toMatchObject([
      { fase: 'regulier', einddatum: over(loop, 20) },
    ]);
  });

  it('takes the decision from a ministry that gave the question away', () => {
    const loop = aVastloper().silentUntilTrede('rijksvertegenwoordiger');
    const geef = (
      nummer: number,
      door: 'rijksvertegenwoordiger' | 'departement',
      van: string | undefined,
      naar: string,
    ): void => {
      expect(loop.act('doorgeleiden', door, { overdrachtId: `overdracht-${nummer}`, naarOrganisatieId: naar }, van)).toBeNull();
      expect(
        loop.act('overdracht_beantwoorden', 'meedenker', { overdrachtId: `overdracht-${nummer}`, aanvaard: true }, naar),
      ).toBeNull();
    };
    geef(1, 'rijksvertegenwoordiger', undefined, 'org-eerste-ministerie');
    geef(2, 'departement', 'org-eerste-ministerie', 'org-tweede-ministerie');
    const besluit = {
      toezeggingId: 'toezegging-1',
      uitvoerderOrganisatieId: 'org-uitvoerder',
      uitvoerenVoor: '2029-03-01',
      stemGehoord: true,
    };
    expect(loop.act('besluiten', 'departement', besluit, 'org-eerste-ministerie')).toBe('NIET_BEVOEGD');
    expect(loop.act('besluiten', 'departement', besluit, 'org-tweede-ministerie')).toBeNull();
  });

  it('has the ministries at work together in the doorbraakoverleg, and then the one that owns the question', () => {
    const loop = aVastloper().silentUntilTrede('doorbraakoverleg');
    const aanvullen = (organisatieId: string): string | null => loop.act('aanvullen', 'departement', {}, organisatieId);
    expect(['org-ministerie-a', 'org-ministerie-b', 'org-doorbraakoverleg'].map(aanvullen)).toEqual([null, null, null]);
    const verwijzing = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-ministerie-b' };
    expect(loop.act('doorgeleiden', 'departement', verwijzing)).toBeNull();
    const aanvaard = { overdrachtId: 'overdracht-1', aanvaard: true };
    expect(loop.act('overdracht_beantwoorden', 'departement', aanvaard, 'org-ministerie-b')).toBeNull();
    expect(['org-ministerie-a', 'org-ministerie-b', 'org-doorbraakoverleg'].map(aanvullen)).toEqual(['NIET_BEVOEGD', null, null]);
  });

  it('lets a filer who also pulls the case end only a pause that waits for the filer', () => {
    const loop = aVastloper().silentUntilTrede('alliantieraad');
    expect(loop.act('aanhouden', 'alliantie_voorzitter', { reden: 'seizoen', tot: '2030-01-01', werkdagen: 5 })).toBeNull();
    expect(loop.act('hervatten', 'indiener', {})).toBe('AANHOUDING_NIET_VAN_INDIENER');
    expect(loop.act('hervatten', 'alliantie_voorzitter', {})).toBeNull();
  });

  it('asks the escalation contact of a silent party, else the chair of the area, once and with sight', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('partners');
    const vraag = (nummer: number, escalatieId?: string): void => {
      const partijId = `org-partij-${nummer}`;
      const gegevens = { toezeggingId: `vraag-${nummer}`, partijId, antwoordVoor: null, ...(escalatieId ? { escalatieId } : {}) };
      expect(loop.act('partner_vragen', 'programmabureau', gegevens)).toBeNull();
    };
    vraag(1);
    vraag(2, 'org-koepel');
    for (let i = 0; i < 40 && loop.regels('andere_weg_gevraagd').length < 2; i += 1) loop.wake();
    const gevraagd = loop.regels('vraag_geescaleerd').map(({ gegevens }) => [gegevens['partijId'], gegevens['naar']]);
    expect(gevraagd).toEqual([
      ['org-partij-1', 'org-alliantieraad'],
      ['org-partij-2', 'org-koepel'],
    ]);
    // Who is its own contact is asked once, as the party.
    vraag(3, 'org-partij-3');
    for (let i = 0; i < 40 && loop.regels('andere_weg_gevraagd').length < 3; i += 1) loop.wake();
    expect(loop.regels('vraag_geescaleerd')).toHaveLength(2);
    const berichten = loop.mutaties.flatMap((mutatie) => mutatie.berichten).filter(({ soort }) => soort === 'vraag_geescaleerd');
    expect(berichten.map(({ organisatieId }) => organisatieId)).toEqual(['org-alliantieraad', 'org-koepel']);
    const zicht = loop.mutaties
      .flatMap(({ betrokkenheden }) => betrokkenheden)
      .filter(({ reden }) => reden === 'vraag_geescaleerd');
    expect(zicht).toMatchObject([{ hoedanigheid: 'meedenker' }, { hoedanigheid: 'meedenker', organisatieId: 'org-koepel' }]);
  });

  it('tells all who sit in the doorbraakoverleg and the coordinating office that it is landelijk te laat, each once per lapse', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('doorbraakoverleg');
    expect(loop.mutaties.at(-1)?.betrokkenheden).toEqual(
      ['org-doorbraakoverleg', 'org-ministerie-a', 'org-ministerie-b'].map((organisatieId) => ({
        organisatieId,
        hoedanigheid: 'departement',
        reden: 'trede_betreden',
      })),
    );
    while (loop.regels('landelijk_te_laat').length < 2) loop.wake();
    const zicht = loop.mutaties.flatMap(({ betrokkenheden }) => betrokkenheden);
    expect(zicht.find(({ organisatieId }) => organisatieId === 'org-bewindspersoon')?.reden).toBe('landelijk_te_laat');
    for (const { berichten } of loop.mutaties.filter(({ gebeurtenissen }) =>
      gebeurtenissen.some(({ soort }) => soort === 'landelijk_te_laat'),
    )) {
      const aan = berichten.filter(({ soort }) => soort === 'landelijk_te_laat').map(({ organisatieId }) => organisatieId);
      expect(aan).toEqual(['org-doorbraakoverleg', 'org-ministerie-a', 'org-ministerie-b', 'org-bewindspersoon', 'org-indiener']);
    }
  });

  it('owes feedback anew on each date that passed, as long as the case is open', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('alliantieraad');
    const begin = loop.log.length;
    while (loop.regels('volgende_vergadering').length === 0) loop.wake();
    const verstreken = loop.log
      .slice(begin)
      .filter(({ soort, gegevens }) => soort === 'termijn_verstreken' && gegevens['soort'] === 'terugkoppeling');
    // The one that ran already, and then every sixth working day of the 65 at the alliantieraad: word back is owed within 5 wd after each lapse.
    expect(verstreken).toHaveLength(12);
    expect(loop.positie.termijnen.filter(({ soort }) => soort === 'terugkoppeling')).toHaveLength(1);
  });

  it.each<[string, (loop: VastlopersLoop) => void]>([
    ['terugkoppeling', () => undefined],
    ['ontvangst', (loop) => void loop.silentUntilTrede('intern_doorbraakteam')],
    ['behandeling', (loop) => void loop.silentUntilTrede('partners')],
    [
      'toezegging',
      (loop) => {
        const vraag = { toezeggingId: 'vraag-1', partijId: 'org-corporatie', antwoordVoor: null };
        expect(loop.silentUntilTrede('partners').act('partner_vragen', 'programmabureau', vraag)).toBeNull();
      },
    ],
    [
      'uitvoering',
      (loop) => {
        const besluit = { toezeggingId: 'toezegging-1', uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor: '2027-03-01' };
        loop.silentUntilTrede('partners');
        expect(loop.act('besluiten', 'programmabureau', { ...besluit, stemGehoord: true })).toBeNull();
      },
    ],
  ])('tells the filer the day a date of %s passed, and owes word back', (soort, begin) => {
    const loop = aVastloper('2026-11-23');
    begin(loop);
    const verstreken = () => loop.regels('termijn_verstreken').filter(({ gegevens }) => gegevens['soort'] === soort).length;
    const eerder = verstreken();
    for (let i = 0; i < 60 && verstreken() === eerder; i += 1) loop.wake();
    expect(verstreken()).toBe(eerder + 1);
    const aanIndiener = loop.mutaties.at(-1)?.berichten.filter(({ aan }) => aan === 'indiener');
    expect(aanIndiener).toMatchObject([{ soort: 'termijn_verstreken', organisatieId: 'org-indiener', gegevens: { soort } }]);
    expect(loop.positie.termijnen.filter((termijn) => termijn.soort === 'terugkoppeling')).toHaveLength(1);
  });

  it.each<[string, string, Hoedanigheid, (loop: VastlopersLoop) => void]>([
    ['ontvangst', 'regulier', 'doorbraakteam', (loop) => void loop.silentUntilTrede('intern_doorbraakteam')],
    ['ontvangst', 'geldigheid', 'doorbraakteam', bevestigd],
    [
      'ontvangst',
      'hernieuwd',
      'doorbraakteam',
      (loop) => {
        bevestigd(loop);
        for (let i = 0; i < 20 && loop.regels('ontvangst_opnieuw_gevraagd').length === 0; i += 1) loop.wake();
      },
    ],
    ['behandeling', 'regulier', 'programmabureau', (loop) => void loop.silentUntilTrede('partners')],
    [
      'toezegging',
      'regulier',
      'programmabureau',
      (loop) => {
        const vraag = { toezeggingId: 'vraag-1', partijId: 'org-corporatie', antwoordVoor: null };
        expect(loop.silentUntilTrede('partners').act('partner_vragen', 'programmabureau', vraag)).toBeNull();
      },
    ],
    [
      'uitvoering',
      'regulier',
      'uitvoerder',
      (loop) => {
        loop.silentUntilTrede('partners');
        const besluit = { toezeggingId: 'toezegging-1', uitvoerderOrganisatieId: 'org-uitvoerder', stemGehoord: true };
        expect(loop.act('besluiten', 'programmabureau', { ...besluit, uitvoerenVoor: over(loop, 20) })).toBeNull();
      },
    ],
  ])('owes word back within 5 wd of a lapse of %s, %s, also when a later date was agreed', (soort, fase, wie, begin) => {
    const loop = aVastloper('2026-11-23');
    begin(loop);
    const terugkoppeling = () => loop.positie.termijnen.filter((termijn) => termijn.soort === 'terugkoppeling');
    const later = { tot: over(loop, 60), werkdagen: 60, akkoordVan: 'indiener', akkoordWijze: 'gesprek' } as const;
    expect(loop.act('verlengen', wie, { ...later, termijnId: terugkoppeling()[0]?.id ?? null })).toBeNull();
    expect(terugkoppeling()).toMatchObject([{ einddatum: later.tot }]);
    const verstreken = () =>
      [...loop.regels('termijn_verstreken'), ...loop.regels('ontvangst_opnieuw_gevraagd')].filter(
        ({ gegevens }) => gegevens['soort'] === soort && gegevens['fase'] === fase,
      ).length;
    const eerder = verstreken();
    for (let i = 0; i < 20 && verstreken() === eerder; i += 1) loop.wake();
    expect(verstreken()).toBe(eerder + 1);
    expect(terugkoppeling()).toMatchObject([{ einddatum: over(loop, 5), stand: 'open' }]);
  });

  it('ends an unanswered question with another way to choose, and never moves the case for it', () => {
    const loop = aVastloper('2026-11-23').silentUntilTrede('partners');
    expect(
      loop.act('partner_vragen', 'programmabureau', { toezeggingId: 'vraag-1', partijId: 'org-corporatie', antwoordVoor: null }),
    ).toBeNull();
    for (let i = 0; i < 20 && loop.regels('andere_weg_gevraagd').length === 0; i += 1) loop.wake();
    expect(loop.regels('andere_weg_gevraagd')).toHaveLength(1);
    expect(loop.positie).toMatchObject({ trede: 'partners', status: 'in_behandeling' });
    expect(
      loop.act(
        'vraag_beantwoorden',
        'partner',
        { toezeggingId: 'vraag-1', antwoord: 'toegezegd', voor: '2027-05-03' },
        'org-corporatie',
      ),
    ).toBeNull();
  });

  it('ends a pause by itself, with the working days that were left', () => {
    const loop = aVastloper('2026-11-23');
    expect(
      loop.act('aannemen', 'programmabureau', {
        trekkerOrganisatieId: 'org-trekker',
        sporen: ['quick_win'],
        blokkades: ['geld'],
      }),
    ).toBeNull();
    loop.silentUntilDate('2026-11-26');
    expect(loop.act('aanhouden', 'doorbraakteam', { reden: 'seizoen', tot: '2027-01-08', werkdagen: 29 })).toBeNull();
    expect(loop.positie.termijnen.filter(({ stand }) => stand === 'open').map(({ soort }) => soort)).toEqual(['aanhouding']);
    loop.wake();
    expect(loop.vandaag).toBe('2027-01-11');
    // 10 wd from 23 November end on 7 December; on 26 November 7 were left: 7 wd after the last day of the pause, Friday 8 January, is Tuesday 19 January.
    expect(loop.positie.termijnen.find(({ soort }) => soort === 'behandeling')).toMatchObject({
      einddatum: '2027-01-19',
      stand: 'open',
      schorsingen: [{ van: '2026-11-26', tot: '2027-01-08', werkdagen: 29 }],
    });
    expect(loop.regels('hervat')[0]?.gegevens).toEqual({ vanzelf: true });
  });

  it('closes aftercare without an answer as niet bevestigd, after two checks', () => {
    const loop = aVastloper('2026-11-23');
    loop.act('aannemen', 'programmabureau', { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] });
    expect(loop.act('afsluiten', 'doorbraakteam', { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: null })).toBeNull();
    expect(loop.positie).toMatchObject({ status: 'nazorg', nazorgRonde: 1 });
    expect(loop.positie.termijnen.map(({ soort, einddatum }) => [soort, einddatum])).toEqual([['nazorg', '2027-02-23']]);
    while (loop.wake());
    expect(loop.regels('nazorg_niet_bevestigd').map(({ gegevens }) => gegevens['ronde'])).toEqual([1, 2]);
    expect(loop.positie).toMatchObject({ status: 'afgesloten', resultaat: 'doorbraak', termijnen: [] });
  });
});
