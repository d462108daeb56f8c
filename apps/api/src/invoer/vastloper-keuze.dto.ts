// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import type { WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { BLOKKADES, TREDEN, type Blokkade, type Trede } from '#domain/ladder/begrippen';
import { CodeUit, Keuze } from './keuze.js';
import { PaginaDto } from './pagina.dto.js';
import { idFout } from './veld-fouten.js';

/** What the lists of cases and of work let choose alike: filters that all hold together, and the page. */
export class VastloperKeuzeDto extends PaginaDto {
  @Keuze(TREDEN, 'Alleen op deze trede.')
  trede?: Trede;

  @CodeUit('/v1/focusgebieden', 'Alleen uit dit focusgebied (code).')
  focusgebied?: string;

  @CodeUit('/v1/themas', 'Alleen met dit thema (code).')
  thema?: string;

  @Keuze(BLOKKADES, 'Alleen met deze blokkade.')
  blokkade?: Blokkade;

  @ApiPropertyOptional({ description: 'Alleen getrokken door deze organisatie (id).', type: String, format: 'uuid' })
  @IsOptional()
  @ValidateBy({
    name: 'id',
    validator: { validate: (value) => idFout(value) === null, defaultMessage: () => idFout(null) ?? '' },
  })
  trekker?: string;

  @ApiPropertyOptional({ description: 'true: alleen te laat. false: alleen op tijd.', type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @ValidateBy({
    name: 'jaNee',
    validator: { validate: (value) => typeof value === 'boolean', defaultMessage: () => 'Kies true of false.' },
  })
  teLaat?: boolean;
}

/** That choice as both use cases take it; what was left out is no filter. */
export function toKeuze(dto: VastloperKeuzeDto): Omit<WerkvoorraadFilter, 'soort'> {
  return {
    trede: dto.trede ?? null,
    focusgebied: dto.focusgebied ?? null,
    thema: dto.thema ?? null,
    blokkade: dto.blokkade ?? null,
    trekkerOrganisatieId: dto.trekker ?? null,
    teLaat: dto.teLaat ?? null,
  };
}
