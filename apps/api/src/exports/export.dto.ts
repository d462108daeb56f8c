// SPDX-License-Identifier: EUPL-1.2
import { EXPORT_FORMATEN, EXPORT_SOORTEN, EXPORT_STANDEN, type ExportFormaat, type ExportSoort } from '#domain/exports/export';
import { FOUTEN } from '#domain/fouten/foutcodes';
import { STATUSSEN, TREDEN, type Status, type Trede } from '#domain/ladder/begrippen';
import { Code, Deel, DeelLijst, Getal, Id, Tekst, Tijdstip, Volgende } from '../http/toon.js';
import { CodeVeld, GebiedVeld } from '../invoer/veld.js';

const KENMERK = '9f2c1e0b7a4d5c6e8f90123456789abcdef0123456789abcdef0123456789abc';

/** Body of `POST /v1/exports`. */
export class ExportVragenDto {
  @CodeVeld(EXPORT_SOORTEN, {
    uitleg:
      'lijst: wat u ziet, met één regel per vastloper. gebied: een heel gebied met alle logboeken, alleen voor het programmabureau.',
    voorbeeld: 'lijst',
  })
  soort: ExportSoort;

  @CodeVeld(EXPORT_FORMATEN, { uitleg: 'Bij een lijst csv, ods of json. Bij een gebied jsonl.', voorbeeld: 'csv' })
  formaat: ExportFormaat;

  @GebiedVeld({ uitleg: 'Alleen uit dit focusgebied (code). Bij een gebied verplicht.', voorbeeld: 'VLA-WW', optioneel: true })
  focusgebied?: string | null;

  @CodeVeld(TREDEN, { uitleg: 'Alleen op deze trede. Niet bij een gebied.', voorbeeld: 'partners', optioneel: true })
  trede?: Trede | null;

  @CodeVeld(STATUSSEN, { uitleg: 'Alleen in deze status. Niet bij een gebied.', voorbeeld: 'in_behandeling', optioneel: true })
  status?: Status | null;
}

/** Which cases were asked for. */
export class ExportFilterDto {
  @Tekst('VLA-WW', 'Het focusgebied; null als het niet uitmaakt.', { leeg: true }) focusgebied: string | null;
  @Code(TREDEN, null, 'De trede; null als het niet uitmaakt.', { leeg: true }) trede: string | null;
  @Code(STATUSSEN, null, 'De status; null als het niet uitmaakt.', { leeg: true }) status: string | null;
}

/** One export. */
export class ExportDto {
  @Id('Het id.') id: string;
  @Code(EXPORT_SOORTEN, 'lijst', 'Wat u vroeg.') soort: string;
  @Code(EXPORT_FORMATEN, 'csv', 'De vorm van het bestand.') formaat: string;
  @Deel(() => ExportFilterDto, 'Welke vastlopers u vroeg.') filter: ExportFilterDto;
  @Code(EXPORT_STANDEN, 'gereed', 'Hoe ver het is. Bij gereed kunt u het bestand ophalen.') stand: string;
  @Getal(120, 'Hoeveel vastlopers het worden; null: nog niet bekend.', { leeg: true }) totaal: number | null;
  @Getal(120, 'Hoeveel er al in het bestand staan.') gedaan: number;
  @Getal(48_213, 'Hoe groot het bestand is, in bytes.') grootte: number;
  @Tekst(KENMERK, 'Het kenmerk van het bestand (SHA-256, hex); null als het er nog niet is.', { leeg: true })
  kenmerk: string | null;
  @Getal(0, 'Bij een gebied: hoeveel vastlopers er niet in staan omdat u ze niet ziet.', { leeg: true })
  buitenZicht: number | null;
  @Code(Object.keys(FOUTEN), null, 'Waarom het niet lukte; null als het goed gaat.', { leeg: true }) fout: string | null;
  @Tijdstip('2026-11-23T09:00:00.000Z', 'Wanneer u het vroeg (UTC).') aangevraagdOp: string;
  @Tijdstip('2026-11-23T09:00:12.000Z', 'Wanneer het klaar was (UTC); null: nog niet.', { leeg: true }) gereedOp: string | null;
  @Tijdstip('2026-11-24T09:00:12.000Z', 'Tot wanneer u het bestand kunt ophalen (UTC).', { leeg: true }) verlooptOp:
    string | null;
}

/** The own exports. */
export class ExportLijstDto {
  @DeelLijst(() => ExportDto, 'Uw exports, de nieuwste eerst. Hoogstens 25.') items: ExportDto[];
  @Volgende() volgende: string | null;
}

/** Body without fields. */
export class LeegExportDto {}
