// SPDX-License-Identifier: EUPL-1.2
import type { GebeurtenisSoort } from '../ladder/zet.js';

/** The event of a test, which is about no case. */
export const PROEF = 'proef';
/** What an event can be about: a fact of the log of a case, or a test. Example: `'opgeschaald'`. */
export type EventSoort = GebeurtenisSoort | typeof PROEF;

/** One fact in the stream of an organisation. `volgnummer` counts from 1 per organisation, `op` is an instant (ISO UTC). */
export interface StroomGebeurtenis {
  readonly volgnummer: number;
  readonly vastloperId: string;
  readonly nummer: string;
  readonly focusgebied: string;
  readonly versie: number;
  readonly soort: GebeurtenisSoort;
  readonly op: string;
}

/** Who sends (a URN with the OIN of the organisation that runs this installation), and where its API is. */
export interface EventHerkomst {
  readonly bron: string;
  readonly apiUrl: string;
}

/** An event as it leaves the house: CloudEvents 1.0 in the NL GOV profile. No word of a case and nothing about a person; `dataref` leads to what the reader may see. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly subject?: string;
  readonly dataref?: string;
  readonly sequence?: string;
  readonly sequencetype?: 'Integer';
  readonly data: Readonly<Record<string, string | number>>;
}

/** The type of an event, reverse DNS with the version at the end. Example: `typeVan('opgeschaald') // 'nl.doorbraak.vastloper.opgeschaald.v1'`. */
export function typeVan(soort: GebeurtenisSoort): string {
  return `nl.doorbraak.vastloper.${soort}.v1`;
}

/**
 * A fact as an event. The same fact has the same `id` for everybody and however often it is sent; `sequence` is its place in the stream of the receiver.
 * @example cloudEventVan(fact, { bron: 'urn:nld:oin:00000001823288444000:systeem:doorbraak', apiUrl: 'https://api.example' }).id // '<case>.<versie>'
 */
export function cloudEventVan(gebeurtenis: StroomGebeurtenis, { bron, apiUrl }: EventHerkomst): CloudEvent {
  const { volgnummer, vastloperId, nummer, focusgebied, versie, soort, op } = gebeurtenis;
  return {
    specversion: '1.0',
    id: `${vastloperId}.${versie}`,
    source: bron,
    type: typeVan(soort),
    subject: vastloperId,
    time: op,
    datacontenttype: 'application/json',
    dataref: `${apiUrl}/v1/vastlopers/${vastloperId}`,
    sequence: String(volgnummer),
    sequencetype: 'Integer',
    data: { vastloper: vastloperId, nummer, focusgebied, versie, soort, op },
  };
}

/** The event of a test: about no case, with the id of its delivery. `nu` is an instant (ISO UTC). */
export function proefEvent(id: string, { bron }: EventHerkomst, nu: string): CloudEvent {
  return {
    specversion: '1.0',
    id,
    source: bron,
    type: 'nl.doorbraak.webhook.proef.v1',
    time: nu,
    datacontenttype: 'application/json',
    data: { soort: PROEF },
  };
}
