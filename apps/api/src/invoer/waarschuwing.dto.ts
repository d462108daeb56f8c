// SPDX-License-Identifier: EUPL-1.2
import { BEVINDING_SOORTEN } from '#domain/screening/bevinding';
import { UITLEG } from '#domain/screening/uitleg';
import { Code, Tekst } from '../http/toon.js';

/** A hint about one field of what was stored all the same. */
export class WaarschuwingDto {
  @Tekst('omschrijving', 'Het veld, met punten: regel.naam, partijen.0.naam.') veld: string;
  @Code(BEVINDING_SOORTEN, 'telefoonnummer', 'Waar het op lijkt.') soort: string;
  @Tekst(`${UITLEG.telefoonnummer.titel}. ${UITLEG.telefoonnummer.uitleg}`, 'Wat u kunt doen. Toon dit aan mensen.')
  uitleg: string;
}

/** What is said of `waarschuwingen` wherever it is answered. */
export const WAARSCHUWINGEN_UITLEG =
  'Uw tekst is bewaard, maar lijkt gegevens over een mens te hebben. Leeg als wij niets zagen.';
