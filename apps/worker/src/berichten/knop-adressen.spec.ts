// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BerichtenRecord, NieuweMaillink, TeVersturen } from '#application/ports/berichten-record';
import type { OverzichtenRecord } from '#application/ports/overzichten-record';
import { KnopAdressen } from './knop-adressen.js';

function vraagAan(organisatieSoort: string): TeVersturen {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    berichtId: '01900000-0000-7000-8000-000000000002',
    soort: 'vraag',
    aan: 'organisatie',
    gegevens: { toezeggingId: '01900000-0000-7000-8000-000000000004' },
    kanAanvullen: true,
    mailtekst: { groet: null, contact: null },
    pogingen: 1,
    onderwerpEinddatum: null,
    ontvanger: {
      emailadres: 'post@test.example',
      persoonId: null,
      organisatieId: '01900000-0000-7000-8000-000000000005',
      organisatieNaam: 'Een organisatie',
      organisatieSoort,
    },
    vastloper: {
      id: '01900000-0000-7000-8000-000000000003',
      nummer: 'VLA-WW-2026-0001',
      titel: 'Een bak',
      status: 'in_behandeling',
      trede: 'partners',
      resultaat: null,
      aanZet: null,
      volgendeTermijn: null,
    },
  };
}

describe(KnopAdressen.name, () => {
  it.each([
    ['corporatie', 'antwoord', 'antwoorden'],
    ['bewonersinitiatief', 'antwoord', 'antwoorden'],
    ['ministerie', 'volg', 'volgen'],
    ['rijksvertegenwoordiger', 'volg', 'volgen'],
    ['doorbraakoverleg', 'volg', 'volgen'],
    ['bewindspersoon', 'volg', 'volgen'],
  ])('gives the contact of a %s that is asked something an address under /%s', async (organisatieSoort, pad, soort) => {
    const links: NieuweMaillink[] = [];
    const record: Pick<BerichtenRecord, 'storeMaillink'> = { storeMaillink: async (link) => void links.push(link) };
    const adressen = new KnopAdressen(
      record as BerichtenRecord,
      {} as OverzichtenRecord,
      'https://doorbraak.example',
      'alleen-voor-tests-alleen-voor-tests',
      null,
    );
    const { adres } = await adressen.adresVan(vraagAan(organisatieSoort));
    expect(adres).toMatch(new RegExp(`^https://doorbraak.example/${pad}/[\\w-]{43}$`));
    expect(links.map((link) => link.soort)).toEqual([soort]);
  });
});
