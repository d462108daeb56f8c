// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maillinkToken } from '#application/use-cases/maillink-token';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { OpenMaillink } from '#application/use-cases/open-maillink.use-case';
import type { Positie } from '#domain/ladder/positie';
import fc from 'fast-check';
import { antwoordKomtAan, linkOpent, mailWereld, wending, type MailWereld } from '../../test/mail-wereld.js';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { schrijfMailWereld, wijzigMailWereld, type GeschrevenWereld } from '../../test/schrijf-mail-wereld.js';
import { v7 } from 'uuid';
import { PgBerichtenRecord } from '../berichten/pg-berichten-record.js';
import { PgPostvakRepository } from '../postvak/pg-postvak.repository.js';
import { PgMaillinkRepository } from './pg-maillink.repository.js';

const GEHEIM = 'alleen-voor-tests-alleen-voor-tests';
const POSTBUS = 'Bureau@test.example';
const LATER = '2999-01-01T00:00:00.000Z';

let db: RecordDatabase;
let record: PgBerichtenRecord;
let links: PgMaillinkRepository;
let open: OpenMaillink;
let positie: Positie;

beforeAll(async () => {
  db = await RecordDatabase.create('maillinks');
  record = new PgBerichtenRecord(db.worker, db.klok, { altijd: true, perUur: 60 });
  links = new PgMaillinkRepository(db.database, db.klok);
  open = new OpenMaillink(links);
  positie = await db.fileCase();
  await db.owner.rows({ text: 'UPDATE organisaties SET emailadres = $2 WHERE id = ANY ($1::uuid[])' }, [
    [ZETELS.programmabureau, ...ZETELS.ministeries],
    POSTBUS,
  ]);
}, 120_000);
afterAll(() => db.drop());

const ONGELDIG = { code: 'MAILLINK_ONGELDIG' };

/** Stores a link as the worker does and answers its token. */
async function maakLink(
  soort: 'volgen' | 'antwoorden',
  geheim: string,
  geldigTot = LATER,
  over: { readonly organisatieId?: string; readonly toezeggingId?: string; readonly emailadres?: string } = {},
): Promise<string> {
  const { organisatieId = ZETELS.programmabureau ?? '', toezeggingId = null } = over;
  const doel = { soort, vastloperId: positie.vastloperId, organisatieId, toezeggingId };
  const emailadres = over.emailadres ?? POSTBUS;
  const token = maillinkToken(geheim, doel, emailadres, null);
  await record.storeMaillinks([{ ...doel, emailadres, tokenHash: tokenHash(token), geldigTot }]);
  return token;
}

/** A link and an address to answer to, about each case to each organisation of a world that has a mailbox. */
function brievenIn({ zaken, organisaties }: MailWereld, geschreven: GeschrevenWereld) {
  return zaken.flatMap((_zaak, zaak) =>
    organisaties.flatMap(({ adres: heeft }, wie) => {
      if (!heeft) return [];
      const organisatieId = geschreven.organisaties[wie] ?? '';
      const doel = { vastloperId: geschreven.zaken[zaak] ?? '', organisatieId, toezeggingId: null };
      const emailadres = `${organisatieId}@test.example`;
      const link = { ...doel, soort: 'volgen' as const, emailadres, tokenHash: tokenHash(v7()), geldigTot: LATER };
      const adres = { ...doel, persoonId: null, contact: emailadres, tokenHash: tokenHash(v7()), geldigTot: LATER };
      return [{ zaak, wie, link, adres }];
    }),
  );
}

const zetAdres = (emailadres: string | null): Promise<unknown> =>
  db.owner.rows({ text: 'UPDATE organisaties SET emailadres = $2 WHERE id = $1' }, [ZETELS.programmabureau, emailadres]);

describe(OpenMaillink.name, () => {
  it('opens a link for what it is for, as the organisation in that one area', async () => {
    const token = await maakLink('volgen', `${GEHEIM}1`);
    const { link, actor } = await open.execute(token, 'volgen');
    expect(link).toMatchObject({ vastloperId: positie.vastloperId, focusgebied: 'EHV-WZ', gebruiktOp: null });
    expect(actor.lidmaatschappen).toEqual([
      expect.objectContaining({ organisatieId: ZETELS.programmabureau, rol: 'partner', focusgebied: 'EHV-WZ' }),
    ]);
    await expect(open.execute(token, 'antwoorden')).rejects.toMatchObject(ONGELDIG);
  });

  it('keeps no token in the database, and gives the same one for the same purpose', async () => {
    const token = await maakLink('volgen', `${GEHEIM}2`);
    expect(await maakLink('volgen', `${GEHEIM}2`)).toBe(token);
    const rijen = await db.owner.rows({ text: 'SELECT to_jsonb(m)::text AS rij FROM maillinks m' });
    expect(JSON.stringify(rijen)).not.toContain(token);
  });

  it('does not open what was made up, cut off or changed by one character', async () => {
    const token = await maakLink('volgen', `${GEHEIM}3`);
    for (const wrong of ['', token.slice(1), `${token.slice(0, -2)}AA`, `${token}/..`, 'x'.repeat(5_000)])
      await expect(open.execute(wrong, 'volgen')).rejects.toMatchObject(ONGELDIG);
  });

  it('does not open what is too old or was withdrawn, and a new mail does not bring it back', async () => {
    await expect(open.execute(await maakLink('volgen', `${GEHEIM}4`, '2020-01-01T00:00:00Z'), 'volgen')).rejects.toMatchObject(
      ONGELDIG,
    );
    const token = await maakLink('volgen', `${GEHEIM}5`);
    await db.owner.rows({ text: 'UPDATE maillinks SET ingetrokken_op = now() WHERE token_hash = $1' }, [tokenHash(token)]);
    await maakLink('volgen', `${GEHEIM}5`);
    await expect(open.execute(token, 'volgen')).rejects.toMatchObject(ONGELDIG);
  });

  it('does not open for an organisation that takes no part any more', async () => {
    const token = await maakLink('volgen', `${GEHEIM}6`);
    await db.owner.rows({ text: `UPDATE betrokkenheden SET tot = current_date WHERE organisatie_id = $1` }, [
      ZETELS.programmabureau,
    ]);
    await expect(open.execute(token, 'volgen')).rejects.toMatchObject(ONGELDIG);
    await db.owner.rows({ text: `UPDATE betrokkenheden SET tot = NULL WHERE organisatie_id = $1` }, [ZETELS.programmabureau]);
  });

  it('does not open for an organisation that was ended, from the day after its last', async () => {
    const token = await maakLink('volgen', `${GEHEIM}10`);
    const eindig = (laatsteDag: string | null) =>
      db.owner.rows({ text: 'UPDATE organisaties SET geldig_tot = $2 WHERE id = $1' }, [ZETELS.programmabureau, laatsteDag]);
    await eindig('2026-11-22'); // today is 23 November
    await expect(open.execute(token, 'volgen')).rejects.toMatchObject(ONGELDIG);
    await eindig('2026-11-23');
    expect((await open.execute(token, 'volgen')).link.organisatieId).toBe(ZETELS.programmabureau);
    await eindig(null);
  });

  it('opens for the mailbox it was sent to and for no other, however that is written', async () => {
    const token = await maakLink('volgen', `${GEHEIM}11`);
    for (const other of ['nieuw@test.example', null]) {
      await zetAdres(other);
      await expect(open.execute(token, 'volgen')).rejects.toMatchObject(ONGELDIG);
    }
    await zetAdres(POSTBUS.toUpperCase());
    expect((await open.execute(token, 'volgen')).link.organisatieId).toBe(ZETELS.programmabureau);
    await zetAdres(POSTBUS);
    expect(await maakLink('volgen', `${GEHEIM}11`, LATER, { emailadres: POSTBUS.toLowerCase() })).toBe(token);
    expect(await maakLink('volgen', `${GEHEIM}11`, LATER, { emailadres: 'nieuw@test.example' })).not.toBe(token);
  });

  it('does not open once somebody is known there, also one of before the mailbox was kept, which knows no mailbox', async () => {
    const [token, vanEerder] = [await maakLink('volgen', `${GEHEIM}12`), await maakLink('volgen', `${GEHEIM}13`)];
    await db.owner.rows({ text: 'UPDATE maillinks SET adres_hash = NULL WHERE token_hash = $1' }, [tokenHash(vanEerder)]);
    const lid = v7();
    const opent = async (): Promise<boolean[]> =>
      Promise.all([token, vanEerder].map((one) => open.execute(one, 'volgen').then(Boolean, () => false)));
    await db.owner.rows(
      { text: `INSERT INTO personen (id, issuer, subject, sleutel, naam) VALUES ($1::uuid, 't', $1::text, $1::text, 'Rol')` },
      [lid],
    );
    const geldig = (vanaf: string, tot: string | null) =>
      db.owner.rows(
        {
          text: `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf, geldig_tot) VALUES ($1, $1, $2, 'partner', $3, $4)
            ON CONFLICT (id) DO UPDATE SET geldig_vanaf = EXCLUDED.geldig_vanaf, geldig_tot = EXCLUDED.geldig_tot`,
        },
        [lid, ZETELS.programmabureau, vanaf, tot],
      );
    await geldig('2026-11-24', null); // today is 23 November
    expect(await opent()).toEqual([true, true]);
    await geldig('2026-11-23', null);
    expect(await opent()).toEqual([false, false]);
    await geldig('2026-11-01', '2026-11-22');
    expect(await opent()).toEqual([true, true]);
    await zetAdres('nieuw@test.example');
    expect(await opent()).toEqual([false, true]);
    await zetAdres(POSTBUS);
  });
});

describe(PgMaillinkRepository.name, () => {
  it('opens a link, and hears an answer to a mail, as long as a mail might go to that same mailbox and no longer, in any world', async () => {
    const postvak = new PgPostvakRepository(db.database, db.klok);
    const gezien = new Set<string>();
    await fc.assert(
      fc.asyncProperty(mailWereld, fc.array(wending, { maxLength: 4 }), async (gegeven, wendingen) => {
        const geschreven = await schrijfMailWereld(db.owner, gegeven);
        const brieven = brievenIn(gegeven, geschreven);
        await record.storeMaillinks(brieven.map(({ link }) => link));
        await record.storeAntwoordadressen(brieven.map(({ adres }) => adres));
        for (const wereld of [gegeven, wendingen.reduce((nu, verander) => verander(nu), gegeven)]) {
          await wijzigMailWereld(db.owner, wereld, geschreven);
          const vondsten = brieven.map(async ({ zaak, wie, link, adres }) => {
            const vraag = { afzender: link.emailadres, kenmerk: '', messageId: '', tekst: '' };
            const antwoord = await postvak.find({ ...vraag, tokenHash: adres.tokenHash });
            return { zaak, wie, opent: (await links.find(link.tokenHash)) !== null, komtAan: antwoord?.isAfzender === true };
          });
          for (const { zaak, wie, opent, komtAan } of await Promise.all(vondsten)) {
            const nu = wereld.zaken[zaak];
            expect([opent, komtAan]).toEqual([nu !== undefined && linkOpent(wereld, nu, wie), antwoordKomtAan(wereld, wie)]);
            gezien.add(`${opent} ${komtAan}`);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect([...gezien].sort()).toEqual(['false false', 'false true', 'true true']);
  }, 120_000);

  it('counts a link as used while an answer by it waits or was carried out, not when it was refused or was to another question', async () => {
    const token = await maakLink('antwoorden', `${GEHEIM}7`, LATER, { toezeggingId: 'a0000000-0000-7000-8000-000000000001' });
    const { link, actor } = await open.execute(token, 'antwoorden');
    const antwoord = async (toezeggingId: string): Promise<string> => {
      const gegevens = { toezeggingId, antwoord: 'geweigerd', voor: null } as const;
      const wie = { persoonId: actor.persoonId, organisatieId: link.organisatieId, organisatieIds: [], hoedanigheden: [] };
      const kern = { soort: 'vraag_beantwoorden', op: db.klok.vandaag(), actor: wie, gegevens } as const;
      const id = v7();
      await db.store({ id, vastloperId: link.vastloperId, kern, payload: { reden: 'Nee.' }, sleutel: null, voorrangMs: 0 });
      return id;
    };
    const isGebruikt = async (): Promise<boolean> => (await links.find(tokenHash(token)))?.gebruiktOp !== null;
    await antwoord('a0000000-0000-7000-8000-000000000002');
    expect(await isGebruikt()).toBe(false);
    const id = await antwoord(link.toezeggingId ?? '');
    expect(await isGebruikt()).toBe(true);
    await db.owner.rows({ text: `UPDATE handelingen SET stand = 'geweigerd', code = 'GEEN_OPEN_TERMIJN' WHERE id = $1` }, [id]);
    expect(await isGebruikt()).toBe(false);
  });

  it('makes the contact somebody who exists as soon as a link is opened, once', async () => {
    const token = await maakLink('volgen', `${GEHEIM}8`);
    const { actor } = await open.execute(token, 'volgen');
    await open.execute(token, 'volgen');
    expect(await db.owner.rows({ text: 'SELECT issuer FROM personen WHERE id = $1' }, [actor.persoonId])).toEqual([
      { issuer: 'urn:doorbraak:maillink' },
    ]);
  });

  it('lets nobody answer for the state by a link: a ministry may look', async () => {
    const [organisatieId = ''] = ZETELS.ministeries;
    await db.owner.rows(
      {
        text: `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
          VALUES ($1, $2, 'partner', now(), 'gevraagd', now(), now(), 'EHV-WZ')`,
      },
      [positie.vastloperId, organisatieId],
    );
    const antwoorden = await maakLink('antwoorden', `${GEHEIM}9`, LATER, { organisatieId });
    await expect(open.execute(antwoorden, 'antwoorden')).rejects.toMatchObject(ONGELDIG);
    const volgen = await maakLink('volgen', `${GEHEIM}9`, LATER, { organisatieId });
    expect((await open.execute(volgen, 'volgen')).link.organisatieId).toBe(organisatieId);
  });

  it('is the only way for the pages: they may not look in the table, nor may anybody else use the function', async () => {
    for (const text of ['SELECT * FROM maillinks', `UPDATE maillinks SET geldig_tot = now()`])
      await expect(db.database.rows({ text })).rejects.toMatchObject({ code: '42501' });
    await expect(db.auditor.rows({ text: `SELECT * FROM maillink_van('x', '2026-11-23')` })).rejects.toMatchObject({
      code: '42501',
    });
  });
});
