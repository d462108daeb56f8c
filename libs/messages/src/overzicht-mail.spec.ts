// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { TeVersturen } from '#application/ports/berichten-record';
import type { OverzichtTeVersturen, OverzichtVastloper } from '#application/ports/overzichten-record';
import { OVERZICHT_SOORTEN } from '#domain/berichten/overzicht';
import type { OverzichtAdressen } from './overzicht-inhoud.js';
import { overzichtMail } from './overzicht-mail.js';

const ADRESSEN = {
  webUrl: 'https://doorbraak.example',
  afmelden: 'https://doorbraak.example/minder-mail/token',
  retourAan: 'antwoord+retour@doorbraak.example',
};
const ONTVANGER = { emailadres: 'a@b.example', persoonId: 'p', organisatieId: 'o' };

function vastloper(
  n: number,
  berichten: readonly TeVersturen['soort'][] = [],
  teLaatSinds: string | null = null,
  vervallenAgenda: readonly string[] = [],
): OverzichtVastloper {
  const zaak = {
    id: `v${n}`,
    nummer: `VLA-WW-2026-000${n}`,
    titel: `Titel <b>${n}</b>`,
    status: 'in_behandeling',
    trede: 'partners',
    resultaat: null,
    aanZet: 'Programmabureau Vlaardingen Westwijk',
    volgendeTermijn: { soort: 'behandeling', einddatum: '2026-12-04' },
  } as const;
  const bericht = (soort: TeVersturen['soort']): TeVersturen => ({
    id: 'z',
    berichtId: 'b',
    soort,
    aan: 'indiener',
    gegevens: {},
    kanAanvullen: true,
    linkGeneratie: null,
    vervallenAgenda,
    vervalt: null,
    isVoorbij: false,
    isOverdracht: false,
    toen: null,
    contactGestopt: false,
    mailtekst: { groet: null, contact: null },
    pogingen: 1,
    onderwerpEinddatum: null,
    ontvanger: { ...ONTVANGER, organisatieNaam: 'De school', organisatieSoort: 'school' },
    vastloper: zaak,
  });
  return { ...zaak, berichten: berichten.map(bericht), teLaatSinds };
}

const mail = (
  vastlopers: readonly OverzichtVastloper[],
  change: Partial<OverzichtTeVersturen> = {},
  adressen: OverzichtAdressen = ADRESSEN,
) =>
  overzichtMail(
    {
      id: 'z',
      berichtId: 'overzicht-1',
      pogingen: 1,
      soort: 'dagelijks',
      periode: '2026-11-24',
      ontvanger: ONTVANGER,
      vastlopers,
      ...change,
    },
    adressen,
    'doorbraak.example',
    '2026-11-24T06:00:00.000Z',
  );

describe(overzichtMail.name, () => {
  it('says per case what changed last and how much before it, who is at work and by when', () => {
    const { tekst, html, onderwerp } = mail([
      vastloper(1, ['ingediend', 'verlengd', 'terugkoppeling']),
      vastloper(2, ['verlengd']),
    ]);
    expect(onderwerp).toBe('Nieuw bij uw vastlopers (2)');
    for (const deel of [
      'VLA-WW-2026-0001',
      'Er is bericht over uw vastloper. Daarvoor kwamen er nog 2 berichten.',
      'Uw vastloper heeft een nieuwe datum.',
      'vrijdag 4 december 2026',
      'Programmabureau Vlaardingen Westwijk',
    ]) {
      expect(tekst).toContain(deel);
      expect(html).toContain(deel);
    }
    expect(tekst).toContain('https://doorbraak.example/vastlopers/VLA-WW-2026-0002');
  });

  it('says in a list where each case is and which date passed', () => {
    const { tekst } = mail([vastloper(1, [], '2026-11-20'), vastloper(2)], { soort: 'maand' });
    expect(tekst).toContain('Ligt nu bij: partners in de wijk. De datum vrijdag 20 november 2026 is voorbij.');
    expect(tekst).toContain('Ligt nu bij: partners in de wijk.\n');
  });

  it('says of a case that has a new date which date passed since the list before', () => {
    const { tekst, html } = mail([{ ...vastloper(1), verstrekenDatum: '2026-11-30' }], { soort: 'stilstand' });
    for (const deel of [
      'Ligt nu bij: partners in de wijk. Er ging pas een datum voorbij: maandag 30 november 2026.',
      'of ging er pas een datum voorbij',
    ]) {
      expect(tekst).toContain(deel);
      expect(html).toContain(deel);
    }
    expect(tekst).not.toContain('is voorbij.');
  });

  it.each(OVERZICHT_SOORTEN)(
    'of kind %s has its own id as Message-ID, a way to stop, and fetches nothing from elsewhere',
    (soort) => {
      const { messageId, afmelden, tekst, html } = mail([vastloper(1, ['verlengd'])], { soort });
      expect([messageId, afmelden]).toEqual(['<overzicht-1@doorbraak.example>', ADRESSEN.afmelden]);
      expect(tekst).toContain(ADRESSEN.afmelden);
      expect(html).not.toMatch(/src=|url\(|<link|[{}]aantal|<b>/);
      expect(tekst).not.toMatch(/[{}]/);
    },
  );

  it('shows fifty cases and counts the others', () => {
    const { tekst } = mail(Array.from({ length: 53 }, (_, n) => vastloper(n, ['verlengd'])));
    expect(tekst.match(/^Vastloper /gm)).toHaveLength(50);
    expect(tekst).toContain('En nog 3 andere.');
  });

  it('tells who has no account to ask for an invitation to see the others, for no page shows them', () => {
    const vastlopers = Array.from({ length: 51 }, (_, n) => vastloper(n));
    const links = new Map(vastlopers.map(({ id }) => [id, `https://doorbraak.example/volg/${id}`]));
    const lijst = { soort: 'maand', ontvanger: { ...ONTVANGER, persoonId: null } } as const;
    const { tekst, html } = mail(vastlopers, lijst, { ...ADRESSEN, links });
    for (const gelezen of [tekst, html]) {
      expect(gelezen).toContain('En nog 1 andere. Vraag het programmabureau om een uitnodiging om ze te zien.');
      expect(gelezen).not.toContain('U vindt ze in Doorbraak');
    }
    expect(mail(vastlopers, { soort: 'maand' }).tekst).toContain('En nog 1 andere. U vindt ze in Doorbraak.');
    expect(mail(vastlopers.slice(0, 50), lijst, { ...ADRESSEN, links }).tekst).not.toContain('En nog');
  });

  it('takes back each date that fell away, of every case and once, and gives no date itself', () => {
    const { agenda } = mail([
      vastloper(1, ['verlengd', 'afgesloten'], null, ['behandeling', 'een']),
      ...Array.from({ length: 50 }, (_, n) => vastloper(n + 2, ['verlengd'])),
      vastloper(99, ['afgesloten'], null, ['behandeling']),
    ]);
    expect(agenda.map(({ onderwerp, vervallen }) => [onderwerp, vervallen])).toEqual([
      ['behandeling', true],
      ['een', true],
      ['behandeling', true],
    ]);
    const regels = agenda.map(({ bestand }) => bestand.split('\r\n'));
    expect(regels.map((lines) => lines.filter((line) => /^(METHOD|STATUS|UID)/.test(line)))).toEqual(
      ['v1-behandeling', 'v1-een', 'v99-behandeling'].map((uid) => ['METHOD:CANCEL', `UID:${uid}@doorbraak`, 'STATUS:CANCELLED']),
    );
  });
});
