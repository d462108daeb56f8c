// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '#platform/logging';
import type { PageClock } from './settings.js';
import { createWebApplication } from './web-application.js';

const SETTINGS = {
  doors: {
    nodeEnvironment: 'test',
    publicApiUrl: 'http://127.0.0.1:3001',
    publicWebUrl: 'http://127.0.0.1:3000',
    oidcIssuer: 'http://127.0.0.1:3002',
    portTemporalUi: 8233,
    portWorker: 3003,
  },
} as const;
const BROKEN_CLOCK: PageClock = { read: () => Promise.reject(new Error('geheim: wachtwoord van de database')) };

/** Over a real socket: `inject` loads a package that Jest cannot require as a module. */
async function ask(application: NestFastifyApplication, path: string, options: RequestInit = {}): Promise<Response> {
  return fetch(`${await application.getUrl()}${path}`, options);
}

describe(createWebApplication.name, () => {
  let application: NestFastifyApplication;
  let broken: NestFastifyApplication;

  beforeAll(async () => {
    const logger = createLogger('web', 'silent');
    application = await createWebApplication(SETTINGS, { read: async () => null }, logger);
    broken = await createWebApplication(SETTINGS, BROKEN_CLOCK, logger);
    await Promise.all([application.listen(0, '127.0.0.1'), broken.listen(0, '127.0.0.1')]);
  });

  afterAll(async () => {
    await Promise.all([application.close(), broken.close()]);
  });

  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/stijl.css', 200, 'text/css; charset=utf-8'],
    ['/icoon.svg', 200, 'image/svg+xml'],
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
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|script-src|\*/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('keeps pages out of every cache', async () => {
    const response = await ask(application, '/');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('explains in Dutch that a page is not there', async () => {
    const response = await ask(application, '/is-er-niet');
    const page = await response.text();
    expect(page).toContain('<h1>Deze pagina is er niet</h1>');
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
