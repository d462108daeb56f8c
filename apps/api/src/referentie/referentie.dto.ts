// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { TERMIJNREGELING_STANDAARD } from '#domain/termijnen/termijnregeling';
import { Datum, DeelLijst, Id, Tekst, Volgende, Vrij } from '../http/toon.js';

/** One focus area. */
export class FocusgebiedDto {
  @Tekst('VLA-WW', 'De code.') code: string;
  @Tekst('Westwijk', 'De naam.') naam: string;
  @Tekst('Vlaardingen', 'De gemeente.') gemeente: string;
  @Tekst('GM0622', 'De code van de gemeente bij het CBS.') cbsCode: string;
}

/** All focus areas. */
export class FocusgebiedLijstDto {
  @DeelLijst(() => FocusgebiedDto, 'De focusgebieden.') items: FocusgebiedDto[];
  @Volgende() volgende: string | null;
}

/** One organisation. */
export class OrganisatieDto {
  @Id('Het id.') id: string;
  @Tekst('vla-ww-programmabureau', 'Een leesbare sleutel.') sleutel: string;
  @Tekst('Programmabureau Westwijk', 'De naam.') naam: string;
  @Tekst('programmabureau', 'De soort organisatie.') soort: string;
  @Tekst('VLA-WW', 'Het focusgebied; null als de organisatie landelijk is.', { leeg: true }) focusgebied: string | null;
  @Id('Wie wij vragen als deze organisatie stil blijft; null: de voorzitter van het gebied.', { leeg: true })
  escalatieOrganisatieId: string | null;
}

/** All organisations. */
export class OrganisatieLijstDto {
  @DeelLijst(() => OrganisatieDto, 'De organisaties.') items: OrganisatieDto[];
  @Volgende() volgende: string | null;
}

/** The query of the organisations. */
export class OrganisatieFilterDto {
  @ApiPropertyOptional({
    description: 'Alleen uit dit focusgebied (code), met de landelijke erbij.',
    type: String,
    maxLength: 40,
  })
  @IsOptional()
  @Matches(/^[\w-]{1,40}$/, { message: 'Noem één code uit /v1/focusgebieden.' })
  focusgebied?: string;
}

/** One theme. */
export class ThemaDto {
  @Tekst('wonen_en_wijken', 'De code.') code: string;
  @Tekst('Wonen en wijken', 'De naam.') naam: string;
  @Tekst(null, 'De code van het thema erboven; null als dat er niet is.', { leeg: true }) hoofdthema: string | null;
}

/** All themes. */
export class ThemaLijstDto {
  @DeelLijst(() => ThemaDto, "De thema's.") items: ThemaDto[];
  @Volgende() volgende: string | null;
}

/** One regeling of terms. */
export class TermijnregelingDto {
  @Tekst(null, 'Het focusgebied; null als de regeling landelijk is.', { leeg: true }) focusgebied: string | null;
  @Datum('2026-01-01', 'Sinds wanneer de regeling geldt.') geldigVanaf: string;
  @Vrij({ ...TERMIJNREGELING_STANDAARD }, 'Alle getallen; werkdagen, tenzij de naam iets anders zegt.') regeling: Record<
    string,
    unknown
  >;
}

/** All regelingen of terms. */
export class TermijnregelingLijstDto {
  @DeelLijst(() => TermijnregelingDto, 'De regelingen die vandaag gelden.') items: TermijnregelingDto[];
  @Volgende() volgende: string | null;
}
