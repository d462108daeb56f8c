// SPDX-License-Identifier: EUPL-1.2
import type { WisReden } from '#domain/ladder/begrippen';

/** The questions of reporting and erasing a text. */
export const TEKST_VELDEN = {
  plek: 'In welke tekst staat het?',
  plekOuder: 'Van het logboek staan hier 60 teksten. Staat de tekst er niet bij? Zoek hem op bij: Lees alles wat is gebeurd.',
  wat: 'Wat staat er over een mens?',
  uitLogboek: '{naam}. {zin} ({datum})',
} as const;

/** The texts of a vastloper by the field they stand in. */
export const TEKST_PLAATSEN = {
  titel: 'De titel',
  omschrijving: 'Wat loopt er vast?',
  watKanWel: 'Wat kan er wel?',
  geprobeerd: 'Wat is al geprobeerd?',
  stemVanBewoners: 'Wat zeggen bewoners?',
  regel: 'De regel die tegenhoudt',
  partijen: 'Wie er mee kan doen',
} as const;

/** The words of an act that its line in the log does not show, by the field they were written in. */
export const ANDERE_WOORDEN: Readonly<Record<string, string>> = {
  geenGesprekReden: 'Waarom er geen gesprek was',
  akkoordDoor: 'Wie akkoord gaf',
  regel: 'De regel die tegenhoudt',
  borgingDoor: 'Wie zorgt dat het zo blijft',
  waaromGeenPersoonsgegevens: 'Waarom het niet over een mens gaat',
};

/** The kinds of personal data. */
export const TEKST_REDENEN: Readonly<Record<WisReden, string>> = {
  bsn: 'Een burgerservicenummer',
  iban: 'Een rekeningnummer',
  geboortedatum: 'Een geboortedatum',
  naam: 'Een naam',
  telefoonnummer: 'Een telefoonnummer',
  emailadres: 'Een e-mailadres',
  adres: 'Een adres',
  gezondheid: 'Iets over gezondheid',
  schulden: 'Iets over schulden',
  strafbare_feiten: 'Iets over een strafbaar feit',
  ander_persoonsgegeven: 'Iets anders over een mens',
};
