// SPDX-License-Identifier: EUPL-1.2
import type { Configuration } from '#platform/configuration';

/** One way in: what it is called, what you find there, and its address. `open` is false for an address that only answers with a token. */
export interface Door {
  readonly name: string;
  readonly text: string;
  readonly address: string;
  readonly open: boolean;
}

/** The settings the doors follow from. */
export type DoorSettings = Pick<
  Configuration,
  'nodeEnvironment' | 'publicApiUrl' | 'publicWebUrl' | 'oidcIssuer' | 'portTemporalUi' | 'portWorker' | 'portMail'
>;

/**
 * Every door of this installation. In production only those meant for everybody: the window of Temporal, metrics and the worker
 * stay on the private network there.
 * @example doorsOf(settings).map((door) => door.name)[0] // 'API'
 */
export function doorsOf(settings: DoorSettings): readonly Door[] {
  const everybody = publicDoors(settings);
  return settings.nodeEnvironment === 'production' ? everybody : [...everybody, ...operatorDoors(settings)];
}

function publicDoors({ publicApiUrl, publicWebUrl, oidcIssuer }: DoorSettings): Door[] {
  return [
    {
      name: 'API',
      text: 'Hier doen systemen alles wat een mens ook kan. U hebt een token nodig.',
      address: `${publicApiUrl}/v1`,
      open: false,
    },
    {
      name: 'Beschrijving van de API',
      text: 'Elke vraag en elk antwoord, met voorbeelden (OpenAPI).',
      address: `${publicApiUrl}/v1/openapi.json`,
      open: true,
    },
    {
      name: 'Aanmelddienst',
      text: 'Hier meldt u zich aan. De dienst geeft het token.',
      address: `${oidcIssuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      open: true,
    },
    {
      name: 'Gezondheid van de API',
      text: 'Doet alles het? Per onderdeel staat het erbij.',
      address: `${publicApiUrl}/health/ready`,
      open: true,
    },
    { name: 'Gezondheid van deze pagina’s', text: 'Doen de pagina’s het?', address: `${publicWebUrl}/health/ready`, open: true },
  ];
}

function operatorDoors({ publicApiUrl, publicWebUrl, portTemporalUi, portWorker, portMail }: DoorSettings): Door[] {
  const machine = `http://${new URL(publicWebUrl).hostname}`;
  return [
    {
      name: 'Mailbak',
      text: 'Alle mail die is verstuurd. Op deze computer gaat er niets naar buiten.',
      address: `${machine}:${portMail}`,
      open: true,
    },
    {
      name: 'Temporal',
      text: 'Per vastloper de lopende route en de eerste wekker. Voor beheerders.',
      address: `${machine}:${portTemporalUi}`,
      open: true,
    },
    {
      name: 'Gezondheid van de worker',
      text: 'Lopen de routes en de controle van elke minuut?',
      address: `${machine}:${portWorker}/health/ready`,
      open: true,
    },
    {
      name: 'Metingen van de API',
      text: 'Tellers en tijden voor een dashboard.',
      address: `${publicApiUrl}/metrics`,
      open: true,
    },
    {
      name: 'Metingen van de worker',
      text: 'Tellers en tijden voor een dashboard.',
      address: `${machine}:${portWorker}/metrics`,
      open: true,
    },
  ];
}
