// SPDX-License-Identifier: EUPL-1.2
import type { FocusgebiedEntity } from '../entities/focusgebied.entity.js';

/** One focus area as it is loaded; coordinates are rough centres for a small map. */
export type FocusgebiedGegevens = Omit<FocusgebiedEntity, 'geldigVanaf' | 'geldigTot'>;

/**
 * The 20 focus areas of the Nationaal Programma Leefbaarheid en Veiligheid in 19 municipalities, with the municipality codes of CBS.
 * Dated reference data: more areas may come.
 */
export const FOCUSGEBIEDEN: readonly FocusgebiedGegevens[] = [
  { code: 'AMS-NW', naam: 'Amsterdam Nieuw-West', gemeente: 'Amsterdam', cbsCode: 'GM0363', ookBekendAls: [], breedtegraad: 52.36, lengtegraad: 4.81 },
  { code: 'AMS-ZO', naam: 'Amsterdam Zuidoost', gemeente: 'Amsterdam', cbsCode: 'GM0363', ookBekendAls: [], breedtegraad: 52.31, lengtegraad: 4.97 },
  { code: 'ARN-O', naam: 'Arnhem-Oost', gemeente: 'Arnhem', cbsCode: 'GM0202', ookBekendAls: [], breedtegraad: 51.98, lengtegraad: 5.94 },
  { code: 'BRE-N', naam: 'Breda-Noord', gemeente: 'Breda', cbsCode: 'GM0758', ookBekendAls: [], breedtegraad: 51.6, lengtegraad: 4.79 },
  { code: 'DEL-W', naam: 'Delft-West', gemeente: 'Delft', cbsCode: 'GM0503', ookBekendAls: [], breedtegraad: 52.0, lengtegraad: 4.34 },
  { code: 'DHG-ZW', naam: 'Den Haag Zuidwest', gemeente: 'Den Haag', cbsCode: 'GM0518', ookBekendAls: [], breedtegraad: 52.05, lengtegraad: 4.27 },
  { code: 'DOR-W', naam: 'Dordrecht-West', gemeente: 'Dordrecht', cbsCode: 'GM0505', ookBekendAls: [], breedtegraad: 51.8, lengtegraad: 4.65 },
  { code: 'EHV-WZ', naam: 'Eindhoven Woensel-Zuid', gemeente: 'Eindhoven', cbsCode: 'GM0772', ookBekendAls: [], breedtegraad: 51.46, lengtegraad: 5.47 },
  { code: 'GRO-N', naam: 'Groningen-Noord', gemeente: 'Groningen', cbsCode: 'GM0014', ookBekendAls: [], breedtegraad: 53.24, lengtegraad: 6.56 },
  { code: 'HEE-N', naam: 'Heerlen-Noord', gemeente: 'Heerlen', cbsCode: 'GM0917', ookBekendAls: [], breedtegraad: 50.91, lengtegraad: 5.97 },
  { code: 'LEE-O', naam: 'Leeuwarden-Oost', gemeente: 'Leeuwarden', cbsCode: 'GM0080', ookBekendAls: [], breedtegraad: 53.2, lengtegraad: 5.82 },
  { code: 'LEL-O', naam: 'Lelystad-Oost', gemeente: 'Lelystad', cbsCode: 'GM0995', ookBekendAls: [], breedtegraad: 52.51, lengtegraad: 5.5 },
  { code: 'NIE-CA', naam: 'Nieuwegein Centrale As', gemeente: 'Nieuwegein', cbsCode: 'GM0356', ookBekendAls: [], breedtegraad: 52.03, lengtegraad: 5.09 },
  { code: 'ROO-RI', naam: 'Roosendaal Ring', gemeente: 'Roosendaal', cbsCode: 'GM1674', ookBekendAls: ['Roosendaal-stad'], breedtegraad: 51.53, lengtegraad: 4.46 },
  { code: 'RTD-Z', naam: 'Rotterdam-Zuid', gemeente: 'Rotterdam', cbsCode: 'GM0599', ookBekendAls: [], breedtegraad: 51.88, lengtegraad: 4.49 },
  { code: 'SCH-NO', naam: 'Schiedam Nieuwland en Oost', gemeente: 'Schiedam', cbsCode: 'GM0606', ookBekendAls: [], breedtegraad: 51.93, lengtegraad: 4.39 },
  { code: 'TIL-NW', naam: 'Tilburg Noordwest', gemeente: 'Tilburg', cbsCode: 'GM0855', ookBekendAls: [], breedtegraad: 51.58, lengtegraad: 5.05 },
  { code: 'UTR-OV', naam: 'Utrecht Overvecht', gemeente: 'Utrecht', cbsCode: 'GM0344', ookBekendAls: [], breedtegraad: 52.12, lengtegraad: 5.1 },
  { code: 'VLA-WW', naam: 'Vlaardingen Westwijk', gemeente: 'Vlaardingen', cbsCode: 'GM0622', ookBekendAls: ['Vlaardingen West'], breedtegraad: 51.91, lengtegraad: 4.32 },
  { code: 'ZAA-O', naam: 'Zaandam-Oost', gemeente: 'Zaanstad', cbsCode: 'GM0479', ookBekendAls: [], breedtegraad: 52.44, lengtegraad: 4.84 },
];
