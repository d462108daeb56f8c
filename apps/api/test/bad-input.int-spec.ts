// SPDX-License-Identifier: EUPL-1.2
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { ApiSystem, BUREAU, INDIENER, VASTLOPER } from './api-system.js';
import { expectProblem, saidOf, wrongFields } from './expect-problem.js';

const emoji = '👩🏽‍🔧';

describe('bad input', () => {
  let api: ApiSystem;
  let before: Readonly<Record<string, number>>;
  let vastloper: string;
  let organisatie: string;

  beforeAll(async () => {
    api = await ApiSystem.start('bad_input');
    vastloper = await api.file();
    const { body } = await api.get(INDIENER, '/v1/organisaties?focusgebied=EHV-WZ');
    organisatie = (body['items'] as { id: string }[])[0]?.id ?? '';
  }, 120_000);

  afterAll(() => api?.stop(), 60_000);

  beforeEach(async () => {
    before = await api.stored();
  });

  afterEach(async () => {
    expect(await api.stored()).toEqual(before);
  });

  describe('a body that is no JSON', () => {
    it.each([
      ['half an object', '{"titel": "x"'],
      ['no value', '{"titel":}'],
      ['single quotes', "{'titel': 'x'}"],
      ['a comma too many', '{"titel": "x",}'],
      ['two objects', '{}{}'],
      ['words', 'titel=x'],
      ['a key that changes the prototype', '{"__proto__": {"rol": "beheerder"}}'],
      ['a constructor', '{"constructor": {"prototype": {"x": 1}}}'],
      ['a hundred thousand brackets', '['.repeat(50_000)],
      ['a comment', '{"titel": "x" /* y */}'],
      ['not a number', '{"titel": NaN}'],
      ['a zero byte in front', '\u0000{}'],
    ])('is refused: %s', async (_what, body) => {
      expectProblem(await api.postRaw(INDIENER, '/v1/vastlopers', body), 'JSON_ONLEESBAAR');
    });

    it('is refused when it is no UTF-8, instead of storing other signs', async () => {
      const latin = Uint8Array.from(Buffer.from(JSON.stringify({ ...VASTLOPER, titel: 'Café dicht' }), 'latin1'));
      expectProblem(await api.postRaw(INDIENER, '/v1/vastlopers', latin), 'JSON_ONLEESBAAR');
    });
  });

  it.each([
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '12'],
    ['nothing', 'null'],
    ['yes', 'true'],
  ])('refuses a body that is no object: %s', async (_what, body) => {
    const answer = await api.postRaw(INDIENER, '/v1/vastlopers', body);
    expectProblem(answer, 'INVOER_ONGELDIG');
    expect(wrongFields(answer)).toEqual(['']);
  });

  describe('fields', () => {
    it('tells all faults at once, also those inside a field, and each once', async () => {
      const answer = await api.post(INDIENER, '/v1/vastlopers', {
        titel: 'x',
        omschrijving: '   ',
        focusgebied: 'EHV-WZ',
        thema: '',
        blokkades: ['geen_zin'],
        regel: { artikel: 'x\ny', wet: 1 },
        partijen: [{ naam: 'gemeente' }, { watBiedt: 5 }],
        hobby: 'vissen',
      });
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual([
        'blokkades',
        'hobby',
        'omschrijving',
        'partijen.1.naam',
        'partijen.1.watBiedt',
        'regel.artikel',
        'regel.naam',
        'regel.wet',
        'thema',
        'titel',
        'watKanWel',
      ]);
      for (const { melding } of answer.body['fouten'] as { melding: string }[]) expect(melding).toMatch(/^[A-Z].*[.?]$/);
    });

    it.each([
      ['titel', 12],
      ['titel', ['x']],
      ['titel', { a: 1 }],
      ['titel', true],
      ['blokkades', 'geld'],
      ['blokkades', []],
      ['blokkades', ['geld', 'geld']],
      ['blokkades', [['geld']]],
      ['blokkades', [null]],
      ['partijen', {}],
      ['partijen', [1]],
      ['partijen', ['gemeente']],
      ['partijen', [[]]],
      ['regel', 'Wet'],
      ['regel', []],
      ['naamVerbergen', 'ja'],
      ['naamVerbergen', 1],
      ['sporen', ['snel']],
      ['sporen', 'quick_win'],
      ['indienerOrganisatie', 'ehv'],
      ['thema', 'bestaat_niet'],
      ['focusgebied', 'ONB-EK'],
      ['focusgebied', "EHV-WZ' OR 1=1"],
      ['indienerOrganisatie', '0193a5b0-0000-7000-8000-00000000dead'],
    ])('refuses %s = %j', async (field, value) => {
      const answer = await api.post(INDIENER, '/v1/vastlopers', { ...VASTLOPER, [field]: value });
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(new Set(wrongFields(answer).map((name) => name.split('.')[0]))).toEqual(new Set([field]));
    });

    it('refuses an act with wrong codes, unknown fields and a missing half', async () => {
      const answer = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/opschalingen`, {
        reden: 'zomaar',
        naar: 'koning',
        gewenstOp: 'morgen',
        extra: 1,
      });
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(['extra', 'gewenstOp', 'naar', 'reden', 'vraag', 'watGeprobeerd']);
    });

    it('refuses an act that names an organisation nobody knows', async () => {
      const answer = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/partnerverzoeken`, {
        organisatie: '0193a5b0-0000-7000-8000-00000000dead',
        vraag: 'Wilt u helpen?',
      });
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(['organisatie']);
    });

    it('tells of a promise that what and by when are missing, and of a refusal the reason', async () => {
      const path = '/v1/toezeggingen/0193a5b0-0000-7000-8000-00000000dead/antwoorden';
      for (const [body, fields] of [
        [{ antwoord: 'toegezegd' }, ['voor', 'wat']],
        [{ antwoord: 'voorwaardelijk', wat: 'x' }, ['voor', 'voorwaarde']],
        [{ antwoord: 'geweigerd' }, ['reden']],
      ] as const) {
        const answer = await api.post(BUREAU, path, body);
        expectProblem(answer, 'INVOER_ONGELDIG');
        expect(wrongFields(answer)).toEqual(fields);
      }
    });

    it.each([
      ['verlengingen', { tot: '2030-01-02', reden: 'x', akkoordVan: 'indiener' }, ['akkoordDoor', 'akkoordWijze']],
      ['aannames', { sporen: [], blokkades: [] }, ['blokkades', 'sporen', 'trekkerOrganisatie']],
      ['gesprekken', { met: [] }, ['met', 'uitkomst', 'watNodig']],
      ['aanhoudingen', {}, ['reden', 'toelichting', 'tot']],
      [
        'afsluitingen',
        { resultaat: 'doorbraak', vangst: 'x', borging: 'te_wijzigen' },
        ['betekenisVoorBewoners', 'bijvangst', 'borgingDoor', 'borgingToelichting', 'borgingVoor'],
      ],
    ])('tells at once all that the ladder needs for %s', async (path, body, fields) => {
      const answer = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/${path}`, body);
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(fields);
    });

    it('refuses a trekker that only looks after the data, and a handover to who does not work there', async () => {
      const { items } = (await api.get(BUREAU, '/v1/organisaties')).body as {
        items: { id: string; soort: string; sleutel: string }[];
      };
      const beheer = items.find(({ soort }) => soort === 'beheer')?.id;
      const aanname = { trekkerOrganisatie: beheer, sporen: ['quick_win'], blokkades: ['geld'] };
      const answer = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/aannames`, aanname);
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(['trekkerOrganisatie']);
      const overdracht = { organisatie, persoon: '0193a5b0-0000-7000-8000-00000000dead', reden: 'x' };
      const elders = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/overdrachten`, overdracht);
      expectProblem(elders, 'INVOER_ONGELDIG');
      expect(wrongFields(elders)).toEqual(['persoon']);
    });

    it('refuses a besluit without the voice of residents and without the reason why not, and with both', async () => {
      const besluit = { besluit: 'x', waarom: 'y', uitvoerderOrganisatie: organisatie, uitvoerenVoor: '2030-01-02' };
      for (const more of [{}, { stemVanBewoners: 'x', waaromNietGehoord: 'y' }]) {
        const answer = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/besluiten`, { ...besluit, ...more });
        expectProblem(answer, 'INVOER_ONGELDIG');
        expect(wrongFields(answer)).toEqual(['stemVanBewoners']);
      }
    });
  });

  describe('texts', () => {
    it('counts characters and not bytes, and says how many there are', async () => {
      const answer = await api.post(INDIENER, '/v1/vastlopers', {
        ...VASTLOPER,
        titel: '🗑️'.repeat(61),
        omschrijving: 'x'.repeat(4_001),
      });
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect([saidOf(answer, 'titel'), saidOf(answer, 'omschrijving')]).toEqual([
        ['Schrijf 3 tot 120 tekens. U schreef er 122.'],
        ['Schrijf hoogstens 4000 tekens. U schreef er 4001.'],
      ]);
    });

    it.each([
      ['half a character', '"half \\ud83d teken"'],
      ['a zero', '"een \\u0000 nul"'],
      ['an escape', '"een \\u001b[31m kleur"'],
      ['a delete', '"een \\u007f teken"'],
    ])('refuses %s', async (_what, tekst) => {
      const answer = await api.postRaw(
        INDIENER,
        '/v1/vastlopers',
        JSON.stringify({ ...VASTLOPER, omschrijving: '@' }).replace('"@"', tekst),
      );
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(['omschrijving']);
    });

    it('refuses a title over two lines', async () => {
      expect(
        wrongFields(await api.post(INDIENER, '/v1/vastlopers', { ...VASTLOPER, titel: `regel één\nregel twee ${emoji}` })),
      ).toEqual(['titel']);
    });
  });

  describe('dates', () => {
    it.each([
      '2030-12-11T00:00:00+05:00',
      '2030-12-11T23:30:00-10:00',
      '2030-12-11T00:00:00Z',
      '2030-12-11 10:00',
      '2030-12-11Z',
      '2030-12-11+02:00',
      '11-12-2030',
      '12/11/2030',
      '2030-02-30',
      '2030-13-01',
      '20301211',
      '2030-W50-3',
      '1999-12-31',
      '2100-01-01',
      '',
      20301211,
      null,
      1.5,
      ['2030-12-11'],
    ])('refuses %j: a date is a day in Amsterdam, without time and zone', async (volgendeDatum) => {
      const answer = await api.post(BUREAU, `/v1/vastlopers/${vastloper}/terugkoppelingen`, {
        tekst: 'Wij zoeken het uit.',
        volgendeDatum,
      });
      expectProblem(answer, 'INVOER_ONGELDIG');
      expect(wrongFields(answer)).toEqual(['volgendeDatum']);
      expect(saidOf(answer, 'volgendeDatum')).toEqual([expect.stringMatching(/datum/i)]);
    });
  });

  describe('size and kind', () => {
    const tenMegabytes = JSON.stringify({ ...VASTLOPER, omschrijving: 'x'.repeat(10_000_000) });

    it('refuses ten megabytes that announce themselves', async () => {
      expect((await sendLarge(api, tenMegabytes, { 'content-length': String(tenMegabytes.length) })).split('\r\n')[0]).toBe(
        'HTTP/1.1 413 Payload Too Large',
      );
      expect(await sendLarge(api, tenMegabytes, { 'content-length': String(tenMegabytes.length) })).toMatch(
        /api-version: [\s\S]*"code":"LICHAAM_TE_GROOT"/,
      );
    });

    it('refuses ten megabytes that come in pieces', async () => {
      expect(await sendLarge(api, tenMegabytes, {})).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"LICHAAM_TE_GROOT"/);
    });

    it('refuses one byte too many, and reads exactly 64 kB', async () => {
      const exact = JSON.stringify({ ...VASTLOPER, omschrijving: '' });
      const fill = (bytes: number): string =>
        exact.replace('"omschrijving":""', `"omschrijving":"${'x'.repeat(bytes - Buffer.byteLength(exact))}"`);
      expectProblem(await api.postRaw(INDIENER, '/v1/vastlopers', fill(65_537)), 'LICHAAM_TE_GROOT');
      expectProblem(await api.postRaw(INDIENER, '/v1/vastlopers', fill(65_536)), 'INVOER_ONGELDIG');
    });

    it.each([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json-patch+json',
      'json',
      '',
    ])('refuses content of kind "%s"', async (kind) =>
      expectProblem(await api.post(INDIENER, '/v1/vastlopers', VASTLOPER, { 'content-type': kind }), 'INHOUDSTYPE_ONBEKEND'),
    );

    it('answers what is no HTTP with a problem too', async () => {
      const raw = await sendRaw(api, 'GET /v1/vastlopers HTTP/1.1\r\nHost: x\r\nkop regel: x\r\n\r\n');
      expect(raw).toMatch(/^HTTP\/1\.1 400 /);
      expect(raw).toMatch(/api-version: [\s\S]*content-type: application\/problem\+json[\s\S]*"code":"VERZOEK_ONLEESBAAR"/);
    });
  });
});

/** Sends a large body and reads the answer as it comes on the line; the server may stop reading before all is sent. */
async function sendLarge(api: ApiSystem, body: string, headers: Record<string, string>): Promise<string> {
  const token = await api.token(INDIENER);
  return new Promise((done, fail) => {
    const sending = request(
      `${api.url}/v1/vastlopers`,
      { method: 'POST', headers: { ...headers, authorization: `Bearer ${token}`, 'content-type': 'application/json' } },
      (answer) => {
        let text = `HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n${Object.entries(answer.headers)
          .map(([name, value]) => `${name}: ${String(value)}`)
          .join('\r\n')}\r\n\r\n`;
        answer
          .on('data', (data: Buffer) => (text += data.toString()))
          .on('end', () => done(text))
          .on('error', fail);
      },
    );
    sending.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : fail(error),
    );
    sending.end(body);
  });
}

function sendRaw(api: ApiSystem, text: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(api.port, '127.0.0.1', () => socket.write(text));
    socket
      .on('data', (data) => (answer += data.toString()))
      .on('end', () => done(answer))
      .on('error', fail);
  });
}
