// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { TeVersturen } from '#application/ports/berichten-record';
import type { BerichtRij } from '#domain/ladder/mutatie';
import type { Status } from '#domain/ladder/begrippen';
import type { Zetels } from '#domain/ladder/positie';
import type { BerichtSoort } from '#domain/ladder/zet';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { aVastloper, TEST_ZETELS, type VastlopersLoop } from '#testing/vastloper.builder';
import { mailInhoud } from './mail-inhoud.js';

const ADRES = { adres: 'https://doorbraak.example', persoonlijk: false, afmelden: null, weer: null, antwoord: null };
const WAKE_UPS = 120;
const OVERDRACHT_ID = 'overdracht-1';

const done = (refusal: string | null): void => expect(refusal).toBeNull();
const vraag = (loop: VastlopersLoop, nummer: number, escalatieId: string | null = null): string => {
  const toezeggingId = `vraag-${nummer}`;
  const partij = { toezeggingId, partijId: `org-partij-${nummer}`, antwoordVoor: null, escalatieId };
  done(loop.act('partner_vragen', 'programmabureau', partij));
  return toezeggingId;
};

/** Ways in which each kind of clock comes to its date, after which it stays silent. */
const COURSES: readonly ((loop: VastlopersLoop) => void)[] = [
  // Silence alone, up all rungs.
  () => undefined,
  // A sign of life that decays.
  (loop) => {
    loop.silentUntilTrede('intern_doorbraakteam');
    done(loop.act('ontvangst_bevestigen', 'doorbraakteam', {}));
  },
  // Questions: to a party without a contact, with one, and to one that is its own.
  (loop) => {
    loop.silentUntilTrede('partners');
    vraag(loop, 1);
    vraag(loop, 2, 'org-koepel');
    vraag(loop, 3, 'org-partij-3');
  },
  // A promise, and the decision it came with.
  (loop) => {
    loop.silentUntilTrede('partners');
    const toezeggingId = vraag(loop, 1);
    const ja = { toezeggingId, antwoord: 'toegezegd', voor: '2027-04-01' } as const;
    done(loop.act('vraag_beantwoorden', 'partner', ja, 'org-partij-1'));
    const besluit = { toezeggingId: 'besluit', uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor: '2027-06-01' };
    done(loop.act('besluiten', 'programmabureau', { ...besluit, stemGehoord: true }));
  },
  // All was done, and nobody closes the case.
  (loop) => {
    loop.silentUntilTrede('partners');
    const besluit = { toezeggingId: 'besluit', uitvoerderOrganisatieId: 'org-uitvoerder', uitvoerenVoor: '2027-06-01' };
    done(loop.act('besluiten', 'programmabureau', { ...besluit, stemGehoord: true }));
    done(loop.act('nakomen', 'uitvoerder', { toezeggingId: 'besluit' }));
  },
  // Offers: of the trekker's part, and of the question to a ministry.
  (loop) => {
    loop.silentUntilTrede('partners');
    done(loop.act('overdragen', 'programmabureau', { overdrachtId: OVERDRACHT_ID, naarOrganisatieId: 'org-school' }));
  },
  (loop) => {
    loop.silentUntilTrede('rijksvertegenwoordiger');
    const aanbod = { overdrachtId: OVERDRACHT_ID, naarOrganisatieId: 'org-ministerie-a' };
    done(loop.act('doorgeleiden', 'rijksvertegenwoordiger', aanbod));
  },
];

/** An area with all its chairs, and one where nobody is chair. */
const AREAS: readonly Zetels[] = [TEST_ZETELS, { ...TEST_ZETELS, alliantieraad: null, doorbraakoverleg: null }];

/** Of each course and area every message in the order in which they went. */
const ALLE: readonly (readonly BerichtRij[])[] = AREAS.flatMap((zetels) =>
  COURSES.map((course) => {
    const loop = aVastloper('2026-11-23', undefined, zetels);
    course(loop);
    for (let i = 0; i < WAKE_UPS && loop.wake(); i += 1);
    return loop.mutaties.flatMap(({ berichten }) => berichten);
  }),
);

/** Each message of this kind, with the messages about the same clock. */
function berichtenVan(soort: BerichtSoort): { readonly bericht: BerichtRij; readonly vanKlok: readonly BerichtRij[] }[] {
  return ALLE.flatMap((gegaan) =>
    gegaan
      .filter((bericht) => bericht.soort === soort)
      .map((bericht) => ({
        bericht,
        vanKlok: gegaan.filter(({ gegevens }) => gegevens['termijnId'] === bericht.gegevens['termijnId']),
      })),
  );
}

/** What its reader reads in it, a member of the organisation or its contact. */
function gezegd(
  { soort, aan, gegevens }: BerichtRij,
  persoonId: string | null,
  organisatieSoort = 'school',
  status: Status = 'in_behandeling',
): string {
  const bericht: TeVersturen = {
    ...{ id: 'b', berichtId: 'b', soort, aan, gegevens, pogingen: 1, onderwerpEinddatum: null, vervallenAgenda: [] },
    ...{ vervalt: null, isVoorbij: false, toen: null, isOverdracht: gegevens['onderwerpId'] === OVERDRACHT_ID },
    ...{ linkGeneratie: null, contactGestopt: false, kanAanvullen: true, mailtekst: { groet: null, contact: null } },
    ontvanger: {
      ...{ emailadres: 'a@b.example', persoonId, organisatieId: 'o', organisatieNaam: 'De school', organisatieSoort },
    },
    vastloper: {
      ...{ id: 'v', nummer: 'VLA-WW-2026-0001', titel: 'Titel', status, trede: 'partners', resultaat: null },
      ...{ aanZet: 'Corporatie', volgendeTermijn: null },
    },
  };
  const { kop, wat, verder, knop } = mailInhoud(bericht, ADRES);
  return [kop, wat, verder, knop].join(' ');
}

const klokVan = ({ gegevens }: BerichtRij): string => `${String(gegevens['soort'])} ${String(gegevens['fase'])}`;
const klokken = (gevonden: readonly { readonly bericht: BerichtRij }[]): string[] =>
  [...new Set(gevonden.map(({ bericht }) => klokVan(bericht)))].sort();

describe('what a mail says that silence does', () => {
  it('is what the ladder does after the date of a question, an offer or a promise, also where nobody is next in line', () => {
    const verstreken = berichtenVan('vraag_verstreken').filter(({ vanKlok }) =>
      vanKlok.some(({ soort }) => soort === 'andere_weg'),
    );
    expect(klokken(verstreken)).toEqual(['toezegging nakoming', 'toezegging regulier']);
    const alleen = verstreken.filter(({ vanKlok }) => vanKlok.every(({ soort }) => soort !== 'vraag_geescaleerd'));
    expect(klokken(alleen)).toEqual(['toezegging nakoming', 'toezegging regulier']);
    for (const { bericht } of alleen)
      for (const persoonId of ['p', null]) expect(gezegd(bericht, persoonId)).not.toMatch(/in de lijn|het ook|voorzitter/);
    for (const { bericht } of verstreken) expect(gezegd(bericht, 'p')).toContain('andere weg');
  });

  it('is in a reminder whom the ladder asks after that date: the chair about a rung, never about what a party was asked or promised', () => {
    const VRAGEN: readonly BerichtSoort[] = ['termijn_verstreken', 'ontvangst_gevraagd', 'vraag_verstreken'];
    const herinneringen = berichtenVan('herinnering')
      .map(({ bericht, vanKlok }) => ({ bericht, daarna: vanKlok.filter(({ soort }) => VRAGEN.includes(soort)) }))
      .filter(({ daarna }) => daarna.length > 0);
    expect(klokken(herinneringen)).toEqual([
      'behandeling bericht',
      'behandeling regulier',
      'ontvangst geldigheid',
      'ontvangst regulier',
      'terugkoppeling regulier',
      'toezegging nakoming',
      'toezegging regulier',
      'uitvoering afronding',
      'uitvoering regulier',
    ]);
    const zonderVoorzitter = new Set<string>();
    for (const { bericht, daarna } of herinneringen) {
      const gelezen = gezegd(bericht, 'p');
      const bijVoorzitter = daarna.filter(({ aan }) => aan === 'voorzitter');
      expect([klokVan(bericht), /voorzitter/.test(gelezen)]).toEqual([klokVan(bericht), bijVoorzitter.length > 0]);
      if (bijVoorzitter.some(({ organisatieId }) => organisatieId === null)) {
        zonderVoorzitter.add(klokVan(bericht));
        expect(gelezen).toContain('de voorzitter als die er is');
      }
      // Who has that part then is asked again, and with a question or promise also who works on the case.
      expect(daarna.map(({ aan }) => aan)).toContain(bericht.aan);
      expect(/Wie aan de vastloper werkt/.test(gelezen)).toBe(daarna.some(({ soort }) => soort === 'vraag_verstreken'));
      expect(/belo(ofde|fte)/.test(gelezen)).toBe(bericht.gegevens['fase'] === 'nakoming');
      expect(/antwoord/i.test(gelezen)).toBe(klokVan(bericht) === 'toezegging regulier');
    }
    expect(zonderVoorzitter.size).toBeGreaterThan(1);
    for (const { bericht } of herinneringen)
      expect(gezegd(bericht, null).includes('voorzitter')).toBe(bericht.gegevens['soort'] !== 'toezegging');
  });

  it('tells a contact who promised something for the state to sign in, for they can neither press nor reply', () => {
    const beloften = [...berichtenVan('herinnering'), ...berichtenVan('vraag_verstreken')]
      .map(({ bericht }) => bericht)
      .filter(({ aan, gegevens }) => aan === 'organisatie' && gegevens['fase'] === 'nakoming');
    expect([...new Set(beloften.map(({ soort }) => soort))].sort()).toEqual(['herinnering', 'vraag_verstreken']);
    for (const bericht of beloften) {
      const gelezen = gezegd(bericht, null, 'ministerie');
      expect(gelezen).toMatch(/belo(ofd|fte).*gedaan\? Log in om dat te laten weten\..*uitnodiging.*Volg de vastloper$/);
      expect(gezegd(bericht, 'p', 'ministerie')).not.toContain('Log in');
      expect(gezegd(bericht, null)).not.toContain('Log in');
    }
  });

  it('keeps a filer for whom a case waits at work when another takes it over, and says that there is nothing to do in any other pause', () => {
    const overgenomen = (reden: 'wacht_op_indiener' | 'seizoen' | null): BerichtRij => {
      const loop = aVastloper('2026-11-23').silentUntilTrede('partners');
      const tot = addWerkdagen(loop.vandaag, 20, KALENDER_STANDAARD);
      if (reden !== null) done(loop.act('aanhouden', 'programmabureau', { reden, tot, werkdagen: 20 }));
      done(loop.act('overdragen', 'programmabureau', { overdrachtId: OVERDRACHT_ID, naarOrganisatieId: 'org-school' }));
      done(loop.act('overdracht_beantwoorden', 'beoogd_houder', { overdrachtId: OVERDRACHT_ID, aanvaard: true }, 'org-school'));
      const bericht = loop.mutaties.at(-1)?.berichten.find(({ soort }) => soort === 'overgenomen');
      if (bericht === undefined) throw new Error('The filer hears nothing');
      return bericht;
    };
    const NIETS_DOEN = 'U hoeft niets te doen';
    const wacht = overgenomen('wacht_op_indiener');
    expect(gezegd(wacht, 'p', 'school', 'aangehouden')).toMatch(
      /Corporatie nam uw vastloper over\. Wij wachten nog op uw antwoord\./,
    );
    expect(gezegd(wacht, null, 'school', 'aangehouden')).toMatch(/wachten nog op uw antwoord\. Log in.*Volg de vastloper$/);
    for (const persoonId of ['p', null])
      expect(gezegd(wacht, persoonId, 'school', 'aangehouden')).not.toMatch(/aan zet|U hoeft niets te doen/);
    // The answer came before the mail went.
    expect(gezegd(wacht, 'p')).toContain(NIETS_DOEN);
    for (const reden of ['seizoen', null] as const)
      expect(gezegd(overgenomen(reden), 'p', 'school', reden === null ? undefined : 'aangehouden')).toContain(NIETS_DOEN);
  });
});
