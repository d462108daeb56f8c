// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDemoData } from '../demo-data.js';
import { TOKEN_REDIRECT } from '../oidc/clients.js';
import { NoAnswerError } from '../start-error.js';
import { importCases } from './import-cases.js';
import { obtainToken } from './obtain-token.js';

const ZAAK = `- id: RC-02
  titel: Eén extra afvalbak
  omschrijving: Bewoners vragen om een bak.
  watKanWel: Samen tellen.
  focusgebied: EHV-WZ
  indienerOrganisatie: welzijn
  thema: wonen_en_wijken
  blokkades: [lokaal_beleid]
`;

describe(obtainToken.name, () => {
  let server: Server;
  let issuer: string;
  /** From this path on the service answers no more. */
  let awayFrom: string;

  beforeEach(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', issuer);
      if (url.pathname === awayFrom) return void request.socket.destroy();
      if (url.pathname === '/aanmelden') {
        const back = `${TOKEN_REDIRECT}?code=een-code&state=${url.searchParams.get('state')}&iss=${encodeURIComponent(issuer)}`;
        return void response.writeHead(303, { location: back }).end();
      }
      response.setHeader('content-type', 'application/json');
      if (url.pathname === '/token') return void response.writeHead(400).end('{"error":"invalid_grant"}');
      const endpoints = { authorization_endpoint: `${issuer}/aanmelden`, token_endpoint: `${issuer}/token` };
      response.end(JSON.stringify({ issuer, ...endpoints, code_challenge_methods_supported: ['S256'] }));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    awayFrom = 'never';
  });
  afterEach(() => new Promise((done) => server.close(done)));

  const obtain = () => obtainToken({ issuer, audience: 'https://doorbraak.local/api' }, 'iemand');

  it.each(['/.well-known/openid-configuration', '/aanmelden', '/token'])(
    'says that the sign-in service does not answer when it falls away at %s',
    async (path) => {
      awayFrom = path;
      const silence = await obtain().catch((error: unknown) => error);
      expect(silence).toBeInstanceOf(NoAnswerError);
      expect((silence as Error).message).toBe(
        `De aanmelddienst op ${issuer} antwoordt niet. Start Doorbraak eerst met: npm start`,
      );
    },
  );

  it('leaves a refusal of the sign-in service what it is', async () => {
    const refusal = await obtain().catch((error: unknown) => error);
    expect(refusal).not.toBeInstanceOf(NoAnswerError);
    expect(refusal).toMatchObject({ error: 'invalid_grant' });
  });

  it('ends an import once for all cases, and tells of none that it failed', async () => {
    awayFrom = '/token';
    const folder = mkdtempSync(join(tmpdir(), 'doorbraak-zaken-'));
    const file = join(folder, 'zaken.yaml');
    writeFileSync(file, ZAAK);
    const lines: string[] = [];
    const addresses = { api: issuer, web: issuer, issuer, audience: 'https://doorbraak.local/api' };
    const result = importCases({ file, addresses, demo: readDemoData(), report: (line) => lines.push(line) });
    await expect(result).rejects.toThrow(NoAnswerError);
    expect(lines).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
