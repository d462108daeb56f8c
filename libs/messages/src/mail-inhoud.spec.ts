// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from '@jest/globals';
import type { TeVersturen } from '#application/ports/berichten-record';
import { isAchterhaald } from '#domain/berichten/achterhaald';
import type { BerichtSoort } from '#domain/ladder/zet';
import { agendaBestand } from './agenda-bestand.js';
import { mailFoutVan } from './mail-fout.js';
import { mailInhoud } from './mail-inhoud.js';
import { mailVan } from './mail-zender.js';
import { MAILS } from './texts/mail-teksten.js';

const ADRES = {
  adres: 'https://doorbraak.example/vastlopers/VLA-WW-2026-0001',
  persoonlijk: false,
  afmelden: null,
  weer: null,
  antwoord: null,
};
const NU = '2026-11-23T09:00:00.000Z';

function bericht(change: Partial<TeVersturen> = {}): TeVersturen {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    berichtId: '01900000-0000-7000-8000-000000000002',
    soort: 'ingediend',
    aan: 'indiener',
    gegevens: {},
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
      emailadres: 'a@b.example',
      persoonId: 'p',
      organisatieId: 'o',
      organisatieNaam: 'De school',
      organisatieSoort: 'school',
    },
    vastloper: {
      id: '01900000-0000-7000-8000-000000000003',
      nummer: 'VLA-WW-2026-0001',
      titel: 'Eén <script>alert(1)</script> & meer',
      status: 'ingediend',
      trede: 'intake',
      resultaat: null,
      aanZet: 'Programmabureau Vlaardingen Westwijk',
      volgendeTermijn: { soort: 'terugkoppeling', einddatum: '2026-12-04' },
    },
    ...change,
  };
}

describe(mailInhoud.name, () => {
  it.each(Object.keys(MAILS).filter((naam) => !/trede_betreden_|^vraag_|^adres_geweigerd_|_achterhaald$/.test(naam)))(
    'says of %s to everybody what it is, who is at work, what is next and by when, with every place put in',
    (soort) => {
      for (const aan of ['indiener', 'aan_zet', 'voorzitter', 'trekker', 'organisatie']) {
        const inhoud = mailInhoud(
          bericht({ soort: soort as TeVersturen['soort'], aan, onderwerpEinddatum: '2026-12-04' }),
          ADRES,
        );
        for (const text of [inhoud.kop, inhoud.wat, inhoud.wie, inhoud.verder, inhoud.knop]) {
          expect(text).not.toMatch(/[{}]/);
          if (soort !== 'afgesloten' && soort !== 'afgesloten_nazorg') expect(text).not.toBe('');
        }
        expect(inhoud.datum).toBe(
          ['tekst_gemeld', 'adres_geweigerd', 'mail_bewaard', 'mail_geweigerd'].includes(soort) ? null : '2026-12-04',
        );
      }
    },
  );

  it.each([
    ['trede_betreden', { naar: 'intern_doorbraakteam', reden: 'aangenomen' }, 'Uw vastloper is opgepakt'],
    ['trede_betreden', { naar: 'partners', reden: 'termijn_verstreken' }, 'Uw vastloper gaat vanzelf verder'],
    ['trede_betreden', { naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet' }, 'Uw vastloper gaat een trede omhoog'],
    ['termijn_verstreken', { soort: 'terugkoppeling' }, 'De datum is voorbij'],
    ['termijn_verstreken', { soort: 'toezegging' }, 'Een datum is voorbij'],
    ['aangehouden', { reden: 'seizoen', tot: '2026-12-18' }, 'Uw vastloper staat even stil'],
    ['aangehouden', { reden: 'wacht_op_indiener', tot: '2026-12-18' }, 'Wij wachten op u'],
    ['vraag', { toezeggingId: 'x', antwoord: 'geweigerd' }, 'Een partij doet niet mee'],
    ['vraag', { toezeggingId: 'x' }, 'Wij vragen uw antwoord'],
    ['adres_geweigerd', { onbereikbaar: 'De school' }, 'Een mailadres werkt niet meer'],
    ['adres_geweigerd', { onbereikbaar: 'De school', aanleiding: 'teruggekomen' }, 'Een mail kwam terug'],
    ['adres_geweigerd', { onbereikbaar: 'De school', aanleiding: 'nu_niet' }, 'Een mailbox neemt geen mail aan'],
  ] as const)('reads %s with %j as "%s"', (soort, gegevens, kop) => {
    const trede = 'naar' in gegevens ? gegevens.naar : 'intake';
    expect(mailInhoud(bericht({ soort, gegevens, vastloper: { ...bericht().vastloper, trede } }), ADRES).kop).toBe(kop);
  });

  it('says where a case lies now, and of where it was that it was so, when its mail goes late', () => {
    const laat = (aan: string, vastloper: Partial<TeVersturen['vastloper']> = {}) =>
      mailInhoud(
        bericht({
          ...{ soort: 'trede_betreden', aan, gegevens: { naar: 'partners', reden: 'termijn_verstreken' } },
          ontvanger: { ...bericht().ontvanger, organisatieNaam: 'Corporatie' },
          vastloper: { ...bericht().vastloper, trede: 'partners', aanZet: 'Corporatie', ...vastloper },
        }),
        ADRES,
      ).wat;
    expect(laat('indiener')).toContain('Daarom ligt uw vastloper nu bij: partners in de wijk.');
    expect(laat('indiener', { trede: 'alliantieraad', aanZet: 'Alliantieraad' })).toBe(
      'Uw vastloper ging eerder naar: partners in de wijk. Nu ligt hij bij: Alliantieraad.',
    );
    expect(laat('aan_zet')).toContain('De vastloper ligt nu bij: partners in de wijk.');
    expect(laat('aan_zet', { aanZet: 'Wijkteam' })).toContain('Nu ligt hij bij: Wijkteam.');
    expect(laat('indiener', { status: 'afgesloten' })).toContain('Nu is hij klaar.');
  });

  it('names who was at work when a date passed, and who gave word back, not who is at work when the mail goes', () => {
    const zaak = (isVoorbij: boolean) => ({
      ...{ toen: 'Doorbraakteam', isVoorbij },
      vastloper: { ...bericht().vastloper, status: 'in_behandeling' as const, aanZet: 'Corporatie' },
    });
    const wat = (soort: TeVersturen['soort'], aan: string, isVoorbij: boolean) =>
      mailInhoud(bericht({ soort, aan, gegevens: { soort: 'behandeling' }, ...zaak(isVoorbij) }), ADRES).wat;
    expect(wat('termijn_verstreken', 'voorzitter', true)).toBe(
      'Bij deze vastloper ging een datum voorbij. Doorbraakteam had toen nog niets laten weten. Nu ligt hij bij: Corporatie.',
    );
    for (const isVoorbij of [true, false])
      for (const [soort, aan] of [
        ['termijn_verstreken', 'voorzitter'],
        ['terugkoppeling', 'indiener'],
      ] as const)
        expect(wat(soort, aan, isVoorbij).replace('Nu ligt hij bij: Corporatie.', '')).toMatch(
          /^(?!.*Corporatie).*Doorbraakteam/,
        );
    expect(wat('ontvangst_gevraagd', 'voorzitter', false)).toMatch(/^Doorbraakteam liet eerder/);
    expect(
      mailInhoud(bericht({ ...zaak(true), soort: 'termijn_verstreken', aan: 'voorzitter', toen: null }), ADRES).wat,
    ).not.toContain('Corporatie had');
  });

  /** Of every kind what becomes of it once the case went on, was answered or was closed: it is told as of then, it goes no more, or it says only what happened. */
  const LATER: Readonly<Record<BerichtSoort, 'van_toen' | 'gaat_niet' | 'feit'>> = {
    ingediend: 'van_toen',
    herinnering: 'van_toen',
    termijn_verstreken: 'van_toen',
    trede_betreden: 'van_toen',
    terugkoppeling: 'van_toen',
    vraag: 'van_toen',
    vraag_verstreken: 'van_toen',
    vraag_geescaleerd: 'van_toen',
    andere_weg: 'van_toen',
    ontvangst_gevraagd: 'van_toen',
    besluit: 'van_toen',
    alles_nagekomen: 'van_toen',
    aangehouden: 'van_toen',
    hervat: 'van_toen',
    verlengd: 'van_toen',
    overdracht: 'gaat_niet',
    overdracht_beantwoord: 'feit',
    overgenomen: 'van_toen',
    meedenken: 'gaat_niet',
    meegedacht: 'feit',
    teruggelegd: 'van_toen',
    landelijk_te_laat: 'van_toen',
    afsluiting_voorgesteld: 'gaat_niet',
    afgesloten: 'van_toen',
    heropend: 'van_toen',
    nazorg_vraag: 'gaat_niet',
    nazorg_bellen: 'gaat_niet',
    tekst_gemeld: 'feit',
    adres_geweigerd: 'feit',
    aangevuld: 'feit',
    mail_bewaard: 'feit',
    mail_geweigerd: 'feit',
    wisseling: 'van_toen',
  };
  /** What says of the case how it is now, or asks for what was done; where it lies now is told with who has it now. */
  const VAN_NU =
    /\b(is|ligt|staat|loopt|gaat|blijft|geeft|doet|zegt|wil|wacht|wachten|hebt|heeft|kunt|bent u|u bent|voert|(?<!te )laat|nog geen|vertel|kies|(?<!een )vraag|geef|sluit|zorg|begin|uiterlijk|hieronder)\b/i;
  const AF: readonly { status: TeVersturen['vastloper']['status']; volgendeTermijn: null }[] = [
    { status: 'nazorg', volgendeTermijn: null },
    { status: 'afgesloten', volgendeTermijn: null },
  ];
  const VERDER = { status: 'in_behandeling', trede: 'alliantieraad', aanZet: 'Alliantieraad' } as const;
  const GEGEVENS = { naar: 'partners', van: 'intake', antwoord: 'toegezegd', einddatum: '2026-12-01', soort: 'behandeling' };
  const DATA = { tot: '2026-12-02', volgendeDatum: '2026-12-02', uitvoerenVoor: '2026-12-02' };

  it.each(Object.entries(LATER) as [BerichtSoort, string][])(
    'says of %s nothing as if it were so now, and names no other than it is about, when the case went on, was answered or was closed: %s',
    (soort, wat) => {
      if (wat === 'gaat_niet')
        return expect(isAchterhaald({ soort, gegevens: GEGEVENS, isGedaan: true }, '2026-11-23')).toBe('achterhaald');
      for (const anders of [VERDER, ...AF])
        for (const aan of ['indiener', 'aan_zet', 'voorzitter', 'organisatie']) {
          const vastloper = { ...bericht().vastloper, ...anders };
          const laat = { soort, aan, vastloper, gegevens: { ...GEGEVENS, ...DATA }, toen: 'Doorbraakteam', isVoorbij: true };
          const inhoud = mailInhoud(bericht(laat), ADRES);
          const gezegd = [inhoud.kop, inhoud.wat, inhoud.verder, inhoud.knop]
            .join(' ')
            .replace(/Nu (is hij klaar|ligt hij bij: Alliantieraad)\.|, en hoe het nu staat|Kijk [\w ]+ moet doen\./g, '');
          expect(gezegd).not.toContain('Alliantieraad');
          if (wat === 'feit') {
            expect(gezegd).not.toContain('aan zet');
            continue;
          }
          expect([soort, aan, gezegd.match(VAN_NU)?.[0] ?? null]).toEqual([soort, aan, null]);
          expect(inhoud.wat).toMatch(anders === VERDER ? /Nu ligt hij bij: Alliantieraad\.$/ : /Nu is hij klaar\.$/);
          expect(inhoud.datum).not.toBe('2026-12-02');
        }
    },
  );

  it('tells the filer for whom everybody waits that the filer is at work, and until when', () => {
    const pauze = (reden: string) => mailInhoud(bericht({ soort: 'aangehouden', gegevens: { reden, tot: '2026-12-18' } }), ADRES);
    expect(pauze('wacht_op_indiener')).toMatchObject({ wie: 'U', datum: '2026-12-18', knop: 'Geef antwoord' });
    expect(pauze('wacht_op_indiener').wat).toContain('tot en met vrijdag 18 december 2026');
    expect(pauze('seizoen')).toMatchObject({ wie: 'Programmabureau Vlaardingen Westwijk', knop: 'Lees waarom' });
    expect(pauze('seizoen').verder).not.toContain('antwoord');
  });

  it('asks a filer who has only a link to sign in when the case waits for them, for that link gives no answer', () => {
    const pauze = (change: Partial<TeVersturen>, persoonId: string | null = null) => {
      const ontvanger = { ...bericht().ontvanger, persoonId };
      const gegevens = { reden: 'wacht_op_indiener', tot: '2026-12-18' };
      return mailInhoud(bericht({ soort: 'aangehouden', gegevens, ontvanger, ...change }), ADRES);
    };
    expect(pauze({})).toMatchObject({
      ...{ kop: 'Wij wachten op u', wie: 'U', knop: 'Volg de vastloper' },
      verder: expect.stringMatching(/^Log in.*antwoord.*uitnodiging/),
    });
    expect(pauze({}).verder).not.toContain('knop');
    for (const ander of [pauze({}, 'p'), pauze({ aan: 'aan_zet' }), pauze({ gegevens: { reden: 'seizoen', tot: '2026-12-18' } })])
      expect(ander.verder).not.toContain('Log in');
  });

  it('names the filer as who is at work, and another as who took the case over, while it waits for the filer', () => {
    const { vastloper } = bericht();
    const overgenomen = { soort: 'overgenomen', gegevens: { reden: 'wacht_op_indiener' } } as const;
    const inPauze = bericht({ ...overgenomen, vastloper: { ...vastloper, status: 'aangehouden', aanZet: 'Corporatie' } });
    expect(mailInhoud(inPauze, ADRES)).toMatchObject({ wie: 'U', wat: expect.stringMatching(/^Corporatie nam/) });
    expect(mailInhoud({ ...inPauze, aan: 'aan_zet' }, ADRES).wie).toBe('Corporatie');
  });

  it('asks who speaks for the state to sign in, for a link of a mail does not let them answer', () => {
    const vanMinisterie = (persoonId: string | null) =>
      mailInhoud(
        bericht({
          ...{ soort: 'vraag', aan: 'organisatie' },
          ontvanger: { ...bericht().ontvanger, persoonId, organisatieSoort: 'ministerie' },
        }),
        ADRES,
      );
    expect(vanMinisterie(null)).toMatchObject({ knop: 'Volg de vastloper', verder: expect.stringContaining('Log in') });
    expect(vanMinisterie('p').knop).toBe('Beantwoord de vraag');
  });

  it.each([
    ['vraag_verstreken', ['organisatie', 'trekker']],
    ['vraag_geescaleerd', ['organisatie']],
    ['andere_weg', ['trekker', 'aan_zet']],
  ] as const)('asks for no answer in %s when what was promised is not done', (soort, lezers) => {
    for (const aan of lezers)
      for (const isVoorbij of [false, true]) {
        const gegevens = { soort: 'toezegging', fase: 'nakoming', onderwerpId: 'x', einddatum: '2026-12-01' };
        const { kop, wat, verder, knop } = mailInhoud(bericht({ soort, aan, gegevens, isVoorbij }), ADRES);
        const gezegd = [kop, wat, verder, knop].join(' ');
        expect(gezegd).toMatch(/belo(ofd|fte)/);
        expect(gezegd).not.toMatch(/antwoord|vraag/i);
        expect(VAN_NU.test(gezegd.replace(/Nu ligt hij bij: [\w ]+\.|Kijk [\w ]+ moet doen\./g, ''))).toBe(!isVoorbij);
        const regulier = bericht({ soort, aan, gegevens: { ...gegevens, fase: 'regulier' }, isVoorbij });
        expect(mailInhoud(regulier, ADRES).wat).toContain('antwoord');
      }
  });

  it('tells a contact how to answer an offer to take over, for no link of a mail takes one over', () => {
    const gegevens = { onderwerpId: 'x', soort: 'toezegging', fase: 'regulier', einddatum: '2026-12-01' };
    for (const soort of ['overdracht', 'herinnering', 'vraag_verstreken'] as const) {
      const aanContact = (anders: Partial<TeVersturen>) =>
        mailInhoud(
          bericht({ soort, aan: 'organisatie', gegevens, ontvanger: { ...bericht().ontvanger, persoonId: null }, ...anders }),
          ADRES,
        );
      expect(aanContact({ isOverdracht: true })).toMatchObject({
        knop: 'Volg de vastloper',
        verder: expect.stringMatching(/Log in.*antwoord.*uitnodiging/),
      });
      const { ontvanger } = bericht();
      for (const anders of [{}, { isOverdracht: true, ontvanger }, { isOverdracht: true, aan: 'trekker' }])
        expect(aanContact(anders).verder).not.toContain('Log in');
    }
  });

  it('names The Hague when word comes from there', () => {
    const { vastloper } = bericht();
    const uitDenHaag = bericht({ soort: 'terugkoppeling', vastloper: { ...vastloper, trede: 'rijksvertegenwoordiger' } });
    expect(mailInhoud(uitDenHaag, ADRES).kop).toBe('Er is bericht uit Den Haag');
  });

  it('takes the date of what is asked before that of the case', () => {
    expect(mailInhoud(bericht({ soort: 'vraag', onderwerpEinddatum: '2026-12-01' }), ADRES).datum).toBe('2026-12-01');
    // The next date of the case may be the one that passed.
    const voorbij = bericht({ soort: 'termijn_verstreken', aan: 'indiener', gegevens: { soort: 'behandeling' } });
    expect(mailInhoud(voorbij, ADRES).datum).toBeNull();
    expect(mailInhoud({ ...voorbij, onderwerpEinddatum: '2026-12-08' }, ADRES).datum).toBe('2026-12-08');
    expect(mailInhoud(bericht({ soort: 'terugkoppeling', gegevens: { volgendeDatum: '2026-12-11' } }), ADRES).datum).toBe(
      '2026-12-11',
    );
  });
});

describe(mailVan.name, () => {
  const mail = mailVan(bericht(), ADRES, 'doorbraak.example', NU);

  it('has the id of the message as its Message-ID, and one button', () => {
    expect(mail.messageId).toBe('<01900000-0000-7000-8000-000000000002@doorbraak.example>');
    expect(mail.html.match(/<a /g)).toHaveLength(1);
  });

  it('shows what a person wrote as text and nothing else', () => {
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('Eén &lt;script>alert(1)&lt;/script> &amp; meer');
  });

  it('says that one can answer only to who may add words, and has an address to answer to', () => {
    const antwoord = { antwoordAan: 'a@b.example', retourAan: 'a@b.example' };
    const kan = (kanAanvullen: boolean, adressen: typeof antwoord | null): boolean =>
      mailInhoud(bericht({ kanAanvullen }), { ...ADRES, antwoord: adressen }).kanAntwoorden;
    expect([kan(true, antwoord), kan(false, antwoord), kan(true, null)]).toEqual([true, false, false]);
  });

  it('holds what the area says itself, as text and nothing else', () => {
    const eigen = bericht({ mailtekst: { groet: 'Goedendag <b>allemaal</b>,', contact: 'Vragen? Bel het bureau.' } });
    const { html, tekst } = mailVan(eigen, ADRES, 'doorbraak.example', NU);
    expect(html).toContain('Goedendag &lt;b>allemaal&lt;/b>,');
    for (const regel of ['Goedendag <b>allemaal</b>,', 'Vragen? Bel het bureau.']) expect(tekst).toContain(regel);
  });

  it('fetches nothing from elsewhere', () => {
    expect(mail.html).not.toMatch(/src=|url\(|<link/);
  });

  it('says the same as plain text', () => {
    for (const part of ['Uw vastloper is binnen', 'Programmabureau Vlaardingen Westwijk', 'vrijdag 4 december 2026', ADRES.adres])
      expect(mail.tekst).toContain(part);
  });

  it('puts the date in a calendar, and no calendar when there is no date', () => {
    expect(mail.agenda.map(({ bestand }) => bestand)).toEqual([
      expect.stringContaining('DTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261205\r\n'),
    ]);
    const zonder = bericht({ vastloper: { ...bericht().vastloper, volgendeTermijn: null } });
    expect(mailVan(zonder, ADRES, 'doorbraak.example', NU).agenda).toEqual([]);
  });

  const lineOf = (bestand: string, naam: string): string | undefined =>
    bestand.split('\r\n').find((line) => line.startsWith(`${naam}:`));

  it('keeps the dates of two questions of one case apart, and each the same in a later mail', () => {
    const uid = (toezeggingId: string, change: Partial<TeVersturen> = {}): string | undefined => {
      const vraag = bericht({
        soort: 'vraag',
        aan: 'organisatie',
        gegevens: { toezeggingId },
        onderwerpEinddatum: '2026-12-07',
        ...change,
      });
      return lineOf(mailVan(vraag, ADRES, 'doorbraak.example', NU).agenda[0]?.bestand ?? '', 'UID');
    };
    expect(uid('een')).not.toBe(uid('twee'));
    expect(
      uid('een', { soort: 'herinnering', gegevens: { onderwerpId: 'een', soort: 'toezegging', einddatum: '2026-12-09' } }),
    ).toBe(uid('een'));
    const vastloper = { ...bericht().vastloper, volgendeTermijn: { soort: 'behandeling', einddatum: '2026-12-04' } } as const;
    const gegeven: TeVersturen['gegevens'][] = [
      { volgendeDatum: '2026-12-01' },
      { uitvoerenVoor: '2026-12-02' },
      { tot: '2026-12-03' },
      {},
    ];
    const perKlok = gegeven.map(
      (gegevens) => mailVan(bericht({ gegevens, vastloper }), ADRES, 'doorbraak.example', NU).agenda[0]?.onderwerp,
    );
    expect(perKlok).toEqual(['terugkoppeling', 'uitvoering', 'aanhouding', 'behandeling']);
  });

  it('takes back the dates it gave before that hold no more, and never the one it gives', () => {
    const vervallenAgenda = ['terugkoppeling', 'een', 'nazorg'];
    const dicht = bericht({
      soort: 'afgesloten',
      vervallenAgenda,
      vastloper: { ...bericht().vastloper, status: 'nazorg', volgendeTermijn: { soort: 'nazorg', einddatum: '2027-03-01' } },
    });
    const { agenda } = mailVan(dicht, ADRES, 'doorbraak.example', NU);
    expect(agenda.map(({ bestand, onderwerp }) => [onderwerp, lineOf(bestand, 'METHOD'), lineOf(bestand, 'STATUS')])).toEqual([
      ['nazorg', 'METHOD:PUBLISH', undefined],
      ['terugkoppeling', 'METHOD:CANCEL', 'STATUS:CANCELLED'],
      ['een', 'METHOD:CANCEL', 'STATUS:CANCELLED'],
    ]);
    const eerder = mailVan(bericht(), ADRES, 'doorbraak.example', '2026-11-20T09:00:00.000Z').agenda[0]?.bestand ?? '';
    const weg = agenda[1]?.bestand ?? '';
    expect(lineOf(weg, 'UID')).toBe(lineOf(eerder, 'UID'));
    expect(Number(lineOf(weg, 'SEQUENCE')?.slice(9))).toBeGreaterThan(Number(lineOf(eerder, 'SEQUENCE')?.slice(9)));
  });
});

describe(agendaBestand.name, () => {
  it('keeps every line within 75 bytes and cuts no character', () => {
    const lang = `https://doorbraak.example/${'é'.repeat(60)}`;
    const lines = agendaBestand(
      { vastloperId: 'v', onderwerp: 'behandeling', nummer: 'N', datum: '2026-12-31', adres: lang },
      NU,
    ).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('\n').replaceAll('\n ', '')).toContain(`URL:${lang}`);
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });
});

describe(mailFoutVan.name, () => {
  it.each([
    [{ responseCode: 550, command: 'RCPT TO', message: '550 <a@b.example> unknown' }, 'blijvend', true],
    [{ responseCode: 550, command: 'RCPT TO', message: '550 5.7.1 relaying denied' }, 'blijvend', false],
    [{ responseCode: 554, command: 'DATA', message: '554 no spam please' }, 'blijvend', false],
    [{ responseCode: 451, command: 'RCPT TO', message: '451 later' }, 'tijdelijk', false],
    [{ responseCode: 421, command: 'DATA', message: '421 closing' }, 'weg', false],
    [{ responseCode: 535, command: 'AUTH PLAIN', message: '535 no' }, 'weg', false],
    [{ code: 'EENVELOPE', command: 'API', message: 'Invalid recipient "<a@b.example"' }, 'blijvend', true],
    [{ code: 'EENVELOPE', command: 'API', message: 'No recipients defined' }, 'blijvend', true],
    [{ code: 'EENVELOPE', command: 'API', message: 'Invalid sender "<a@b.example"' }, 'weg', false],
    [{ code: 'EMESSAGE', command: 'MAIL FROM', message: 'Message size larger than allowed 9' }, 'blijvend', false],
    [{ code: 'ECONNREFUSED', command: 'CONN', message: 'connect ECONNREFUSED' }, 'weg', false],
    [{ code: 'ETIMEDOUT', command: 'API', message: 'Timeout' }, 'weg', false],
    [{ code: 'EENVELOPE', command: 'API', message: 'No recipients defined' }, 'blijvend', true],
    [{ code: 'EENVELOPE', command: 'API', message: 'Invalid recipient "a@b.example\\n"' }, 'blijvend', true],
    [{ code: 'EMESSAGE', command: 'API', message: 'Empty message' }, 'blijvend', false],
    [new TypeError('Cannot read properties of undefined'), 'tijdelijk', false],
  ])('reads %j as %s, and knows whether the address itself is wrong: %s', (error, soort, adresGeweigerd) => {
    const gelezen = mailFoutVan(error);
    expect([gelezen.soort, gelezen.adresGeweigerd]).toEqual([soort, adresGeweigerd]);
    expect(gelezen.fout).not.toContain('@');
  });
});
