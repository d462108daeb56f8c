// SPDX-License-Identifier: EUPL-1.2

/** Texts of signing in, where there are more places for it, and of having signed out. */
export const INLOGGEN = {
  titel: 'Inloggen',
  waar: 'Waar werkt u?',
  uitleg: 'Kies uw organisatie. U logt in zoals u dat op uw werk gewend bent.',
  uitgelogdTitel: 'U bent uitgelogd',
  naarStart: 'Ga naar de startpagina',
  ookDaar: 'Wij brengen u nu naar de aanmelddienst. Daar logt u ook uit.',
  naarDienst: 'Ga naar de aanmelddienst',
} as const;
