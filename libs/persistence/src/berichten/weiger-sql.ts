// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { ADRES, ADRES_HASH } from './verdeel-sql.js';

/** After so long "not now" somebody has to look after it: a night of greylisting or a server that restarts is over by then. */
const ONBEREIKBAAR_NA = '4 hours';

/** Whose mails these were ($1 bezorging ids). Of an invitation whoever sent it hears. */
const GEWEIGERDE = `
      SELECT DISTINCT ON (z.ontvanger_id) z.ontvanger_id, z.organisatie_id, b.vastloper_id, z.laatste_fout AS fout,
        CASE WHEN z.persoon_id IS NULL THEN o.emailadres ELSE ${ADRES('p')} END AS adres, COALESCE(p.naam || ' van ' || o.naam, o.naam) AS wie
      FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id JOIN organisaties o ON o.id = z.organisatie_id
        LEFT JOIN personen p ON p.id = z.persoon_id
      WHERE z.id = ANY ($1::uuid[]) AND b.soort <> 'uitnodiging' ORDER BY z.ontvanger_id, z.volgnummer`;

/** Tells the programmabureau of whoever was marked (`gemerkt`), with this as JSON besides. */
const VERTEL = (aanleiding: string): string => `te_vertellen AS (
      SELECT v.id, g.wie, COALESCE(v.positie -> 'zetels' ->> 'programmabureau', v.positie -> 'zetels' ->> 'doorbraakteam')::uuid AS bureau
      FROM gemerkt JOIN geweigerd g USING (ontvanger_id) JOIN vastlopers v ON v.id = COALESCE(g.vastloper_id, (
        SELECT b.vastloper_id FROM betrokkenheden b WHERE b.organisatie_id = g.organisatie_id AND b.tot IS NULL ORDER BY b.ingediend_op DESC LIMIT 1))
    )
    INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens)
    SELECT gen_random_uuid(), id, 'adres_geweigerd', 'programmabureau', bureau, jsonb_build_object('onbereikbaar', wie) || ${aanleiding}::jsonb
    FROM te_vertellen WHERE bureau IS NOT NULL`;

/**
 * $1 bezorging ids whose address was refused. An address that was not marked yet is told to the programmabureau of the case the mail was about, or, for a digest,
 * of the newest case the organisation takes part in. Of an invitation whoever sent it hears (`MAAK_MISLUKT`).
 */
export const WEIGER: Statement = {
  name: 'adresweigeringen_weiger',
  text: `WITH geweigerd AS (${GEWEIGERDE}
    ), gemerkt AS (
      INSERT INTO adresweigeringen (ontvanger_id, adres_hash, fout)
      SELECT ontvanger_id, ${ADRES_HASH('adres')}, fout FROM geweigerd WHERE adres IS NOT NULL
      ON CONFLICT (ontvanger_id, adres_hash) DO UPDATE SET geweigerd_op = now(), fout = EXCLUDED.fout, opgeheven_op = NULL
        WHERE adresweigeringen.opgeheven_op IS NOT NULL
      RETURNING ontvanger_id
    ), ${VERTEL("'{}'")}`,
};

/**
 * $1 refusals for now as JSON: the bezorging, and in how many milliseconds its receiver is tried again. One clock per receiver: it begins anew after a week without a
 * refusal.
 */
export const NU_NIET: Statement = {
  name: 'bereikbaarheden_nu_niet',
  text: `INSERT INTO bereikbaarheden AS m (ontvanger_id, later_sinds, pogingen, rust_tot)
    SELECT z.ontvanger_id, now(), 1, now() + max(u."wachtMs") * interval '1 millisecond'
    FROM jsonb_to_recordset($1::jsonb) AS u(id uuid, "wachtMs" int) JOIN bezorgingen z ON z.id = u.id GROUP BY z.ontvanger_id
    ON CONFLICT (ontvanger_id) DO UPDATE SET rust_tot = EXCLUDED.rust_tot,
      later_sinds = CASE WHEN m.rust_tot > now() - interval '7 days' THEN COALESCE(m.later_sinds, now()) ELSE now() END,
      pogingen = CASE WHEN m.rust_tot > now() - interval '7 days' THEN m.pogingen ELSE 0 END + 1`,
};

/** $1 the same bezorging ids. Receivers to whom a mail server says "not now" for four hours: the programmabureau hears of it, once until a mail arrives. */
export const MELD_NU_NIET: Statement = {
  name: 'bereikbaarheden_meld_nu_niet',
  text: `WITH geweigerd AS (${GEWEIGERDE}
    ), gemerkt AS (
      UPDATE bereikbaarheden AS m SET nu_niet_gemeld_op = now() FROM geweigerd
      WHERE m.ontvanger_id = geweigerd.ontvanger_id AND m.later_sinds <= now() - interval '${ONBEREIKBAAR_NA}' AND COALESCE(m.nu_niet_gemeld_op, '-infinity') < m.later_sinds
      RETURNING m.ontvanger_id
    ), ${VERTEL(`'{"aanleiding": "nu_niet"}'`)}`,
};
