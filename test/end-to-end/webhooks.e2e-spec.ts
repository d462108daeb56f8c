// SPDX-License-Identifier: EUPL-1.2
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisatieIdVan } from '#persistence/reference-id';
import { LocalSystem, until } from '#testing/local-system';
import { WebhookReceiver } from '../../apps/worker/test/webhook-receiver.js';

const BEHEERDER = 'beheerder';
const TEAM = 'doorbraakteam-eindhoven';
const INDIENER = 'indiener-welzijn-eindhoven';
const VREEMD = 'doorbraakteam-vlaardingen';

const VASTLOPER = {
  titel: 'Een extra bak past niet in het plan',
  omschrijving: 'De stad plaatst bakken volgens één vast plan.',
  watKanWel: 'Samen tellen hoeveel afval er ligt.',
  focusgebied: 'EHV-WZ',
  thema: 'wonen_en_wijken',
  blokkades: ['lokaal_beleid'],
} as const;

interface Stroom {
  readonly items: readonly { readonly id: string; readonly type: string; readonly sequence: string }[];
  readonly volgende: string;
  readonly meer: boolean;
}

describe('webhooks and the stream of an organisation, with everything running for real', () => {
  let system: LocalSystem;
  const receiver = new WebhookReceiver();

  beforeAll(async () => {
    await receiver.up();
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { WEBHOOK_LOKAAL: '1' } });
  }, 240_000);
  afterAll(async () => {
    await system?.stop();
    await receiver.down();
  }, 60_000);

  const make = async (organisatie: string, path: string): Promise<{ readonly webhook: string; readonly geheim: string }> => {
    const webhook = { organisatie: organisatieIdVan(organisatie), naam: 'Zaaksysteem', adres: `${receiver.url}${path}` };
    const { status, body } = await system.post<{ webhook: string; geheim: string }>(BEHEERDER, '/v1/webhooks', webhook);
    expect(status).toBe(200);
    return body;
  };
  const read = async (persoon: string, cursor: string | null): Promise<Stroom> =>
    (await system.get<Stroom>(persoon, `/v1/gebeurtenissen${cursor === null ? '' : `?cursor=${cursor}`}`)).body;

  it('bring what happens to the receiver of who sees it, signed, also after it was away, and give the same to who asks', async () => {
    const { webhook, geheim } = await make('doorbraakteam-ehv-wz', '/team');
    await make('doorbraakteam-vla-ww', '/vreemd');
    await system.post(BEHEERDER, `/v1/webhooks/${webhook}/proeven`, {});
    await until('de proef er is', 60_000, async () => receiver.on('/team').length === 1);
    expect(receiver.on('/team')[0]?.event.type).toBe('nl.doorbraak.webhook.proef.v1');
    const begin = (await read(TEAM, null)).volgende;
    await receiver.down();
    const filed = await system.post<{ id: string }>(INDIENER, '/v1/vastlopers', VASTLOPER);
    const { id } = filed.body;
    await until('het niet lukte', 60_000, async () => {
      const { body } = await system.get<{ items: { stand: string; pogingen: number }[] }>(
        BEHEERDER,
        `/v1/webhooks/${webhook}/bezorgingen`,
      );
      return (body.items[0]?.pogingen ?? 0) > 0;
    });
    await receiver.up();
    await system.post(INDIENER, `/v1/vastlopers/${id}/aanvullingen`, { tekst: 'De bak op de hoek is altijd vol.' });
    await until('alles aankwam', 120_000, async () => receiver.on('/team').length >= 3);
    const facts = receiver.on('/team').slice(1);
    expect(new Set(facts.map(({ event }) => event.id))).toEqual(new Set([`${id}.1`, `${id}.2`]));
    const key = Buffer.from(geheim.replace('whsec_', ''), 'base64');
    for (const { headers, body } of facts) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
      expect(body).not.toMatch(/bak/i);
    }
    const feed = await read(TEAM, begin);
    expect(feed.items.map((item) => item.id)).toEqual([`${id}.1`, `${id}.2`]);
    expect(feed.items).toEqual(
      [...facts].sort((a, b) => Number(a.event.sequence) - Number(b.event.sequence)).map(({ event }) => event),
    );
    expect([receiver.on('/vreemd'), (await read(VREEMD, null)).items]).toEqual([[], []]);
    // The receiver has an event a moment before the attempt stands in the record and is counted.
    await until('drie bezorgingen geteld zijn', 30_000, async () => {
      const metrics = await (await fetch(`${system.url('WORKER')}/metrics`)).text();
      return /doorbraak_webhookpogingen_total\{uitkomst="bezorgd"\} [3-9]/.test(metrics);
    });
  }, 300_000);
});
