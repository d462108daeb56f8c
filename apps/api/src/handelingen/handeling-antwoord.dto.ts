// SPDX-License-Identifier: EUPL-1.2
import { FOUTEN } from '#domain/fouten/foutcodes';
import { HANDELING_SOORTEN } from '#domain/ladder/handelingen';
import { Code, Deel, DeelLijst, Getal, Id, Tekst, Tijdstip } from '../http/toon.js';
import { WAARSCHUWINGEN_UITLEG, WaarschuwingDto } from '../invoer/waarschuwing.dto.js';
import { VastloperDto } from '../vastlopers/vastloper-antwoord.dto.js';

const SOORTEN = ['indienen', ...HANDELING_SOORTEN];
const STANDEN = ['ontvangen', 'verwerkt', 'geweigerd'];

/** How an act stands. */
export class HandelingDto {
  @Id('Het id van de handeling.', {}, '0193a5b0-0000-7000-8000-0000000000a1') id: string;
  @Id('De vastloper.') vastloperId: string;
  @Code(SOORTEN, 'opschalen', 'Wat voor handeling.') soort: string;
  @Code(STANDEN, 'verwerkt', 'Hoe het ermee staat.') stand: string;
  @Code(Object.keys(FOUTEN), null, 'Waarom geweigerd; anders null.', { leeg: true }) code: string | null;
  @Tijdstip('2026-11-24T09:30:00.000Z', 'Wanneer ontvangen (UTC).') ontvangenOp: string;
  @Tijdstip('2026-11-24T09:30:00.100Z', 'Wanneer verwerkt of geweigerd (UTC); null zolang dat niet is gebeurd.', { leeg: true })
  verwerktOp: string | null;
  @Getal(4, 'De versie van de vastloper na deze handeling; null als die er niet is.', { leeg: true }) versie: number | null;
}

/** An act that was carried out, and the case as it became (201). */
export class HandelingVerwerktDto {
  @Deel(() => HandelingDto, 'Uw handeling.') handeling: HandelingDto;
  @Deel(() => VastloperDto, 'De vastloper zoals die nu is; null als u hem door deze handeling niet meer ziet.', { leeg: true })
  vastloper: VastloperDto | null;
  @DeelLijst(() => WaarschuwingDto, WAARSCHUWINGEN_UITLEG) waarschuwingen: WaarschuwingDto[];
}

/** An act that is safe and will be carried out soon (202). */
export class HandelingBewaardDto {
  @Deel(() => HandelingDto, 'Uw handeling.') handeling: HandelingDto;
  @Tekst('Uw actie is bewaard en wordt zo verwerkt.', 'Wat er nu gebeurt.') melding: string;
  @DeelLijst(() => WaarschuwingDto, WAARSCHUWINGEN_UITLEG) waarschuwingen: WaarschuwingDto[];
}
