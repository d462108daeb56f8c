// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import { GEBEURTENIS_SOORTEN } from '../ladder/zet.js';
import { cloudEventVan, proefEvent, typeVan } from './cloud-event.js';

const HERKOMST = { bron: 'urn:nld:oin:00000001823288444000:systeem:doorbraak', apiUrl: 'https://api.example' };
const FEIT = {
  volgnummer: 7,
  vastloperId: '0193a5b0-0000-7000-8000-000000000001',
  nummer: 'VLA-WW-2026-0042',
  focusgebied: 'VLA-WW',
  versie: 9,
  soort: 'opgeschaald',
  op: '2026-11-24T09:15:00.000Z',
} as const;

describe(cloudEventVan.name, () => {
  it('is the same event for everybody, at another place in each stream', () => {
    const { sequence: zeven, ...hier } = cloudEventVan(FEIT, HERKOMST);
    const { sequence: acht, ...daar } = cloudEventVan({ ...FEIT, volgnummer: 8 }, HERKOMST);
    expect(daar).toEqual(hier);
    expect([zeven, acht]).toEqual(['7', '8']);
  });

  it('keeps to the form of CloudEvents: lower case names, texts as attributes, an id that is one with its source', () => {
    const { data, ...attributen } = cloudEventVan(FEIT, HERKOMST);
    expect(Object.keys(attributen).filter((naam) => !/^[a-z]{1,20}$/.test(naam))).toEqual([]);
    expect(Object.values(attributen).filter((waarde) => typeof waarde !== 'string')).toEqual([]);
    expect([attributen.id, data['versie']]).toEqual([`${FEIT.vastloperId}.9`, 9]);
  });

  it('has a type in reverse DNS for every fact of the log', () => {
    for (const soort of GEBEURTENIS_SOORTEN) expect(typeVan(soort)).toMatch(/^nl\.doorbraak\.vastloper\.[a-z_]+\.v1$/);
  });
});

describe(proefEvent.name, () => {
  it('is about no case', () => {
    const event = proefEvent('een-proef', HERKOMST, '2026-11-24T09:15:00.000Z');
    expect([event.subject, event.dataref, event.sequence]).toEqual([undefined, undefined, undefined]);
    expect(event.type).toBe('nl.doorbraak.webhook.proef.v1');
  });
});
