// SPDX-License-Identifier: EUPL-1.2
import { HOEDANIGHEDEN, STATUSSEN, TERMIJN_SOORTEN, TREDEN } from '#domain/ladder/begrippen';
import { Code, Datum, Deel, DeelLijst, Id, JaNee, Tekst, Volgende } from '../http/toon.js';

/** The case of an open act. */
export class WerkVastloperDto {
  @Id('Het id van de vastloper.') id: string;
  @Tekst('VLA-WW-2026-0042', 'Het nummer.') nummer: string;
  @Tekst('Drie bakken voor grofvuil mogen niet', 'De titel.') titel: string;
  @Code(TREDEN, 'intern_doorbraakteam', 'De trede.') trede: string;
  @Code(STATUSSEN, 'in_behandeling', 'De status.') status: string;
}

/** The clock of an open act. */
export class WerkTermijnDto {
  @Id('Het id van de termijn.') id: string;
  @Code(TERMIJN_SOORTEN, 'behandeling', 'Waar de termijn over gaat.') soort: string;
  @Datum('2026-12-04', 'De laatste dag.') einddatum: string;
  @JaNee(false, 'Is die dag voorbij?') teLaat: boolean;
}

/** One open act. */
export class WerkvoorraadRegelDto {
  @Deel(() => WerkVastloperDto, 'De vastloper.') vastloper: WerkVastloperDto;
  @Deel(() => WerkTermijnDto, 'De termijn.') termijn: WerkTermijnDto;
  @Code(HOEDANIGHEDEN, 'doorbraakteam', 'Waarom dit bij u ligt.') hoedanigheid: string;
}

/** A page of open acts. */
export class WerkvoorraadPaginaDto {
  @DeelLijst(() => WerkvoorraadRegelDto, 'Wat op u wacht; wat het eerst moet staat vooraan.') items: WerkvoorraadRegelDto[];
  @Volgende() volgende: string | null;
}
