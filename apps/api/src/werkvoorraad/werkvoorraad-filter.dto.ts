// SPDX-License-Identifier: EUPL-1.2
import type { WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { TERMIJN_SOORTEN, type TermijnSoort } from '#domain/ladder/begrippen';
import { Keuze } from '../invoer/keuze.js';
import { toKeuze, VastloperKeuzeDto } from '../invoer/vastloper-keuze.dto.js';

/** The query of `GET /v1/werkvoorraad`: filters that all hold together, and the page. */
export class WerkvoorraadFilterDto extends VastloperKeuzeDto {
  @Keuze(TERMIJN_SOORTEN, 'Alleen termijnen die hierover gaan.')
  soort?: TermijnSoort;
}

/** The filter as the use case takes it. */
export function toFilter(dto: WerkvoorraadFilterDto): WerkvoorraadFilter {
  return { ...toKeuze(dto), soort: dto.soort ?? null };
}
