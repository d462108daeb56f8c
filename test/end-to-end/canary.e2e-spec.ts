// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import { LocalSystem, until, type ApiAnswer } from '#testing/local-system';
import { MailStore } from '../../apps/local/src/mailbak/mail-store.js';
import { ownDatabaseUrl } from '../../apps/local/src/verify-local-log.js';
import { signIn } from '../bench/web-session.js';
import {
  BUREAU,
  CANARY,
  Canaries,
  CanaryWalk,
  daysFromNow,
  FREE_FIELDS,
  GENODIGDE,
  INDIENER,
  PARTNER,
  TEAM,
  TITEL,
  WACHT_MS,
} from './canary-walk.js';

const VREEMD = 'doorbraakteam-vlaardingen';
const ZONDER_ACCOUNT = 'corporatie-ehv-wz@doorbraak.example';
/** The words of an area under its mails, made by a beheerder for every reader. */
const GROET = `${CANARY}groet`;
/** Who is invited reads for which organisation; no other word of a body stands in a mail. */
const IN_UITNODIGING = '/beheer/uitnodigingen nieuweOrganisatie.naam';
/** What is only asked, or only tried, is kept nowhere; a reason of a beheerder has nothing to stand with. */
const NERGENS = /^\/vastlopers\/_|\/_voorbeeld |^\/(beheer|webhooks).* waaromGeenPersoonsgegevens$/;
const BSN = '999990019';
/** Where words of people are kept, and nowhere else. */
const TABELLEN_MET_TEKST = ['public.concepten', 'public.handelingen', 'public.toezeggingen', 'public.vastlopers'];
/** Names and words that a beheerder gives to what is no case, and the pieces of a file that somebody asked for. */
const TABELLEN_VAN_BEHEER = [
  ...['public.beheergebeurtenissen', 'public.kalenders', 'public.mailteksten', 'public.organisaties', 'public.themas'],
  ...['public.uitnodigingen', 'public.webhooks', 'public.exportdelen'],
];
const TABELLEN = [...TABELLEN_MET_TEKST, ...TABELLEN_VAN_BEHEER];

type Wie = string;

describe('the words of a filing, with everything running for real', () => {
  let system: LocalSystem;
  let database: Client;
  let organisaties: Map<string, string>;
  let id: string;
  let nummer: string;
  let naamIndiener: string;
  let cookie: string;
  let walk: CanaryWalk;
  const canaries = new Canaries();
  const canary = (): string => canaries.next();
  /** Every answer that was an error, as it came. */
  const errors: string[] = [];

  beforeAll(async () => {
    system = await LocalSystem.start({ tempoMs: null, metVoorbeelden: false, env: { MAIL_PER_UUR: '1000', LOG_LEVEL: 'trace' } });
    database = new Client({ connectionString: ownDatabaseUrl(system.folder) });
    await database.connect();
    const { body } = await system.get<{ items: { id: string; sleutel: string }[] }>(
      BUREAU,
      '/v1/organisaties?focusgebied=EHV-WZ',
    );
    organisaties = new Map(body.items.map(({ sleutel, id: organisatie }) => [sleutel, organisatie]));
    naamIndiener = (await system.get<{ naam: string }>(INDIENER, '/v1/ik')).body.naam;
    cookie = await signIn(system, INDIENER);
    walk = new CanaryWalk(system, canaries, organisaties);
  }, 300_000);
  afterAll(async () => {
    await database?.end();
    await system?.stop();
  }, 60_000);

  const refused = async (wie: Wie, path: string, body?: unknown): Promise<ApiAnswer> => {
    const answer = await (body === undefined ? system.get(wie, path) : system.post(wie, path, body));
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
    errors.push(JSON.stringify(answer.body), answer.headers.get('location') ?? '');
    return answer;
  };
  const act = async (wie: Wie, pad: string, body: unknown): Promise<void> => {
    const answer = await system.post<{ handeling: { id: string } }>(wie, `/v1/vastlopers/${id}/${pad}`, body);
    expect([pad, [201, 202].includes(answer.status), answer.body]).toEqual([pad, true, answer.body]);
    await until(`${pad} verwerkt is`, WACHT_MS, async () => {
      const { body: handeling } = await system.get<{ stand: string }>(wie, `/v1/handelingen/${answer.body.handeling.id}`);
      return handeling.stand === 'verwerkt';
    });
  };
  /** Sends a form as a page of ours would. */
  const form = async (path: string, fields: Record<string, string>, wie = cookie): Promise<Response> => {
    const page = await (await fetch(`${system.url('WEB')}/voorkeuren`, { headers: { cookie: wie } })).text();
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await fetch(`${system.url('WEB')}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: wie, origin: new URL(system.url('WEB')).origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf, ...fields }),
    });
    canaries.addresses.push(answer.headers.get('location') ?? '');
    return answer;
  };
  const tables = async (): Promise<readonly { readonly naam: string }[]> => {
    const { rows } = await database.query<{ naam: string }>(
      `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS naam FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    return rows;
  };
  /** Every canary that stands in these tables. */
  const canariesIn = async (names: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    for (const naam of names) {
      const { rows } = await database.query<{ woord: string }>(
        `SELECT DISTINCT woord[1] AS woord FROM ${naam} AS rij, regexp_matches(rij::text, $1, 'g') AS woord`,
        [`${CANARY}(?:\\d+x|titel)`],
      );
      for (const { woord } of rows) found.add(woord);
    }
    return found;
  };
  /** Every table of every schema in which a row holds these words. */
  const tablesWith = async (words: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { naam } of await tables()) {
      const { rowCount } = await database.query(`SELECT FROM ${naam} AS rij WHERE rij::text LIKE '%' || $1 || '%' LIMIT 1`, [
        words,
      ]);
      if (rowCount) found.push(naam);
    }
    return found.sort();
  };
  const mails = (): readonly { aan: readonly string[]; tekst: string }[] =>
    new MailStore(join(system.folder, 'mail')).list().map((stored) => {
      const mail = stored.read();
      const headers = ['subject', 'from', 'to', 'reply-to'].map((name) => mail.header(name));
      return { aan: stored.aan, tekst: [...headers, ...mail.parts.map(({ text }) => text)].join('\n') };
    });

  it('are taken in every field of every operation of the API: each that the document has', async () => {
    ({ id, nummer } = await walk.file());
    await walk.accept(id);
    for (const partij of ['gemeente-ehv-wz', 'corporatie-ehv-wz']) await walk.ask(id, partij);
    await walk.walkCases();
    await walk.walkOthers();
    expect([...new Set(canaries.taken.values())].sort()).toEqual(FREE_FIELDS);
    expect(FREE_FIELDS.length).toBeGreaterThan(60);
  }, 240_000);

  it('are taken by the pages: the draft, and a search', async () => {
    expect((await form('/melden', {})).status).toBe(303);
    const stap = await form('/melden/1', { titel: `Een concept ${canary()}`, omschrijving: `Nog niet klaar ${canary()}` });
    expect([303, 400]).toContain(stap.status);
    const search = await form('/werkvoorraad/zoeken', { zoek: canary() });
    const found = await fetch(`${system.url('WEB')}${search.headers.get('location')}`, { headers: { cookie } });
    expect([search.status, found.status]).toEqual([303, 200]);
  }, 60_000);

  it('are taken by a link, by mail, under the mails of an area, and in a file', async () => {
    const heeft = async (aan: string): Promise<readonly { antwoordAan: string; onderwerp: string; messageId: string }[]> =>
      (await (await fetch(`${system.url('MAIL')}/mails.json?aan=${encodeURIComponent(aan)}`)).json()) as never;
    const beheerder = await signIn(system, 'beheerder');
    const gezet = await form(
      '/beheer/mailteksten/EHV-WZ',
      { versie: '0', groet: `Dag van ${GROET}`, contact: `Bel het bureau ${GROET}`, wat: 'bewaren' },
      beheerder,
    );
    expect(gezet.status).toBe(303);

    const gevraagd = await walk.file();
    await walk.accept(gevraagd.id);
    await walk.ask(gevraagd.id, 'corporatie-ehv-wz');
    const linkNu = (): string | undefined =>
      mails().flatMap(({ tekst }) =>
        tekst.includes(gevraagd.nummer) ? (/http\S+\/antwoord\/[\w-]{43}/.exec(tekst)?.[0] ?? []) : [],
      )[0];
    await until('de partij zonder account een link heeft', WACHT_MS, async () => linkNu() !== undefined);
    const link = linkNu() ?? '';
    const gegeven = await fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: new URL(system.url('WEB')).origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        ...{ antwoord: 'voorwaardelijk', voor: daysFromNow(40) },
        ...{ wat: `Wij legen ${canary()}`, voorwaarde: `Als het past ${canary()}` },
      }),
    });
    expect(gegeven.status).toBe(303);

    const onderwerp = `Uw vastloper is binnen (${nummer})`;
    const eigen = `${INDIENER}@doorbraak.example`;
    await until('de indiener een mail heeft', WACHT_MS, async () =>
      (await heeft(eigen)).some((mail) => mail.onderwerp === onderwerp),
    );
    const mail = (await heeft(eigen)).find((een) => een.onderwerp === onderwerp);
    const lijn = createTransport({ host: '127.0.0.1', port: system.postvakPort(), ignoreTLS: true });
    const woord = canary();
    await lijn.sendMail({
      ...{ from: eigen, to: mail?.antwoordAan ?? '', subject: `Re: ${onderwerp} ${canary()}` },
      ...{ inReplyTo: mail?.messageId ?? '', text: `De buurt telt ${woord}` },
    });
    lijn.close();
    await until('het antwoord erbij staat', WACHT_MS, async () => (await tablesWith(woord)).includes('public.handelingen'));

    const { body: bestelling } = await system.post<{ id: string }>(BUREAU, '/v1/exports', { soort: 'lijst', formaat: 'csv' });
    await until('het bestand er is', WACHT_MS, async () => {
      const { body } = await system.get<{ stand: string }>(BUREAU, `/v1/exports/${bestelling.id}`);
      return body.stand === 'gereed';
    });
    const authorization = `Bearer ${await system.token(BUREAU)}`;
    const bestand = await fetch(`${system.url('API')}/v1/exports/${bestelling.id}/bestand`, { headers: { authorization } });
    expect(await bestand.text()).toContain(TITEL);
  }, 240_000);

  it('are refused with a BSN, and nothing that was typed comes back or is kept', async () => {
    const typed = canary();
    const blocked = await refused(INDIENER, '/v1/vastlopers', {
      titel: `Een bak ${typed}`,
      omschrijving: `De bewoner heeft BSN ${BSN} ${typed}.`,
      watKanWel: 'Tellen.',
      focusgebied: 'EHV-WZ',
      thema: 'wonen_en_wijken',
      blokkades: ['lokaal_beleid'],
    });
    expect(blocked.body['code']).toBe('PERSOONSGEGEVENS');
    await refused(TEAM, `/v1/vastlopers/${id}/aanvullingen`, { tekst: `BSN ${BSN} ${typed}` });
    const page = await form('/melden/1', { titel: `Goed ${typed}`, omschrijving: `BSN ${BSN}` });
    expect(page.status).toBe(400);
    for (const words of [BSN, typed]) expect([words, await tablesWith(words)]).toEqual([words, []]);
  }, 120_000);

  it('do not come back in an error', async () => {
    const codes = { titel: 'Een bak', omschrijving: 'Een plan.', watKanWel: 'Tellen.', blokkades: ['geld'] };
    await refused(INDIENER, '/v1/vastlopers', { ...codes, focusgebied: canary(), thema: canary() });
    await refused(INDIENER, '/v1/vastlopers', { ...codes, [canary()]: canary() });
    await refused(INDIENER, `/v1/vastlopers/${canary()}`);
    await refused(TEAM, `/v1/vastlopers/${id}/heropeningen`, { reden: canary() });
    await refused(VREEMD, `/v1/vastlopers/${id}/aanvullingen`, { tekst: canary() });
    await refused(BUREAU, `/v1/${canary()}`);
    expect(errors.join('\n')).not.toContain(BSN);
    // The name of a field that we do not know is all that an error may repeat.
    const repeated = errors.join('\n').match(new RegExp(`"veld":"${CANARY}\\d+x"`, 'g')) ?? [];
    expect(errors.join('\n').split(CANARY).length - 1).toBe(repeated.length);
  }, 60_000);

  it('stand in the tables of the case and the own draft, and in no job that waits', async () => {
    system.signal('mailbak', 'SIGSTOP');
    try {
      await act(TEAM, 'terugkoppelingen', { tekst: `Wij vroegen ${canary()}`, volgendeDatum: daysFromNow(8) });
      await until('er werk in de wachtrij staat', WACHT_MS, async () =>
        (await tablesWith('berichtId')).some((naam) => naam.startsWith('bullmq.')),
      );
      expect((await tablesWith(CANARY)).filter((naam) => !TABELLEN.includes(naam))).toEqual([]);
    } finally {
      system.signal('mailbak', 'SIGCONT');
    }
    const found = await canariesIn(TABELLEN);
    const lost = [...canaries.taken].filter(([word]) => !found.has(word)).map(([, field]) => field);
    expect(lost.sort()).toEqual(FREE_FIELDS.filter((field) => NERGENS.test(field)));
  }, 120_000);

  it('do not reach Temporal: no history, memo, search attribute or id, and not the file it keeps', async () => {
    const connection = await Connection.connect({ address: system.temporalAddress() });
    const kept: string[] = [];
    try {
      const { workflow } = new TemporalClient({ connection });
      for await (const { workflowId, runId, memo, searchAttributes } of workflow.list()) {
        const history = await workflow.getHandle(workflowId, runId).fetchHistory();
        kept.push(workflowId, JSON.stringify([memo, searchAttributes]), ...textsIn(history));
      }
    } finally {
      await connection.close();
    }
    expect(kept.join('\n')).toContain(id);
    for (const words of [CANARY, BSN, naamIndiener]) expect([words, kept.join('\n').includes(words)]).toEqual([words, false]);
  }, 60_000);

  it('are in no log and no other file of any process, also not with the address of a request, in no address we send to, and in no metric', async () => {
    await fetch(`${system.url('WEB')}/werkvoorraad?zoek=${canary()}`, { headers: { cookie } });
    await fetch(`${system.url('WEB')}/${canary()}`, { headers: { cookie } });
    await fetch(`${system.url('API')}/v1/vastlopers?zoek=${canary()}`);
    const words = [CANARY, BSN, naamIndiener];
    expect(filesWith(system.folder, id).length).toBeGreaterThan(0);
    expect(readdirSync(join(system.folder, 'logboek')).sort()).toEqual(
      expect.arrayContaining(['api.log', 'mailbak.log', 'oidc.log', 'postgres.log', 'temporal.log', 'web.log', 'worker.log']),
    );
    for (const word of words) expect([word, filesWith(system.folder, word)]).toEqual([word, []]);
    for (const word of words) expect([word, system.output.includes(word)]).toEqual([word, false]);
    expect(canaries.addresses.filter(Boolean).length).toBeGreaterThan(20);
    for (const word of words) expect([word, canaries.addresses.join(' ').includes(word)]).toEqual([word, false]);
    const metrics = await Promise.all(
      (['API', 'WORKER'] as const).map(async (part) => (await fetch(`${system.url(part)}/metrics`)).text()),
    );
    expect(metrics.every((text) => text.includes('doorbraak_'))).toBe(true);
    for (const word of [...words, id, nummer]) expect([word, metrics.join('\n').includes(word)]).toEqual([word, false]);
  }, 60_000);

  it('stand in a mail no further than the title', async () => {
    await until('de partij zonder account een mail heeft', WACHT_MS, async () =>
      mails().some(({ aan, tekst }) => aan.includes(ZONDER_ACCOUNT) && tekst.includes(nummer)),
    );
    const texts = mails().map(({ tekst }) => tekst);
    expect(texts.filter((tekst) => tekst.includes(TITEL)).length).toBeGreaterThan(0);
    const allowed = [TITEL, GROET, ...[...canaries.taken].flatMap(([word, field]) => (field === IN_UITNODIGING ? word : []))];
    const others = (tekst: string): string => allowed.reduce((left, word) => left.replaceAll(word, ''), tekst);
    expect(texts.filter((tekst) => others(tekst).includes(CANARY))).toEqual([]);
    const elsewhere = mails().filter(({ aan, tekst }) => !aan.includes(GENODIGDE) && tekst.includes(allowed[2] ?? CANARY));
    expect(elsewhere).toEqual([]);
  }, 90_000);

  it('do not give away the filer who hides their name, to a party that was asked or on the way there', async () => {
    const read = async (wie: Wie): Promise<string> => {
      const parts = ['', '/gebeurtenissen?limit=100', '/termijnen', '/toezeggingen', '/logboek'];
      const answers = await Promise.all(parts.map((part) => system.get<unknown>(wie, `/v1/vastlopers/${id}${part}`)));
      expect(answers.map(({ status }) => status)).toEqual(parts.map(() => 200));
      return JSON.stringify(answers.map(({ body }) => body));
    };
    expect(await read(BUREAU)).toContain(naamIndiener);
    expect(await read(PARTNER)).not.toContain(naamIndiener);
    const partner = await signIn(system, PARTNER);
    const pages = [
      `/vastlopers/${nummer}`,
      `/vastlopers/${nummer}/dossier`,
      `/vastlopers/${nummer}/logboek`,
      '/partner',
      '/werkvoorraad',
    ];
    for (const path of pages) {
      const page = await fetch(`${system.url('WEB')}${path}`, { headers: { cookie: partner } });
      const html = await page.text();
      expect([path, page.status, html.includes(naamIndiener)]).toEqual([path, 200, false]);
      expect([path, html.match(new RegExp(`(?:href|action|src)="[^"]*${CANARY}`, 'g'))]).toEqual([path, null]);
    }
    const links = new Set(mails().flatMap(({ tekst }) => /http\S+\/antwoord\/[\w-]{43}/.exec(tekst)?.[0] ?? []));
    const answerPages = await Promise.all([...links].map(async (link) => (await fetch(link)).text()));
    expect(answerPages.some((page) => page.includes(nummer))).toBe(true);
    expect(answerPages.filter((page) => page.includes(naamIndiener))).toEqual([]);
    const own = `${INDIENER}@doorbraak.example`;
    expect(mails().filter(({ aan, tekst }) => !aan.includes(own) && tekst.includes(naamIndiener))).toEqual([]);
  }, 120_000);
});

/** Every text and every payload in a piece of history, however deep; payloads are bytes, read here as text. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Every file of an installation that holds these words, but for the tables of PostgreSQL and the mails: of those another test tells what may be in them. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => ['mail', 'postgres'].every((own) => !file.startsWith(join(folder, own, '/'))))
    .filter((file) => readFileSync(file).includes(words));
}
