// SPDX-License-Identifier: EUPL-1.2
import type { VastloperInvoer } from '#application/use-cases/file-vastloper.use-case';
import { partijenVan } from './melden-partijen.js';
import { valueOf, valueOrNull, type FormValues } from '../forms/field.js';

/** What was typed as the use case takes it; what was left empty becomes null, an empty list or false. */
export function toVastloperInvoer(values: FormValues): VastloperInvoer {
  const regel = valueOrNull(values, 'regel.naam');
  return {
    titel: valueOf(values, 'titel'),
    omschrijving: valueOf(values, 'omschrijving'),
    watKanWel: valueOf(values, 'watKanWel'),
    geprobeerd: valueOrNull(values, 'geprobeerd'),
    focusgebied: valueOf(values, 'focusgebied'),
    thema: valueOf(values, 'thema'),
    blokkades: values['blokkades'] ?? [],
    regel: regel === null ? null : { naam: regel, artikel: valueOrNull(values, 'regel.artikel') },
    partijen: partijenVan(values),
    sporen: values['sporen'] ?? [],
    stemVanBewoners: valueOrNull(values, 'stemVanBewoners'),
    naamVerbergen: valueOf(values, 'naamVerbergen') === 'ja',
    waaromGeenPersoonsgegevens: valueOrNull(values, 'waaromGeenPersoonsgegevens'),
    indienerOrganisatie: valueOrNull(values, 'indienerOrganisatie'),
  };
}
