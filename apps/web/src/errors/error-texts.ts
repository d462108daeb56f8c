// SPDX-License-Identifier: EUPL-1.2
import type { ErrorText } from './error.page.js';

const NIET_GEVONDEN: ErrorText = {
  title: 'Deze pagina is er niet',
  text: 'Het adres klopt niet, of de pagina is weg. Kijk of u het adres goed hebt getypt.',
};
const ONLEESBAAR: ErrorText = {
  title: 'Wij begrijpen deze vraag niet',
  text: 'Er staat iets in het adres of in het bericht dat wij niet kunnen lezen. Begin opnieuw bij de startpagina.',
};
const ONZE_FOUT: ErrorText = {
  title: 'Er ging iets mis bij ons',
  text: 'Dit is onze fout. Probeer het over een paar minuten opnieuw. Wat al was opgeslagen, is bewaard.',
};

/** The words for an HTTP status: 404 has its own, other user faults share one, the rest is our fault. */
export function errorTextOf(status: number): ErrorText {
  if (status === 404) return NIET_GEVONDEN;
  return status >= 400 && status < 500 ? ONLEESBAAR : ONZE_FOUT;
}
