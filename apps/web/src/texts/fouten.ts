// SPDX-License-Identifier: EUPL-1.2

/** Texts of the pages that are shown when an address cannot be: what happened, and where to go. */
export const FOUTPAGINAS = {
  nietGevonden: {
    title: 'Deze pagina is er niet',
    text: 'Het adres klopt niet, of de pagina is weg. Kijk of u het adres goed hebt getypt.',
  },
  onleesbaar: {
    title: 'Wij begrijpen deze vraag niet',
    text: 'Er staat iets in het adres of in het bericht dat wij niet kunnen lezen. Begin opnieuw bij de startpagina.',
  },
  onzeFout: {
    title: 'Er ging iets mis bij ons',
    text: 'Dit is onze fout. Probeer het over een paar minuten opnieuw. Wat al was opgeslagen, is bewaard.',
  },
  naarStart: 'Ga naar de startpagina',
  opnieuwInloggen: 'Log opnieuw in',
} as const;
