// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WebhookGeheimen } from '#application/use-cases/webhook-geheimen';
import { cloudEventVan } from '#domain/webhooks/cloud-event';
import { WebhookZender } from '#messages/webhook-zender';

const text = readFileSync('docs/webhooks.md', 'utf8');
const blok = (taal: string): string => new RegExp(`\`\`\`${taal}\n([\\s\\S]*?)\n\`\`\``).exec(text)?.[1] ?? '';

const KENMERK = (sleutel: string): { geheimen: WebhookGeheimen; kenmerk: { versie: number; sleutelKenmerk: string } } => {
  const geheimen = new WebhookGeheimen([sleutel]);
  return { geheimen, kenmerk: { versie: 1, sleutelKenmerk: geheimen.kenmerk ?? '' } };
};
const ID = '0193a5b0-0000-7000-8000-0000000000f1';
const EVENT = cloudEventVan(
  {
    volgnummer: 42,
    vastloperId: '0193a5b0-0000-7000-8000-000000000001',
    nummer: 'VLA-WW-2026-0042',
    focusgebied: 'VLA-WW',
    versie: 9,
    soort: 'opgeschaald',
    op: '2026-11-24T09:15:00.000Z',
  },
  { bron: 'urn:nld:oin:00000001823288444000:systeem:doorbraak', apiUrl: 'https://api.doorbraak.example' },
);

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a webhook gets, with the secrets of these keys. */
async function sent(...sleutels: readonly string[]): Promise<Sent> {
  let taken: Sent | null = null;
  const zender = new WebhookZender(async (_url, init) => {
    taken = init;
    return { status: 204 };
  });
  const geheimen = sleutels.map((sleutel) => {
    const { geheimen, kenmerk } = KENMERK(sleutel);
    return geheimen.geheimVan(ID, kenmerk) ?? Buffer.alloc(0);
  });
  await zender.send({ id: 'bezorging', adres: 'https://w.example/', geheimen, event: EVENT });
  if (taken === null) throw new Error('Nothing was sent.');
  return taken;
}

function secretOf(sleutel: string): string {
  const { geheimen, kenmerk } = KENMERK(sleutel);
  return geheimen.tekstVan(ID, kenmerk) ?? '';
}

/** Runs the example as a receiver would, in a program of its own. */
function check(cases: readonly (readonly [headers: object, body: string, secret: string])[]): readonly boolean[] {
  const program = `${blok('js')}
    const cases = ${JSON.stringify(cases)};
    console.log(JSON.stringify(cases.map(([headers, body, secret]) => isVanDoorbraak(headers, Buffer.from(body), secret))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', env: {} });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as boolean[];
}

describe('docs/webhooks.md', () => {
  it('shows an event as it leaves', () => {
    expect(JSON.parse(blok('json'))).toEqual(EVENT);
  });

  it('has an example that takes what we sign, and nothing else', async () => {
    const [oud, nieuw] = ['een-oude-sleutel-van-de-installatie', 'een-nieuwe-sleutel-van-de-installatie'];
    const { headers, body } = await sent(oud);
    const both = await sent(nieuw, oud);
    const late = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 301) };
    expect(
      check([
        [headers, body, secretOf(oud)],
        [both.headers, both.body, secretOf(oud)],
        [both.headers, both.body, secretOf(nieuw)],
        [headers, body, secretOf(nieuw)],
        [headers, `${body} `, secretOf(oud)],
        [{ ...headers, 'webhook-id': 'een-andere' }, body, secretOf(oud)],
        [late, body, secretOf(oud)],
        [{}, body, secretOf(oud)],
      ]),
    ).toEqual([true, true, true, false, false, false, false, false]);
  });
});
