// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { LocalSystem, until } from '#testing/local-system';

const INDIENER = 'indiener-welzijn-eindhoven';
const BUREAU = 'programmabureau-eindhoven';
const TEAM = 'doorbraakteam-eindhoven';
const RIJK = 'rijksvertegenwoordiger-eindhoven';
const WACHT_MS = 60_000;
const adres = (sleutel: string): string => `${sleutel}@doorbraak.example`;
const ZONDER_ACCOUNT = adres('corporatie-ehv-wz');

const VASTLOPER = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan.',
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
};
interface Mail {
  readonly aan: readonly string[];
  readonly onderwerp: string;
  readonly messageId: string;
  readonly antwoordAan: string;
  readonly tekst: string;
  readonly agenda: string | null;
}

describe('mail, with everything running for real', () => {
  let system: LocalSystem;
  let organisaties: Map<string, string>;

  beforeAll(async () => {
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { MAIL_PER_UUR: '1000' } });
    const { body } = await system.get<{ items: { id: string; naam: string }[] }>(BUREAU, '/v1/organisaties?focusgebied=EHV-WZ');
    organisaties = new Map(body.items.map(({ naam, id }) => [naam, id]));
  }, 300_000);
  afterAll(() => system?.stop(), 60_000);

  const mailsTo = async (aan: string): Promise<readonly Mail[]> =>
    (await (await fetch(`${system.url('MAIL')}/mails.json?aan=${encodeURIComponent(aan)}`)).json()) as Mail[];
  const mailTo = async (aan: string, onderwerp: RegExp): Promise<Mail> => {
    let found: Mail | undefined;
    await until(`${aan} krijgt ${onderwerp.source}`, WACHT_MS, async () => {
      found = (await mailsTo(aan)).find((mail) => onderwerp.test(mail.onderwerp));
      return found !== undefined;
    });
    if (!found) throw new Error('until answers only when it is there');
    return found;
  };
  const fileCase = async (): Promise<{ id: string; nummer: string }> => {
    const { status, body } = await system.post<{ id: string; nummer: string }>(INDIENER, '/v1/vastlopers', VASTLOPER);
    expect(status).toBe(201);
    return body;
  };
  const act = async (id: string, pad: string, body: unknown, wie = BUREAU): Promise<void> => {
    const answer = await system.post<{ handeling: { id: string } }>(wie, `/v1/vastlopers/${id}/${pad}`, body);
    expect([pad, [201, 202].includes(answer.status), answer.body]).toEqual([pad, true, answer.body]);
    await until(`${pad} verwerkt is`, WACHT_MS, async () => {
      const { body: handeling } = await system.get<{ stand: string }>(wie, `/v1/handelingen/${answer.body.handeling.id}`);
      return handeling.stand === 'verwerkt';
    });
  };
  const linkIn = ({ tekst }: Mail): string => /http\S+\/(?:antwoord|volg)\/[\w-]{43}/.exec(tekst)?.[0] ?? 'geen link';
  const standVan = async (id: string): Promise<string | undefined> => {
    const { body } = await system.get<{ items: { stand: string }[] }>(BUREAU, `/v1/vastlopers/${id}/toezeggingen`);
    return body.items[0]?.stand;
  };
  const send = (link: string, form: Record<string, string>, origin: string): Promise<Response> =>
    fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form),
    });

  it('tells the filer and who is at work, each with who, what is next and by when', async () => {
    const { nummer } = await fileCase();
    const vanIndiener = await mailTo(adres(INDIENER), new RegExp(`^Uw vastloper is binnen \\(${nummer}\\)$`));
    expect(vanIndiener.tekst).toContain('Aan zet: Programmabureau Eindhoven Woensel-Zuid');
    expect(vanIndiener.tekst).toMatch(/Uiterlijk: \w+dag \d+ \w+ \d{4}/);
    expect(vanIndiener.tekst).toContain(`/vastlopers/${nummer}`);
    expect(vanIndiener.tekst).not.toContain(VASTLOPER.omschrijving);
    expect(vanIndiener.agenda).toContain('BEGIN:VEVENT');
    await mailTo(adres(BUREAU), new RegExp(`^Er is een nieuwe vastloper \\(${nummer}\\)$`));
  }, 120_000);

  it('lets a party without an account answer one question, once, by a link that does nothing when it is opened', async () => {
    const { id, nummer } = await fileCase();
    const corporatie = organisaties.get('Woningcorporatie Eindhoven Woensel-Zuid');
    await act(id, 'aannames', {
      trekkerOrganisatie: organisaties.get('Welzijn Eindhoven Woensel-Zuid'),
      sporen: ['quick_win'],
      blokkades: ['lokaal_beleid'],
    });
    await act(id, 'partnerverzoeken', { organisatie: corporatie, vraag: 'Kunt u één bak legen?' });
    const vraag = await mailTo(ZONDER_ACCOUNT, new RegExp(`^Wij vragen uw antwoord \\(${nummer}\\)$`));
    expect(vraag.tekst).not.toContain('Kunt u één bak legen?');
    const link = linkIn(vraag);
    const pagina = await (await fetch(link)).text();
    expect(pagina).toContain('Kunt u één bak legen?');
    expect(pagina).not.toContain(VASTLOPER.omschrijving);
    await fetch(link, { method: 'HEAD' });
    expect(await standVan(id)).toBe('gevraagd');
    const antwoord = { antwoord: 'toegezegd', wat: 'Wij legen de bak elke week.', voor: '2099-01-05' };
    const { origin } = new URL(system.url('WEB'));
    expect((await send(link, antwoord, 'https://elders.example')).status).toBe(403);
    expect((await send(link, { antwoord: 'toegezegd' }, origin)).status).toBe(400);
    expect(await standVan(id)).toBe('gevraagd');
    const gegeven = await send(link, antwoord, origin);
    expect([gegeven.status, gegeven.headers.get('location')]).toEqual([303, new URL(link).pathname]);
    await until('het antwoord verwerkt is', WACHT_MS, async () => (await standVan(id)) === 'toegezegd');
    expect(await (await fetch(link)).text()).toContain('Uw antwoord is binnen');
    expect((await send(link, { antwoord: 'geweigerd', reden: 'Toch niet.' }, origin)).status).toBe(409);
    expect(await standVan(id)).toBe('toegezegd');
    await mailTo(adres(INDIENER), new RegExp(`^Een partij zegt toe \\(${nummer}\\)$`)); // welzijn pulls
    const token = link.split('/').at(-1) ?? '';
    expect(filesWith(system.folder, token)).toEqual([]);
  }, 180_000);

  it('puts an answer to a mail on the case, tells the other side, and refuses one of somebody else', async () => {
    const { id, nummer } = await fileCase();
    const mail = await mailTo(adres(INDIENER), new RegExp(`^Uw vastloper is binnen \\(${nummer}\\)$`));
    expect(mail.tekst).toContain('U kunt op deze mail antwoorden.');
    const lijn = createTransport({ host: '127.0.0.1', port: system.postvakPort(), ignoreTLS: true });
    const antwoord = (from: string, text: string): Promise<unknown> =>
      lijn.sendMail({ from, to: mail.antwoordAan, subject: `Re: ${mail.onderwerp}`, inReplyTo: mail.messageId, text });
    await expect(antwoord(adres(TEAM), 'Ik doe mij voor als een ander.')).rejects.toMatchObject({ responseCode: 550 });
    const citaat = mail.tekst.replaceAll(/^/gm, '> ');
    await antwoord(
      adres(INDIENER),
      `De buurt wil zelf tellen.\n\nOp ma 23 nov 2026 schreef Doorbraak <d@doorbraak.example>:\n${citaat}`,
    );
    await mailTo(adres(BUREAU), new RegExp(`^Er is iets toegevoegd aan een vastloper \\(${nummer}\\)$`));
    const aangevuld = (await system.log(BUREAU, id)).filter(({ soort }) => soort === 'aangevuld');
    expect(aangevuld.map(({ gegevens }) => gegevens['tekst'])).toEqual(['De buurt wil zelf tellen.']);
    await antwoord(adres(INDIENER), 'Het gaat om BSN 999990019.');
    const terug = await mailTo(adres(INDIENER), new RegExp(`^Uw antwoord is niet bewaard \\(${nummer}\\)$`));
    expect(terug.tekst).toContain('burgerservicenummer');
    for (const geheim of ['999990019', /\+(\w{40})@/.exec(mail.antwoordAan)?.[1] ?? 'geen geheim'])
      expect(filesWith(system.folder, geheim)).toEqual([]);
    lijn.close();
  }, 120_000);

  it('stops ordinary mail with one click from the mail itself, and never what is urgent', async () => {
    const { nummer } = await fileCase();
    const { tekst } = await mailTo(adres(INDIENER), new RegExp(`^Uw vastloper is binnen \\(${nummer}\\)$`));
    const link = /http\S+\/minder-mail\/[\w-]{43}/.exec(tekst)?.[0] ?? 'geen link';
    const voorkeuren = async () => (await system.get<unknown>(INDIENER, '/v1/ik/voorkeuren')).body;
    expect((await fetch(link)).status).toBe(200);
    expect(await voorkeuren()).toEqual({ ritme: 'direct', overzichten: true });
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(link, { method: 'POST', body, redirect: 'manual' })).status).toBe(200);
    expect(await voorkeuren()).toEqual({ ritme: 'geen', overzichten: false });
    const daarna = await fileCase();
    await act(daarna.id, 'doorverwijzingen', {
      naar: 'eigen_sector',
      loket: 'Afdeling groen',
      reden: 'De eigen afdeling kan dit zelf.',
    });
    await mailTo(adres(INDIENER), new RegExp(`^Uw vastloper is afgesloten \\(${daarna.nummer}\\)$`));
    expect((await mailsTo(adres(INDIENER))).filter(({ onderwerp }) => onderwerp.includes(`binnen (${daarna.nummer})`))).toEqual(
      [],
    );
    const headers = { authorization: `Bearer ${await system.token(INDIENER)}`, 'content-type': 'application/json' };
    const weer = { method: 'PUT', headers, body: JSON.stringify({ ritme: 'direct', overzichten: true }) };
    expect((await fetch(`${system.url('API')}/v1/ik/voorkeuren`, weer)).status).toBe(200);
  }, 120_000);

  it('lets who has no account follow a case, and do nothing there', async () => {
    const { id, nummer } = await fileCase();
    const corporatie = organisaties.get('Woningcorporatie Eindhoven Woensel-Zuid');
    await act(id, 'aannames', {
      trekkerOrganisatie: organisaties.get('Welzijn Eindhoven Woensel-Zuid'),
      sporen: ['quick_win'],
      blokkades: ['geld'],
    });
    await act(id, 'meedenkverzoeken', { organisatie: corporatie, vraag: 'Ziet u nog iets anders?' }, TEAM);
    const link = linkIn(await mailTo(ZONDER_ACCOUNT, new RegExp(`^Denkt u mee\\? \\(${nummer}\\)$`)));
    const pagina = await fetch(link);
    expect([pagina.status, pagina.headers.get('x-robots-tag')]).toEqual([200, 'noindex, nofollow, noarchive']);
    const tekst = await pagina.text();
    for (const woorden of [nummer, 'Ziet u nog iets anders?']) expect(tekst).toContain(woorden);
    expect((await send(link, {}, new URL(system.url('WEB')).origin)).status).toBe(404);
    expect((await fetch(link.replace('/volg/', '/antwoord/'))).status).toBe(404);
  }, 120_000);

  it('tells the area what is said in The Hague, and everybody who works on it that it ends', async () => {
    const { id, nummer } = await fileCase();
    const trekkerOrganisatie = organisaties.get('Intern doorbraakteam Eindhoven Woensel-Zuid');
    await act(id, 'aannames', { trekkerOrganisatie, sporen: ['structureel'], blokkades: ['regelgeving'] });
    await act(
      id,
      'opschalingen',
      {
        watGeprobeerd: 'Twee keer gesproken met de afdeling.',
        vraag: 'Welk ministerie gaat hierover?',
        reden: 'regel_of_wet',
        gewenstOp: '2099-01-05',
        naar: 'rijksvertegenwoordiger',
        regel: { naam: 'Afvalwet' },
        geenGesprekReden: 'Het overleg ging niet door.',
      },
      TEAM,
    );
    const volgendeDatum = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await act(id, 'terugkoppelingen', { tekst: 'Wij zoeken het uit.', volgendeDatum }, RIJK);
    for (const wie of [INDIENER, BUREAU, TEAM])
      await mailTo(adres(wie), new RegExp(`^Er is bericht uit Den Haag \\(${nummer}\\)$`));
    await act(id, 'intrekkingen', { reden: 'De buurt loste het zelf op.' }, INDIENER);
    for (const wie of [BUREAU, TEAM, RIJK]) await mailTo(adres(wie), new RegExp(`^Een vastloper is afgesloten \\(${nummer}\\)$`));
  }, 120_000);

  it('loses nothing while the mail server is silent: afterwards each message is there, a copy only under the same Message-ID', async () => {
    system.signal('mailbak', 'SIGSTOP');
    const nummers: string[] = [];
    for (let n = 0; n < 10; n += 1) nummers.push((await fileCase()).nummer);
    await until('de worker merkt dat de mailserver zwijgt', WACHT_MS, async () =>
      /doorbraak_mails_total\{uitkomst="weg"\} [1-9]/.test(await (await fetch(`${system.url('WORKER')}/metrics`)).text()),
    );
    system.signal('mailbak', 'SIGCONT');
    for (const sleutel of [INDIENER, BUREAU]) {
      await until(`alles bij ${sleutel} is`, WACHT_MS, async () => {
        const onderwerpen = (await mailsTo(adres(sleutel))).map(({ onderwerp }) => onderwerp).join();
        return nummers.every((nummer) => onderwerpen.includes(`(${nummer})`));
      });
      const binnen = (await mailsTo(adres(sleutel))).filter(({ onderwerp }) =>
        nummers.some((nummer) => onderwerp.includes(nummer)),
      );
      const perOnderwerp = new Map(binnen.map(({ onderwerp, messageId }) => [onderwerp, messageId]));
      expect(new Set(binnen.map(({ messageId }) => messageId)).size).toBe(perOnderwerp.size);
    }
  }, 240_000);
});

/** Every file of an installation but the mails themselves that holds these words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(folder, 'mail')))
    .filter((file) => readFileSync(file).includes(words));
}
