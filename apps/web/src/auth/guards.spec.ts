// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import { createLogger } from '#platform/logging';
import { partsWith, PersonenInMemory, PUBLIC_WEB_URL, SessiesInMemory } from '../../test/parts.builder.js';
import { createWebApplication } from '../web-application.js';
import { SessieGuard } from './sessie.guard.js';
import { Openbaar, Wie } from './verzoek.js';

const ISSUER = 'http://127.0.0.1:3002';
const PERSOON = {
  persoonId: '0193a5b0-0000-7000-8000-0000000000aa',
  sleutel: 'iemand',
  naam: 'Iemand',
  lidmaatschappen: [{ id: 'l', organisatieId: 'o', rol: 'indiener', focusgebied: null }],
} as unknown as Actor;

@Controller()
class ProbeController {
  @Get('/besloten')
  showClosed(@Wie() actor: Actor): string {
    return actor.sleutel;
  }

  @Post('/besloten')
  change(@Wie() actor: Actor): string {
    return actor.sleutel;
  }

  @Openbaar()
  @Get('/open')
  showOpen(): string {
    return 'open';
  }
}

class ProbeModule {}

describe(SessieGuard.name, () => {
  const personen = new PersonenInMemory();
  const sessies = new SessiesInMemory();
  let application: NestFastifyApplication;
  let url: string;
  let cookie: string;
  let csrf: string;

  beforeAll(async () => {
    const klok = { vandaag: () => '2026-11-23', tempo: () => null } as unknown as Klok;
    const parts = partsWith({ klok, personen, sessies });
    const probe: DynamicModule = { module: ProbeModule, controllers: [ProbeController] };
    application = await createWebApplication({ ...parts, adapters: [...parts.adapters, probe] }, createLogger('web', 'silent'));
    await application.listen(0, '127.0.0.1');
    url = await application.getUrl();
    const { secret, cookies } = parts.settings;
    personen.bekend.set(`${ISSUER} iemand`, PERSOON);
    const kenmerk = secret.hash('waarde');
    await sessies.start({
      kenmerk,
      persoonId: PERSOON.persoonId,
      issuer: ISSUER,
      subject: 'iemand',
      acr: null,
      idToken: null,
      genodigde: null,
    });
    cookie = `${cookies.sessie}=waarde`;
    csrf = secret.csrfToken(kenmerk);
  });

  afterAll(() => application.close());

  const ask = async (path: string, init: RequestInit = {}): Promise<[number, string]> => {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    return [answer.status, answer.headers.get('location') ?? (await answer.text())];
  };

  it('gives a page the person who asks', async () => {
    expect(await ask('/besloten', { headers: { cookie } })).toEqual([200, 'iemand']);
  });

  it('sends who is not signed in to sign in, and remembers where they were', async () => {
    expect(await ask('/besloten?a=1&b=2')).toEqual([303, '/inloggen?terug=%2Fbesloten%3Fa%3D1%26b%3D2']);
    expect(await ask('/besloten', { headers: { cookie: `${cookie}x` } })).toEqual([303, '/inloggen?terug=%2Fbesloten']);
  });

  it('leaves an open page open', async () => {
    expect(await ask('/open')).toEqual([200, 'open']);
  });

  it('sends a form without a session back to the page it was on, and never elsewhere', async () => {
    const post = (referer: string): Promise<[number, string]> =>
      ask('/besloten', { method: 'POST', headers: { origin: PUBLIC_WEB_URL, referer }, body: new URLSearchParams({ csrf }) });
    expect(await post(`${PUBLIC_WEB_URL}/vastlopers/1`)).toEqual([303, '/inloggen?terug=%2Fvastlopers%2F1']);
    expect(await post('https://kwaad.example/vastlopers/1')).toEqual([303, '/inloggen']);
    expect(await post(`${PUBLIC_WEB_URL}.kwaad.example/`)).toEqual([303, '/inloggen']);
  });

  it('takes a form with its token', async () => {
    const body = new URLSearchParams({ csrf });
    expect(await ask('/besloten', { method: 'POST', headers: { origin: PUBLIC_WEB_URL, cookie }, body })).toEqual([
      201,
      'iemand',
    ]);
    expect((await ask('/besloten', { method: 'POST', headers: { origin: PUBLIC_WEB_URL, cookie } }))[0]).toBe(403);
  });

  it('shows nothing to who has no role left', async () => {
    personen.bekend.set(`${ISSUER} iemand`, { ...PERSOON, lidmaatschappen: [] });
    expect(await ask('/besloten', { headers: { cookie } })).toEqual([303, '/inloggen?terug=%2Fbesloten']);
    personen.bekend.set(`${ISSUER} iemand`, PERSOON);
    expect(await ask('/besloten', { headers: { cookie } })).toEqual([303, '/inloggen?terug=%2Fbesloten']);
  });
});
