// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maillinkToken } from '#application/use-cases/maillink-token';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { OpenMaillink } from '#application/use-cases/open-maillink.use-case';
import type { Positie } from '#domain/ladder/positie';
import { RecordDatabase, ZETELS } from '../../test/record-database.js';
import { PgBerichtenRecord } from '../berichten/pg-berichten-record.js';
import { PgMaillinkRepository } from './pg-maillink.repository.js';

const GEHEIM = 'alleen-voor-tests-alleen-voor-tests';
const LATER = '2999-01-01T00:00:00.000Z';

let db: RecordDatabase;
let record: PgBerichtenRecord;
let links: PgMaillinkRepository;
let open: OpenMaillink;
let positie: Positie;

beforeAll(async () => {
  db = await RecordDatabase.create('maillinks');
  record = new PgBerichtenRecord(db.worker, db.klok, { altijd: true, perUur: 60 });
  links = new PgMaillinkRepository(db.database);
  open = new OpenMaillink(links);
  positie = await db.fileCase();
}, 120_000);
afterAll(() => db.drop());

const ONGELDIG = { code: 'MAILLINK_ONGELDIG' };

/** Stores a link as the worker does and answers its token. */
async function maakLink(soort: 'volgen' | 'antwoorden', geheim: string, geldigTot = LATER): Promise<string> {
  const doel = { soort, vastloperId: positie.vastloperId, organisatieId: ZETELS.programmabureau ?? '', toezeggingId: null };
  const token = maillinkToken(geheim, doel);
  await record.storeMaillink({ ...doel, tokenHash: tokenHash(token), geldigTot });
  return token;
}

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
});

describe(PgMaillinkRepository.name, () => {
  it('lets a link to answer be used once, whoever is first, and one to follow never', async () => {
    const token = tokenHash(await maakLink('antwoorden', `${GEHEIM}7`));
    const keren = await Promise.all(Array.from({ length: 5 }, () => links.use(token)));
    expect(keren.filter(Boolean)).toHaveLength(1);
    expect(await links.use(tokenHash(await maakLink('volgen', `${GEHEIM}8`)))).toBe(false);
  });

  it('is the only way for the pages: they may not look in the table, nor may anybody else use the functions', async () => {
    for (const text of ['SELECT * FROM maillinks', `UPDATE maillinks SET geldig_tot = now()`])
      await expect(db.database.rows({ text })).rejects.toMatchObject({ code: '42501' });
    for (const text of [`SELECT * FROM maillink_van('x')`, `SELECT gebruik_maillink('x')`])
      await expect(db.auditor.rows({ text })).rejects.toMatchObject({ code: '42501' });
  });
});
