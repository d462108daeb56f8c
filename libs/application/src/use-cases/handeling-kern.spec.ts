// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { HANDELING_SOORTEN, type HandelingActor, type HandelingSoort } from '#domain/ladder/handelingen';
import { VastlopersLoop } from '#testing/vastloper.builder';
import type { HandelingInvoer } from './handeling-invoer.js';
import { toKern, type KernContext } from './handeling-kern.js';

const WOORDEN = 'Dit zijn woorden van een mens.';
const actor: HandelingActor = {
  persoonId: 'persoon-1',
  organisatieId: 'org-1',
  organisatieIds: ['org-1'],
  hoedanigheden: ['doorbraakteam'],
};

/** Every field of every act, with words wherever a person may write words. */
const INVOER: { readonly [S in HandelingSoort]: HandelingInvoer[S] } = {
  aanvullen: { tekst: WOORDEN },
  aannemen: { trekkerOrganisatie: 'org-2', sporen: ['quick_win'], blokkades: ['geld'] },
  doorverwijzen: { naar: 'ander_loket', loket: WOORDEN, reden: WOORDEN },
  ontvangst_bevestigen: {},
  terugkoppelen: { tekst: WOORDEN, volgendeDatum: '2026-12-01' },
  gesprek_vastleggen: { met: ['gemeente'], watNodig: WOORDEN, uitkomst: WOORDEN },
  partner_vragen: { organisatie: 'org-2', vraag: WOORDEN, antwoordVoor: '2026-12-01' },
  vraag_beantwoorden: { antwoord: 'voorwaardelijk', wat: WOORDEN, voor: '2026-12-01', voorwaarde: WOORDEN, reden: WOORDEN },
  besluiten: {
    besluit: WOORDEN,
    waarom: WOORDEN,
    uitvoerderOrganisatie: 'org-2',
    uitvoerenVoor: '2026-12-01',
    stemVanBewoners: WOORDEN,
  },
  nakomen: { bewijs: WOORDEN },
  opschalen: {
    watGeprobeerd: WOORDEN,
    vraag: WOORDEN,
    reden: 'regel_of_wet',
    gewenstOp: '2026-12-01',
    naar: 'rijksvertegenwoordiger',
    regel: { naam: WOORDEN, artikel: WOORDEN },
    geenGesprekReden: WOORDEN,
  },
  meedenken_vragen: { organisatie: 'org-2', vraag: WOORDEN },
  terugleggen: { naar: 'partners', reden: WOORDEN, verwachting: WOORDEN },
  doorgeleiden: { organisatie: 'org-2', reden: WOORDEN },
  aanhouden: { reden: 'seizoen', toelichting: WOORDEN, tot: '2026-12-10' },
  hervatten: {},
  verlengen: { tot: '2026-12-10', reden: WOORDEN, akkoordVan: 'indiener', akkoordWijze: 'gesprek', akkoordDoor: WOORDEN },
  overdragen: { organisatie: 'org-2', persoon: 'persoon-2', reden: WOORDEN },
  overdracht_beantwoorden: { aanvaard: false, reden: WOORDEN },
  afsluiten: {
    resultaat: 'doorbraak',
    vangst: WOORDEN,
    bijvangst: WOORDEN,
    borging: 'te_wijzigen',
    borgingToelichting: WOORDEN,
    borgingDoor: WOORDEN,
    borgingVoor: '2027-01-01',
    betekenisVoorBewoners: WOORDEN,
  },
  nazorg_beantwoorden: { antwoord: 'houdt', toelichting: WOORDEN },
  heropenen: { reden: WOORDEN },
  intrekken: { reden: WOORDEN },
  tekst_melden: { handeling: null, veld: 'titel', reden: 'naam' },
  tekst_wissen: { handeling: null, veld: 'titel', reden: 'naam' },
};

function context(more: Partial<KernContext> = {}): KernContext {
  const { positie } = new VastlopersLoop('2026-11-24');
  return {
    vandaag: '2026-11-24',
    kalender: KALENDER_STANDAARD,
    positie,
    doelId: 'doel-1',
    escalatieId: 'org-koepel',
    nieuwId: () => 'nieuw-1',
    ...more,
  };
}

describe(toKern.name, () => {
  it.each(HANDELING_SOORTEN)('lets no words of a person into the core of %s', (soort) => {
    const kern = toKern(soort, INVOER[soort], actor, context());
    expect(kern).toMatchObject({ soort, op: '2026-11-24', actor });
    expect(JSON.stringify(kern)).not.toContain(WOORDEN);
  });

  it('counts working days on the legal calendar', () => {
    expect(toKern('terugkoppelen', INVOER.terugkoppelen, actor, context()).gegevens).toEqual({
      volgendeDatum: '2026-12-01',
      volgendeWerkdagen: 5,
    });
    // Both days of Christmas fall on working days or on a Saturday: 25 December 2026 is a Friday.
    expect(
      toKern('aanhouden', { ...INVOER.aanhouden, tot: '2026-12-28' }, actor, context({ vandaag: '2026-12-24' })).gegevens,
    ).toMatchObject({ werkdagen: 1 });
  });

  it('counts an extension from the date the clock ends now', () => {
    const { positie } = new VastlopersLoop('2026-11-24');
    const einddatum = positie.termijnen.find(({ soort }) => soort === 'terugkoppeling')?.einddatum;
    expect(einddatum).toBe('2026-12-01');
    expect(toKern('verlengen', { ...INVOER.verlengen, tot: '2026-12-03' }, actor, context({ positie })).gegevens).toMatchObject({
      werkdagen: 2,
    });
  });

  it('gives no date to a promise that is refused', () => {
    expect(
      toKern('vraag_beantwoorden', { ...INVOER.vraag_beantwoorden, antwoord: 'geweigerd' }, actor, context()).gegevens,
    ).toMatchObject({ voor: null });
  });

  it('needs to know which question an answer is about', () => {
    expect(() => toKern('nakomen', INVOER.nakomen, actor, context({ doelId: null }))).toThrow('This act needs the question');
  });
});
