// SPDX-License-Identifier: EUPL-1.2
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { ToezeggingAntwoord } from '#domain/ladder/begrippen';
import type { HandelingInvoer } from '#application/use-cases/handeling-invoer';
import { area, choice, date, optionsOf, valueOf, valueOrNull, type Field, type FormValues } from '../forms/field.js';
import { HANDELING_VELDEN } from '../texts/handelingen.js';
import { PARTNER as T } from '../texts/desks.js';
import { NODIG } from '../texts/formulier.js';

/** The acts of the one that was asked. */
export type PartnerHandeling = 'vraag_beantwoorden' | 'nakomen' | 'overdracht_beantwoorden';

/** One act on the partner desk: what it is about, its fields (dates from `vandaag` on), the field each refusal is about, and how what was typed becomes input. */
export interface PartnerAct<S extends PartnerHandeling = PartnerHandeling> {
  readonly soort: S;
  readonly doel: 'toezegging' | 'overdracht';
  readonly faults?: Readonly<Partial<Record<Foutcode, string>>>;
  fields(vandaag: string): readonly Field[];
  toInvoer(values: FormValues): HandelingInvoer[S];
}

const description = HANDELING_VELDEN.geenNamen;
const onlyIf = (requiredWith: string) => ({ required: false, requiredWith });

const BEANTWOORDEN: PartnerAct<'vraag_beantwoorden'> = {
  soort: 'vraag_beantwoorden',
  doel: 'toezegging',
  faults: { DATUM_TE_VROEG: 'voor', HANDELING_ONVOLLEDIG: 'voor' },
  fields: (vandaag) => [
    choice('radio', 'antwoord', T.antwoord, optionsOf(T.antwoorden)),
    area('wat', T.veldWat, { ...onlyIf(NODIG.bijJa), description }),
    date('voor', T.veldVoor, { ...onlyIf(NODIG.bijJa), min: vandaag }),
    area('voorwaarde', T.veldVoorwaarde, onlyIf(NODIG.bijVoorwaarde)),
    area('reden', T.veldReden, onlyIf(NODIG.bijNee)),
  ],
  toInvoer: (values) => ({
    antwoord: valueOf(values, 'antwoord') as ToezeggingAntwoord,
    wat: valueOrNull(values, 'wat'),
    voor: valueOrNull(values, 'voor'),
    voorwaarde: valueOrNull(values, 'voorwaarde'),
    reden: valueOrNull(values, 'reden'),
  }),
};

const NAKOMEN: PartnerAct<'nakomen'> = {
  soort: 'nakomen',
  doel: 'toezegging',
  fields: () => [area('bewijs', T.veldBewijs, { description })],
  toInvoer: (values) => ({ bewijs: valueOf(values, 'bewijs') }),
};

const OVERNEMEN: PartnerAct<'overdracht_beantwoorden'> = {
  soort: 'overdracht_beantwoorden',
  doel: 'overdracht',
  fields: () => [
    choice('radio', 'aanvaard', T.neemtOver, optionsOf(T.neemtOverKeuzes)),
    area('reden', T.veldReden, { ...onlyIf(NODIG.bijNee), description }),
  ],
  toInvoer: (values) => ({ aanvaard: valueOf(values, 'aanvaard') === 'ja', reden: valueOrNull(values, 'reden') }),
};

/** Every act of the partner desk by its name. */
export const PARTNER_ACTS: Readonly<Record<PartnerHandeling, PartnerAct>> = {
  vraag_beantwoorden: BEANTWOORDEN as PartnerAct,
  nakomen: NAKOMEN as PartnerAct,
  overdracht_beantwoorden: OVERNEMEN as PartnerAct,
};

/** The act behind a part of an address, or null. */
export function partnerActOf(part: string): PartnerAct | null {
  return Object.values(PARTNER_ACTS).find(({ soort }) => soort === part) ?? null;
}
