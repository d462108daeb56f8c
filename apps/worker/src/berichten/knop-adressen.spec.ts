// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BerichtenRecord, NieuweMaillink, TeVersturen } from '#application/ports/berichten-record';
import type { OverzichtenRecord } from '#application/ports/overzichten-record';
import { KnopAdressen } from './knop-adressen.js';

const VRAAG = '01900000-0000-7000-8000-000000000004';

function vraagAan(organisatieSoort: string, change: Partial<TeVersturen> = {}, persoonId: string | null = null): TeVersturen {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    berichtId: '01900000-0000-7000-8000-000000000002',
    soort: 'vraag',
    aan: 'organisatie',
    gegevens: { toezeggingId: VRAAG },
    kanAanvullen: true,
    linkGeneratie: null,
    vervallenAgenda: [],
    vervalt: null,
    contactGestopt: false,
    mailtekst: { groet: null, contact: null },
    pogingen: 1,
    onderwerpEinddatum: null,
    ontvanger: {
      emailadres: 'post@test.example',
      persoonId,
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
    ...change,
  };
}

function adressenMet(record: Partial<BerichtenRecord>, overzichten: Partial<OverzichtenRecord>): KnopAdressen {
  return new KnopAdressen(
    record as BerichtenRecord,
    overzichten as OverzichtenRecord,
    'https://doorbraak.example',
    'alleen-voor-tests-alleen-voor-tests',
    null,
  );
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
    const record: Pick<BerichtenRecord, 'storeMaillinks'> = { storeMaillinks: async (some) => void links.push(...some) };
    const adressen = adressenMet(record, {});
    const { adres } = await adressen.adresVan(vraagAan(organisatieSoort));
    expect(adres).toMatch(new RegExp(`^https://doorbraak.example/${pad}/[\\w-]{43}$`));
    expect(links.map((link) => link.soort)).toEqual([soort]);
  });

  it.each([
    ['a question', {}, `/partner?vraag=${VRAAG}&bij=VLA-WW-2026-0001#doe-vraag-beantwoorden-${VRAAG}-deel`],
    [
      'a promise to keep',
      { soort: 'herinnering', gegevens: { toezeggingId: VRAAG, fase: 'nakoming' } },
      '/vastlopers/VLA-WW-2026-0001',
    ],
    ['an answer that was given', { gegevens: { toezeggingId: VRAAG, antwoord: 'toegezegd' } }, '/vastlopers/VLA-WW-2026-0001'],
    ['word to the filer', { aan: 'indiener' }, '/vastlopers/VLA-WW-2026-0001'],
  ] as const)('leads somebody with an account from %s to where it is done', async (_what, change, pad) => {
    const overzichten: Pick<OverzichtenRecord, 'storeAfmeldlinks'> = { storeAfmeldlinks: async () => undefined };
    const adressen = adressenMet({}, overzichten);
    const bericht = vraagAan('corporatie', change as Partial<TeVersturen>, '01900000-0000-7000-8000-000000000006');
    expect((await adressen.adresVan(bericht)).adres).toBe(`https://doorbraak.example${pad}`);
  });

  it('stores the links of mails that are written at the same moment at once, and each before its mail', async () => {
    const stored: string[][] = [];
    const record: Pick<BerichtenRecord, 'storeMaillinks'> = {
      storeMaillinks: async (some) => void stored.push(some.map(({ vastloperId }) => vastloperId)),
    };
    const adressen = adressenMet(record, {});
    const vragen = ['a', 'b', 'c'].map((id) =>
      vraagAan('corporatie', { vastloper: { ...vraagAan('corporatie').vastloper, id } }),
    );
    await Promise.all(vragen.map((vraag) => adressen.adresVan(vraag).then(() => expect(stored).toHaveLength(1))));
    expect(stored).toEqual([['a', 'b', 'c']]);
  });
});
