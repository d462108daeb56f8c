// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { ADRES_HASH } from './verdeel-sql.js';

/** $1 addresses as JSON. In the order of their hashes, so that two batches never wait for each other. */
export const BEWAAR_ANTWOORDADRESSEN: Statement = {
  name: 'antwoordadressen_bewaar',
  text: `INSERT INTO antwoordadressen (token_hash, vastloper_id, organisatie_id, persoon_id, toezegging_id, uitnodiging_id, adres_hash, geldig_tot)
    SELECT DISTINCT ON (n."tokenHash") n."tokenHash", n."vastloperId", n."organisatieId", n."persoonId", n."toezeggingId", n."uitnodigingId", ${ADRES_HASH('n.contact')}, n."geldigTot"
    FROM jsonb_to_recordset($1::jsonb)
      AS n("tokenHash" text, "vastloperId" uuid, "organisatieId" uuid, "persoonId" uuid, "toezeggingId" uuid, "uitnodigingId" uuid, contact text, "geldigTot" timestamptz)
    ORDER BY n."tokenHash", n."geldigTot" DESC
    ON CONFLICT (token_hash) DO UPDATE SET geldig_tot = EXCLUDED.geldig_tot WHERE antwoordadressen.geldig_tot < EXCLUDED.geldig_tot`,
};

/** $1 when the message may go. An act that came by mail and was refused later than its mail was answered: its sender hears of it after all. */
export const MELD_GEWEIGERD: Statement = {
  name: 'ontvangen_mails_meld_geweigerd',
  text: `WITH geweigerd AS (
      UPDATE ontvangen_mails AS m SET uitkomst = 'geweigerd', redenen = ARRAY['kan_nu_niet'] FROM handelingen h
      WHERE h.id = m.handeling_id AND h.stand = 'geweigerd' AND m.uitkomst = 'bewaard' AND m.ontvangen_op > now() - interval '30 days' RETURNING m.token_hash
    ), terug AS (
      SELECT gen_random_uuid() AS id, a.* FROM geweigerd g JOIN antwoordadressen a ON a.token_hash = g.token_hash
    ), bericht AS (
      INSERT INTO berichten (id, vastloper_id, soort, aan, organisatie_id, gegevens, stand)
      SELECT id, vastloper_id, 'mail_geweigerd', 'organisatie', organisatie_id,
        jsonb_build_object('redenen', ARRAY['kan_nu_niet'], 'toezeggingId', toezegging_id), 'verdeeld' FROM terug
    )
    INSERT INTO bezorgingen (id, bericht_id, organisatie_id, persoon_id, ontvanger_id, niet_voor)
    SELECT gen_random_uuid(), id, organisatie_id, persoon_id, COALESCE(persoon_id, organisatie_id), $1::timestamptz FROM terug RETURNING 1`,
};
