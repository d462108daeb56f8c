// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditLinesLeftBy } from '../../api/test/audit-lines.js';
import { INDIENER, WebSystem } from './web-system.js';

describe('the audit log of the pages', () => {
  let web: WebSystem;
  const log: string[] = [];

  beforeAll(async () => {
    web = await WebSystem.start('web_audit_log', { log });
  }, 120_000);
  afterAll(() => web?.stop(), 60_000);

  const linesOf = (work: () => Promise<unknown>) => auditLinesLeftBy(log, work);
  const persoonIdVan = async (sleutel: string): Promise<string | undefined> =>
    (await web.owner.query<{ id: string }>('SELECT id FROM personen WHERE sleutel = $1', [sleutel])).rows[0]?.id;

  it('has a line for who signs in and for who signs out, with who it was and from where', async () => {
    const visitor = web.visitor();
    const actor = await persoonIdVan(INDIENER);
    const herkomst = { kanaal: 'web', adres: '127.0.0.1' };
    expect(await linesOf(() => web.signIn(visitor, INDIENER))).toMatchObject([
      { actie: 'aanmelden', resultaat: 'verwerkt', actor, herkomst },
    ]);
    const csrf = await visitor.csrf();
    expect(await linesOf(() => visitor.post('/uitloggen', { csrf }))).toMatchObject([
      { actie: 'afmelden', resultaat: 'verwerkt', actor, herkomst },
    ]);
  });

  it('has a line for a sign-in that is refused', async () => {
    expect(await linesOf(() => web.signIn(web.visitor(), 'niemand'))).toMatchObject([
      { actie: 'aanmelden', resultaat: 'PERSOON_ONBEKEND', actor: null },
    ]);
    expect(await linesOf(() => web.visitor().get('/aanmelden/terug?code=x&state=y'))).toMatchObject([
      { actie: 'aanmelden', resultaat: 'AANMELDING_MISLUKT', actor: null },
    ]);
  });

  it('has a line for a form from elsewhere, and for one without its token', async () => {
    const visitor = web.visitor();
    await web.signIn(visitor, INDIENER);
    const elsewhere = () => visitor.post('/uitloggen', {}, { origin: 'https://elders.example' });
    expect(await linesOf(elsewhere)).toMatchObject([
      { actie: 'formulier_sturen', resultaat: 'FORMULIER_NIET_VERTROUWD', actor: null },
    ]);
    expect(await linesOf(() => visitor.post('/uitloggen', {}))).toMatchObject([
      { actie: 'formulier_sturen', resultaat: 'FORMULIER_NIET_VERTROUWD', actor: await persoonIdVan(INDIENER) },
    ]);
  });
});
