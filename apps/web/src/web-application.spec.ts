// SPDX-License-Identifier: EUPL-1.2
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aanmelddienstenVan } from '#platform/health/aanmelddiensten';
import type { Afhankelijkheid } from '#platform/health/gereedheid';
import { createLogger } from '#platform/logging';
import type { Kalender } from '#domain/kalender/kalender';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { Klok } from '#application/ports/klok';
import { partsWith } from '../test/parts.builder.js';
import { ICON_PATH, STYLESHEET_PATH } from './assets/assets.js';
import { createWebApplication } from './web-application.js';

/** A clock that stands still on one Wednesday. */
class StaandeKlok extends Klok {
  override nu(): string {
    return '2027-07-14T10:00:00.000Z';
  }
  override vandaag(): string {
    return '2027-07-14';
  }
  override wekmoment(): string {
    return this.nu();
  }
  override kalender(): Kalender {
    return KALENDER_STANDAARD;
  }
  override tempo(): number | null {
    return 2000;
  }
}

class KapotteKlok extends StaandeKlok {
  override tempo(): number | null {
    throw new Error('geheim: wachtwoord van de database');
  }
}

/** With a sign-in service that is away. */
const afhankelijkheden = (database: () => Promise<void>): Afhankelijkheid[] => [
  { naam: 'postgres', verplicht: true, check: database },
  ...aanmelddienstenVan([{ sleutel: 'eerste', issuer: 'http://weg.example' }], () => Promise.reject(new Error('gone'))),
];

/** Over a real socket: `inject` loads a package that Jest cannot require as a module. */
async function ask(application: NestFastifyApplication, path: string, options: RequestInit = {}): Promise<Response> {
  return fetch(`${await application.getUrl()}${path}`, options);
}

describe(createWebApplication.name, () => {
  let application: NestFastifyApplication;
  let broken: NestFastifyApplication;

  beforeAll(async () => {
    const logger = createLogger('web', 'silent');
    application = await createWebApplication(
      partsWith({ klok: new StaandeKlok(), afhankelijkheden: afhankelijkheden(async () => undefined) }),
      logger,
    );
    broken = await createWebApplication(
      partsWith({ klok: new KapotteKlok(), afhankelijkheden: afhankelijkheden(() => Promise.reject(new Error('gone'))) }),
      logger,
    );
    await Promise.all([application.listen(0, '127.0.0.1'), broken.listen(0, '127.0.0.1')]);
  });

  afterAll(async () => {
    await Promise.all([application.close(), broken.close()]);
  });

  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    [STYLESHEET_PATH, 200, 'text/css; charset=utf-8'],
    [ICON_PATH, 200, 'image/svg+xml'],
    ['/bestanden/stijl.css', 404, 'text/html; charset=utf-8'],
    ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8'],
    ['/inloggen?dienst=onbekend', 404, 'text/html; charset=utf-8'],
    ['/aanmelden/terug', 400, 'text/html; charset=utf-8'],
    ['/health/live', 200, 'application/json; charset=utf-8'],
    ['/health/ready', 200, 'application/json; charset=utf-8'],
    ['/is-er-niet', 404, 'text/html; charset=utf-8'],
    ['/health/live/', 404, 'text/html; charset=utf-8'],
    ['/%E0%A4%A', 400, 'text/html; charset=utf-8'],
  ])('answers %s with %i and the same strict headers', async (url, status, type) => {
    const response = await ask(application, url);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it.each(['/', '/inloggen', '/melden', '/uitnodiging/geheim', '/levend', '/is-er-niet', '/aanmelden/terug', '/%E0%A4%A'])(
    'lets %s be shown in no window of another page',
    async (url) => {
      for (const response of [await ask(application, url), await ask(broken, url)]) {
        expect(response.headers.get('x-frame-options')).toBe('DENY');
        expect(response.headers.get('content-security-policy')).toMatch(/(?:^|; )frame-ancestors 'none'(?:;|$)/);
      }
    },
  );

  it('brings who comes over another name of this machine to the one that is configured: cookies are kept per name', async () => {
    const address = (await application.getUrl()).replace('127.0.0.1', 'localhost');
    const { status, headers } = await fetch(`${address}/inloggen?terug=%2Fstijl.css`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([303, 'http://127.0.0.1:3000/inloggen?terug=%2Fstijl.css']);
  });

  it('says where to report a leak', async () => {
    const text = await (await ask(application, '/.well-known/security.txt')).text();
    expect(text).toMatch(/^Contact: mailto:lek@doorbraak\.example\nExpires: /);
    expect(text).toContain('Canonical: http://127.0.0.1:3000/.well-known/security.txt');
  });

  it('answers what is no HTTP with the same strict headers', async () => {
    const { port } = new URL(await application.getUrl());
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GEEN HTTP\r\n\r\n'));
      socket.on('data', (part) => (text += part.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/content-security-policy: default-src 'none'; /);
    expect(answer).toMatch(/x-content-type-options: nosniff/);
    expect(answer).toContain('<h1>Wij begrijpen deze vraag niet</h1>');
  });

  it('packs a page for who comes from a page of ours, and gives it as it is to whoever does not say so', async () => {
    const packed = async (site: string | null, coding = 'gzip'): Promise<string | null> => {
      const headers = { 'accept-encoding': coding, ...(site === null ? {} : { 'sec-fetch-site': site }) };
      const answer = await ask(application, '/', { headers });
      expect(await answer.text()).toContain('Het is hier woensdag 14 juli 2027.');
      expect(answer.headers.get('vary')).toBe('accept-encoding, sec-fetch-site');
      return answer.headers.get('content-encoding');
    };
    expect(await packed('same-origin')).toBe('gzip');
    expect(await packed('same-origin', 'br')).toBeNull();
    for (const site of ['cross-site', 'same-site', 'none', 'same-origin, cross-site', null])
      expect(await packed(site)).toBeNull();
  });

  it('packs no data, and leaves a page that nobody may see readable too', async () => {
    const headers = { 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' };
    expect((await ask(application, '/health/live', { headers })).headers.get('content-encoding')).toBeNull();
    const missing = await ask(application, '/is-er-niet', { headers });
    expect([missing.status, missing.headers.get('vary')]).toEqual([404, 'accept-encoding, sec-fetch-site']);
    expect(await missing.text()).toContain('</html>');
  });

  it('shows the date of the fast calendar', async () => {
    expect(await (await ask(application, '/')).text()).toContain('Het is hier woensdag 14 juli 2027.');
  });

  it('says of each dependency how it is, and serves on while nobody can sign in', async () => {
    const aanmelddienst = { aanmelddienst_eerste: { status: 'weg', verplicht: false } };
    const ready = await ask(application, '/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'beperkt', afhankelijkheden: { postgres: { status: 'ok', verplicht: true }, ...aanmelddienst } },
    ]);
    const away = await ask(broken, '/health/ready');
    expect([away.status, await away.json()]).toEqual([
      503,
      { status: 'weg', afhankelijkheden: { postgres: { status: 'weg', verplicht: true }, ...aanmelddienst } },
    ]);
  });

  it('stays alive while the database is away', async () => {
    expect((await ask(broken, '/health/live')).status).toBe(200);
  });

  it('lets a browser keep the stylesheet for a year, packed, under a name that tells its content', async () => {
    const response = await ask(application, STYLESHEET_PATH);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('--doorbraak-brand');
    const plain = await ask(application, STYLESHEET_PATH, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('keeps pages out of every cache', async () => {
    const response = await ask(application, '/');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('explains in Dutch that a page is not there', async () => {
    const response = await ask(application, '/is-er-niet');
    const page = await response.text();
    expect(page).toContain('Deze pagina is er niet</h1>');
    expect(page).toContain('<a href="/">Ga naar de startpagina</a>');
  });

  it('tells nothing of its inside when a page cannot be made', async () => {
    const response = await ask(broken, '/');
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain('Er ging iets mis bij ons');
    expect(page).not.toMatch(/geheim|wachtwoord|Error|stack/);
  });

  it('refuses what is not a question for a page', async () => {
    const response = await ask(application, '/', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
    expect(response.status).toBe(404);
  });
});
