// SPDX-License-Identifier: EUPL-1.2

/** Texts of the pages around signing in and out. */
export const INLOGGEN = {
  titel: 'Inloggen',
  kop: 'Waar werkt u?',
  uitleg: 'Kies uw organisatie. U logt in zoals u dat op uw werk doet.',
} as const;

/** Texts of the page after signing out. */
export const UITGELOGD = {
  titel: 'U bent uitgelogd',
  naarStart: 'Ga naar de startpagina',
  verder: 'Wij brengen u nu naar de aanmelddienst. Daar logt u ook uit.',
  naarDienst: 'Ga naar de aanmelddienst',
} as const;
