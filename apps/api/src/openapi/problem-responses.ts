// SPDX-License-Identifier: EUPL-1.2
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
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
    code: { type: 'string', enum: Object.keys(FOUTEN), description: 'De code, voor programma\'s.', example: 'INVOER_ONGELDIG' },
    instance: { type: 'string', format: 'uri', description: 'Noem dit als u ons om hulp vraagt.', example: 'urn:uuid:3f2c8f6e-5a60-4e2b-9d1c-0d1d8f0f5a11' },
    fouten: {
      type: 'array',
      description: 'Alle velden die niet kloppen. Alleen bij INVOER_ONGELDIG.',
      items: {
        type: 'object', required: ['veld', 'melding'],
        properties: {
          veld: { type: 'string', description: 'Het veld, met punten: regel.naam, partijen.0.naam. Leeg: het hele bericht.', example: 'titel' },
          melding: { type: 'string', description: 'Wat u kunt doen.', example: 'Schrijf 3 tot 120 tekens. U schreef er 2.' },
        },
      },
    },
    vastloper: {
      type: 'object', description: 'De nieuwe stand, als een actie nu niet kan.', required: ['id', 'nummer', 'status', 'trede', 'versie'],
      properties: { id: { type: 'string', format: 'uuid' }, nummer: { type: 'string' }, status: { type: 'string' }, trede: { type: 'string' }, versie: { type: 'integer' } },
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
  409: 'Dit kan nu niet. De nieuwe stand staat erbij.',
  413: 'Het bericht is te groot.',
  415: 'Dit soort bericht kennen wij niet.',
  429: 'Te veel verzoeken.',
  500: 'Er ging iets mis bij ons.',
  503: 'Wij zijn even niet bereikbaar.',
};
const VOORBEELD: Readonly<Record<string, Foutcode>> = {
  400: 'INVOER_ONGELDIG', 401: 'NIET_AANGEMELD', 403: 'NIET_BEVOEGD', 404: 'VASTLOPER_NIET_GEVONDEN', 409: 'STATUS_LAAT_NIET_TOE', 413: 'LICHAAM_TE_GROOT',
  415: 'INHOUDSTYPE_ONBEKEND', 429: 'TE_VEEL_VERZOEKEN', 500: 'INTERNE_FOUT', 503: 'DIENST_NIET_BEREIKBAAR',
};

/** Which statuses an operation can give besides its own: reading cannot be refused by the ladder, and what is open to all needs no sign-in. */
function statusesOf(method: string, path: string, open: boolean): string[] {
  const always = open ? ['400', '500'] : ['400', '401', '429', '500', '503'];
  const found = path.includes('{') ? ['404'] : [];
  return method === 'get' ? [...always, ...found] : [...always, ...found, '403', '409', '413', '415'];
}

function exampleFor(status: string): object {
  const code = VOORBEELD[status] ?? 'INTERNE_FOUT';
  const { titel, detail } = FOUTEN[code];
  const fouten = code === 'INVOER_ONGELDIG' ? { fouten: [{ veld: 'titel', melding: 'Schrijf 3 tot 120 tekens. U schreef er 2.' }] } : {};
  const id = '0193a5b0-0000-7000-8000-000000000001';
  const stand = code === 'STATUS_LAAT_NIET_TOE'
    ? { handeling: '0193a5b0-0000-7000-8000-0000000000a1', vastloper: { id, nummer: 'VLA-WW-2026-0042', status: 'afgesloten', trede: 'partners', versie: 9 } } : {};
  return { type: problemType(code), title: titel, status: Number(status), detail, code, instance: 'urn:uuid:3f2c8f6e-5a60-4e2b-9d1c-0d1d8f0f5a11', ...fouten, ...stand };
}

/** All problem answers as components, and per operation the references to those it can give. */
export function problemResponses(headers: object): {
  readonly responses: Readonly<Record<string, object>>;
  refsFor(method: string, path: string, open: boolean): Record<string, { $ref: string }>;
} {
  const responses = Object.fromEntries(
    Object.entries(OMSCHRIJVINGEN).map(([status, description]) => [
      `Probleem${status}`,
      { description, headers, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' }, example: exampleFor(status) } } },
    ]),
  );
  const refsFor = (method: string, path: string, open: boolean) =>
    Object.fromEntries(statusesOf(method, path, open).sort().map((status) => [status, { $ref: `#/components/responses/Probleem${status}` }]));
  return { responses, refsFor };
}
