// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSystem, VASTLOPER, type Answer } from './api-system.js';

const AANTAL = 1_000;
const POOL = 5;
/** Requests at the same moment; more than there are connections. */
const BANEN = 20;

/** Somebody of one of twenty organisations, and the cases that organisation has. */
interface Huis {
  readonly persoon: string;
  readonly focusgebied: string;
  /** Stands in the words of each case of this organisation, and of no other. */
  readonly merk: string;
  readonly zaken: string[];
}

describe('whole requests of twenty organisations through each other', () => {
  let api: ApiSystem;
  let huizen: readonly Huis[] = [];
  const merken = /merk-\d+-einde/g;

  const woorden = ({ merk }: Huis, n: number): object => ({
    ...{ ...VASTLOPER, titel: `Bak ${merk}`, omschrijving: `Straat ${n} van ${merk}.` },
  });
  const indienen = async (huis: Huis, n: number): Promise<Answer> => {
    const answer = await api.post(huis.persoon, '/v1/vastlopers', { ...woorden(huis, n), focusgebied: huis.focusgebied });
    if (answer.status === 201) huis.zaken.push(String(answer.body['id']));
    return answer;
  };

  beforeAll(async () => {
    api = await ApiSystem.start('gemengd', { handelingWachtMs: 100, databasePool: POOL, requestsPerMinute: 1_000_000 });
    const { rows } = await api.owner.query<{ persoon: string; focusgebied: string }>(
      `SELECT DISTINCT ON (o.focusgebied) p.sleutel AS persoon, o.focusgebied FROM personen p JOIN lidmaatschappen l ON l.persoon_id = p.id
       JOIN organisaties o ON o.id = l.organisatie_id WHERE l.rol = 'programmabureau'
         AND NOT EXISTS (SELECT FROM lidmaatschappen m WHERE m.persoon_id = p.id AND m.id <> l.id) ORDER BY o.focusgebied, p.sleutel`,
    );
    huizen = rows.map((rij, n): Huis => ({ ...rij, merk: `merk-${n}-einde`, zaken: [] }));
    for (const huis of huizen) expect((await indienen(huis, 0)).status).toBe(201);
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  /** What is asked: of the own organisation, or of a case of the other one. */
  const VERZOEKEN: readonly ((huis: Huis, ander: Huis, n: number) => Promise<Answer | null>)[] = [
    ({ persoon }) => api.get(persoon, '/v1/vastlopers?limit=100'),
    ({ persoon }) => api.get(persoon, '/v1/werkvoorraad?limit=100'),
    ({ persoon, zaken }) => api.get(persoon, `/v1/vastlopers/${zaken[0]}`),
    ({ persoon, zaken }) => api.get(persoon, `/v1/vastlopers/${zaken.at(-1)}/gebeurtenissen`),
    ({ persoon }, { zaken }) => api.get(persoon, `/v1/vastlopers/${zaken[0]}`),
    ({ persoon }, { zaken }) => api.get(persoon, `/v1/vastlopers/${zaken.at(-1)}/logboek`),
    ({ persoon }) => api.post(persoon, '/v1/vastlopers/_zoek', { zoektekst: 'Bak merk' }),
    ({ persoon }) => api.post(persoon, '/v1/vastlopers/_gelijkenis', { blokkades: VASTLOPER.blokkades }),
    ({ persoon, zaken, merk }, _, n) =>
      api.post(persoon, `/v1/vastlopers/${zaken[0]}/aanvullingen`, { tekst: `Ook ${merk} ${n}` }),
    ({ persoon, merk }, { zaken }, n) =>
      api.post(persoon, `/v1/vastlopers/${zaken[0]}/aanvullingen`, { tekst: `Ook ${merk} ${n}` }),
    (huis, _, n) => indienen(huis, n),
    (huis) => api.post(huis.persoon, '/v1/vastlopers', { ...woorden(huis, 0), titel: '', focusgebied: huis.focusgebied }),
    // Who asked goes away in the middle, and the database loses a connection in the middle.
    async ({ persoon }) => {
      const headers = { authorization: `Bearer ${await api.token(persoon)}` };
      const signal = AbortSignal.timeout(3);
      return api.send('/v1/vastlopers?limit=100', { headers, signal }).catch(() => null);
    },
    async ({ persoon }, _, n) => {
      if (n % 8 === 0)
        await api.owner.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doorbraak-api' AND datname = current_database() ORDER BY random() LIMIT 1`,
        );
      return api.get(persoon, '/v1/vastlopers?limit=100');
    },
  ];

  it(`show and make no foreign row, ${AANTAL} on a pool of ${POOL}, also when connections are cut`, async () => {
    const [vreemd, tel]: [string[], Map<number, number>] = [[], new Map()];
    let volgende = 0;
    const baan = async (): Promise<void> => {
      for (let n = volgende++; n < AANTAL; n = volgende++) {
        // A step that has no divisor in common with the number of houses or kinds: each asks each, in an order that looks like none.
        const [huis, ander] = [huizen[(n * 7) % huizen.length], huizen[(n * 11 + 3) % huizen.length]];
        const vraag = VERZOEKEN[(n * 5) % VERZOEKEN.length];
        if (!huis || !ander || !vraag) throw new Error('There is nobody to ask.');
        const answer = await vraag(huis, ander, n);
        if (!answer) continue;
        tel.set(answer.status, (tel.get(answer.status) ?? 0) + 1);
        if ((answer.text.match(merken) ?? []).some((merk) => merk !== huis.merk))
          vreemd.push(`${n}: ${answer.text.slice(0, 200)}`);
        const isForeign = huis !== ander && [4, 5, 9].includes((n * 5) % VERZOEKEN.length);
        if (isForeign && answer.status < 400) vreemd.push(`${n}: ${answer.status}`);
      }
    };
    await Promise.all(Array.from({ length: BANEN }, baan));
    process.stdout.write(
      `${AANTAL} hele verzoeken: ${[...tel].map(([status, aantal]) => `${aantal} keer ${status}`).join(', ')}\n`,
    );
    expect(vreemd).toEqual([]);
    for (const [status, least] of [
      [200, 300],
      [201, 30],
      [202, 30],
      [400, 30],
      [404, 100],
    ] as const)
      expect([status, (tel.get(status) ?? 0) > least]).toEqual([status, true]);
  }, 120_000);

  it('leave what they wrote with the case of their own organisation', async () => {
    const { rows } = await api.owner.query<{ persoon: string; merk: string }>(
      `SELECT p.sleutel AS persoon, substring(v.titel || h.payload::text from 'merk-\\d+-einde') AS merk FROM handelingen h
       JOIN personen p ON p.id = h.persoon_id JOIN vastlopers v ON v.id = h.vastloper_id
       UNION SELECT p.sleutel, substring(v.titel from 'merk-\\d+-einde') FROM vastlopers v JOIN personen p ON p.id = v.indiener_persoon_id`,
    );
    expect(rows.map(({ persoon, merk }) => [persoon, merk]).sort()).toEqual(
      huizen.map(({ persoon, merk }) => [persoon, merk]).sort(),
    );
    expect(huizen.length).toBe(20);
  });
});
