// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport, type Transporter } from 'nodemailer';
import { Klok } from '#application/ports/klok';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { DEEL_NIET_GELEZEN } from '#domain/berichten/post-reden';
import { postAdres } from '#messages/postvak/antwoord-adres';
import { Postvak } from '../src/postvak/postvak.js';
import { aPostvakTls } from './postvak-tls.builder.js';
import { ApiSystem, BUREAU, INDIENER, TEAM, VREEMD } from './api-system.js';

const RIJK = 'rijksvertegenwoordiger-eindhoven';
const MINISTERIE = 'ministerie-bzk';
const BASIS = 'antwoord@doorbraak.example';
const adresVan = (sleutel: string): string => `${sleutel}@doorbraak.example`;

/** What a mail holds; who it is from and where it goes are given apart. */
interface Brief {
  readonly tekst?: string;
  readonly html?: string;
  readonly messageId?: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly bijlage?: boolean;
  readonly vanServer?: string;
  readonly onderwerp?: string;
}

describe(Postvak.name, () => {
  let system: ApiSystem;
  let lijn: Transporter;
  let nummer = 0;

  beforeAll(async () => {
    system = await ApiSystem.start('postvak');
    const port = await system.app.get(Postvak).listen({ adres: BASIS, port: 0, host: '127.0.0.1', tls: null });
    lijn = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  }, 120_000);
  /** Each test is of another hour: a person writes only so much in one. */
  beforeEach(() => rows(`UPDATE ontvangen_mails SET ontvangen_op = ontvangen_op - interval '1 hour'`));
  afterAll(async () => {
    lijn?.close();
    await system?.stop();
  });

  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await system.owner.query(text, [...values])).rows as Row[];

  /** An address as it stands in a mail to this person, or to the contact of this organisation. */
  async function adresVoor(vastloperId: string, wie: { persoon?: string; organisatie?: string }): Promise<string> {
    nummer += 1;
    const token = createHash('sha1').update(`test ${nummer}`).digest('hex');
    const hash = createHash('sha256').update(token).digest('hex');
    await rows(
      `INSERT INTO antwoordadressen (token_hash, vastloper_id, organisatie_id, persoon_id, geldig_tot)
        SELECT $1, $2, COALESCE(l.organisatie_id, (SELECT id FROM organisaties WHERE sleutel = $4)), p.id, now() + interval '1 day'
        FROM (SELECT 1) AS een LEFT JOIN personen p ON p.sleutel = $3 LEFT JOIN lidmaatschappen l ON l.persoon_id = p.id LIMIT 1`,
      [hash, vastloperId, wie.persoon ?? null, wie.organisatie ?? null],
    );
    return postAdres(BASIS, 'antwoord', token);
  }

  async function stuur(van: string, aan: string, brief: Brief): Promise<number> {
    nummer += 1;
    // As the route does within a second, and here nobody is at work: an act waits for the one before it on the same case.
    await rows(`UPDATE handelingen SET stand = 'verwerkt' WHERE stand = 'ontvangen' AND soort = 'aanvullen'`);
    const antwoord = await lijn
      .sendMail({
        from: van,
        to: aan,
        envelope: { from: brief.vanServer ?? van, to: aan },
        messageId: brief.messageId ?? `<test-${nummer}@elders.example>`,
        ...(brief.tekst === undefined ? {} : { text: brief.tekst }),
        ...(brief.html === undefined ? {} : { html: brief.html }),
        ...(brief.onderwerp === undefined ? {} : { subject: brief.onderwerp }),
        headers: { ...brief.koppen },
        attachments: brief.bijlage
          ? [{ filename: 'brief.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' }]
          : [],
      })
      .catch((error: { responseCode?: number }) => ({ response: String(error.responseCode) }));
    return Number((antwoord.response ?? '').slice(0, 3));
  }

  const aanvullingen = async (id: string): Promise<string[]> =>
    (
      await rows<{ tekst: string }>(
        `SELECT payload->>'tekst' AS tekst FROM handelingen WHERE vastloper_id = $1 AND soort = 'aanvullen' ORDER BY volgnummer`,
        [id],
      )
    ).map(({ tekst }) => tekst);
  const redenenVan = async (id: string, soort: string): Promise<string[][]> =>
    (
      await rows<{ redenen: string[] }>(
        `SELECT b.gegevens->'redenen' AS redenen FROM berichten b JOIN bezorgingen z ON z.bericht_id = b.id
          WHERE b.vastloper_id = $1 AND b.soort = $2 AND z.stand = 'open' ORDER BY b.aangemaakt_op`,
        [id, soort],
      )
    ).map(({ redenen }) => redenen);

  it('keeps an answer of who got the mail as words of the case, without the mail that is answered, once per Message-ID', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    const brief = {
      messageId: '<een@elders.example>',
      tekst:
        'De buurt wil zelf tellen.\n\nOp ma 23 nov 2026 om 09:00 schreef Doorbraak <doorbraak@doorbraak.example>:\n> Uw vastloper is binnen\n',
    };
    expect(await stuur(adresVan(INDIENER), adres, brief)).toBe(250);
    expect(await stuur(adresVan(INDIENER).toUpperCase(), adres, brief)).toBe(250);
    expect(await aanvullingen(id)).toEqual(['De buurt wil zelf tellen.']);
    expect(await redenenVan(id, 'mail_bewaard')).toEqual([]);
  });

  it('takes mail over an encrypted line alone when it has a certificate', async () => {
    const tls = aPostvakTls();
    const port = await system.app.get(Postvak).listen({ adres: BASIS, port: 0, host: '127.0.0.1', tls });
    const id = await system.file();
    const aan = await adresVoor(id, { persoon: INDIENER });
    const mail = { from: adresVan(INDIENER), to: aan, text: 'De buurt telt zelf.' };
    const line = (more: object): Transporter => createTransport({ host: '127.0.0.1', port, secure: false, ...more });
    await expect(line({ ignoreTLS: true }).sendMail(mail)).rejects.toMatchObject({ responseCode: 530, command: 'MAIL FROM' });
    expect(await aanvullingen(id)).toEqual([]);
    const safe = line({ requireTLS: true, tls: { ca: [tls.cert], servername: 'localhost' } });
    expect((await safe.sendMail(mail)).response).toMatch(/^250 /);
    safe.close();
    expect(await aanvullingen(id)).toEqual(['De buurt telt zelf.']);
  });

  it('takes no answer from another address, and none to an address that is not there', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    expect(await stuur(adresVan(VREEMD), adres, { tekst: 'Ik ben iemand anders.' })).toBe(550);
    expect(await stuur(adresVan(INDIENER), postAdres(BASIS, 'antwoord', '0'.repeat(40)), { tekst: 'Hallo.' })).toBe(550);
    expect(await stuur(adresVan(INDIENER), 'iemand@doorbraak.example', { tekst: 'Hallo.' })).toBe(550);
    expect(await aanvullingen(id)).toEqual([]);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([]);
  });

  it.each([
    ['a program that answers for somebody who is away', { koppen: { 'Auto-Submitted': 'auto-replied' } }],
    ['a mailing list', { koppen: { 'List-Id': '<lijst.elders.example>' } }],
    ['bulk mail', { koppen: { Precedence: 'bulk' } }],
    ['a mail server', { vanServer: '' }],
    ['a program that says so in the subject alone', { onderwerp: 'Automatisch antwoord: Er is een vraag' }],
  ])('does nothing with mail of %s, and answers it nothing', async (_wie, brief: Brief) => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    expect(await stuur(adresVan(INDIENER), adres, { tekst: 'Ik ben met vakantie.', ...brief })).toBe(250);
    expect([await aanvullingen(id), await redenenVan(id, 'mail_geweigerd')]).toEqual([[], []]);
  });

  it('does nothing with a mail of its own that came back, and takes one of a colleague whose Message-ID looks the same', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    const [eigen] = await rows<{ id: string }>('SELECT id FROM berichten WHERE vastloper_id = $1 LIMIT 1', [id]);
    const met = (kenmerk: string | undefined) => ({ tekst: `Bericht ${kenmerk}`, messageId: `<${kenmerk}@doorbraak.example>` });
    expect(await stuur(adresVan(INDIENER), adres, met(eigen?.id))).toBe(250);
    expect(await stuur(adresVan(INDIENER), adres, met('8a1f0c52-0b1d-4a52-9d3c-0f2f4a1f9b11'))).toBe(250);
    expect(await aanvullingen(id)).toEqual(['Bericht 8a1f0c52-0b1d-4a52-9d3c-0f2f4a1f9b11']);
  });

  it('stores nothing of a text with personal data, and says to the sender which kind, never what', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    expect(await stuur(adresVan(INDIENER), adres, { tekst: 'Het gaat om BSN 999990019.' })).toBe(250);
    expect(await aanvullingen(id)).toEqual([]);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['bsn']]);
    const [alles] = await rows<{ tekst: string }>(
      `SELECT (SELECT string_agg(b::text, '') FROM berichten b) || (SELECT string_agg(m::text, '') FROM ontvangen_mails m) AS tekst`,
    );
    expect(alles?.tekst).not.toContain('999990019');
  });

  it('keeps the words and not the file that comes with them, and says so', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    expect(await stuur(adresVan(INDIENER), adres, { tekst: 'Zie de brief.', bijlage: true })).toBe(250);
    expect(await aanvullingen(id)).toEqual(['Zie de brief.']);
    expect(await redenenVan(id, 'mail_bewaard')).toEqual([['bijlage']]);
    expect(await stuur(adresVan(INDIENER), adres, { tekst: '> oud', bijlage: true })).toBe(250);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['bijlage', 'leeg']]);
  });

  it('says to the sender, and where the words stand, that it did not read what stood below the mail that is answered', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    const citaat = 'Op ma 23 nov 2026 om 09:00 schreef Doorbraak <doorbraak@doorbraak.example>:\n> Uw vastloper is binnen';
    const tekst = `De buurt telt zelf.\n\n${citaat}\n\nEn de school telt ook.`;
    expect(await stuur(adresVan(INDIENER), adres, { tekst })).toBe(250);
    expect(await aanvullingen(id)).toEqual([`De buurt telt zelf.\n\n${DEEL_NIET_GELEZEN}`]);
    expect(await redenenVan(id, 'mail_bewaard')).toEqual([['deel_niet_gelezen']]);
  });

  it('knows two mails without a Message-ID apart by what is in them, and one that comes twice again', async () => {
    const id = await system.file();
    const aan = await adresVoor(id, { persoon: INDIENER });
    const kaal = (tekst: string) =>
      lijn.sendMail({
        envelope: { from: adresVan(INDIENER), to: aan },
        raw: `From: ${adresVan(INDIENER)}\r\nSubject: Re: Er is een vraag\r\n\r\n${tekst}\r\n`,
      });
    for (const tekst of ['De buurt telt zelf.', 'De school telt ook.', 'De buurt telt zelf.']) await kaal(tekst);
    expect(await aanvullingen(id)).toEqual(['De buurt telt zelf.', 'De school telt ook.']);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([]);
  });

  it('keeps the same words of the same sender on a case once, and says so once', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    for (const tekst of ['Ik lees dit later.', 'Ik  lees dit later.', 'ik lees dit later.'])
      expect(await stuur(adresVan(INDIENER), adres, { tekst })).toBe(250);
    expect(await aanvullingen(id)).toEqual(['Ik lees dit later.']);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['zelfde_woorden']]);
    const ander = await adresVoor(id, { persoon: BUREAU });
    await stuur(adresVan(BUREAU), ander, { tekst: 'Ik lees dit later.' });
    expect(await aanvullingen(id)).toHaveLength(2);
  });

  it.each([
    ['the same words each time', (wie: string) => `Bedankt voor uw bericht aan ${wie}. Ik lees het later.`],
    ['other words each time', (wie: string, n: number) => `Bedankt voor uw bericht ${n} aan ${wie}. Ik lees het later.`],
    ['nothing but what it answers', () => '> Er is iets toegevoegd aan een vastloper'],
  ])('lets two programs that answer every mail with %s end by themselves', async (_, tekst) => {
    const id = await system.file();
    const wie = [INDIENER, BUREAU];
    const adressen = new Map<string, string>();
    for (const persoon of wie) adressen.set(persoon, await adresVoor(id, { persoon }));
    // Each gets what the case sends them: that the other added something, and what became of their own mail.
    const gekregen = [...wie];
    const codes = new Set<number>();
    const terug = async () => (await redenenVan(id, 'mail_geweigerd')).length + (await redenenVan(id, 'mail_bewaard')).length;
    let verstuurd = 0;
    for (let persoon = gekregen.shift(); persoon !== undefined && verstuurd < 100; persoon = gekregen.shift()) {
      const [woorden, antwoorden] = [(await aanvullingen(id)).length, await terug()];
      verstuurd += 1;
      codes.add(await stuur(adresVan(persoon), adressen.get(persoon) ?? '', { tekst: tekst(persoon, verstuurd) }));
      const zelf = persoon;
      if ((await aanvullingen(id)).length > woorden) gekregen.push(...wie.filter((ander) => ander !== zelf));
      if ((await terug()) > antwoorden) gekregen.push(zelf);
    }
    expect([...codes]).toEqual([250]); // it was not the limit per hour that ended it
    expect(verstuurd).toBeLessThanOrEqual(24);
    expect((await aanvullingen(id)).length).toBeLessThanOrEqual(20);
  });

  it('reads mail again when somebody did something else than mail', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    for (let n = 1; n <= 12; n += 1) expect(await stuur(adresVan(INDIENER), adres, { tekst: `Bericht ${n}` })).toBe(250);
    expect(await aanvullingen(id)).toHaveLength(10);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['te_veel_mails']]);
    await rows(`UPDATE handelingen SET aangemaakt_op = clock_timestamp() WHERE vastloper_id = $1 AND soort <> 'aanvullen'`, [id]);
    await stuur(adresVan(INDIENER), adres, { tekst: 'Bericht 13' });
    expect(await aanvullingen(id)).toHaveLength(11);
  });

  it('lets nobody add by mail what they may not add on the pages', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: VREEMD });
    expect(await stuur(adresVan(VREEMD), adres, { tekst: 'Ik zie deze niet.' })).toBe(250);
    expect(await aanvullingen(id)).toEqual([]);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['niet_bevoegd']]);
  });

  describe('a mail that came back', () => {
    /** A mail about this case that went to this person an hour ago, and the address it comes back to. */
    async function verstuurd(id: string, persoon: string) {
      const adres = await adresVoor(id, { persoon });
      const [bericht] = await rows<{ id: string }>(
        `WITH bericht AS (
            INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
            SELECT gen_random_uuid(), $1, 'vraag', 'organisatie', l.organisatie_id, '{}', 'verzonden'
            FROM lidmaatschappen l JOIN personen p ON p.id = l.persoon_id WHERE p.sleutel = $2 LIMIT 1 RETURNING id, organisatie_id)
          INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor, stand, verzonden_op)
          SELECT b.id, b.id, b.organisatie_id, p.id, p.id, now(), 'verzonden', now() - interval '1 hour' FROM bericht b, personen p WHERE p.sleutel = $2 RETURNING id`,
        [id, persoon],
      );
      return { retour: adres.replace('antwoord+', 'antwoord-retour+'), berichtId: bericht?.id ?? '' };
    }
    async function stuurTerug(
      retour: string,
      onbereikbaar: string,
      status: string,
      berichtId?: string,
      messageId = '',
    ): Promise<number> {
      const rapport = `Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ${onbereikbaar}\r\nAction: failed\r\nStatus: ${status}\r\n`;
      const deel = (soort: string, inhoud: string): string => `--x\r\nContent-Type: ${soort}\r\n\r\n${inhoud}\r\n`;
      const kop = berichtId === undefined ? '' : deel('text/rfc822-headers', `Message-ID: <${berichtId}@doorbraak.example>\r\n`);
      const raw = `From: mailer-daemon@elders.example\r\n${messageId === '' ? '' : `Message-ID: ${messageId}\r\n`}Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n${deel('message/delivery-status', rapport)}${kop}--x--\r\n`;
      const antwoord = await lijn
        .sendMail({ envelope: { from: '', to: retour }, raw })
        .catch((error: { responseCode?: number }) => ({ response: String(error.responseCode) }));
      return Number((antwoord.response ?? '').slice(0, 3));
    }
    const gemerkt = async () =>
      (await rows<{ aantal: number }>('SELECT count(*)::int AS aantal FROM adresweigeringen WHERE via_retour'))[0]?.aantal;
    const verteld = (id: string) =>
      rows<{ aanleiding: string | null }>(
        `SELECT gegevens->>'aanleiding' AS aanleiding FROM berichten WHERE soort = 'adres_geweigerd' AND vastloper_id = $1`,
        [id],
      );
    /** How these deliveries stand where a beheerder looks after the queues. */
    const mislukt = async (...ids: readonly string[]): Promise<(string | null)[]> => {
      const gevonden = await rows<{ id: string; fout: string }>(
        `SELECT m.id, m.fout FROM lidmaatschappen l, mislukte_berichten(l.persoon_id, 100) AS m WHERE l.rol = 'beheerder' LIMIT 100`,
      );
      return ids.map((id) => gevonden.find((rij) => rij.id === id)?.fout ?? null);
    };

    it('marks an address that is not there, tells the programmabureau once, marks nobody else, and each mail that came back failed', async () => {
      const id = await system.file();
      const [eerste, tweede] = [await verstuurd(id, BUREAU), await verstuurd(id, BUREAU)];
      await stuurTerug(eerste.retour, adresVan(VREEMD), '5.1.1');
      expect([await gemerkt(), await verteld(id), await mislukt(eerste.berichtId)]).toEqual([0, [], [null]]);
      await stuurTerug(eerste.retour, adresVan(BUREAU), '5.1.1', eerste.berichtId);
      await stuurTerug(eerste.retour, adresVan(BUREAU), '5.1.1', eerste.berichtId);
      await stuurTerug(tweede.retour, adresVan(BUREAU), '5.1.1', tweede.berichtId);
      expect(await gemerkt()).toBe(1);
      expect(await verteld(id)).toEqual([{ aanleiding: null }]);
      const fout = 'De mail kwam terug. 5.1.1';
      expect(await mislukt(eerste.berichtId, tweede.berichtId)).toEqual([fout, fout]);
      expect([await aanvullingen(id), await redenenVan(id, 'mail_geweigerd')]).toEqual([[], []]);
    });

    it('asks for the report again while the mail it is about is under way, and loses it not when that is stored', async () => {
      const id = await system.file();
      const [eerste, tweede] = [await verstuurd(id, INDIENER), await verstuurd(id, INDIENER)];
      await rows(
        `UPDATE bezorgingen SET stand = 'open', verzonden_op = NULL, bezet_tot = now() + interval '1 minute' WHERE id = $1`,
        [eerste.berichtId],
      );
      const meld = (berichtId?: string): Promise<number> =>
        stuurTerug(eerste.retour, adresVan(INDIENER), '5.2.2', berichtId, `<${berichtId ?? 'geen'}@elders.example>`);
      expect([await meld(eerste.berichtId), await meld()]).toEqual([450, 450]);
      expect(await mislukt(eerste.berichtId, tweede.berichtId)).toEqual([null, null]);
      await rows(`UPDATE bezorgingen SET stand = 'verzonden', verzonden_op = now(), bezet_tot = NULL WHERE id = $1`, [
        eerste.berichtId,
      ]);
      expect(await meld(eerste.berichtId)).toBe(250);
      expect(await mislukt(eerste.berichtId, tweede.berichtId)).toEqual(['De mail kwam terug. 5.2.2', null]);
    });

    it('has one report fail one mail, however often it comes, and another report the next', async () => {
      const id = await system.file();
      const [eerste, tweede] = [await verstuurd(id, VREEMD), await verstuurd(id, VREEMD)];
      for (const _ of [1, 2]) await stuurTerug(eerste.retour, adresVan(VREEMD), '4.4.7', undefined, '<rapport-1@mx.example>');
      const standen = async (): Promise<number> =>
        (await mislukt(eerste.berichtId, tweede.berichtId)).filter((fout) => fout !== null).length;
      expect(await standen()).toBe(1);
      await stuurTerug(eerste.retour, adresVan(VREEMD), '4.4.7', undefined, '<rapport-2@mx.example>');
      expect(await standen()).toBe(2);
    });

    it('tells of a mail that came back from another address than it was sent to, once, and of none that is marked already', async () => {
      await rows('DELETE FROM bereikbaarheden');
      const id = await system.file();
      const [eerste, tweede] = [await verstuurd(id, RIJK), await verstuurd(id, RIJK)];
      await stuurTerug(eerste.retour, 'doorgestuurd@elders.example', '5.1.1', eerste.berichtId);
      expect([await mislukt(eerste.berichtId), await verteld(id)]).toEqual([
        ['De mail kwam terug. 5.1.1'],
        [{ aanleiding: 'teruggekomen' }],
      ]);
      await rows('DELETE FROM bereikbaarheden');
      await rows(
        `INSERT INTO adresweigeringen (ontvanger_id, adres_hash, fout)
          SELECT p.id, encode(sha256(convert_to(lower($1), 'UTF8')), 'hex'), '550' FROM personen p WHERE p.sleutel = $2`,
        [adresVan(RIJK), RIJK],
      );
      await stuurTerug(tweede.retour, 'doorgestuurd@elders.example', '5.1.1', tweede.berichtId);
      expect([await mislukt(tweede.berichtId), await verteld(id)]).toEqual([
        ['De mail kwam terug. 5.1.1'],
        [{ aanleiding: 'teruggekomen' }],
      ]);
    });

    it('fails also what went to the contact of a ministry, which cannot answer', async () => {
      await rows('DELETE FROM bereikbaarheden');
      const id = await system.file();
      const adres = await adresVoor(id, { organisatie: MINISTERIE });
      const [bericht] = await rows<{ id: string }>(
        `WITH bericht AS (
            INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
            SELECT gen_random_uuid(), $1, 'landelijk_te_laat', 'organisatie', o.id, '{}', 'verzonden' FROM organisaties o WHERE o.sleutel = $2 RETURNING id, organisatie_id)
          INSERT INTO bezorgingen (id, bericht_id, organisatie_id, ontvanger_id, niet_voor, stand, verzonden_op)
          SELECT b.id, b.id, b.organisatie_id, b.organisatie_id, now(), 'verzonden', now() - interval '1 hour' FROM bericht b RETURNING id`,
        [id, MINISTERIE],
      );
      await stuurTerug(adres.replace('antwoord+', 'antwoord-retour+'), adresVan(MINISTERIE), '5.2.2', bericht?.id);
      expect([await mislukt(bericht?.id ?? ''), await verteld(id)]).toEqual([
        ['De mail kwam terug. 5.2.2'],
        [{ aanleiding: 'teruggekomen' }],
      ]);
    });

    it.each(['4.4.7', '4.4.1', '5.2.2', '5.7.1'])(
      'fails where it is seen and can be sent again when it was given up with %s, and the programmabureau hears of it once',
      async (status) => {
        await rows('DELETE FROM bereikbaarheden');
        // That a mailbox takes nothing just now was told; this is something else.
        await rows(
          `INSERT INTO bereikbaarheden (ontvanger_id, later_sinds, nu_niet_gemeld_op) SELECT id, now() - interval '5 hours', now() FROM personen WHERE sleutel = $1`,
          [TEAM],
        );
        const [id, voor] = [await system.file(), await gemerkt()];
        const [eerste, tweede] = [await verstuurd(id, TEAM), await verstuurd(id, TEAM)];
        await stuurTerug(eerste.retour, adresVan(TEAM), status, eerste.berichtId);
        const fout = `De mail kwam terug. ${status}`;
        expect(await mislukt(eerste.berichtId, tweede.berichtId)).toEqual([fout, null]);
        await stuurTerug(tweede.retour, adresVan(TEAM), status); // names no mail: the newest that is not known to have come back
        expect(await mislukt(tweede.berichtId)).toEqual([fout]);
        expect([await verteld(id), await gemerkt()]).toEqual([[{ aanleiding: 'teruggekomen' }], voor]);
        const [opnieuw] = await rows<{ aantal: number }>(
          `SELECT count(*)::int AS aantal FROM lidmaatschappen l, herhaal_bericht(l.persoon_id, $1) WHERE l.rol = 'beheerder'`,
          [eerste.berichtId],
        );
        expect([opnieuw?.aantal, await mislukt(eerste.berichtId)]).toEqual([1, [null]]);
      },
    );
  });

  it('lets the contact of an organisation that was asked to think along add words, and of one that was not nothing', async () => {
    const id = await system.file();
    const organisatie = 'corporatie-ehv-wz';
    await rows(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        SELECT v.id, o.id, 'partner', now(), 'partner_gevraagd', now(), now(), v.focusgebied FROM vastlopers v, organisaties o WHERE v.id = $1 AND o.sleutel = $2`,
      [id, organisatie],
    );
    const adres = await adresVoor(id, { organisatie });
    expect(await stuur(adresVan(organisatie), adres, { tekst: 'Wij doen mee vanaf mei.' })).toBe(250);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['niet_bevoegd']]);
    await rows(`UPDATE betrokkenheden SET hoedanigheid = 'meedenker' WHERE vastloper_id = $1 AND hoedanigheid = 'partner'`, [id]);
    expect(await stuur(adresVan(organisatie), adres, { tekst: 'Kijk ook naar het fietspad.' })).toBe(250);
    expect(await aanvullingen(id)).toEqual(['Kijk ook naar het fietspad.']);
  });

  it('takes nothing of the contact of an organisation once somebody is known there, nor what was sent to another mailbox', async () => {
    const [id, organisatie] = [await system.file(), 'corporatie-ehv-wz'];
    const [{ id: organisatieId = '' } = {}] = await rows<{ id: string }>('SELECT id FROM organisaties WHERE sleutel = $1', [
      organisatie,
    ]);
    await rows(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        VALUES ($1, $2, 'meedenker', now(), 'gevraagd', now(), now(), 'EHV-WZ')`,
      [id, organisatieId],
    );
    const [aan, naarEenAnder] = [await adresVoor(id, { organisatie }), await adresVoor(id, { organisatie })];
    const nieuwste = `(SELECT token_hash FROM antwoordadressen WHERE vastloper_id = $1 ORDER BY aangemaakt_op DESC LIMIT 1)`;
    await rows(`UPDATE antwoordadressen SET adres_hash = 'van-een-ander' WHERE token_hash = ${nieuwste}`, [id]);
    expect(await stuur(adresVan(organisatie), naarEenAnder, { tekst: 'Dit kreeg een andere postbus.' })).toBe(550);
    const lid = `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) SELECT $1, id, $1, 'partner', '2020-01-01' FROM personen LIMIT 1`;
    await rows(lid, [organisatieId]);
    expect(await stuur(adresVan(organisatie), aan, { tekst: 'Hier werkt nu iemand.' })).toBe(550);
    await rows(`UPDATE lidmaatschappen SET geldig_tot = '2020-01-02' WHERE id = $1`, [organisatieId]);
    expect(await stuur(adresVan(organisatie), aan, { tekst: 'Kijk ook naar de brug.' })).toBe(250);
    expect(await aanvullingen(id)).toEqual(['Kijk ook naar de brug.']);
  });

  it('tells the sender after all when the ladder refuses later what was kept, once', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: INDIENER });
    expect(await stuur(adresVan(INDIENER), adres, { tekst: 'Nog iets.' })).toBe(250);
    const source = await createDataSource({ url: system.database.workerUrl, poolSize: 1 }).initialize();
    const record = new PgBerichtenRecord(new Database(source), system.app.get(Klok, { strict: false }), {
      altijd: true,
      perUur: 100,
    });
    try {
      expect(await record.tellRefused()).toBe(0);
      await rows(`UPDATE handelingen SET stand = 'geweigerd' WHERE vastloper_id = $1 AND soort = 'aanvullen'`, [id]);
      expect([await record.tellRefused(), await record.tellRefused()]).toEqual([1, 0]);
      expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['kan_nu_niet']]);
    } finally {
      await source.destroy();
    }
  });

  it('puts off whoever sends more than a person writes in an hour', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: TEAM });
    const antwoorden: number[] = [];
    const ander = await adresVoor(await system.file(), { persoon: TEAM });
    for (let n = 1; n <= 21; n += 1)
      antwoorden.push(await stuur(adresVan(TEAM), n > 10 ? ander : adres, { tekst: `Bericht ${n}` }));
    expect(antwoorden).toEqual([...Array.from({ length: 20 }, () => 250), 450]);
  });

  it('counts no role in a mail that needs a strong sign-in', async () => {
    const id = await system.file();
    await rows(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
        SELECT v.id, l.organisatie_id, 'meedenker', now(), 'meedenken_gevraagd', now(), now(), v.focusgebied
        FROM vastlopers v, lidmaatschappen l JOIN personen p ON p.id = l.persoon_id WHERE v.id = $1 AND p.sleutel = $2 LIMIT 1`,
      [id, RIJK],
    );
    const adres = await adresVoor(id, { persoon: RIJK });
    expect(await stuur(adresVan(RIJK), adres, { tekst: 'Den Haag kijkt mee.' })).toBe(250);
    expect(await aanvullingen(id)).toEqual([]);
    expect(await redenenVan(id, 'mail_geweigerd')).toEqual([['niet_bevoegd']]);
  });

  it('reads an answer in HTML alone, up to the mail that is answered', async () => {
    const id = await system.file();
    const adres = await adresVoor(id, { persoon: BUREAU });
    const html =
      '<div>Wij bellen morgen.<br>Dan weten wij meer.</div><div class="gmail_quote"><blockquote>Er is een vraag</blockquote></div>';
    expect(await stuur(adresVan(BUREAU), adres, { html })).toBe(250);
    expect(await aanvullingen(id)).toEqual(['Wij bellen morgen.\nDan weten wij meer.']);
  });
});
