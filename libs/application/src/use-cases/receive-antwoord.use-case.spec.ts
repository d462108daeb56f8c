// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { DEEL_NIET_GELEZEN } from '#domain/berichten/post-reden';
import type { Klok } from '../ports/klok.js';
import type { MaillinkRepository } from '../ports/maillink.repository.js';
import type { PersoonRepository } from '../ports/persoon.repository.js';
import type { Antwoordadres, OntvangenMail, PostvakRepository } from '../ports/postvak.repository.js';
import type { PerformHandeling } from './perform-handeling.use-case.js';
import { ReceiveAntwoord } from './receive-antwoord.use-case.js';

const ADRES: Antwoordadres = {
  vastloperId: 'v',
  organisatieId: 'o',
  organisatieNaam: 'Bewoners',
  organisatieSoort: 'bewonersinitiatief',
  focusgebied: 'EHV-WZ',
  persoon: null,
  isAfzender: true,
  isOntvangen: false,
  ditUur: 0,
  isZelfdeTekst: false,
  isZelfdeGemeld: false,
  opRij: 0,
};

/** What became of an answer of this length below which something else stood. */
async function receive(length: number) {
  const kept: unknown[] = [];
  const noted: OntvangenMail[] = [];
  const postvak = { find: async () => ADRES, note: async (mail: OntvangenMail) => noted.push(mail) > 0 };
  const handelingen = {
    execute: async ({ invoer }: { readonly invoer: { readonly tekst?: unknown } }) => {
      kept.push(invoer.tekst);
      return { handeling: { id: 'h' }, waarschuwingen: [] };
    },
  };
  const ontvang = new ReceiveAntwoord(
    postvak as unknown as PostvakRepository,
    {} as PersoonRepository,
    { ensureContact: async () => undefined } as unknown as MaillinkRepository,
    handelingen as unknown as Pick<PerformHandeling, 'execute'>,
    {} as Klok,
  );
  const tekst = 'é'.repeat(length);
  const mail = {
    token: 't',
    messageId: '<een@elders.example>',
    afzender: 'a@b.example',
    tekst,
    heeftBijlage: false,
    heeftOngelezen: true,
  };
  return { tekst, kept, uitkomst: await ontvang.execute(mail), redenen: noted.flatMap(({ redenen }) => redenen) };
}

describe(ReceiveAntwoord.name, () => {
  it.each([3_900, 3_930, 3_999, 4_000])(
    'refuses nobody for the length of a note of ours: an answer of %d signs is kept',
    async (length) => {
      const { tekst, kept, uitkomst, redenen } = await receive(length);
      expect([uitkomst, redenen]).toEqual(['bewaard', ['deel_niet_gelezen']]);
      const metNoot = `${tekst}\n\n${DEEL_NIET_GELEZEN}`;
      expect(kept).toEqual([metNoot.length <= 4_000 ? metNoot : tekst]);
    },
  );

  it('refuses what is too long by itself', async () => {
    expect(await receive(4_001)).toMatchObject({ kept: [], uitkomst: 'geweigerd', redenen: ['te_lang'] });
  });
});
