// SPDX-License-Identifier: EUPL-1.2
import { GEBEURTENIS_SOORTEN } from '#domain/ladder/zet';
import { Keuze } from '../invoer/keuze.js';
import { Code, Deel, DeelLijst, Getal, Id, JaNee, Tekst, Tijdstip, Vrij } from '../http/toon.js';
import { DoorDto } from '../vastlopers/vastloper-onderdelen.dto.js';

const HASH = '9f2c1e0b7a4d5c6e8f90123456789abcdef0123456789abcdef0123456789abc';
const ID = '0193a5b0-0000-7000-8000-0000000000a1';

/** The ways a log can be taken along. */
export const LOGBOEK_FORMATEN = ['json', 'csv'] as const;

/** The query of a log. */
export class LogboekQueryDto {
  @Keuze(LOGBOEK_FORMATEN, 'json: met alles om het logboek te controleren. csv: voor een rekenblad. Standaard: json.')
  formaat?: (typeof LOGBOEK_FORMATEN)[number];
}

/** Which case. */
export class LogboekVastloperDto {
  @Id('Het id van de vastloper.') id: string;
  @Tekst('EHV-WZ-2026-0042', 'Het nummer.') nummer: string;
}

/** Where the log ends according to the case. */
export class LogboekEindeDto {
  @Getal(1, 'Het aantal gebeurtenissen.') versie: number;
  @Tekst(HASH, 'Het kenmerk van de laatste gebeurtenis (hex).') hash: string;
}

/** Where an hourly checkpoint found the log. */
export class LogboekControlepuntDto {
  @Getal(12, 'Het volgnummer van het controlepunt.') volgnummer: number;
  @Tijdstip('2026-11-20T10:00:00.000Z', 'Wanneer het is gemaakt (UTC).') op: string;
  @Getal(1, 'Het aantal gebeurtenissen toen.') versie: number;
  @Tekst(HASH, 'Het kenmerk van de laatste gebeurtenis toen (hex).') hash: string;
}

/** What is needed to compute the hash again. */
export class LogboekBewijsDto {
  @Getal(2, 'Hoe het kenmerk is gemaakt.') formatversie: number;
  @Id('Het id van de handeling; null als de klok het deed.', { leeg: true }, ID) handelingId: string | null;
  @Id('Het id van de organisatie; null als de klok het deed.', { leeg: true }) organisatieId: string | null;
  @JaNee(false, 'De indiener verbergt zijn of haar naam voor u. Dan staat persoonHash voor de persoon.')
  persoonVerborgen: boolean;
  @Id('Het id van de persoon; null als die verborgen is of als de klok het deed.', { leeg: true }, ID) persoonId: string | null;
  @Tekst('00112233445566778899aabbccddeeff', 'Het zout van de persoon (hex); null als die verborgen is.', { leeg: true })
  zout: string | null;
  @Tekst(HASH, 'Het gezouten kenmerk van de persoon (hex).', { leeg: true }) persoonHash: string | null;
  @Vrij({ vraag: '00112233445566778899aabbccddeeff' }, 'Het zout (hex) per veld van woorden.') zouten: Record<string, string>;
  @Vrij({}, 'Per veld van woorden dat voor u verborgen is, het kenmerk dat het heeft (hex).')
  verborgenWoorden: Record<string, string>;
  @Tekst(HASH, 'Het kenmerk van de woorden (hex).', { leeg: true }) woordenHash: string | null;
  @Tekst('0'.repeat(64), 'Het kenmerk van de vorige gebeurtenis (hex); nullen bij de eerste.') vorigeHash: string;
  @Tekst(HASH, 'Het kenmerk van deze gebeurtenis (hex).') hash: string;
}

/** One gebeurtenis with its proof. */
export class LogboekRegelDto {
  @Getal(1, 'De hoeveelste gebeurtenis van deze vastloper.') versie: number;
  @Code(GEBEURTENIS_SOORTEN, 'ingediend', 'Wat er gebeurde.') soort: string;
  @Tijdstip('2026-11-20T09:30:00.000Z', 'Wanneer (UTC).') op: string;
  @Deel(() => DoorDto, 'Door wie; null als de klok het deed.', { leeg: true }) door: DoorDto | null;
  @Vrij({ thema: 'wonen_en_wijken' }, 'De codes die erbij horen; per soort verschillend.') gegevens: Record<string, unknown>;
  @Vrij({ blokkades: ['lokaal_beleid'] }, 'Wat iemand erbij schreef; null bij een volgende gebeurtenis van dezelfde handeling.', {
    leeg: true,
  })
  woorden: Record<string, unknown> | null;
  @Vrij({}, 'Per gewist veld het kenmerk dat het had (hex).') gewist: Record<string, string>;
  @Deel(() => LogboekBewijsDto, 'Wat nodig is om het kenmerk na te rekenen.') bewijs: LogboekBewijsDto;
}

/** The whole log of a case. */
export class LogboekDto {
  @Deel(() => LogboekVastloperDto, 'De vastloper.') vastloper: LogboekVastloperDto;
  @Deel(() => LogboekEindeDto, 'Het einde van het logboek.') einde: LogboekEindeDto;
  @DeelLijst(() => LogboekRegelDto, 'De gebeurtenissen, de oudste eerst.') gebeurtenissen: LogboekRegelDto[];
  @DeelLijst(() => LogboekControlepuntDto, 'De controlepunten waarin deze vastloper voorkomt.')
  controlepunten: LogboekControlepuntDto[];
}
