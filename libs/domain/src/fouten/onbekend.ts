// SPDX-License-Identifier: EUPL-1.2

/** What is said of a code or id that nothing has today, per kind of thing, wherever it is sent. */
export const ONBEKEND = {
  focusgebied: 'Dit focusgebied kennen wij niet. Kies een code uit /v1/focusgebieden.',
  thema: 'Dit thema kennen wij niet. Kies een code uit /v1/themas.',
  organisatie: 'Deze organisatie kennen wij niet. Kies een id uit /v1/organisaties.',
  persoon: 'Deze persoon kennen wij niet.',
} as const;
