// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '#platform/configuration';
import type { Gereedheid } from '#platform/health/gereedheid';
import { createLogger } from '#platform/logging';
import { createApiApplication } from '../src/api-application.js';
import { OPENAPI_FILE } from '../src/openapi/generate-openapi.js';
import { realParts } from '../src/real-parts.js';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER } from './api-system.js';
import { expectHeaders, expectProblem } from './expect-problem.js';

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<string, { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example: object }>> } }>
      >
    >
  >;
}
const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as Described;
const examples = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, { requestBody }]) =>
    requestBody ? [[method.toUpperCase(), path, requestBody.content['application/json']?.example ?? {}] as const] : [],
  ),
);

describe('operations', () => {
  let api: ApiSystem;

  beforeAll(async () => {
    api = await ApiSystem.start('operations');
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  it('gives the description to everybody, from every origin, as it is checked in', async () => {
    const answer = await api.send('/v1/openapi.json', { headers: { origin: 'https://elders.example' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(answer.body).toEqual(document);
    expectHeaders(answer);
  });

  it.each(examples)('takes the example of %s %s as a good body', async (method, path, example) => {
    const authorization = `Bearer ${await api.token(path === '/vastlopers' ? 'doorbraakteam-vlaardingen' : INDIENER)}`;
    const answer = await api.send(`/v1${path.replace('{id}', '0193a5b0-0000-7000-8000-0000000000ff')}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(example),
    });
    // The example is of a case nobody has, so an act gets as far as looking for it.
    if (['/vastlopers', '/exports'].includes(path)) expect([answer.status, answer.body['code']]).toEqual([201, undefined]);
    // What is one's own is there, and a question finds nothing at worst.
    else if (path.startsWith('/ik/') || path.startsWith('/vastlopers/_'))
      expect([answer.status, answer.body['code']]).toEqual([200, undefined]);
    // Who belongs where is for others to change.
    else if (/^\/(beheer|webhooks)(\/|$)/.test(path)) expect([answer.status, answer.body['code']]).toEqual([403, 'NIET_BEVOEGD']);
    else expect([answer.status, answer.body['fouten']]).toEqual([404, undefined]);
  });

  it('lives, and says of each dependency how it is; without Temporal it goes on with less', async () => {
    const live = await api.send('/health/live');
    expect([live.status, live.body]).toEqual([200, { status: 'ok' }]);
    const ready = await api.send('/health/ready');
    expect([ready.status, ready.body]).toEqual([
      200,
      {
        status: 'beperkt',
        afhankelijkheden: {
          postgres: { status: 'ok', verplicht: true },
          temporal: { status: 'weg', verplicht: false },
          aanmelddienst_eerste: { status: 'ok', verplicht: false },
        },
      },
    ]);
    expectHeaders(ready);
  });

  it('serves on with less while the sign-in service is away', async () => {
    const configuration = readConfiguration({
      NODE_ENV: 'test',
      DATABASE_URL: api.database.applicationUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
    });
    const other = await createApiApplication(realParts(configuration), createLogger('api', 'silent'));
    await other.listen(0, '127.0.0.1');
    try {
      const ready = await fetch(`http://127.0.0.1:${(other.getHttpServer().address() as AddressInfo).port}/health/ready`);
      const { status, afhankelijkheden } = (await ready.json()) as Gereedheid;
      expect([ready.status, status]).toEqual([200, 'beperkt']);
      expect(afhankelijkheden['aanmelddienst_eerste']).toEqual({ status: 'weg', verplicht: false });
    } finally {
      await other.close();
    }
  });

  it('measures requests by route, filings and refusals, without an id or a name', async () => {
    const id = await api.file();
    await api.get(INDIENER, `/v1/vastlopers/${id}`);
    await api.get(INDIENER, '/v1/elders');
    const { status, headers, text } = await api.send('/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text).toMatch(
      /doorbraak_http_request_duration_seconds_count\{method="GET",route="\/v1\/vastlopers\/:id",status="200"\} \d/,
    );
    expect(text).toMatch(/doorbraak_http_request_duration_seconds_count\{method="GET",route="onbekend",status="404"\} \d/);
    expect(text).toMatch(/doorbraak_vastlopers_ingediend_total [1-9]/);
    expect(text).toMatch(/doorbraak_process_cpu_seconds_total/);
    expect(text).not.toContain(id);
    expect(text).not.toContain(INDIENER);
  });

  it('keeps its measurements for who carries their token, and closed in production without one', async () => {
    for (const [access, status] of [
      [{ token: 'Zq3tVJ1k0f6mXo7b2sT9wR4yU8cE5aHd', isProduction: true }, 200],
      [{ token: null, isProduction: true }, 401],
    ] as const) {
      const other = await createApiApplication({ ...api.parts, metrics: access }, createLogger('api', 'silent'));
      await other.listen(0, '127.0.0.1');
      try {
        const read = (headers: Readonly<Record<string, string>> = {}) =>
          fetch(`http://127.0.0.1:${(other.getHttpServer().address() as AddressInfo).port}/metrics`, { headers });
        const closed = await read();
        expect([closed.status, ((await closed.json()) as { code: string }).code]).toEqual([401, 'NIET_AANGEMELD']);
        // A person's own token opens it as little.
        expect((await read({ authorization: `Bearer ${await api.token(INDIENER)}` })).status).toBe(401);
        expect((await read({ authorization: 'Bearer Zq3tVJ1k0f6mXo7b2sT9wR4yU8cE5aHd' })).status).toBe(status);
      } finally {
        await other.close();
      }
    }
  });

  it('says where to report a leak', async () => {
    const answer = await api.send('/.well-known/security.txt');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(answer.text).toMatch(
      /^Contact: \S+\nExpires: \S+Z\nPreferred-Languages: nl, en\nCanonical: \S+\/\.well-known\/security\.txt\n$/,
    );
    expectHeaders(answer);
  });

  it('answers that it is away when the database is, keeps living, and comes back with it', async () => {
    await api.databaseGate.shut();
    const ready = await api.send('/health/ready');
    expect([ready.status, ready.body['status']]).toEqual([503, 'weg']);
    expect((await api.send('/health/live')).status).toBe(200);
    const before = await api.stored();
    for (const answer of [
      await api.get(BUREAU, '/v1/vastlopers'),
      await api.post(BUREAU, '/v1/vastlopers', VASTLOPER, { 'idempotency-key': 'database-weg' }),
    ]) {
      expectProblem(answer, 'DIENST_NIET_BEREIKBAAR');
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect(await api.stored()).toEqual(before);
    await api.databaseGate.open();
    expect((await api.post(BUREAU, '/v1/vastlopers', VASTLOPER, { 'idempotency-key': 'database-weg' })).status).toBe(201);
  }, 30_000);
});
