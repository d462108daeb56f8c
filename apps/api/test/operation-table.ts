// SPDX-License-Identifier: EUPL-1.2
import type { Who } from './policy-people.js';

/** In which order the people of the table stand. */
const HEAD: readonly Who[] = [
  ...(['filer', 'collega', 'bureau', 'team'] as const),
  ...(['trekker', 'partner', 'uitvoerder', 'voorzitter'] as const),
  ...(['rv', 'departement', 'meedenker', 'oud'] as const),
  ...(['elders', 'bureauElders', 'tweehoeden', 'vreemd', 'beheerder'] as const),
];

/*
 * Every operation that is no act on a case (those stand in `policy-table.ts`), written by hand from design section 6 and the ladder's "Who sits where".
 * 2: let in, 3: 403, 4: 404 because the case is not there for them.
 */
const OPERATIONS = `
  GET /ik                                               2222 2222 2222 22222
  GET /ik/voorkeuren                                    2222 2222 2222 22222
  PUT /ik/voorkeuren                                    2222 2222 2222 22222
  GET /focusgebieden                                    2222 2222 2222 22222
  GET /organisaties                                     2222 2222 2222 22222
  GET /termijnregelingen                                2222 2222 2222 22222
  GET /themas                                           2222 2222 2222 22222
  GET /vastlopers                                       2222 2222 2222 22222
  GET /werkvoorraad                                     2222 2222 2222 22222
  POST /vastlopers                                      2222 2222 2222 33233
  POST /vastlopers/_zoek                                2222 2222 2222 22222
  POST /vastlopers/_gelijkenis                          2222 2222 2222 22222
  GET /vastlopers/{id}                                  2222 2222 2222 44244
  GET /vastlopers/{id}/gebeurtenissen                   2222 2222 2222 44244
  GET /vastlopers/{id}/logboek                          2222 2222 2222 44244
  GET /vastlopers/{id}/termijnen                        2222 2222 2222 44244
  GET /vastlopers/{id}/toezeggingen                     2222 2222 2222 44244
  GET /handelingen/{id}                                 2222 2222 2222 44244
  POST /toezeggingen/{id}/antwoorden                    3333 3233 3333 44244
  POST /toezeggingen/{id}/nakomingen                    3333 3233 3333 44244
  POST /overdrachten/{id}/antwoorden                    3333 3333 3332 44344
  GET /vastlopers/{id}/zaak                             2222 2222 2222 44244
  GET /exports                                          2222 2222 2222 22222
  POST /exports                                         2222 2222 2222 22222
  GET /exports/{id}                                     2444 4444 4444 44444
  GET /exports/{id}/bestand                             2444 4444 4444 44444
  POST /exports/{id}/intrekkingen                       2444 4444 4444 44444
  GET /beheer/bewaartermijnen                           3333 3333 3333 33332
  POST /beheer/bewaartermijnen                          3333 3333 3333 33332
  POST /beheer/bewaartermijnen/_voorbeeld               3333 3333 3333 33332
  GET /beheer/gebeurtenissen                            3333 3333 3333 33332
  GET /beheer/kalender                                  3333 3333 3333 33332
  POST /beheer/kalenderbesluiten                        3333 3333 3333 33332
  POST /beheer/lidmaatschappen                          3333 3333 3333 33332
  POST /beheer/lidmaatschappen/{id}/beeindigingen       3333 3333 3333 33332
  POST /beheer/lidmaatschappen/{id}/overdrachten        3333 3333 3333 33332
  POST /beheer/lidmaatschappen/{id}/plaatsvervangingen  3333 3333 3333 33332
  POST /beheer/mailadressen                             3333 3333 3333 33332
  POST /beheer/organisaties                             3333 3333 3333 33332
  POST /beheer/organisaties/{id}/beeindigingen          3333 3333 3333 33332
  GET /beheer/organisaties/{id}/leden                   3333 3333 3333 33332
  POST /beheer/plaatsvervangingen/{id}/beeindigingen    3333 3333 3333 33332
  GET /beheer/schorsingen                               3333 3333 3333 33332
  POST /beheer/schorsingen                              3333 3333 3333 33332
  POST /beheer/schorsingen/{id}/opheffingen             3333 3333 3333 33332
  GET /beheer/termijnregelingen                         3333 3333 3333 33332
  POST /beheer/termijnregelingen                        3333 3333 3333 33332
  POST /beheer/termijnregelingen/_voorbeeld             3333 3333 3333 33332
  GET /beheer/themas                                    3333 3333 3333 33332
  POST /beheer/themas                                   3333 3333 3333 33332
  POST /beheer/themas/{code}/beeindigingen              3333 3333 3333 33332
  POST /beheer/themas/{code}/hernoemingen               3333 3333 3333 33332
  GET /beheer/toegangslijsten                           3333 3333 3333 33332
  POST /beheer/toegangslijsten                          3333 3333 3333 33332
  POST /beheer/toegangslijsten/{id}/bevestigingen       3333 3333 3333 33332
  POST /beheer/uitnodigingen                            3323 3333 3333 33332
  POST /beheer/uitnodigingen/{id}/intrekkingen          3323 3333 3333 33332
  GET /gebeurtenissen                                   2222 2222 2222 22222
  GET /webhooks                                         3333 3333 3333 33332
  POST /webhooks                                        3333 3333 3333 33332
  POST /webhooks/{id}/beeindigingen                     3333 3333 3333 33332
  GET /webhooks/{id}/bezorgingen                        3333 3333 3333 33332
  POST /webhooks/{id}/geheimen                          3333 3333 3333 33332
  POST /webhooks/{id}/herhalingen                       3333 3333 3333 33332
  POST /webhooks/{id}/hervattingen                      3333 3333 3333 33332
  POST /webhooks/{id}/onderbrekingen                    3333 3333 3333 33332
  POST /webhooks/{id}/proeven                           3333 3333 3333 33332
  GET /beheer/vernietigingen                            3333 3333 3333 33332
  GET /beheer/vernietigingsregisters                    3333 3333 3333 33332
  POST /beheer/vernietigingen/{id}/bevestigingen        3333 3333 3333 33332
  POST /beheer/vernietigingen/{id}/intrekkingen         3333 3333 3333 33332
`;

/** One operation, and what each person gets: `'2'`, `'3'` or `'4'`. */
export interface OperationRow {
  readonly operation: string;
  readonly cells: readonly (readonly [who: Who, cell: string])[];
}

/** Every row of the table. */
export const OPERATION_ROWS: readonly OperationRow[] = OPERATIONS.trim()
  .split('\n')
  .map((line) => {
    const [method = '', path = '', ...cells] = line.trim().split(/ +/);
    return {
      operation: `${method} ${path}`,
      cells: [...cells.join('')].map((cell, index) => [HEAD[index] as Who, cell] as const),
    };
  });
