// SPDX-License-Identifier: EUPL-1.2
import type { Who } from './policy-people.js';

/*
 * What each of them gets, written by hand from the ladder and design section 6. 2: taken, 3: 403 (seen, not theirs), 4: 404 (not there for them).
 * `collega` works at the filer's organisation with the role partner; `elders` is of the doorbraakteam, but for another area;
 * `bureauElders` is the programmabureau of that area.
 */
const ACTS = `
  pad                    filer collega bureau team trekker partner uitvoerder voorzitter rv departement meedenker oud elders bureauElders tweehoeden vreemd beheerder
  aanvullingen           2     3       2      2    2       3       2          2          2  2           2         3   4      4            2          4      4
  aannames               3     3       2      2    3       3       3          3          3  3           3         3   4      4            2          4      4
  doorverwijzingen       3     3       2      2    3       3       3          3          3  3           3         3   4      4            2          4      4
  ontvangstbevestigingen 3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  terugkoppelingen       3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  gesprekken             3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  partnerverzoeken       3     3       2      2    2       3       3          3          3  3           3         3   4      4            2          4      4
  besluiten              3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  opschalingen           3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  meedenkverzoeken       3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  terugleggingen         3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  doorgeleidingen        3     3       3      3    3       3       3          3          2  2           3         3   4      4            3          4      4
  aanhoudingen           3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  hervattingen           2     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  verlengingen           3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  overdrachten           3     3       2      2    2       3       2          2          2  2           3         3   4      4            2          4      4
  afsluitingen           3     3       2      2    2       3       3          3          3  3           3         3   4      4            2          4      4
  nazorgantwoorden       2     3       2      3    3       3       3          3          3  3           3         3   4      4            3          4      4
  heropeningen           2     3       2      3    3       3       3          3          3  3           3         3   4      4            3          4      4
  intrekkingen           2     3       3      3    3       3       3          3          3  3           3         3   4      4            3          4      4
  tekstmeldingen         2     2       2      2    2       2       2          2          2  2           2         2   4      4            2          4      4
  wissingen              3     3       2      2    3       3       3          3          3  3           3         3   4      4            2          4      4
`;

const [HEAD = [], ...ROWS] = ACTS.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));

/** One cell: what this person gets when they do the act of this path. */
export interface ActCell {
  readonly path: string;
  readonly who: Who;
  readonly cell: string;
}

/** The last part of the path of each act in the table. */
export const ACT_PATHS: readonly string[] = ROWS.map(([path = '']) => path);

/** Every cell of the table. */
export const ACT_CELLS: readonly ActCell[] = ROWS.flatMap(([path = '', ...cells]) =>
  cells.map((cell, index) => ({ path, who: HEAD[index + 1] as Who, cell })),
);
