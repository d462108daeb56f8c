// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isRsin } from '#domain/exports/rsin';
import { Vrij } from '../http/toon.js';

const ZAAK = 'urn:uuid:0193a5b0-0000-7000-8000-000000000001';
const lijst = (example: object, description: string): PropertyDecorator =>
  ApiProperty({ description, type: 'array', items: { type: 'object', additionalProperties: true }, example: [example] });

/** The query of a zaak. */
export class ZaakQueryDto {
  @ApiProperty({
    description: 'Het RSIN van de organisatie die de zaak overneemt.',
    type: String,
    minLength: 9,
    maxLength: 9,
    pattern: '^\\d{9}$',
    example: '123456782',
  })
  @ValidateBy({
    name: 'rsin',
    validator: {
      validate: (value) => typeof value === 'string' && isRsin(value),
      defaultMessage: () => 'Geef het RSIN van uw organisatie: negen cijfers.',
    },
  })
  bronorganisatie: string;
}

/** A vastloper as a zaak. The fields in each part are those of the standard. */
export class ZaakDto {
  @Vrij(
    { identificatie: 'EHV-WZ-2026-0042', bronorganisatie: '123456782', zaaktype: 'urn:doorbraak:zaaktype:vastloper' },
    'De zaak, met de velden van de Zaken API 1.6.',
  )
  zaak: Record<string, unknown>;

  @lijst(
    { zaak: ZAAK, statustype: 'urn:doorbraak:statustype:partners', datumStatusGezet: '2026-11-20T09:30:00.000Z' },
    'De statussen, de oudste eerst.',
  )
  statussen: Record<string, unknown>[];

  @lijst(
    { zaak: ZAAK, betrokkeneType: 'niet_natuurlijk_persoon', roltype: 'urn:doorbraak:roltype:trekker' },
    'De organisaties en hun rol. Namen van mensen staan er niet in.',
  )
  rollen: Record<string, unknown>[];

  @Vrij({ zaak: ZAAK, resultaattype: 'urn:doorbraak:resultaattype:doorbraak' }, 'Het resultaat; null als er nog geen is.', {
    leeg: true,
  })
  resultaat: Record<string, unknown> | null;

  @lijst({ zaak: ZAAK, besluittype: 'urn:doorbraak:besluittype:alliantieraad', datum: '2026-11-20' }, 'De besluiten.')
  besluiten: Record<string, unknown>[];

  @lijst({ zaak: ZAAK, eigenschap: 'urn:doorbraak:eigenschap:thema', waarde: 'wonen_en_wijken' }, 'Wat de standaard niet kent.')
  eigenschappen: Record<string, unknown>[];
}
