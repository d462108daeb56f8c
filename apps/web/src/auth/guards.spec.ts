// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Post, Req, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '#application/ports/actor';
import { Klok } from '#application/ports/klok';
import type { Sessie } from '#application/ports/sessie.repository';
import { createLogger } from '#platform/logging';
import { auditLinesLeftBy } from '../../../api/test/audit-lines.js';
import { FormulierenInMemory, partsWith, PersonenInMemory, PUBLIC_WEB_URL, SessiesInMemory } from '../../test/parts.builder.js';
import { createWebApplication } from '../web-application.js';
import { SessieGuard } from './sessie.guard.js';
import { BewerkingGuard } from './bewerking.guard.js';
import { formulierToken } from './formulier-token.js';
import { Openbaar, VoorBewerking, Wie, type WebVerzoek } from './verzoek.js';

const ISSUER = 'http://127.0.0.1:3002';
const PERSOON = {
  persoonId: '0193a5b0-0000-7000-8000-0000000000aa',
  sleutel: 'iemand',
  naam: 'Iemand',
  lidmaatschappen: [{ id: 'l', organisatieId: 'o', rol: 'indiener', focusgebied: null }],
} as unknown as Actor;

@Controller()
class ProbeController {
  @VoorBewerking('ik_lezen')
  @Get('/besloten')
  showClosed(@Wie() actor: Actor): string {
    return actor.sleutel;
  }

  @VoorBewerking('ik_lezen')
  @Post('/besloten')
  change(@Wie() actor: Actor, @Body() body: unknown): string {
    return `${actor.sleutel} ${JSON.stringify(body ?? {})}`;
  }

  @VoorBewerking('ik_lezen')
  @Get('/formulier')
  showForm(@Req() { hersteld = null }: WebVerzoek): string {
    return JSON.stringify(hersteld);
  }

  @Openbaar()
  @Get('/open')
  showOpen(): string {
    return 'open';
  }
}

@Controller()
class NamelessController {
  @Get('/naamloos')
  show(): string {
    return 'voor niemand';
  }

  @VoorBewerking('lidmaatschappen_beheren')
  @Get('/beheerders')
  showMembers(): string {
    return 'voor beheerders';
  }

  @VoorBewerking('afsluiten')
  @Get('/een-zaak')
  showCase(): string {
    return 'de use case oordeelt';
  }
}

class ProbeModule {}

describe(SessieGuard.name, () => {
  const personen = new PersonenInMemory();
  const sessies = new SessiesInMemory();
  const formulieren = new FormulierenInMemory();
  const log: string[] = [];
  let application: NestFastifyApplication;
  let url: string;
  let cookie: string;
  let csrf: string;

  beforeAll(async () => {
    const klok = { vandaag: () => '2026-11-23', tempo: () => null } as unknown as Klok;
    const parts = partsWith({ klok, personen, sessies, formulieren });
    const logger = createLogger('web', 'error', { write: (line) => void log.push(line) });
    const probe: DynamicModule = { module: ProbeModule, controllers: [ProbeController, NamelessController] };
    application = await createWebApplication({ ...parts, adapters: [...parts.adapters, probe] }, logger);
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
      aangemeldOp: null,
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

  it(`asks ${BewerkingGuard.name} of every page, and lets nobody in where no operation is named`, async () => {
    const [status, text] = await ask('/naamloos', { headers: { cookie } });
    expect([status, text.includes('voor niemand')]).toEqual([403, false]);
    expect((await ask('/beheerders', { headers: { cookie } }))[0]).toBe(403);
    expect(await ask('/een-zaak', { headers: { cookie } })).toEqual([200, 'de use case oordeelt']);
  });

  it('leaves a line in the audit log for a page that is refused and for a form that is not trusted', async () => {
    const linesOf = async (work: () => Promise<unknown>): Promise<unknown[]> =>
      (await auditLinesLeftBy(log, work)).map(({ actie, resultaat, actor }) => [actie, resultaat, actor]);
    const { persoonId } = PERSOON;
    expect(await linesOf(() => ask('/beheerders', { headers: { cookie } }))).toEqual([
      ['lidmaatschappen_beheren', 'NIET_BEVOEGD', persoonId],
    ]);
    const vals = { method: 'POST', headers: { cookie, origin: PUBLIC_WEB_URL }, body: new URLSearchParams({ csrf: 'vals' }) };
    expect(await linesOf(() => ask('/besloten', vals))).toEqual([['formulier_sturen', 'FORMULIER_NIET_VERTROUWD', persoonId]]);
    expect(await linesOf(() => ask('/besloten', { headers: { cookie } }))).toEqual([]);
  });

  it('leaves an open page open', async () => {
    expect(await ask('/open')).toEqual([200, 'open']);
  });

  /** Sends a form with these headers; answers the status and where the page leads to. */
  const send = async (
    headers: Readonly<Record<string, string>>,
    form: Readonly<Record<string, string>>,
  ): Promise<[number, string]> => {
    const all = { origin: PUBLIC_WEB_URL, referer: `${PUBLIC_WEB_URL}/vastlopers/1?doe=aanvullen`, ...headers };
    const [status, text] = await ask('/besloten', { method: 'POST', headers: all, body: new URLSearchParams(form) });
    return [status, / href="(\/inloggen[^"]*)"/.exec(text)?.[1] ?? text];
  };

  it('leads a form without a session back to the page it was on, and never elsewhere', async () => {
    const leads = (referer: string): Promise<[number, string]> => send({ referer }, { csrf });
    expect(await leads(`${PUBLIC_WEB_URL}/vastlopers/1`)).toEqual([401, '/inloggen?terug=%2Fvastlopers%2F1']);
    expect(await leads('https://kwaad.example/vastlopers/1')).toEqual([401, '/inloggen']);
    expect(await leads(`${PUBLIC_WEB_URL}.kwaad.example/`)).toEqual([401, '/inloggen']);
    expect(formulieren.bewaard.size).toBe(0);
  });

  describe('with a form whose session ended by itself', () => {
    const late = { cookie: 'doorbraak-sessie=te-laat' };
    const { secret } = partsWith({ klok: {} as Klok }).settings;
    /** A session that ended by itself; answers what its forms carried. */
    const over = (waarde: string, change: Partial<Sessie> = {}, pet: string | null = null): string => {
      const kenmerk = secret.hash(waarde);
      sessies.verlopen.set(kenmerk, { ...([...sessies.levend.values()][0] as Sessie), ...change, kenmerk });
      return formulierToken(secret, kenmerk, pet);
    };
    /** Under which kenmerk the page asks for what was kept. */
    const keptOf = (location: string): string => /hersteld(?:%3D|=)([\w-]{43})$/.exec(location)?.[1] ?? '';
    const pageOf = (kenmerk: string): Promise<[number, string]> => ask(`/formulier?hersteld=${kenmerk}`, { headers: { cookie } });
    let lateCsrf: string;

    beforeAll(async () => {
      lateCsrf = over('te-laat');
    });
    beforeEach(() => formulieren.bewaard.clear());

    it('keeps what was typed for who it was, sealed, and shows it again after signing in, until it is sent', async () => {
      const [status, location] = await send(late, { csrf: lateCsrf, tekst: 'Lang verhaal', met: 'school' });
      const kenmerk = keptOf(location);
      expect([status, location]).toEqual([401, `/inloggen?terug=%2Fvastlopers%2F1%3Fdoe%3Daanvullen%26hersteld%3D${kenmerk}`]);
      const [sealed = ''] = [...formulieren.bewaard.values()];
      expect([sealed.includes('verhaal'), Buffer.from(sealed, 'base64url').includes('verhaal')]).toEqual([false, false]);
      expect(await ask('/formulier', { headers: { cookie } })).toEqual([200, 'null']);
      const values = { tekst: ['Lang verhaal'], met: ['school'] };
      const kept = [200, JSON.stringify({ kenmerk, pad: '/besloten', values, pet: null })];
      expect([await pageOf(kenmerk), await pageOf(kenmerk), await pageOf('1')]).toEqual([kept, kept, [200, 'null']]);
      expect((await send({ cookie }, { csrf: 'vals', tekst: 'Lang verhaal', hersteld: kenmerk }))[0]).toBe(403);
      expect(await pageOf(kenmerk)).toEqual(kept);
      expect(await send({ cookie }, { csrf, tekst: 'Lang verhaal', hersteld: kenmerk })).toEqual([
        201,
        'iemand {"tekst":"Lang verhaal"}',
      ]);
      expect(await pageOf(kenmerk)).toEqual([200, 'null']);
    });

    it('keeps two forms side by side, and one that is sent twice once', async () => {
      const tell = async (tekst: string, more = {}) => keptOf((await send(late, { csrf: lateCsrf, tekst, ...more }))[1]);
      const [een, twee, weerEen] = [await tell('Het ene'), await tell('Het andere'), await tell('Het ene')];
      expect([een === weerEen, formulieren.bewaard.size]).toEqual([true, 2]);
      expect([(await pageOf(een))[1], (await pageOf(twee))[1]]).toEqual([
        expect.stringContaining('Het ene'),
        expect.stringContaining('Het andere'),
      ]);
      const drie = await tell('Het ene, en meer', { hersteld: een });
      expect([await pageOf(een), (await pageOf(drie))[1].includes('en meer')]).toEqual([[200, 'null'], true]);
    });

    it.each([
      ['the session', { gedragenLidmaatschapId: 'l' }],
      ['who wears none by now', { gedragenLidmaatschapId: null }],
      ['who has that one no more', { gedragenLidmaatschapId: 'weg' }],
    ])('keeps a form under a hat of %s, and gives it back under that hat alone', async (_whose, worn) => {
      const pet = worn.gedragenLidmaatschapId ?? 'l';
      const token = over('met-pet', worn, pet);
      const form = { csrf: token, tekst: 'Onder een pet', code: 'a-1' };
      const [status, location] = await send({ cookie: 'doorbraak-sessie=met-pet' }, form);
      expect([status, formulieren.bewaard.size]).toEqual([401, 1]);
      const [refused, page] = await pageOf(keptOf(location));
      expect([refused, page]).toEqual([409, expect.stringContaining('<blockquote>Onder een pet</blockquote>')]);
      expect(page).not.toContain('a-1');
      if (pet !== 'l') return;
      await sessies.wear(secret.hash('waarde'), 'l');
      expect(await pageOf(keptOf(location))).toEqual([200, expect.stringContaining('"tekst":["Onder een pet"]')]);
      await sessies.wear(secret.hash('waarde'), null);
    });

    it.each([
      ['with the token of another person', () => ({ csrf: over('ander', { persoonId: 'ander' }) })],
      ['without a token', () => ({})],
    ])('keeps nothing %s, and shows what was typed', async (_what, token) => {
      const form = { ...(token() as Record<string, string>), tekst: 'Van <b>een ander</b>' };
      expect(await send(late, form)).toEqual([401, '/inloggen?terug=%2Fvastlopers%2F1%3Fdoe%3Daanvullen']);
      const init = { method: 'POST', headers: { ...late, origin: PUBLIC_WEB_URL }, body: new URLSearchParams(form) };
      expect((await ask('/besloten', init))[1]).toContain('<blockquote>Van &lt;b>een ander&lt;/b></blockquote>');
      expect(formulieren.bewaard.size).toBe(0);
    });

    it('keeps nothing that a script kept by itself, for that was not sent', async () => {
      expect((await send(late, { csrf: lateCsrf, tekst: 'Onderweg', concept: '1' }))[0]).toBe(401);
      expect((await send({ cookie }, { csrf: lateCsrf, tekst: 'Onderweg', concept: '1' }))[0]).toBe(403);
      expect(formulieren.bewaard.size).toBe(0);
    });

    it('gives a form back to who signed in again elsewhere meanwhile, filled in and not sent', async () => {
      const referer = `${PUBLIC_WEB_URL}/vastlopers/1?doe=aanvullen`;
      const init = {
        method: 'POST',
        headers: { cookie, origin: PUBLIC_WEB_URL, referer },
        body: new URLSearchParams({ csrf: lateCsrf, tekst: 'In een ander tabblad' }),
      };
      const [status, location] = await ask('/besloten', init);
      expect([status, location]).toEqual([303, `/vastlopers/1?doe=aanvullen&hersteld=${keptOf(location)}`]);
      expect(await pageOf(keptOf(location))).toEqual([200, expect.stringContaining('In een ander tabblad')]);
    });

    it('does nothing with a form of another person, also not keep it, and shows what was typed', async () => {
      const form = { csrf: over('ander', { persoonId: 'ander' }), tekst: 'Van een ander' };
      const [status, page] = await send({ cookie }, form);
      expect([status, page]).toEqual([403, expect.stringContaining('<blockquote>Van een ander</blockquote>')]);
      expect(formulieren.bewaard.size).toBe(0);
    });

    it('keeps nothing of a session that nobody had', async () => {
      const [status] = await send(
        { cookie: 'doorbraak-sessie=verzonnen' },
        { csrf: secret.csrfToken(secret.hash('verzonnen')), tekst: 'Vol' },
      );
      expect([status, formulieren.bewaard.size]).toEqual([401, 0]);
    });
  });

  it('takes a form with its token', async () => {
    const body = new URLSearchParams({ csrf });
    expect(await ask('/besloten', { method: 'POST', headers: { origin: PUBLIC_WEB_URL, cookie }, body })).toEqual([
      201,
      'iemand {}',
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
