// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import type { PaginaVraag } from '#application/ports/pagina';

const STANDAARD = 25;
const MELDING = 'Kies een heel getal van 1 tot en met 100.';

/** The query of every list: which page, and how long. */
export class PaginaDto {
  @ApiPropertyOptional({ description: 'De waarde van "volgende" van de vorige pagina.', type: String, maxLength: 1000 })
  @IsOptional()
  @ValidateBy({
    name: 'cursor',
    validator: {
      validate: (value) => typeof value === 'string' && value.length <= 1000,
      defaultMessage: () => 'Gebruik één keer de waarde uit "volgende", zonder iets te veranderen.',
    },
  })
  cursor?: string;

  @ApiPropertyOptional({
    description: 'Hoeveel er op een pagina staan, 1 tot en met 100.',
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: STANDAARD,
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value))
  @IsInt({ message: MELDING })
  @Min(1, { message: MELDING })
  @Max(100, { message: MELDING })
  limit?: number;
}

/** The page that was asked for; the first 25 when nothing was. */
export function toPaginaVraag({ cursor, limit }: PaginaDto): PaginaVraag {
  return { cursor: cursor ?? null, limit: limit ?? STANDAARD };
}

/** The query of what has no query: any key is unknown. */
export class GeenQueryDto {}
