// SPDX-License-Identifier: EUPL-1.2
import { WIS_REDENEN, type WisReden } from '#domain/ladder/begrippen';
import { TEKSTVELDEN } from '#domain/vastloper/tekstvelden';
import { CodeVeld, IdVeld } from '../invoer/veld.js';

/** Body of a tekstmelding and of a wissing: which text, and what kind of data is in it; never the text (AVG art. 5 and 17). */
export class TekstPlaatsDto {
  @IdVeld({
    uitleg: 'In welke handeling staat de tekst? (id van de handeling) Laat dit weg als het in de vastloper zelf staat.',
    voorbeeld: '0193a5b0-0000-7000-8000-0000000000a1',
    optioneel: true,
  })
  handeling?: string | null;

  @CodeVeld(TEKSTVELDEN, { uitleg: 'In welk veld staat de tekst? Neem de tekst zelf niet over.', voorbeeld: 'toelichting' })
  veld: string;

  @CodeVeld(WIS_REDENEN, { uitleg: 'Wat voor persoonsgegevens staan erin?', voorbeeld: 'naam' })
  reden: WisReden;
}
