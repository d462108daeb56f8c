// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { BerichtenRecord, NieuwAntwoordadres, NieuweMaillink, TeVersturen } from '#application/ports/berichten-record';
import type { OverzichtenRecord, OverzichtTeVersturen } from '#application/ports/overzichten-record';
import { KnopAdressen } from './knop-adressen.js';

const VRAAG = '01900000-0000-7000-8000-000000000004';

const OVERDRACHT = '01900000-0000-7000-8000-000000000007';
/** What a clock says of an offer to take over; the message of the offer itself names it. */
const AANBOD = {
  gegevens: { onderwerpId: OVERDRACHT, soort: 'toezegging', fase: 'regulier' },
  isOverdracht: true,
} as const;

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
    isVoorbij: false,
    isOverdracht: false,
    toen: null,
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

/** Addresses of which what is stored can be looked at. */
function adressenDieBewaren() {
  const links: NieuweMaillink[] = [];
  const stored: NieuwAntwoordadres[] = [];
  const storeMaillinks = async (some: readonly NieuweMaillink[]): Promise<void> => void links.push(...some);
  const storeAntwoordadressen = async (some: readonly NieuwAntwoordadres[]): Promise<void> => void stored.push(...some);
  const adressen = adressenMet(
    { storeMaillinks, storeAntwoordadressen },
    { storeAfmeldlinks: async () => undefined },
    'a@b.example',
  );
  return { adressen, links, stored };
}

function adressenMet(
  record: Partial<BerichtenRecord>,
  overzichten: Partial<OverzichtenRecord>,
  antwoordAdres: string | null = null,
): KnopAdressen {
  return new KnopAdressen(
    record as BerichtenRecord,
    overzichten as OverzichtenRecord,
    'https://doorbraak.example',
    'alleen-voor-tests-alleen-voor-tests',
    antwoordAdres,
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
    ['overdracht', { gegevens: { overdrachtId: OVERDRACHT }, isOverdracht: true }, 'volg'],
    ['herinnering', AANBOD, 'volg'],
    ['vraag_verstreken', AANBOD, 'volg'],
    ['mail_geweigerd', AANBOD, 'volg'],
    ['herinnering', { ...AANBOD, isOverdracht: false }, 'antwoord'],
    ['vraag_verstreken', { ...AANBOD, isOverdracht: false }, 'antwoord'],
  ] as const)(
    'gives the contact who gets %s about %j an address under /%s: a link answers a question, and takes no case over',
    async (soort, over, pad) => {
      const { adressen, links, stored } = adressenDieBewaren();
      const { adres } = await adressen.adresVan(vraagAan('corporatie', { soort, ...over }));
      expect(adres).toMatch(new RegExp(`^https://doorbraak.example/${pad}/[\\w-]{43}$`));
      const toezeggingId = pad === 'antwoord' ? OVERDRACHT : null;
      expect([...links, ...stored].map((doel) => doel.toezeggingId)).toEqual([toezeggingId, toezeggingId]);
    },
  );

  it.each([
    ['corporatie', true],
    ['ministerie', false],
    ['rijksvertegenwoordiger', false],
    ['doorbraakoverleg', false],
    ['bewindspersoon', false],
  ])(
    'gives the mail to the contact of a %s somewhere to come back to; an address to answer to: %s',
    async (soort, isAntwoord) => {
      const stored: NieuwAntwoordadres[] = [];
      const adressen = adressenMet(
        { storeMaillinks: async () => undefined, storeAntwoordadressen: async (some) => void stored.push(...some) },
        {},
        'a@b.example',
      );
      const { antwoord } = await adressen.adresVan(vraagAan(soort));
      expect(antwoord?.retourAan).toMatch(/^a-retour\+[0-9a-f]{40}@b\.example$/);
      expect(antwoord?.antwoordAan ?? null).toEqual(isAntwoord ? expect.stringMatching(/^a\+[0-9a-f]{40}@b\.example$/) : null);
      expect(stored).toMatchObject([{ vastloperId: vraagAan(soort).vastloper.id, persoonId: null }]);
    },
  );

  it('gives another mailbox another link and another address to answer to, and a person the same one wherever they get mail', async () => {
    const { adressen, links, stored } = adressenDieBewaren();
    const naar = async (emailadres: string, persoonId: string | null = null) => {
      const bericht = vraagAan('corporatie', {}, persoonId);
      const { adres, antwoord } = await adressen.adresVan({ ...bericht, ontvanger: { ...bericht.ontvanger, emailadres } });
      return [adres, antwoord?.antwoordAan];
    };
    const [een, hetzelfde, ander] = [
      await naar('post@test.example'),
      await naar('Post@Test.example'),
      await naar('nieuw@test.example'),
    ];
    expect(hetzelfde).toEqual(een);
    expect(ander[0]).not.toBe(een[0]);
    expect(ander[1]).not.toBe(een[1]);
    const wie = '01900000-0000-7000-8000-000000000006';
    expect(await naar('post@test.example', wie)).toEqual(await naar('nieuw@test.example', wie));
    expect(links.map(({ emailadres }) => emailadres)).toEqual(['post@test.example', 'Post@Test.example', 'nieuw@test.example']);
    expect(stored.map(({ contact }) => contact)).toEqual([...links.map(({ emailadres }) => emailadres), undefined, undefined]);
  });

  it('gives a list to the contact of an organisation, and an invitation, somewhere to come back to', async () => {
    const stored: NieuwAntwoordadres[] = [];
    const store = { storeAntwoordadressen: async (some: readonly NieuwAntwoordadres[]) => void stored.push(...some) };
    const adressen = adressenMet(store, { storeAfmeldlinks: async () => undefined }, 'a@b.example');
    const { ontvanger } = vraagAan('corporatie');
    const lijst = { id: 'z', berichtId: 'b', pogingen: 1, ontvanger, vastlopers: [] } as unknown as OverzichtTeVersturen;
    const { retourAan } = await adressen.adressenVan(lijst);
    const { organisatieId } = ontvanger;
    const uitnodiging = await adressen.retourAdres({ persoonId: null, organisatieId, uitnodigingId: 'u' });
    for (const adres of [retourAan, uitnodiging]) expect(adres).toMatch(/^a-retour\+[0-9a-f]{40}@b\.example$/);
    expect(uitnodiging).not.toBe(retourAan);
    const niemand = { vastloperId: null, persoonId: null, toezeggingId: null, organisatieId };
    expect(stored).toMatchObject([niemand, { ...niemand, uitnodigingId: 'u' }]);
    expect(stored[0]).not.toHaveProperty('uitnodigingId');
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
    ...(['overdracht', 'herinnering', 'vraag_verstreken'] as const).map(
      (soort) =>
        [
          `an offer to take over, with ${soort}`,
          { soort, ...AANBOD },
          `/partner?vraag=${OVERDRACHT}&bij=VLA-WW-2026-0001#doe-overdracht-beantwoorden-${OVERDRACHT}-deel`,
        ] as const,
    ),
    [
      'an offer to take over that passed and was answered since',
      { soort: 'vraag_verstreken', ...AANBOD, isVoorbij: true },
      '/vastlopers/VLA-WW-2026-0001',
    ],
    [
      'a question that passed and was answered since',
      { soort: 'vraag_verstreken', gegevens: { onderwerpId: VRAAG }, isVoorbij: true },
      '/vastlopers/VLA-WW-2026-0001',
    ],
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
