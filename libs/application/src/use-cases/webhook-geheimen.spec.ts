// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { WebhookGeheimen } from './webhook-geheimen.js';

const [OUD, NIEUW] = ['een-oude-sleutel-van-de-installatie', 'een-nieuwe-sleutel-van-de-installatie'];
const ID = '0193a5b0-0000-7000-8000-0000000000f1';
const kenmerk = (sleutel: string): string => new WebhookGeheimen([sleutel]).kenmerk ?? '';

describe(WebhookGeheimen.name, () => {
  it('makes the same secret each time, and another for each webhook, version and key', () => {
    const geheimen = new WebhookGeheimen([NIEUW, OUD]);
    const van = (id: string, versie: number, sleutel: string): string | null =>
      geheimen.tekstVan(id, { versie, sleutelKenmerk: kenmerk(sleutel) });
    expect(van(ID, 1, OUD)).toBe(van(ID, 1, OUD));
    const alle = [van(ID, 1, OUD), van(ID, 2, OUD), van(ID, 1, NIEUW), van('een-andere', 1, OUD)];
    expect(new Set(alle).size).toBe(alle.length);
    for (const een of alle) expect(een).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  it('goes on with an older key for what was made with it, and makes new secrets with the first', () => {
    const voor = new WebhookGeheimen([OUD]);
    const na = new WebhookGeheimen([NIEUW, OUD]);
    const oud = { versie: 1, sleutelKenmerk: kenmerk(OUD) };
    expect(na.kenmerk).toBe(kenmerk(NIEUW));
    expect(na.tekstVan(ID, oud)).toBe(voor.tekstVan(ID, oud));
    expect(new WebhookGeheimen([NIEUW]).geheimVan(ID, oud)).toBeNull();
  });

  it('has none without a key, and tells nothing of a key by its mark', () => {
    expect(new WebhookGeheimen([]).kenmerk).toBeNull();
    expect(kenmerk(OUD)).toMatch(/^[0-9a-f]{12}$/);
  });
});
