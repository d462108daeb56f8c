// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { PersoonRepository } from '#application/ports/persoon.repository';
import { FileVastloper } from '#application/use-cases/file-vastloper.use-case';
import { tokenHash } from '#application/use-cases/invite-partner.use-case';
import { organisatieIdVan } from '#persistence/reference-id';
import { toVastloperInvoer } from '../src/melden/melden-invoer.js';
import type { Visit } from './visitor.js';
import { INDIENER, WebSystem } from './web-system.js';

const PARTIJ = organisatieIdVan('corporatie-ehv-wz');
const WAT = 'Wij legen de bakken elke vrijdag.';
const FORM = { antwoord: 'geweigerd', wat: WAT, reden: 'Wij mogen daar niet komen.' };

/** Temporal is away here, so every answer is kept first; what becomes of it later is written as the worker writes it. */
describe('an answer with a link of a mail, kept and settled later', () => {
  let web: WebSystem;
  let vastloperId: string;
  let token: string;
  let vraagId: string;

  beforeAll(async () => {
    web = await WebSystem.start('web_antwoord');
    const actor = await web.part(PersoonRepository).findActor(web.issuer.url, INDIENER, amsterdamDatum(new Date().toISOString()));
    if (!actor) throw new Error('There is no filer.');
    ({ id: vastloperId } = await web.part(FileVastloper).execute({
      actor,
      sleutel: null,
      invoer: toVastloperInvoer({
        titel: ['Een extra bak past niet in het plan'],
        omschrijving: ['De stad plaatst bakken volgens één vast plan.'],
        watKanWel: ['Samen tellen hoeveel afval er ligt.'],
        focusgebied: ['EHV-WZ'],
        thema: ['wonen_en_wijken'],
        blokkades: ['lokaal_beleid'],
      }),
    }));
    await web.owner.query(
      `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, reden, sorteerdatum, ingediend_op, focusgebied)
       VALUES ($1, $2, 'partner', current_date, 'partner_gevraagd', '2099-01-01', now(), 'EHV-WZ')`,
      [vastloperId, PARTIJ],
    );
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  beforeEach(async () => {
    vraagId = v7();
    token = v7().replaceAll('-', '').padEnd(43, 'x');
    const vraag = { id: vraagId, partijId: PARTIJ, hoedanigheid: 'partner', stand: 'gevraagd', voor: null, escalatieId: null };
    await web.owner.query(`UPDATE vastlopers SET positie = jsonb_set(positie, '{toezeggingen}', $2::jsonb) WHERE id = $1`, [
      vastloperId,
      JSON.stringify([vraag]),
    ]);
    await web.owner.query(
      `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, vraag) VALUES ($1, $2, $3, 'partner', 'gevraagd', 'Kunt u vegen?')`,
      [vraagId, vastloperId, PARTIJ],
    );
    await web.owner.query(
      `INSERT INTO maillinks (id, token_hash, soort, vastloper_id, organisatie_id, toezegging_id, geldig_tot)
       VALUES ($1, $2, 'antwoorden', $3, $4, $5, now() + interval '1 day')`,
      [v7(), tokenHash(token), vastloperId, PARTIJ, vraagId],
    );
  });

  const path = (): string => `/antwoord/${token}`;
  const look = async (): Promise<string> => (await web.visitor().get(path())).text;
  const send = (form: Readonly<Record<string, string>> = FORM): Promise<Visit> => web.visitor().post(path(), form);
  const stand = async (): Promise<unknown> => JSON.parse((await web.visitor().get(`${path()}/stand`)).text);
  const acts = async (): Promise<number> =>
    (await web.owner.query(`SELECT 1 FROM handelingen WHERE kern #>> '{gegevens,toezeggingId}' = $1`, [vraagId])).rows.length;
  const settle = (as: 'verwerkt' | 'geweigerd', code: string | null = null): Promise<unknown> =>
    web.owner.query(
      `UPDATE handelingen SET stand = $2, code = $3, verwerkt_op = now() WHERE stand = 'ontvangen' AND kern #>> '{gegevens,toezeggingId}' = $1`,
      [vraagId, as, code],
    );

  it('says that it is kept, lets the page look for itself, and thanks only when it was carried out', async () => {
    expect(await send()).toMatchObject({ status: 303, location: path() });
    const waiting = await look();
    expect(waiting).toContain('Uw antwoord is bewaard');
    expect(waiting).toContain(`data-settle="${path()}/stand"`);
    expect(waiting).not.toContain('Dank u wel');
    expect(await stand()).toEqual({ klaar: false, reden: null });
    await settle('verwerkt');
    expect(await stand()).toEqual({ klaar: true, reden: null });
    expect(await look()).toContain('Dank u wel');
  });

  it('gives the text back in the form when it was refused, says why, and takes the same words again', async () => {
    await send();
    await settle('geweigerd', 'STATUS_LAAT_NIET_TOE');
    expect(await stand()).toMatchObject({ klaar: true, reden: expect.any(String) });
    const refused = await look();
    expect(refused).toContain('Uw antwoord is niet gelukt');
    expect(refused).toMatch(new RegExp(`<textarea[^>]*>${WAT}</textarea>`));
    expect(refused).toMatch(/value="geweigerd"[^>]*checked|checked[^>]*value="geweigerd"/);
    expect(await send()).toMatchObject({ status: 303 });
    expect(await acts()).toBe(2);
    expect(await look()).toContain('Uw antwoord is bewaard');
  });

  it('still shows the text when another answered meanwhile, to read and to copy', async () => {
    await send();
    await settle('geweigerd', 'VRAAG_AL_BEANTWOORD');
    await web.owner.query(`UPDATE toezeggingen SET stand = 'toegezegd' WHERE id = $1`, [vraagId]);
    const gone = await look();
    expect(gone).toContain(WAT);
    expect(gone).toContain('Wat u typte, staat hier nog');
    expect(gone).not.toContain('<form');
  });

  it('takes a double click as one answer, and another answer by the same link not at all', async () => {
    expect(await send()).toMatchObject({ status: 303 });
    expect(await send()).toMatchObject({ status: 303 });
    expect(await acts()).toBe(1);
    const other = await send({ ...FORM, reden: 'Toch om iets anders.' });
    expect(other.status).toBe(409);
    expect(other.text).toContain('Toch om iets anders.');
    expect(await acts()).toBe(1);
  });

  it.each([
    ['the mailbox is another', `UPDATE organisaties SET emailadres = 'nieuw@test.example' WHERE id = $1`],
    ['there is no mailbox any more', 'UPDATE organisaties SET emailadres = NULL WHERE id = $1'],
    [
      'somebody is known there',
      `INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) SELECT gen_random_uuid(), id, $1, 'partner', '2020-01-01' FROM personen LIMIT 1`,
    ],
  ])('shows nothing and takes nothing once %s', async (_when, change) => {
    await web.owner.query(
      `UPDATE maillinks l SET adres_hash = encode(sha256(convert_to(o.emailadres, 'UTF8')), 'hex') FROM organisaties o WHERE o.id = l.organisatie_id AND token_hash = $1`,
      [tokenHash(token)],
    );
    expect((await web.visitor().get(path())).status).toBe(200);
    const [before] = (await web.owner.query('SELECT emailadres FROM organisaties WHERE id = $1', [PARTIJ])).rows as object[];
    await web.owner.query(change, [PARTIJ]);
    const answers = [await web.visitor().get(path()), await send(), await web.visitor().get(`${path()}/stand`)];
    await web.owner.query('UPDATE organisaties SET emailadres = $2 WHERE id = $1', [PARTIJ, Object.values(before ?? {})[0]]);
    await web.owner.query('DELETE FROM lidmaatschappen WHERE organisatie_id = $1', [PARTIJ]);
    for (const { status, text } of answers.slice(0, 2)) {
      expect(status).toBe(404);
      expect(text).toContain('Deze link kan niet meer');
      expect(text).not.toContain('Een extra bak past niet in het plan');
    }
    expect([answers[2]?.status, await acts()]).toEqual([404, 0]);
    expect((await web.visitor().get(path())).status).toBe(200);
  });

  it('shows a text to nobody with a link to another question', async () => {
    await send();
    await settle('geweigerd', 'STATUS_LAAT_NIET_TOE');
    const other = v7().replaceAll('-', '').padEnd(43, 'y');
    await web.owner.query(
      `INSERT INTO maillinks (id, token_hash, soort, vastloper_id, organisatie_id, toezegging_id, geldig_tot)
       SELECT $1, $2, 'antwoorden', vastloper_id, partij_id, id, now() + interval '1 day' FROM toezeggingen WHERE vastloper_id = $3 AND id <> $4 LIMIT 1`,
      [v7(), tokenHash(other), vastloperId, vraagId],
    );
    const page = await web.visitor().get(`/antwoord/${other}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(WAT);
  });
});
