// SPDX-License-Identifier: EUPL-1.2
import type { VastloperFilter } from '#application/ports/vastloper.repository';
import { STATUSSEN, type Status } from '#domain/ladder/begrippen';
import { Keuze } from '../invoer/keuze.js';
import { toKeuze, VastloperKeuzeDto } from '../invoer/vastloper-keuze.dto.js';

const SORTERINGEN = ['termijn', '-ingediend'] as const;

/** The query of `GET /v1/vastlopers`: filters that all hold together, the order and the page. */
export class VastloperFilterDto extends VastloperKeuzeDto {
  @Keuze(STATUSSEN, 'Alleen in deze status.')
  status?: Status;

  @Keuze(SORTERINGEN, 'termijn: wat het eerst moet, eerst. -ingediend: de nieuwste eerst. Standaard: termijn.')
  sorteer?: (typeof SORTERINGEN)[number];
}

/** The filter as the use case takes it. */
export function toFilter(dto: VastloperFilterDto): VastloperFilter {
  return { ...toKeuze(dto), status: dto.status ?? null, sorteer: dto.sorteer ?? 'termijn' };
}
