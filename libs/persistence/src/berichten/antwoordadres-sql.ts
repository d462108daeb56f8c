// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';

/** $1 hash, $2 case, $3 organisation, $4 person or null, $5 question or null, $6 until when. */
export const BEWAAR_ANTWOORDADRES: Statement = {
  name: 'antwoordadres_bewaar',
  text: `INSERT INTO antwoordadressen (token_hash, vastloper_id, organisatie_id, persoon_id, toezegging_id, geldig_tot) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (token_hash) DO UPDATE SET geldig_tot = GREATEST(antwoordadressen.geldig_tot, EXCLUDED.geldig_tot)`,
};
