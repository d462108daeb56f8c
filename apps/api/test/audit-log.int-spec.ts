// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER, VREEMD } from './api-system.js';
import { auditLinesLeftBy } from './audit-lines.js';

const WOORD = 'kanariegeel';

describe('the audit log', () => {
  let api: ApiSystem;
  const log: string[] = [];

  beforeAll(async () => {
    api = await ApiSystem.start('audit_log', { log });
  }, 120_000);
  afterAll(() => api?.stop(), 60_000);

  const linesOf = (work: () => Promise<unknown>) => auditLinesLeftBy(log, work);

  it('has one line with every field of BIO2 for a filing', async () => {
    let id = '';
    const lines = await linesOf(async () => void (id = await api.file(INDIENER, { omschrijving: `Het plan is ${WOORD}.` })));
    const { rows } = await api.owner.query<{ persoon: string }>(
      'SELECT indiener_persoon_id AS persoon FROM vastlopers WHERE id = $1',
      [id],
    );
    expect(lines).toEqual([
      {
        actie: 'indienen',
        object: { soort: 'vastloper', id },
        resultaat: 'verwerkt',
        herkomst: { kanaal: 'api', adres: '127.0.0.1', verzoek: expect.any(String) },
        actor: rows[0]?.persoon,
        handeling: null,
        tijd: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    ]);
  });

  it('has one line for an act that is kept and for one that is refused', async () => {
    const id = await api.file(INDIENER);
    const pad = `/v1/vastlopers/${id}/aanvullingen`;
    const [bewaard, ...meer] = await linesOf(async () => {
      expect((await api.post(BUREAU, pad, { tekst: `Het is ${WOORD}.` })).status).toBe(202);
    });
    expect(meer).toEqual([]);
    expect(bewaard).toMatchObject({
      actie: 'aanvullen',
      object: { soort: 'vastloper', id },
      resultaat: 'bewaard',
      handeling: expect.any(String),
    });
    const geweigerd = await linesOf(async () => {
      expect((await api.post(VREEMD, pad, { tekst: `Het is ${WOORD}.` })).status).toBe(404);
    });
    expect(geweigerd).toMatchObject([
      { actie: 'aanvullen', object: { soort: 'vastloper', id }, resultaat: 'VASTLOPER_NIET_GEVONDEN', handeling: null },
    ]);
  }, 30_000);

  it('has one line for each refused sign-in, and none for one that went well', async () => {
    const refused = await linesOf(() => api.send('/v1/vastlopers', { headers: { authorization: 'Bearer a.b.c' } }));
    expect(refused).toMatchObject([
      { actie: 'aanmelden', object: null, resultaat: 'NIET_AANGEMELD', actor: null, herkomst: { adres: '127.0.0.1' } },
    ]);
    const unknown = await linesOf(() => api.post('niemand', '/v1/vastlopers', VASTLOPER));
    expect(unknown).toMatchObject([{ actie: 'aanmelden', resultaat: 'PERSOON_ONBEKEND' }]);
    expect(await linesOf(() => api.get(BUREAU, '/v1/vastlopers'))).toEqual([]);
  });

  it('holds no word of anybody', () => {
    expect(log.join('')).not.toContain(WOORD);
  });
});
