// SPDX-License-Identifier: EUPL-1.2
import { TekstVeld } from './veld.js';

/** What every body with text may have besides: a reason why what looks like personal data is something else. */
export class GeenPersoonsgegevensDto {
  @TekstVeld({
    uitleg:
      'Alleen nodig als wij uw tekst weigerden en het iets anders is (ambigu). Schrijf in één zin wat het wel is, zonder het zelf te noemen. Een zeker gegeven blijft geweigerd.',
    voorbeeld: undefined,
    min: 10,
    max: 300,
    regels: false,
    optioneel: true,
  })
  waaromGeenPersoonsgegevens?: string | null;
}
