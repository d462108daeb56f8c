// SPDX-License-Identifier: EUPL-1.2

/** The words of the mail that a webhook was stopped. */
export const WEBHOOK_GESTOPT = {
  kop: 'Een webhook is gestopt',
  wat: 'Bij de webhook ‘{naam}’ van {organisatie} kwam niets meer aan. Daarom sturen wij er niets nieuws meer heen.',
  fout: 'Wat er de laatste keer misging: {fout}',
  bewaard: 'Wat er gebeurt, bewaren wij 90 dagen. Er is dus niets weg.',
  verder: 'Vraag de beheerder van de ontvanger om hem te herstellen. Zet daarna de webhook aan en laat alles opnieuw sturen.',
  knop: 'Bekijk de webhook',
  waarom: 'U krijgt deze mail omdat u beheerder bent.',
} as const;
