// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { ADRES, ADRES_HASH } from './verdeel-sql.js';

/**
 * $1 bezorging ids whose address was refused. An address that was not marked yet is told to the programmabureau of the case the mail was about, or, for a digest,
 * of the newest case the organisation takes part in. Of an invitation whoever sent it hears (`MAAK_MISLUKT`).
 */
export const WEIGER: Statement = {
  name: 'adresweigeringen_weiger',
  text: `WITH geweigerd AS (
      SELECT DISTINCT ON (z.ontvanger_id) z.ontvanger_id, z.organisatie_id, b.vastloper_id, z.laatste_fout AS fout,
        CASE WHEN z.persoon_id IS NULL THEN o.emailadres ELSE ${ADRES('p')} END AS adres, COALESCE(p.naam || ' van ' || o.naam, o.naam) AS wie
      FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN organisaties o ON o.id = z.organisatie_id
        LEFT JOIN personen p ON p.id = z.persoon_id
      WHERE z.id = ANY ($1::uuid[]) AND b.soort <> 'uitnodiging' ORDER BY z.ontvanger_id, z.volgnummer
    ), gemerkt AS (
      INSERT INTO adresweigeringen (ontvanger_id, adres_hash, fout)
      SELECT ontvanger_id, ${ADRES_HASH('adres')}, fout FROM geweigerd WHERE adres IS NOT NULL
      ON CONFLICT (ontvanger_id, adres_hash) DO UPDATE SET geweigerd_op = now(), fout = EXCLUDED.fout, opgeheven_op = NULL
        WHERE adresweigeringen.opgeheven_op IS NOT NULL
      RETURNING ontvanger_id
    ), te_vertellen AS (
      SELECT v.id, g.wie, COALESCE(v.positie -> 'zetels' ->> 'programmabureau', v.positie -> 'zetels' ->> 'doorbraakteam')::uuid AS bureau
      FROM gemerkt JOIN geweigerd g USING (ontvanger_id) JOIN vastlopers v ON v.id = COALESCE(g.vastloper_id, (
        SELECT b.vastloper_id FROM betrokkenheden b WHERE b.organisatie_id = g.organisatie_id AND b.tot IS NULL ORDER BY b.ingediend_op DESC LIMIT 1))
    )
    INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
    SELECT gen_random_uuid(), id, 'adres_geweigerd', 'programmabureau', bureau, jsonb_build_object('onbereikbaar', wie)
    FROM te_vertellen WHERE bureau IS NOT NULL`,
};
