// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { aVastloper, type VastlopersLoop } from '#testing/vastloper.builder';
import { beslisHandeling, mogelijkeHandelingen } from './beslis-handeling.js';

const AANNAME = { trekkerOrganisatieId: 'org-trekker', sporen: ['quick_win'], blokkades: ['geld'] };
const OMHOOG = { naar: null, reden: 'geld', geenGesprekMetReden: true, regelGenoemd: false, gewenstOp: '2027-01-15' } as const;
const BESLUIT = {
  toezeggingId: 'belofte-1',
  uitvoerderOrganisatieId: 'org-uitvoerder',
  uitvoerenVoor: '2027-03-01',
  stemGehoord: true,
};
const later = (loop: VastlopersLoop, werkdagen: number): string => addWerkdagen(loop.vandaag, werkdagen, KALENDER_STANDAARD);

function aangenomen(start = '2026-11-23'): VastlopersLoop {
  const loop = aVastloper(start);
  expect(loop.act('aannemen', 'programmabureau', AANNAME)).toBeNull();
  return loop;
}

function bijDePartners(): VastlopersLoop {
  const loop = aangenomen();
  expect(loop.act('opschalen', 'doorbraakteam', OMHOOG)).toBeNull();
  return loop;
}

/** Which messages the last move sent, and to whom. */
function berichten(loop: VastlopersLoop): (string | null)[][] {
  return (loop.mutaties.at(-1)?.berichten ?? []).map(({ soort, organisatieId }) => [soort, organisatieId]);
}

/** Which sight a case gave and took, in order. */
function zicht(loop: VastlopersLoop, organisatieId: string): string[] {
  return loop.mutaties.flatMap(({ betrokkenheden, beeindigdeBetrokkenheden }) => [
    ...betrokkenheden.filter((b) => b.organisatieId === organisatieId).map((b) => `+${b.hoedanigheid}`),
    ...beeindigdeBetrokkenheden.filter((b) => b.organisatieId === organisatieId).map((b) => `-${b.hoedanigheid}`),
  ]);
}

describe(`${beslisHandeling.name}: what an act needs and does`, () => {
  it('takes a case up only with tracks and confirmed blockades', () => {
    const loop = aVastloper();
    expect(loop.act('aannemen', 'programmabureau', { ...AANNAME, sporen: [] })).toBe('HANDELING_ONVOLLEDIG');
    expect(loop.act('aannemen', 'programmabureau', { ...AANNAME, blokkades: [] })).toBe('HANDELING_ONVOLLEDIG');
    expect(loop.act('aannemen', 'programmabureau', AANNAME)).toBeNull();
  });

  it('lets a case that is taken up within the grace period stay where it is taken up', () => {
    const loop = aVastloper('2026-11-23');
    while (loop.regels('termijn_verstreken').length === 0) loop.wake();
    expect(loop.act('aannemen', 'programmabureau', AANNAME)).toBeNull();
    expect(loop.positie.termijnen.filter(({ soort }) => soort === 'terugkoppeling')).toMatchObject([
      { volgendeStap: 'herinneren' },
    ]);
    // The grace of the intake would have ended on 2 December; the doorbraakteam has 10 wd, to 15 December.
    loop.silentUntilDate('2026-12-15');
    expect(loop.positie.trede).toBe('intern_doorbraakteam');
  });

  it('records a talk only with whom it was', () => {
    expect(aangenomen().act('gesprek_vastleggen', 'doorbraakteam', { met: [] })).toBe('HANDELING_ONVOLLEDIG');
  });

  it('goes up only with the day an answer is wished, after today', () => {
    const loop = aangenomen();
    expect(loop.act('opschalen', 'doorbraakteam', { ...OMHOOG, gewenstOp: null })).toBe('HANDELING_ONVOLLEDIG');
    expect(loop.act('opschalen', 'doorbraakteam', { ...OMHOOG, gewenstOp: loop.vandaag })).toBe('DATUM_TE_VROEG');
    expect(loop.act('opschalen', 'doorbraakteam', OMHOOG)).toBeNull();
  });

  it('takes a promise only with a date, and only from the party that was asked', () => {
    const loop = bijDePartners();
    loop.act('partner_vragen', 'trekker', { toezeggingId: 'vraag-1', partijId: 'org-school', antwoordVoor: null });
    const ja = { toezeggingId: 'vraag-1', antwoord: 'toegezegd', voor: '2027-02-01' } as const;
    expect(loop.act('vraag_beantwoorden', 'trekker', ja)).toBe('NIET_BEVOEGD');
    expect(loop.act('vraag_beantwoorden', 'partner', { ...ja, voor: null }, 'org-school')).toBe('HANDELING_ONVOLLEDIG');
    expect(loop.act('vraag_beantwoorden', 'partner', { ...ja, toezeggingId: 'geen' }, 'org-school')).toBe(
      'TOEZEGGING_NIET_GEVONDEN',
    );
    expect(loop.act('vraag_beantwoorden', 'partner', ja, 'org-school')).toBeNull();
    expect(loop.act('besluiten', 'trekker', BESLUIT)).toBeNull();
    expect(loop.act('nakomen', 'trekker', { toezeggingId: 'vraag-1' })).toBe('NIET_BEVOEGD');
  });

  it('asks for an answer within half a year, and for a decision that is carried out within five', () => {
    const loop = bijDePartners();
    expect(loop.vandaag).toBe('2026-11-23');
    const vraag = { toezeggingId: 'vraag-1', partijId: 'org-school' };
    expect(loop.act('partner_vragen', 'trekker', { ...vraag, antwoordVoor: '2027-05-24' })).toBe('DATUM_TE_VER');
    expect(loop.act('partner_vragen', 'trekker', { ...vraag, antwoordVoor: '2027-05-23' })).toBeNull();
    expect(loop.act('besluiten', 'trekker', { ...BESLUIT, uitvoerenVoor: '2099-01-01' })).toBe('DATUM_TE_VER');
    expect(loop.act('besluiten', 'trekker', { ...BESLUIT, uitvoerenVoor: '2031-11-24' })).toBe('DATUM_TE_VER');
    expect(loop.act('besluiten', 'trekker', { ...BESLUIT, uitvoerenVoor: '2031-11-23' })).toBeNull();
  });

  it('gives a promise that is made during the execution a clock of its own at once, as one of before', () => {
    const loop = bijDePartners();
    loop.act('partner_vragen', 'trekker', { toezeggingId: 'vraag-1', partijId: 'org-school', antwoordVoor: '2027-01-29' });
    expect(loop.act('besluiten', 'trekker', BESLUIT)).toBeNull();
    const ja = { toezeggingId: 'vraag-1', antwoord: 'toegezegd', voor: '2027-02-15' } as const;
    expect(loop.act('vraag_beantwoorden', 'partner', ja, 'org-school')).toBeNull();
    expect(loop.positie.termijnen.filter(({ onderwerpId }) => onderwerpId === 'vraag-1')).toMatchObject([
      { soort: 'toezegging', fase: 'nakoming', einddatum: '2027-02-15', stand: 'open' },
    ]);
    loop.silentUntilDate('2027-02-16');
    expect(loop.regels('termijn_verstreken').map(({ gegevens }) => gegevens['fase'])).toContain('nakoming');
    // The mails tell by it that a promise is late, and no answer.
    const gemaild = loop.mutaties.flatMap(({ berichten: alle }) => alle.filter(({ soort }) => soort === 'vraag_verstreken'));
    expect(gemaild.map(({ gegevens }) => gegevens['fase'])).toEqual(['nakoming', 'nakoming']);
  });
});

describe(`${beslisHandeling.name}: a later date`, () => {
  const verleng = (
    loop: VastlopersLoop,
    akkoordVan: 'indiener' | 'voorzitter',
    werkdagen: number,
    door: Parameters<VastlopersLoop['act']>[1] = 'doorbraakteam',
    organisatieId?: string,
  ): string | null => {
    const einddatum = loop.positie.termijnen.find(({ soort }) => soort === 'behandeling')?.einddatum ?? loop.vandaag;
    const tot = addWerkdagen(einddatum, werkdagen, KALENDER_STANDAARD);
    const gegevens = { termijnId: null, tot, werkdagen, akkoordVan, akkoordWijze: 'telefoon' } as const;
    return loop.act('verlengen', door, gegevens, organisatieId);
  };

  it('notes whose consent and how, counts, and tells who is said to have agreed', () => {
    const loop = aangenomen();
    expect(verleng(loop, 'voorzitter', 5)).toBeNull();
    expect(loop.regels('verlengd')[0]?.gegevens).toMatchObject({
      keer: 1,
      akkoordVan: 'voorzitter',
      akkoordOrganisatieId: 'org-alliantieraad',
      akkoordWijze: 'telefoon',
    });
    expect(loop.mutaties.at(-1)?.berichten.map(({ soort, organisatieId }) => [soort, organisatieId])).toEqual([
      ['verlengd', 'org-indiener'],
      ['verlengd', 'org-alliantieraad'],
    ]);
    expect(loop.positie.termijnen.find(({ soort }) => soort === 'behandeling')).toMatchObject({ verlengingen: 1 });
  });

  it('counts no consent of the own organisation', () => {
    const loop = aangenomen();
    expect(verleng(loop, 'indiener', 5, 'doorbraakteam', 'org-indiener')).toBe('AKKOORD_VAN_UZELF');
    loop.silentUntilTrede('alliantieraad');
    expect(verleng(loop, 'voorzitter', 5, 'alliantie_voorzitter')).toBe('AKKOORD_VAN_UZELF');
    expect(verleng(loop, 'indiener', 5, 'alliantie_voorzitter')).toBeNull();
  });

  it('moves one clock twice, and after that only when the chair agrees', () => {
    const loop = aangenomen();
    expect(verleng(loop, 'indiener', 5)).toBeNull();
    expect(verleng(loop, 'indiener', 5)).toBeNull();
    expect(verleng(loop, 'indiener', 5)).toBe('VERLENGING_TE_VAAK');
    expect(verleng(loop, 'voorzitter', 5)).toBeNull();
    expect(loop.regels('verlengd').map(({ gegevens }) => gegevens['keer'])).toEqual([1, 2, 3]);
  });
});

describe(`${beslisHandeling.name}: a handover`, () => {
  const naar = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-school' };
  const antwoord = (aanvaard: boolean) => ({ overdrachtId: 'overdracht-1', aanvaard });

  it('may name a person of the asked organisation, shown in the log and kept as who pulls', () => {
    const loop = aangenomen();
    expect(loop.act('overdragen', 'trekker', { ...naar, naarPersoonId: 'persoon-1' })).toBeNull();
    expect(loop.positie.overdracht).toMatchObject({ naarOrganisatieId: 'org-school', naarPersoonId: 'persoon-1' });
    expect(loop.regels('overdracht_aangeboden')[0]?.gegevens).toMatchObject({ naarPersoonId: 'persoon-1' });
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', antwoord(true), 'org-school')).toBeNull();
    expect(loop.positie).toMatchObject({ trekkerOrganisatieId: 'org-school', trekkerPersoonId: 'persoon-1' });
  });

  it('may go to a person of the own organisation, and to nobody new there it may not', () => {
    const loop = aangenomen();
    const eigen = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-trekker' };
    expect(loop.act('overdragen', 'trekker', eigen)).toBe('OVERDRACHT_AAN_ZELFDE');
    expect(loop.act('overdragen', 'trekker', { ...eigen, naarPersoonId: 'persoon-2' })).toBeNull();
    expect(loop.act('overdracht_beantwoorden', 'trekker', antwoord(true))).toBeNull();
    expect(loop.positie).toMatchObject({ trekkerOrganisatieId: 'org-trekker', trekkerPersoonId: 'persoon-2' });
    expect(zicht(loop, 'org-trekker')).toEqual(['+trekker', '+beoogd_houder', '+trekker', '-beoogd_houder']);
    expect(loop.act('overdragen', 'trekker', { ...eigen, overdrachtId: 'overdracht-2', naarPersoonId: 'persoon-2' })).toBe(
      'OVERDRACHT_AAN_ZELFDE',
    );
  });

  it('gives sight for the answer only: refused, it is gone, and what was there before stays', () => {
    const loop = aangenomen();
    loop.act('meedenken_vragen', 'doorbraakteam', { organisatieId: 'org-school' });
    expect(loop.act('overdragen', 'trekker', naar)).toBeNull();
    expect(loop.act('overdracht_beantwoorden', 'trekker', antwoord(false))).toBe('NIET_BEVOEGD');
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', antwoord(false), 'org-school')).toBeNull();
    expect(zicht(loop, 'org-school')).toEqual(['+meedenker', '+beoogd_houder', '-beoogd_houder']);
  });
});

describe(`${beslisHandeling.name}: the filer hears who is at work after a handover`, () => {
  const overgenomen = (loop: VastlopersLoop) => loop.mutaties.at(-1)?.berichten.filter(({ soort }) => soort === 'overgenomen');
  const draagOver = (loop: VastlopersLoop, naar: string, aanvaard: boolean, naarPersoonId: string | null = null): void => {
    const overdrachtId = `overdracht-${loop.log.length}`;
    const trekker = loop.positie.trekkerOrganisatieId ?? undefined;
    expect(loop.act('overdragen', 'trekker', { overdrachtId, naarOrganisatieId: naar, naarPersoonId }, trekker)).toBeNull();
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', { overdrachtId, aanvaard }, naar)).toBeNull();
  };

  it('at the partners, where the trekker is at work: once it is accepted, and not when it stays within one organisation', () => {
    const loop = bijDePartners();
    draagOver(loop, 'org-school', false);
    expect(overgenomen(loop)).toEqual([]);
    draagOver(loop, 'org-school', true);
    expect(overgenomen(loop)).toMatchObject([
      { aan: 'indiener', organisatieId: 'org-indiener', gegevens: { van: 'org-trekker', naar: 'org-school' } },
    ]);
    draagOver(loop, 'org-school', true, 'persoon-2');
    expect(overgenomen(loop)).toEqual([]);
  });

  it('not where another than the trekker is at work', () => {
    const loop = aangenomen();
    draagOver(loop, 'org-school', true);
    expect([loop.positie.trekkerOrganisatieId, overgenomen(loop)]).toEqual(['org-school', []]);
  });

  it('in The Hague, where the owner is at work', () => {
    const loop = aangenomen().silentUntilTrede('rijksvertegenwoordiger');
    const verwijzing = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-ministerie' };
    expect(loop.act('doorgeleiden', 'rijksvertegenwoordiger', verwijzing)).toBeNull();
    const antwoord = { overdrachtId: 'overdracht-1', aanvaard: true };
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', antwoord, 'org-ministerie')).toBeNull();
    expect(overgenomen(loop)).toMatchObject([
      { aan: 'indiener', gegevens: { van: 'org-rijksvertegenwoordiger', naar: 'org-ministerie' } },
    ]);
  });
});

describe(`${beslisHandeling.name}: an offer of the question to a ministry`, () => {
  const antwoord = { overdrachtId: 'overdracht-1', aanvaard: true };
  const aangeboden = (): VastlopersLoop => {
    const loop = aangenomen().silentUntilTrede('doorbraakoverleg');
    const verwijzing = { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-ministerie' };
    expect(loop.act('doorgeleiden', 'departement', verwijzing)).toBeNull();
    return loop;
  };

  it('lapses when the case goes below The Hague, and the log tells which', () => {
    const loop = aangeboden();
    expect(loop.act('terugleggen', 'departement', { naar: 'partners' })).toBeNull();
    expect(loop.positie).toMatchObject({ trede: 'partners', overdracht: null, eigenaarOrganisatieId: null });
    expect(loop.mutaties.at(-1)?.overdrachten).toMatchObject([{ id: 'overdracht-1', stand: 'vervallen' }]);
    expect(loop.positie.termijnen.filter(({ onderwerpId }) => onderwerpId === 'overdracht-1')).toEqual([]);
    expect(zicht(loop, 'org-ministerie')).toEqual(['+beoogd_houder', '-beoogd_houder']);
    expect(loop.regels('teruggelegd')[0]?.gegevens).toEqual({
      van: 'doorbraakoverleg',
      naar: 'partners',
      doorDeLijn: false,
      vervallenOverdrachtId: 'overdracht-1',
    });
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', antwoord, 'org-ministerie')).toBe('OVERDRACHT_NIET_OPEN');
  });

  it('stays open when the case goes back to the rijksvertegenwoordiger', () => {
    const loop = aangeboden();
    expect(loop.act('terugleggen', 'departement', { naar: 'rijksvertegenwoordiger' })).toBeNull();
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', antwoord, 'org-ministerie')).toBeNull();
    expect(loop.positie).toMatchObject({ trede: 'rijksvertegenwoordiger', eigenaarOrganisatieId: 'org-ministerie' });
  });

  it('is another than that of the part of trekker, which goes on below The Hague', () => {
    const loop = aangenomen().silentUntilTrede('rijksvertegenwoordiger');
    expect(loop.act('overdragen', 'trekker', { overdrachtId: 'overdracht-1', naarOrganisatieId: 'org-school' })).toBeNull();
    expect(loop.act('terugleggen', 'rijksvertegenwoordiger', { naar: 'partners' })).toBeNull();
    expect(loop.act('overdracht_beantwoorden', 'beoogd_houder', antwoord, 'org-school')).toBeNull();
    expect(loop.positie.trekkerOrganisatieId).toBe('org-school');
  });
});

describe(`${beslisHandeling.name}: the line`, () => {
  it('is the executor, also when it pulls the case; not a department that only pulls', () => {
    const loop = aangenomen().silentUntilTrede('alliantieraad');
    const besluit = { ...BESLUIT, uitvoerenVoor: later(loop, 60) };
    expect(loop.act('besluiten', 'alliantie_voorzitter', besluit)).toBeNull();
    expect(loop.act('terugleggen', ['uitvoerder', 'trekker'], { naar: 'partners' })).toBe('TERUGLEGGEN_NAAR_DOORBRAAKTEAM');
    expect(loop.act('terugleggen', 'trekker', { naar: 'partners' })).toBeNull();
    expect(loop.regels('teruggelegd').map(({ gegevens }) => gegevens)).toEqual([
      { van: 'alliantieraad', naar: 'partners', doorDeLijn: false },
    ]);
  });

  it('is not the rung that decided and carries it out itself', () => {
    const loop = aangenomen();
    const besluit = { ...BESLUIT, uitvoerderOrganisatieId: 'org-doorbraakteam' };
    expect(loop.act('opschalen', 'doorbraakteam', OMHOOG)).toBeNull();
    expect(loop.act('besluiten', 'trekker', { ...besluit, uitvoerderOrganisatieId: 'org-programmabureau' })).toBeNull();
    expect(loop.act('terugleggen', ['programmabureau', 'uitvoerder'], { naar: 'partners' })).toBeNull();
    expect(loop.regels('teruggelegd')[0]?.gegevens).toMatchObject({ doorDeLijn: false });
  });

  it.each(['org-gemeente', 'org-corporatie'])(
    'lets %s as trekker propose an end, and never close by itself (R-57)',
    (trekker) => {
      const loop = bijDePartners();
      const einde = { resultaat: 'niet_gelukt_wel_geleerd', borging: 'eenmalig', akkoordVan: 'programmabureau' } as const;
      const overdracht = { overdrachtId: 'overdracht-1', naarOrganisatieId: trekker };
      expect(loop.act('overdragen', 'trekker', overdracht)).toBeNull();
      expect(
        loop.act('overdracht_beantwoorden', 'meedenker', { overdrachtId: 'overdracht-1', aanvaard: true }, trekker),
      ).toBeNull();
      expect(loop.positie).toMatchObject({ trekkerOrganisatieId: trekker, besluit: null });
      const voor = structuredClone(loop.positie);
      expect(loop.act('afsluiten', 'trekker', { ...einde, akkoordVan: null }, trekker)).toBe('AFSLUITEN_NIET_ALLEEN');
      expect(loop.act('afsluiten', 'trekker', einde, trekker)).toBeNull();
      expect(loop.regels('afsluiting_voorgesteld')).toHaveLength(1);
      expect(loop.regels('afgesloten')).toEqual([]);
      expect({ ...loop.positie, versie: voor.versie }).toEqual(voor);
      expect(berichten(loop)).toEqual([['afsluiting_voorgesteld', 'org-programmabureau']]);
      expect(loop.act('afsluiten', 'programmabureau', { ...einde, akkoordVan: null })).toBeNull();
      expect(loop.positie.status).toBe('afgesloten');
      expect(berichten(loop)).toContainEqual(['afgesloten', trekker]);
    },
  );

  it('closes by the programmabureau, and whoever works on it hears so', () => {
    const loop = bijDePartners();
    expect(
      loop.act('afsluiten', 'programmabureau', { resultaat: 'niet_gelukt_wel_geleerd', borging: 'eenmalig', akkoordVan: null }),
    ).toBeNull();
    expect(berichten(loop)).toEqual([
      ['afgesloten', 'org-indiener'],
      ['afgesloten', 'org-trekker'],
      ['afgesloten', 'org-doorbraakteam'],
    ]);
  });
});

describe(`${beslisHandeling.name}: who closes`, () => {
  const einde = { resultaat: 'doorbraak', borging: 'gewijzigd', akkoordVan: 'programmabureau' } as const;

  it('is never who carries the decision out, also not as trekker with the consent of the programmabureau (R-57)', () => {
    const loop = aangenomen();
    expect(loop.act('besluiten', 'doorbraakteam', { ...BESLUIT, uitvoerderOrganisatieId: 'org-trekker' })).toBeNull();
    expect(loop.act('afsluiten', ['trekker', 'uitvoerder'], einde)).toBe('LIJN_SLUIT_NIET_AF');
    // Somebody who carries only the part of trekker speaks for the same executing organisation.
    expect(loop.act('afsluiten', 'trekker', einde)).toBe('LIJN_SLUIT_NIET_AF');
    expect(loop.positie.status).toBe('in_uitvoering');
    const lijn = { persoonId: 'p', organisatieId: 'org-trekker', organisatieIds: ['org-trekker'] };
    expect(mogelijkeHandelingen(loop.positie, { ...lijn, hoedanigheden: ['trekker'] })).not.toContain('afsluiten');
    expect(loop.act('afsluiten', 'doorbraakteam', { ...einde, akkoordVan: null })).toBeNull();
  });

  it('is not the trekker that carries nothing out: it proposes to another organisation', () => {
    const loop = aangenomen();
    expect(loop.act('besluiten', 'doorbraakteam', BESLUIT)).toBeNull();
    expect(loop.act('afsluiten', 'trekker', einde, 'org-programmabureau')).toBe('AKKOORD_VAN_UZELF');
    expect(loop.act('afsluiten', 'trekker', einde)).toBeNull();
    expect(loop.positie.status).toBe('in_uitvoering');
  });

  it('is a programmabureau that carries the decision out itself', () => {
    const loop = aangenomen();
    const besluit = { ...BESLUIT, uitvoerderOrganisatieId: 'org-programmabureau' };
    expect(loop.act('besluiten', 'doorbraakteam', besluit)).toBeNull();
    expect(loop.act('afsluiten', ['programmabureau', 'uitvoerder'], { ...einde, akkoordVan: null })).toBeNull();
  });
});

describe(`${beslisHandeling.name}: a pause`, () => {
  it('that is ended on the day it began moves no date, also none on a Saturday', () => {
    const loop = aangenomen();
    // 5 December 2026 is a Saturday.
    expect(loop.act('terugkoppelen', 'doorbraakteam', { volgendeDatum: '2026-12-05', volgendeWerkdagen: 9 })).toBeNull();
    const data = (): string[][] => loop.positie.termijnen.map(({ id, einddatum }) => [id, einddatum]);
    const voor = data();
    expect(loop.act('aanhouden', 'doorbraakteam', { reden: 'seizoen', tot: '2026-12-18', werkdagen: 19 })).toBeNull();
    expect(loop.act('hervatten', 'doorbraakteam', {})).toBeNull();
    expect(data()).toEqual(voor);
    expect(loop.positie).toMatchObject({ aanhoudWerkdagen: 0, status: 'in_behandeling' });
  });

  it('of 60 working days that ends by itself counts 60, and leaves none', () => {
    const loop = aangenomen();
    const tot = later(loop, 60);
    expect(loop.act('aanhouden', 'doorbraakteam', { reden: 'seizoen', tot, werkdagen: 60 })).toBeNull();
    loop.wake();
    expect(loop.vandaag > tot).toBe(true);
    expect(loop.positie).toMatchObject({ status: 'in_behandeling', aanhoudWerkdagen: 60 });
    const nog = { reden: 'seizoen', tot: later(loop, 1), werkdagen: 1 } as const;
    expect(loop.act('aanhouden', 'doorbraakteam', nog)).toBe('AANHOUDING_TE_LANG');
  });
});

describe(`${beslisHandeling.name}: who hears of it`, () => {
  const gevraagd = (loop: VastlopersLoop, id: string, partijId: string): void =>
    void loop.act('partner_vragen', 'trekker', { toezeggingId: id, partijId, antwoordVoor: null });
  const iedereen = ['org-trekker', 'org-programmabureau', 'org-doorbraakteam', 'org-corporatie', 'org-school'];

  it('everybody who works on it or was asked, once, when the filer takes it back; not who said no', () => {
    const loop = bijDePartners();
    for (const naam of ['school', 'corporatie', 'zorg']) gevraagd(loop, `vraag-${naam}`, `org-${naam}`);
    const beantwoord = (naam: string, antwoord: 'toegezegd' | 'geweigerd') =>
      loop.act('vraag_beantwoorden', 'partner', { toezeggingId: `vraag-${naam}`, antwoord, voor: '2027-02-01' }, `org-${naam}`);
    expect([beantwoord('corporatie', 'toegezegd'), beantwoord('zorg', 'geweigerd')]).toEqual([null, null]);
    expect(loop.act('intrekken', 'indiener', {})).toBeNull();
    expect(berichten(loop).sort()).toEqual(iedereen.map((wie) => ['afgesloten', wie]).sort());
  });

  it('the same when it is closed, and the filer; not who closes it', () => {
    const loop = bijDePartners();
    for (const naam of ['school', 'corporatie']) gevraagd(loop, `vraag-${naam}`, `org-${naam}`);
    const einde = { resultaat: 'doorbraak', borging: 'eenmalig', akkoordVan: null } as const;
    expect(loop.act('afsluiten', 'programmabureau', einde)).toBeNull();
    const wie = ['org-indiener', ...iedereen.filter((naam) => naam !== 'org-programmabureau')];
    expect(berichten(loop).sort()).toEqual(wie.map((naam) => ['afgesloten', naam]).sort());
  });

  it('nobody who does not see the case', () => {
    const loop = aangenomen();
    const rechtstreeks = { ...OMHOOG, naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet', regelGenoemd: true } as const;
    expect(loop.act('opschalen', 'doorbraakteam', rechtstreeks)).toBeNull();
    loop.silentUntilTrede('doorbraakoverleg');
    expect(loop.act('intrekken', 'indiener', {})).toBeNull();
    const zien = new Set(loop.mutaties.flatMap(({ betrokkenheden }) => betrokkenheden.map(({ organisatieId }) => organisatieId)));
    const horen = berichten(loop).map(([, organisatieId]) => organisatieId ?? '');
    expect(horen.filter((wie) => !zien.has(wie))).toEqual([]);
    expect(horen).toEqual(expect.arrayContaining(['org-rijksvertegenwoordiger', 'org-ministerie-a', 'org-trekker']));
  });

  it('the bureau and the trekker of word back from The Hague, and on the rungs below only the filer', () => {
    const loop = aangenomen();
    const woord = (wie: 'doorbraakteam' | 'rijksvertegenwoordiger') =>
      loop.act('terugkoppelen', wie, { volgendeDatum: later(loop, 5), volgendeWerkdagen: 5 });
    expect(woord('doorbraakteam')).toBeNull();
    expect(berichten(loop)).toEqual([['terugkoppeling', 'org-indiener']]);
    const rechtstreeks = { ...OMHOOG, naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet', regelGenoemd: true } as const;
    expect(loop.act('opschalen', 'doorbraakteam', rechtstreeks)).toBeNull();
    expect(woord('rijksvertegenwoordiger')).toBeNull();
    expect(berichten(loop)).toEqual([
      ['terugkoppeling', 'org-indiener'],
      ['terugkoppeling', 'org-programmabureau'],
      ['terugkoppeling', 'org-trekker'],
    ]);
  });
});

describe(`${beslisHandeling.name}: what others may say`, () => {
  it('lets who was asked to think along answer, and tells whoever asked', () => {
    const loop = aangenomen();
    expect(loop.act('aanvullen', 'partner', {}, 'org-school')).toBe('NIET_BEVOEGD');
    loop.act('meedenken_vragen', 'doorbraakteam', { organisatieId: 'org-school' });
    expect(loop.act('aanvullen', 'meedenker', {}, 'org-school')).toBeNull();
    expect(berichten(loop)).toEqual([
      ['meegedacht', 'org-doorbraakteam'],
      ['meegedacht', 'org-trekker'],
    ]);
  });

  it('tells the other side that words were added, and nobody of the own organisation', () => {
    const loop = aangenomen();
    expect(loop.act('aanvullen', 'indiener', {})).toBeNull();
    expect(berichten(loop)).toEqual([
      ['aangevuld', 'org-doorbraakteam'],
      ['aangevuld', 'org-trekker'],
    ]);
    expect(loop.act('aanvullen', 'doorbraakteam', {})).toBeNull();
    expect(berichten(loop)).toEqual([
      ['aangevuld', 'org-indiener'],
      ['aangevuld', 'org-trekker'],
    ]);
  });

  it('lets the bureau that called write down what the filer says in aftercare, only with how it heard it', () => {
    const loop = bijDePartners();
    loop.act('afsluiten', 'programmabureau', { resultaat: 'doorbraak', borging: 'eenmalig', akkoordVan: null });
    expect(loop.act('nazorg_beantwoorden', 'trekker', { antwoord: 'houdt', gehoordVia: 'telefoon' })).toBe('NIET_BEVOEGD');
    expect(loop.act('nazorg_beantwoorden', 'programmabureau', { antwoord: 'houdt' })).toBe('HANDELING_ONVOLLEDIG');
    expect(loop.act('nazorg_beantwoorden', 'programmabureau', { antwoord: 'houdt', gehoordVia: 'telefoon' })).toBeNull();
    expect(loop.regels('nazorg_beantwoord')[0]?.gegevens).toEqual({ ronde: 1, antwoord: 'houdt', gehoordVia: 'telefoon' });
    expect(loop.positie.nazorgRonde).toBe(2);
    expect(loop.act('nazorg_beantwoorden', 'indiener', { antwoord: 'houdt' })).toBeNull();
    expect(loop.regels('nazorg_beantwoord')[1]?.gegevens).toEqual({ ronde: 2, antwoord: 'houdt' });
  });
});
