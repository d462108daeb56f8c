// SPDX-License-Identifier: EUPL-1.2
import { VERTEL } from '../beheer/beheer-sql.js';
import type { Statement } from '../database.js';

/** $1 id, $2 when on the calendar, $3 organisation, $4 what. By nobody. */
export const NOTEER_STOP: Statement = {
  name: 'webhook_noteer_stop',
  text: `INSERT INTO beheergebeurtenissen (id, soort, op, organisatie_id, gegevens) VALUES ($1, 'webhook_gestopt', $2, $3, $4) RETURNING ${VERTEL}`,
};

/** $1 id, $2 organisation, $3 name, $4 address, $5 area or null, $6 kinds, $7 key. */
export const WEBHOOK_ERBIJ: Statement = {
  text: `INSERT INTO webhooks (id, organisatie_id, naam, adres, focusgebied, soorten, sleutel_kenmerk) VALUES ($1, $2, $3, $4, $5, $6::text[], $7) RETURNING id`,
};

/** $1 id, $2 from which states, $3 to which. What it did before counts no more. */
export const WEBHOOK_STAND: Statement = {
  text: `UPDATE webhooks SET stand = $3, fouten_op_rij = 0, fout_sinds = NULL, laatste_fout = NULL, rust_tot = NULL, gemeld_op = NULL
    WHERE id = $1 AND stand = ANY ($2::text[]) RETURNING id`,
};

/** $1 id, $2 version, $3 key, $4 key of the one before, $5 until when that counts. */
export const WEBHOOK_GEHEIM: Statement = {
  text: `UPDATE webhooks SET geheim_versie = $2, sleutel_kenmerk = $3, vorig_sleutel_kenmerk = $4, vorig_geheim_tot = $5
    WHERE id = $1 AND geheim_versie = $2 - 1 AND stand <> 'beeindigd' RETURNING id`,
};

/** $1 delivery, $2 webhook. Tried for an hour at most. */
export const WEBHOOK_PROEF: Statement = {
  text: `INSERT INTO webhookbezorgingen (id, webhook_id, soort, vervalt_op, aangemaakt_op)
    SELECT $1, w.id, 'proef', now() + interval '1 hour', date_trunc('milliseconds', now()) FROM webhooks w WHERE w.id = $2 AND w.stand <> 'beeindigd' RETURNING id`,
};

/** $1 webhook, $2 from, $3 up to. */
export const WEBHOOK_HERHALING: Statement = { text: `SELECT herhaal_webhook($1, $2, $3, true) AS aantal` };
/** The same without doing it. */
export const TEL_HERHALING: Statement = { text: `SELECT herhaal_webhook($1, $2, $3, false) AS aantal` };

const REGEL = `w.id, jsonb_build_object('id', o.id, 'naam', o.naam) AS organisatie, w.naam, w.adres, w.focusgebied, w.soorten, w.stand,
  w.geheim_versie AS "geheimVersie", w.sleutel_kenmerk AS "sleutelKenmerk", w.fout_sinds AS "foutSinds", w.laatste_fout AS "laatsteFout",
  w.laatst_bezorgd_op AS "laatstBezorgdOp", w.aangemaakt_op AS "aangemaaktOp"`;

/** $1 one id, or null for all. */
export const WEBHOOKS: Statement = {
  text: `SELECT ${REGEL} FROM webhooks w JOIN organisaties o ON o.id = w.organisatie_id
    WHERE w.stand <> 'beeindigd' AND ($1::uuid IS NULL OR w.id = $1) ORDER BY o.naam, w.naam, w.id`,
};

/** $1 webhook, $2 how many, $3 and $4 before which (instant, id). Newest first; written to the millisecond, so that an instant of a cursor is exactly that of its row. */
export const BEZORGINGEN: Statement = {
  text: `SELECT z.id, z.soort, z.volgnummer, z.stand, z.pogingen, z.laatste_status AS "laatsteStatus", z.laatste_fout AS "laatsteFout",
      z.aangemaakt_op AS "aangemaaktOp", z.bezorgd_op AS "bezorgdOp"
    FROM webhookbezorgingen z WHERE z.webhook_id = $1 AND (z.aangemaakt_op, z.id) < ($3::timestamptz, $4::uuid)
    ORDER BY z.aangemaakt_op DESC, z.id DESC LIMIT $2`,
};
