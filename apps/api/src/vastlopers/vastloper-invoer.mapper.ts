// SPDX-License-Identifier: EUPL-1.2
import type { VastloperInvoer } from '#application/use-cases/file-vastloper.use-case';
import type { VastloperIndienenDto } from './vastloper-indienen.dto.js';

/** The body as the use case takes it: what was left out becomes null, an empty list or false. */
export function toVastloperInvoer(dto: VastloperIndienenDto): VastloperInvoer {
  return {
    titel: dto.titel,
    omschrijving: dto.omschrijving,
    watKanWel: dto.watKanWel,
    geprobeerd: dto.geprobeerd ?? null,
    focusgebied: dto.focusgebied,
    thema: dto.thema,
    blokkades: dto.blokkades,
    regel: dto.regel ? { naam: dto.regel.naam, artikel: dto.regel.artikel ?? null } : null,
    partijen: (dto.partijen ?? []).map(({ naam, watNodig, watBiedt }) => ({
      naam,
      watNodig: watNodig ?? null,
      watBiedt: watBiedt ?? null,
    })),
    sporen: dto.sporen ?? [],
    stemVanBewoners: dto.stemVanBewoners ?? null,
    naamVerbergen: dto.naamVerbergen ?? false,
    waaromGeenPersoonsgegevens: dto.waaromGeenPersoonsgegevens ?? null,
    indienerOrganisatie: dto.indienerOrganisatie ?? null,
  };
}
