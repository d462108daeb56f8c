// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalSystem, until } from '#testing/local-system';
import { Client } from 'pg';
import { ownDatabaseUrl } from '../../apps/local/src/verify-local-log.js';

const INDIENER = 'indiener-welzijn-eindhoven';
/** Ten minutes of the calendar are over in a blink; silence lasts until dates have passed. */
const TEMPO_MS = 3_000;
const WACHT_MS = 120_000;
const TIEN_MINUTEN_MS = 600_000;

const VASTLOPER = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan.',
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
};

/** A message to a receiver, and what came after it to the same one about the same case. */
interface Delivery {
  readonly id: string;
  readonly soort: string;
  readonly adres: string | null;
  readonly stand: string;
  readonly reden: string | null;
  readonly later: readonly string[];
}

/** Why a message may be left out: what came later says how it is now. */
const OVERTAKEN: readonly (string | null)[] = ['datum_voorbij', 'achterhaald'];
/** $1 messages. */
const DELIVERIES = `SELECT b.id, b.soort, COALESCE(p.emailadres, o.emailadres) AS adres, z.stand, z.verval_reden AS reden,
    ARRAY(SELECT na.id::text FROM berichten na JOIN bezorgingen zn ON zn.bericht_id = na.id
      WHERE na.vastloper_id = b.vastloper_id AND zn.ontvanger_id = z.ontvanger_id AND zn.stand = 'verzonden' AND na.aangemaakt_op > b.aangemaakt_op) AS later
  FROM berichten b JOIN bezorgingen z ON z.bericht_id = b.id JOIN organisaties o ON o.id = z.organisatie_id LEFT JOIN personen p ON p.id = z.persoon_id
  WHERE b.id = ANY ($1::uuid[])`;

describe('a mail server that is away on the fast clock', () => {
  let system: LocalSystem;
  let record: Client;

  beforeAll(async () => {
    system = await LocalSystem.start({ tempoMs: TEMPO_MS, metVoorbeelden: false });
    record = new Client({ connectionString: ownDatabaseUrl(system.folder) });
    await record.connect();
  }, 300_000);
  afterAll(async () => {
    await record?.end();
    await system?.stop();
  }, 60_000);

  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await record.query(text, [...values])).rows as Row[];
  const fileCases = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) expect((await system.post(INDIENER, '/v1/vastlopers', VASTLOPER)).status).toBe(201);
  };
  const clock = async (): Promise<number> => {
    const { headers } = await fetch(`${system.url('API')}/v1/focusgebieden`);
    return Date.parse(headers.get('doorbraak-klok')?.split(';')[0] ?? '');
  };
  const mails = async (): Promise<{ aan: string[]; messageId: string; onderwerp: string }[]> =>
    (await (await fetch(`${system.url('MAIL')}/mails.json`)).json()) as { aan: string[]; messageId: string; onderwerp: string }[];

  it('accounts for every message afterwards, brought or overtaken by a later one, of what was filed and of what passed in silence meanwhile; a copy only under the same Message-ID', async () => {
    await fileCases(3);
    await until('er mail is', WACHT_MS, async () => (await mails()).length > 0);
    system.signal('mailbak', 'SIGSTOP');
    const began = await clock();
    await fileCases(12);
    await until('er in stilte datums voorbijgingen', WACHT_MS, async () => {
      const [{ aantal = 0 } = {}] = await rows<{ aantal: number }>(
        `SELECT count(*)::int AS aantal FROM berichten WHERE soort = 'termijn_verstreken' AND stand IN ('wacht', 'verdeeld')`,
      );
      return aantal >= 5;
    });
    expect((await clock()) - began).toBeGreaterThan(TIEN_MINUTEN_MS);
    const meanwhile = (await rows<{ id: string }>('SELECT id FROM berichten')).map(({ id }) => id);
    system.signal('mailbak', 'SIGCONT');
    await until('alles van toen weg is', WACHT_MS, async () => {
      const open = await rows(`SELECT FROM berichten WHERE id = ANY ($1::uuid[]) AND stand IN ('wacht', 'verdeeld')`, [
        meanwhile,
      ]);
      return open.length === 0;
    });
    expect(await rows(`SELECT FROM berichten WHERE stand = 'mislukt'`)).toEqual([]);
    const deliveries = (): Promise<Delivery[]> => rows<Delivery>(DELIVERIES, [meanwhile]);
    expect((await deliveries()).filter(({ stand }) => stand === 'verzonden').length).toBeGreaterThan(30);
    const unaccounted = async (): Promise<Delivery[]> => {
      const arrived = new Set((await mails()).flatMap(({ aan, messageId }) => aan.map((adres) => `${messageId} ${adres}`)));
      return (await deliveries()).filter(
        ({ id, adres, stand, reden, later }) =>
          !(stand === 'verzonden'
            ? arrived.has(`<${id}@doorbraak.example> ${adres}`)
            : stand === 'vervallen' &&
              OVERTAKEN.includes(reden) &&
              later.some((na) => arrived.has(`<${na}@doorbraak.example> ${adres}`))),
      );
    };
    // What overtook a message may itself still be on its way: the clock runs on.
    await until('alles is verantwoord', WACHT_MS, async () => (await unaccounted()).length === 0).catch(() => undefined);
    expect(await unaccounted()).toEqual([]);
    const taken = await mails();
    const known = new Set((await rows<{ id: string }>('SELECT id FROM berichten')).map(({ id }) => `<${id}@doorbraak.example>`));
    expect(taken.filter(({ messageId }) => !known.has(messageId))).toEqual([]);
  }, 360_000);
});
