// SPDX-License-Identifier: EUPL-1.2

/** Texts about the hat somebody wears: as which of their roles they look and act. `{naam}` is the name of a hat. */
export const PET = {
  titel: 'Kies uw pet',
  intro: 'U werkt in meer dan één rol. Kies welke pet u nu opzet. U ziet en doet dan alleen wat bij die pet hoort.',
  een: 'U hebt één pet. Er valt niets te kiezen.',
  uwPet: 'Uw pet',
  wissel: 'Wissel van pet',
  alle: 'Al uw petten samen',
  alleUitleg: 'U ziet alles wat bij uw rollen hoort, door elkaar.',
  nu: 'Deze pet draagt u nu',
  opzetten: 'Zet op',
  naam: '{rol} bij {organisatie}',
  gebied: '{naam} ({gebied})',
  namens: '{naam}, in de plaats van {wie}',
  gewisseld: 'Dit formulier opende u met deze pet: {naam}. Er is niets gedaan. Zet die pet weer op en vul het opnieuw in.',
  naarKeuze: 'Kies uw pet',
  nietVanU: 'Deze pet is niet van u, of hij geldt vandaag niet. Kies een andere.',
} as const;
