// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { HANDELINGEN, HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { generateOpenApi, OPENAPI_FILE } from '../src/openapi/generate-openapi.js';

interface Media {
  schema: Record<string, unknown>;
  example?: unknown;
  examples?: Record<string, unknown>;
}
interface Answer {
  $ref?: string;
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, Media>;
}
interface Operation {
  operationId?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; schema: Record<string, unknown> }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}
interface Document {
  openapi: string;
  info: { version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<
      string,
      { required?: string[]; properties?: Record<string, Record<string, unknown>>; additionalProperties?: boolean }
    >;
    responses: Record<string, Answer>;
  };
}
interface Finding {
  code: string;
  path: string[];
  message: string;
}

const folder = mkdtempSync(join(tmpdir(), 'doorbraak-openapi-'));

/** What spectral says of a document with our own rules; it never asks the network. */
function lint(document: string): Finding[] {
  const file = join(folder, 'document.json');
  const report = join(folder, 'report.json');
  writeFileSync(file, document);
  const { stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/@stoplight/spectral-cli/dist/index.js',
      'lint',
      file,
      '--ruleset',
      '.spectral.yaml',
      '--format',
      'json',
      '--output',
      report,
    ],
    {
      encoding: 'utf8',
      env: {},
    },
  );
  expect(stderr).not.toMatch(/Error/);
  return JSON.parse(readFileSync(report, 'utf8')) as Finding[];
}

/** A document that breaks each of our rules at least once. */
function broken(text: string): string {
  const document = JSON.parse(text) as Document;
  const { paths, components, info, servers } = document;
  const file = paths['/vastlopers']?.['post'] as Operation;
  const list = paths['/vastlopers']?.['get'] as Operation;
  const read = paths['/vastlopers/{id}']?.['get'] as Operation;
  document.openapi = '3.0';
  info.version = '1';
  servers.push({ url: '/api' });
  delete paths['/openapi.json'];
  paths['/Vastlopers/'] = { get: structuredClone(list) };
  paths['/vastlopers/zoek'] = { get: structuredClone(list), put: structuredClone(list) };
  list.parameters?.push({ name: 'te_laat', in: 'query', schema: { type: 'string' } });
  for (const { name, schema } of list.parameters ?? []) if (name === 'limit') schema['maximum'] = 1000;
  const properties = components.schemas['VastloperDto']?.properties ?? {};
  properties['te_laat'] = { type: 'boolean' };
  properties['startdatum'] = { type: 'string', format: 'date-time' };
  components.responses['Probleem404'] = { description: 'x', content: { 'application/json': { schema: { type: 'object' } } } };
  components.schemas['Probleem'] = { properties: { title: { type: 'string' } } };
  delete read.responses['404'];
  read.responses['422'] = { description: 'x' };
  for (const status of ['400', '415']) delete file.responses[status];
  file.parameters = [];
  for (const media of Object.values(file.requestBody?.content ?? {})) delete media.example;
  const created = file.responses['201'] as Answer;
  created.headers = {};
  for (const media of Object.values(created.content ?? {})) delete media.example;
  (components.schemas['VastloperIndienenDto'] ?? {}).additionalProperties = true;
  return JSON.stringify(document);
}

describe(OPENAPI_FILE, () => {
  let generated: string;
  let document: Document;

  beforeAll(async () => {
    generated = await generateOpenApi();
    document = JSON.parse(generated) as Document;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is what the code says', () => {
    if (readFileSync(OPENAPI_FILE, 'utf8') === generated) return;
    throw new Error(
      `${OPENAPI_FILE} is niet meer wat de code zegt. Vernieuw het met "npm run openapi", bekijk het verschil en leg het vast. Verandert de API? Verhoog dan API_VERSION.`,
    );
  });

  it('keeps every rule of .spectral.yaml', () => {
    expect(lint(generated)).toEqual([]);
  }, 60_000);

  it('has no rule that cannot find a fault', () => {
    const { rules } = parse(readFileSync('.spectral.yaml', 'utf8')) as { rules: Record<string, unknown> };
    const own = Object.entries(rules)
      .filter(([, rule]) => typeof rule === 'object')
      .map(([name]) => name);
    const found = new Set(lint(broken(generated)).map(({ code }) => code));
    expect(own.filter((name) => !found.has(name))).toEqual([]);
  }, 60_000);

  it('knows every act of the ladder at its own address', () => {
    const addresses = HANDELING_SOORTEN.map((soort) => {
      const over =
        soort === 'vraag_beantwoorden' || soort === 'nakomen'
          ? 'toezeggingen'
          : soort === 'overdracht_beantwoorden'
            ? 'overdrachten'
            : 'vastlopers';
      return `/${over}/{id}/${HANDELINGEN[soort].pad}`;
    });
    const posts = Object.entries(document.paths)
      .filter(([path, item]) => item['post'] && !/^\/(beheer|webhooks|exports)(\/|$)/.test(path))
      .map(([path]) => path);
    const questions = ['/vastlopers/_gelijkenis', '/vastlopers/_zoek'];
    expect(posts.sort()).toEqual(['/vastlopers', ...questions, ...addresses].sort());
  });

  it('shows every error code as an example of its status', () => {
    const shown = Object.entries(document.components.responses).flatMap(([name, { content }]) =>
      Object.values(content ?? {}).flatMap(({ examples }) => Object.keys(examples ?? {}).map((code) => [code, name])),
    );
    // 405 is the answer to a method that is not described, so no described operation gives it.
    const expected = Object.entries(FOUTEN)
      .filter(([, { status }]) => status !== 405)
      .map(([code, { status }]) => [code, `Probleem${status}`]);
    expect(shown.sort()).toEqual(expected.sort());
  });

  it('gives every operation an id of its own', () => {
    const ids = Object.values(document.paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
