// SPDX-License-Identifier: EUPL-1.2
import type { VeldFout } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import { BEVINDING_SOORTEN } from '#domain/screening/bevinding';
import { UITLEG, UITLEG_AMBIGU } from '#domain/screening/uitleg';
import { problemType } from '#platform/problem/problem';

/** The schema of a problem (RFC 9457) with our extension members. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Een probleem (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Het soort probleem.', example: problemType('INVOER_ONGELDIG') },
    title: { type: 'string', description: 'Het probleem in het kort.', example: FOUTEN.INVOER_ONGELDIG.titel },
    status: { type: 'integer', description: 'De HTTP-status.', example: 400 },
    detail: { type: 'string', description: 'Wat u kunt doen.', example: FOUTEN.INVOER_ONGELDIG.detail },
    code: { type: 'string', enum: Object.keys(FOUTEN), description: "De code, voor programma's.", example: 'INVOER_ONGELDIG' },
    instance: {
      type: 'string',
      format: 'uri',
      description: 'Noem dit als u ons om hulp vraagt.',
      example: 'urn:uuid:3f2c8f6e-5a60-4e2b-9d1c-0d1d8f0f5a11',
    },
    fouten: {
      type: 'array',
      description: 'Alle velden die niet kloppen. Alleen bij INVOER_ONGELDIG en PERSOONSGEGEVENS.',
      items: {
        type: 'object',
        required: ['veld', 'melding'],
        properties: {
          veld: {
            type: 'string',
            description: 'Het veld, met punten: regel.naam, partijen.0.naam. Leeg: het hele bericht.',
            example: 'titel',
          },
          melding: { type: 'string', description: 'Wat u kunt doen.', example: 'Schrijf 3 tot 120 tekens. U schreef er 2.' },
          soort: {
            type: 'string',
            enum: [...BEVINDING_SOORTEN],
            description: 'Waar het op lijkt. Alleen bij PERSOONSGEGEVENS.',
            example: 'bsn',
          },
          ambigu: {
            type: 'boolean',
            description: 'Mag het door met waaromGeenPersoonsgegevens? Alleen bij PERSOONSGEGEVENS.',
            example: true,
          },
        },
      },
    },
    vastloper: {
      type: 'object',
      description: 'De nieuwe stand, als een actie nu niet kan.',
      required: ['id', 'nummer', 'status', 'trede', 'versie'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        nummer: { type: 'string' },
        status: { type: 'string' },
        trede: { type: 'string' },
        versie: { type: 'integer' },
      },
    },
    handeling: { type: 'string', format: 'uuid', description: 'Het id van de geweigerde handeling.' },
    retryAfter: { type: 'integer', description: 'Na hoeveel seconden u het weer kunt proberen. Alleen bij TE_VEEL_VERZOEKEN.' },
  },
  additionalProperties: true,
} as const;

const OMSCHRIJVINGEN: Readonly<Record<string, string>> = {
  400: 'De invoer klopt niet, of het bericht is niet te lezen.',
  401: 'U bent niet aangemeld, of wij kennen u niet.',
  403: 'U mag dit niet doen.',
  404: 'Dit bestaat niet, of u mag het niet zien.',
  408: 'Het verzoek kwam niet op tijd helemaal binnen.',
  409: 'Dit kan nu niet. De nieuwe stand staat erbij.',
  410: 'Wat u vraagt, bewaren wij niet meer.',
  413: 'Het bericht is te groot.',
  415: 'Dit soort bericht kennen wij niet.',
  429: 'Te veel verzoeken.',
  500: 'Er ging iets mis bij ons.',
  503: 'Wij zijn even niet bereikbaar.',
};
const EXTRA_HEADERS: Readonly<Record<string, object>> = {
  401: {
    'WWW-Authenticate': { description: 'Hoe u zich aanmeldt.', schema: { type: 'string', example: 'Bearer realm="doorbraak"' } },
  },
  429: {
    'Retry-After': { description: 'Na hoeveel seconden u het weer kunt proberen.', schema: { type: 'integer', example: 30 } },
  },
  503: {
    'Retry-After': { description: 'Na hoeveel seconden u het weer kunt proberen.', schema: { type: 'integer', example: 5 } },
  },
};

/** Which statuses an operation can give besides its own: reading cannot be refused by the ladder, and what is open to all needs no sign-in. */
function statusesOf(method: string, path: string, open: boolean): string[] {
  const always = open ? ['400', '500'] : ['400', '401', '403', '429', '500', '503'];
  const found = path.includes('{') ? ['404'] : [];
  const gone = path === '/gebeurtenissen' ? ['410'] : [];
  const refused = /^\/exports\/\{id\}\/bestand$/.test(path) ? ['409'] : [];
  return method === 'get' ? [...always, ...found, ...gone, ...refused] : [...always, ...found, '408', '409', '413', '415'];
}

const VOORBEELD_FOUTEN: Partial<Record<Foutcode, readonly VeldFout[]>> = {
  INVOER_ONGELDIG: [{ veld: 'titel', melding: 'Schrijf 3 tot 120 tekens. U schreef er 2.' }],
  PERSOONSGEGEVENS: [
    {
      veld: 'omschrijving',
      melding: `${UITLEG.bsn.titel}. ${UITLEG.bsn.uitleg} ${UITLEG_AMBIGU.titel} ${UITLEG_AMBIGU.uitleg}`,
      soort: 'bsn',
      ambigu: true,
    },
  ],
};

/** Refusals that are about no vastloper, so that none stands beside them. */
const OVER_GEEN_VASTLOPER: readonly Foutcode[] = [
  'SLEUTEL_ANDERS_GEBRUIKT',
  'GEGEVENS_GEWIJZIGD',
  'PET_GEWISSELD',
  'WEBHOOKS_STAAN_UIT',
  'WEBHOOK_STAAT_UIT',
  'EXPORT_NIET_GEREED',
  'EXPORT_VERLOPEN',
  'TE_VEEL_EXPORTS',
];

function exampleOf(code: Foutcode): object {
  const { status, titel, detail } = FOUTEN[code];
  const voorbeeld = VOORBEELD_FOUTEN[code];
  const fouten = voorbeeld ? { fouten: voorbeeld } : {};
  const retryAfter = code === 'TE_VEEL_VERZOEKEN' ? { retryAfter: 30 } : {};
  const vastloper = {
    id: '0193a5b0-0000-7000-8000-000000000001',
    nummer: 'VLA-WW-2026-0042',
    status: 'in_behandeling',
    trede: 'partners',
    versie: 9,
  };
  const stand =
    status === 409 && !OVER_GEEN_VASTLOPER.includes(code) ? { handeling: '0193a5b0-0000-7000-8000-0000000000a1', vastloper } : {};
  return {
    type: problemType(code),
    title: titel,
    status,
    detail,
    code,
    instance: 'urn:uuid:3f2c8f6e-5a60-4e2b-9d1c-0d1d8f0f5a11',
    ...fouten,
    ...retryAfter,
    ...stand,
  };
}

/** Every code of this status as an example by its name. */
function examplesFor(status: string): Record<string, object> {
  const codes = (Object.keys(FOUTEN) as Foutcode[]).filter((code) => String(FOUTEN[code].status) === status);
  return Object.fromEntries(codes.map((code) => [code, { summary: FOUTEN[code].titel, value: exampleOf(code) }]));
}

/** All problem answers as components, and per operation the references to those it can give. */
export function problemResponses(headers: object): {
  readonly responses: Readonly<Record<string, object>>;
  refsFor(method: string, path: string, open: boolean): Record<string, { $ref: string }>;
} {
  const responses = Object.fromEntries(
    Object.entries(OMSCHRIJVINGEN).map(([status, description]) => [
      `Probleem${status}`,
      {
        description,
        headers: { ...headers, ...EXTRA_HEADERS[status] },
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' }, examples: examplesFor(status) },
        },
      },
    ]),
  );
  const refsFor = (method: string, path: string, open: boolean) =>
    Object.fromEntries(
      statusesOf(method, path, open)
        .sort()
        .map((status) => [status, { $ref: `#/components/responses/Probleem${status}` }]),
    );
  return { responses, refsFor };
}
