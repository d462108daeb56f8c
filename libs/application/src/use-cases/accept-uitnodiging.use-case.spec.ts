// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BeheerRepository, LidmaatschapRij, UitnodigingRij } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { AcceptUitnodiging, type Aanmelddienst, type Genodigde } from './accept-uitnodiging.use-case.js';

const ISSUER = 'https://aanmelden.school.example';
const BUREAU = { issuer: 'https://aanmelden.gemeente.example', subject: 'bureau' };
const OPEN: UitnodigingRij = {
  id: 'uitnodiging-1',
  emailadres: 'medewerker@school.example',
  organisatie: { id: 'org-1', sleutel: 'school-woensel', naam: 'School Woensel' },
  rol: 'partner',
  focusgebied: null,
  geldigTot: '2026-12-01T00:00:00.000Z',
  uitgenodigdDoor: BUREAU,
  gebruiktDoor: null,
  ingetrokkenOp: null,
};
const LID = { id: 'lid-1' } as LidmaatschapRij;

describe(AcceptUitnodiging.name, () => {
  const outcomeOf = async (wie: Partial<Omit<Genodigde, 'dienst'>>, dienst: Partial<Aanmelddienst> = {}): Promise<string> => {
    let accepted = 0;
    const beheer = {
      findUitnodiging: async () => OPEN,
      acceptUitnodiging: async () => {
        accepted += 1;
        return LID;
      },
    } as unknown as BeheerRepository;
    const klok = { nu: () => '2026-11-24T10:00:00.000Z', vandaag: () => '2026-11-24' } as Klok;
    const genodigde = { issuer: ISSUER, subject: 'iemand', naam: 'Medewerker', ...wie };
    const work = new AcceptUitnodiging(beheer, klok).execute(
      { ...genodigde, dienst: { organisaties: [], zonderAdres: false, ...dienst } },
      'token',
    );
    const outcome = await work.then(
      () => 'aanvaard',
      (error: { code: string }) => error.code,
    );
    return `${outcome} ${accepted}`;
  };
  const goed = { emailadres: 'Medewerker@School.example' };

  it('makes whoever has the invited address a member', async () => {
    expect(await outcomeOf(goed)).toBe('aanvaard 1');
    expect(await outcomeOf({ emailadres: 'ander@school.example' })).toBe('UITNODIGING_VOOR_ANDER 0');
  });

  it('does not take an address that nobody checked, unless the installation says so', async () => {
    expect(await outcomeOf({ emailadres: null })).toBe('UITNODIGING_ADRES_ONBEKEND 0');
    expect(await outcomeOf({})).toBe('UITNODIGING_ADRES_ONBEKEND 0');
    expect(await outcomeOf({ emailadres: null }, { zonderAdres: true })).toBe('aanvaard 1');
  });

  it('never lets whoever invited accept, whatever their address', async () => {
    for (const zonderAdres of [true, false])
      expect(await outcomeOf({ ...goed, ...BUREAU }, { zonderAdres })).toBe('UITNODIGING_VAN_UZELF 0');
  });

  it('lets a sign-in service of one organisation let nobody into another', async () => {
    expect(await outcomeOf(goed, { organisaties: ['gemeente-ehv-wz'] })).toBe('UITNODIGING_ANDERE_DIENST 0');
    expect(await outcomeOf(goed, { organisaties: ['gemeente-ehv-wz', 'school-woensel'] })).toBe('aanvaard 1');
  });
});
