// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  beslisBezorging,
  HERKANSING_MS,
  moetStoppen,
  pauzeNa,
  rustNa,
  WEBHOOK_STANDEN,
  WEBHOOKBEZORGING_STANDEN,
  type BezorgingVraag,
} from './bezorgen.js';

const NU = '2026-11-23T09:00:00.000Z';
const LATER = '2026-11-23T09:00:10.000Z';
const EERDER = '2026-11-23T08:59:00.000Z';
const OPEN: BezorgingVraag = {
  stand: 'open',
  soort: 'opgeschaald',
  vervaltOp: '2026-11-26T09:00:00.000Z',
  pogingVanaf: null,
  bezetTot: null,
  webhookStand: 'actief',
  rustTot: null,
  ziet: true,
  anderen: 0,
  anderenMs: 0,
};

describe(beslisBezorging.name, () => {
  it.each([
    ['sends what may go', OPEN, { actie: 'versturen' }],
    ['sends again after a pause that is over', { ...OPEN, pogingVanaf: EERDER }, { actie: 'versturen' }],
    ['waits after a failure', { ...OPEN, pogingVanaf: LATER }, { actie: 'wachten', wachtMs: 10_000 }],
    ['waits while the webhook rests', { ...OPEN, rustTot: LATER, pogingVanaf: EERDER }, { actie: 'wachten', wachtMs: 10_000 }],
    ['waits while another is at it', { ...OPEN, bezetTot: LATER }, { actie: 'wachten', wachtMs: 10_000 }],
    ['sends beside three others of its webhook', { ...OPEN, anderen: 3, anderenMs: 9_000 }, { actie: 'versturen' }],
    [
      'waits a moment for four others at a fast receiver',
      { ...OPEN, anderen: 4, anderenMs: 3 },
      { actie: 'wachten', wachtMs: 50 },
    ],
    ['waits a second at a slow receiver', { ...OPEN, anderen: 4, anderenMs: 9_000 }, { actie: 'wachten', wachtMs: 1_000 }],
    [
      'drops what is seen no more while others go',
      { ...OPEN, ziet: false, anderen: 4 },
      { actie: 'sluiten', stand: 'vervallen' },
    ],
    ['sends a test beside any others', { ...OPEN, soort: 'proef', anderen: 4, anderenMs: 9_000 }, { actie: 'versturen' }],
    ['gives up after three days', { ...OPEN, vervaltOp: NU }, { actie: 'sluiten', stand: 'mislukt' }],
    ['drops what is seen no more', { ...OPEN, ziet: false }, { actie: 'sluiten', stand: 'vervallen' }],
    [
      'drops what is seen no more rather than give up',
      { ...OPEN, ziet: false, vervaltOp: NU },
      { actie: 'sluiten', stand: 'vervallen' },
    ],
    ['drops what is for a halted webhook', { ...OPEN, webhookStand: 'uitgezet' }, { actie: 'sluiten', stand: 'vervallen' }],
    ['goes on with what waits for a stopped webhook', { ...OPEN, webhookStand: 'gestopt' }, { actie: 'versturen' }],
    [
      'gives up after three days at a stopped webhook',
      { ...OPEN, webhookStand: 'gestopt', vervaltOp: NU },
      { actie: 'sluiten', stand: 'mislukt' },
    ],
    ['does nothing with what arrived', { ...OPEN, stand: 'bezorgd' }, { actie: 'niets' }],
    [
      'sends a test to a halted webhook that rests',
      { ...OPEN, soort: 'proef', webhookStand: 'gestopt', rustTot: LATER, ziet: false },
      { actie: 'versturen' },
    ],
    [
      'sends no test to an ended webhook',
      { ...OPEN, soort: 'proef', webhookStand: 'beeindigd' },
      { actie: 'sluiten', stand: 'vervallen' },
    ],
  ] as const)('%s', (_, vraag, besluit) => {
    expect(beslisBezorging(vraag, NU)).toEqual(besluit);
  });

  it('never sends a fact that is not seen, or to a webhook that a beheerder halted or ended', () => {
    const moment = fc.option(fc.constantFrom(EERDER, NU, LATER));
    const vraag = fc.record({
      stand: fc.constantFrom(...WEBHOOKBEZORGING_STANDEN),
      soort: fc.constant('opgeschaald' as const),
      vervaltOp: fc.constantFrom(EERDER, LATER),
      pogingVanaf: moment,
      bezetTot: moment,
      webhookStand: fc.constantFrom(...WEBHOOK_STANDEN),
      rustTot: moment,
      ziet: fc.boolean(),
      anderen: fc.nat(6),
      anderenMs: fc.nat(20_000),
    });
    fc.assert(
      fc.property(vraag, (een) => {
        const gaat = beslisBezorging(een, NU).actie === 'versturen';
        const brengt = een.webhookStand === 'actief' || een.webhookStand === 'gestopt';
        expect(gaat && !(een.ziet && brengt && een.stand === 'open')).toBe(false);
      }),
    );
  });
});

describe(pauzeNa.name, () => {
  it('doubles from five seconds to six hours', () => {
    expect([1, 2, 3, 12, 13, 14, 1_000].map(pauzeNa)).toEqual([
      5_000, 10_000, 20_000, 10_240_000, 20_480_000, 21_600_000, 21_600_000,
    ]);
  });
});

describe(rustNa.name, () => {
  it('is nothing without a failure, and a quarter of an hour at most', () => {
    expect([0, 1, 2, 8, 100].map(rustNa)).toEqual([0, 5_000, 10_000, 640_000, 900_000]);
  });
});

describe(moetStoppen.name, () => {
  it('is so when nothing arrived for three days less the longest rest', () => {
    const begin = Date.parse(NU);
    const na = (ms: number): string => new Date(begin + ms).toISOString();
    const kwartier = 15 * 60_000;
    expect(moetStoppen(null, NU)).toBe(false);
    expect(moetStoppen(NU, na(HERKANSING_MS - kwartier - 1))).toBe(false);
    expect(moetStoppen(NU, na(HERKANSING_MS - kwartier))).toBe(true);
  });
});
