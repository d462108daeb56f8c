// SPDX-License-Identifier: EUPL-1.2
import type { Configuration } from '#platform/configuration';
import { DEUREN } from '../texts/start.js';

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
      ...DEUREN.api,
      address: `${publicApiUrl}/v1`,
      open: false,
    },
    {
      ...DEUREN.beschrijving,
      address: `${publicApiUrl}/v1/openapi.json`,
      open: true,
    },
    {
      ...DEUREN.aanmelddienst,
      address: `${oidcIssuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      open: true,
    },
    {
      ...DEUREN.gezondheidApi,
      address: `${publicApiUrl}/health/ready`,
      open: true,
    },
    { ...DEUREN.gezondheidWeb, address: `${publicWebUrl}/health/ready`, open: true },
  ];
}

function operatorDoors({ publicApiUrl, publicWebUrl, portTemporalUi, portWorker, portMail }: DoorSettings): Door[] {
  const machine = `http://${new URL(publicWebUrl).hostname}`;
  return [
    {
      ...DEUREN.mailbak,
      address: `${machine}:${portMail}`,
      open: true,
    },
    {
      ...DEUREN.temporal,
      address: `${machine}:${portTemporalUi}`,
      open: true,
    },
    {
      ...DEUREN.gezondheidWorker,
      address: `${machine}:${portWorker}/health/ready`,
      open: true,
    },
    {
      ...DEUREN.metingenApi,
      address: `${publicApiUrl}/metrics`,
      open: true,
    },
    {
      ...DEUREN.metingenWorker,
      address: `${machine}:${portWorker}/metrics`,
      open: true,
    },
  ];
}
