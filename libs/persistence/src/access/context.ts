// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from '#application/ports/actor';
import { isUuid } from '../uuid.js';

/** Says for the rest of this transaction who asks ($1) and from which places ($2). */
export const CONTEXT = {
  name: 'zicht',
  text: `SELECT set_config('app.persoon', $1, true), set_config('app.plaatsen', $2, true)`,
};

/** A code of an area as our reference data has them: nothing that could be read as another place. */
const FOCUSGEBIED = /^[^/,]+$/;

/**
 * The values of the context, as the policies read them. Empty without places: then only the own acts of the person are seen.
 * @example contextValues({ persoonId, plaatsen: [{ organisatieId: o, focusgebied: 'EHV-WZ' }, { organisatieId: p, focusgebied: null }] })
 * // [persoonId, `,${o}/EHV-WZ,${p}/,`]
 * @throws Error for an id or code that could be read as another place.
 */
export function contextValues({ persoonId, plaatsen }: Zicht): readonly [persoon: string, plaatsen: string] {
  const vreemd = [persoonId, ...plaatsen.map(({ organisatieId }) => organisatieId)].find((id) => !isUuid(id));
  if (vreemd !== undefined) throw new Error(`The sight of a person holds an id that is none: ${vreemd}`);
  const gebied = plaatsen.find(({ focusgebied }) => focusgebied !== null && !FOCUSGEBIED.test(focusgebied));
  if (gebied) throw new Error(`The sight of a person holds an area that cannot be: ${gebied.focusgebied}`);
  const namen = plaatsen.map(({ organisatieId, focusgebied }) => `${organisatieId.toLowerCase()}/${focusgebied ?? ''}`);
  return [persoonId.toLowerCase(), `,${[...new Set(namen)].join(',')},`];
}
