// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';
import type { VastloperFilter } from '#application/ports/vastloper.repository';
import { BLOKKADES, STATUSSEN, TREDEN, type Blokkade, type Status, type Trede } from '#domain/ladder/begrippen';
import { PaginaDto } from '../invoer/pagina.dto.js';
import { Keuze } from '../invoer/keuze.js';
import { idFout } from '../invoer/veld-fouten.js';

const SORTERINGEN = ['termijn', '-ingediend'] as const;

/** The query of `GET /v1/vastlopers`: filters that all hold together, the order and the page. */
export class VastloperFilterDto extends PaginaDto {
  @Keuze(TREDEN, 'Alleen op deze trede.')
  trede?: Trede;

  @Keuze(STATUSSEN, 'Alleen in deze status.')
  status?: Status;

  @ApiPropertyOptional({ description: 'Alleen uit dit focusgebied (code).', type: String, maxLength: 40 })
  @IsOptional()
  @ValidateBy({
    name: 'code',
    validator: {
      validate: (value) => typeof value === 'string' && /^[\w-]{1,40}$/.test(value),
      defaultMessage: () => 'Noem één code uit /v1/focusgebieden.',
    },
  })
  focusgebied?: string;

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

  @Keuze(SORTERINGEN, 'termijn: wat het eerst moet, eerst. -ingediend: de nieuwste eerst. Standaard: termijn.')
  sorteer?: (typeof SORTERINGEN)[number];
}

/** The filter as the use case takes it. */
export function toFilter(dto: VastloperFilterDto): VastloperFilter {
  return {
    trede: dto.trede ?? null,
    status: dto.status ?? null,
    focusgebied: dto.focusgebied ?? null,
    blokkade: dto.blokkade ?? null,
    trekkerOrganisatieId: dto.trekker ?? null,
    teLaat: dto.teLaat ?? null,
    sorteer: dto.sorteer ?? 'termijn',
  };
}
