// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';

/** So many of one webhook are in the queue and may go: enough to keep it busy, and few to wait behind for another webhook. */
const IN_WACHTRIJ_PER_WEBHOOK = 20;

/** $1 how many. Of each webhook no more than the queue has room for, in the order of its stream; what waits after a failure takes no room, and every test goes. */
export const NIEUW: Statement = {
  name: 'webhooks_nieuw',
  text: `SELECT n.id, n.herhaald, n.poging_vanaf AS "nietVoor" FROM webhooks w CROSS JOIN LATERAL (
      (SELECT z.* FROM webhookbezorgingen z WHERE z.webhook_id = w.id AND z.stand = 'open' AND z.in_wachtrij_op IS NULL AND z.volgnummer IS NOT NULL
        ORDER BY z.volgnummer LIMIT GREATEST(${IN_WACHTRIJ_PER_WEBHOOK} - (SELECT count(*) FROM webhookbezorgingen q WHERE q.webhook_id = w.id AND q.stand = 'open'
          AND q.in_wachtrij_op IS NOT NULL AND q.volgnummer IS NOT NULL AND (q.poging_vanaf IS NULL OR q.poging_vanaf <= now())), 0))
      UNION ALL
      (SELECT z.* FROM webhookbezorgingen z WHERE z.webhook_id = w.id AND z.stand = 'open' AND z.in_wachtrij_op IS NULL AND z.volgnummer IS NULL)
    ) AS n ORDER BY n.aangemaakt_op, n.volgnummer, n.id LIMIT $1`,
};

/** $1 id to start after or null, $2 how many. */
export const IN_WACHTRIJ: Statement = {
  name: 'webhooks_in_wachtrij',
  text: `SELECT z.id, false AS herhaald, z.poging_vanaf AS "nietVoor" FROM webhookbezorgingen z
    WHERE z.stand = 'open' AND z.in_wachtrij_op IS NOT NULL AND ($1::uuid IS NULL OR z.id > $1) ORDER BY z.id LIMIT $2`,
};

/** $1 ids. */
export const MARK_IN_WACHTRIJ: Statement = {
  name: 'webhooks_mark_in_wachtrij',
  text: `UPDATE webhookbezorgingen SET in_wachtrij_op = now(), herhaald = false WHERE id = ANY ($1::uuid[]) AND stand = 'open'`,
};

export const TEL_IN_WACHTRIJ: Statement = {
  name: 'webhooks_tel_in_wachtrij',
  text: `SELECT count(*)::int AS aantal FROM webhookbezorgingen WHERE stand = 'open' AND in_wachtrij_op IS NOT NULL`,
};

/** $1 delivery. Its webhook, held until the end of the transaction: two deliveries of one webhook decide one after the other. None when it is not there. */
export const HOUD_VAST: Statement = {
  name: 'webhook_houd_vast',
  text: `SELECT w.id FROM webhooks w WHERE w.id = (SELECT z.webhook_id FROM webhookbezorgingen z WHERE z.id = $1) FOR NO KEY UPDATE`,
};

/**
 * $1 delivery, $2 today. A statement after the one that waits, so that it sees what was committed meanwhile. The sight of the organisation is read now: a part in
 * the case that has not ended, of an organisation that has not ended, in the area of the webhook.
 */
export const KIJK: Statement = {
  name: 'webhook_kijk',
  text: `SELECT z.stand, z.soort, z.pogingen, z.vervalt_op AS "vervaltOp", z.poging_vanaf AS "pogingVanaf", z.bezet_tot AS "bezetTot", clock_timestamp() AS nu,
      (SELECT count(*)::int FROM webhookbezorgingen a WHERE a.webhook_id = w.id AND a.bezet_tot > clock_timestamp() AND a.id <> z.id) AS anderen,
      (SELECT min(a.bezet_tot) FROM webhookbezorgingen a WHERE a.webhook_id = w.id AND a.bezet_tot > clock_timestamp() AND a.id <> z.id) AS "anderenTot",
      w.id AS "webhookId", w.adres, w.stand AS "webhookStand", w.rust_tot AS "rustTot", w.fouten_op_rij AS "foutenOpRij", w.fout_sinds AS "foutSinds", w.laatste_fout AS "webhookFout", w.geheim_versie AS "geheimVersie",
      w.sleutel_kenmerk AS "sleutelKenmerk", CASE WHEN w.vorig_geheim_tot > now() THEN w.vorig_sleutel_kenmerk END AS "vorigSleutelKenmerk",
      g.volgnummer, g.vastloper_id AS "vastloperId", v.nummer, g.focusgebied, g.versie, g.op,
      EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = g.vastloper_id AND b.organisatie_id = w.organisatie_id AND b.tot IS NULL)
        AND (w.focusgebied IS NULL OR w.focusgebied = g.focusgebied)
        AND EXISTS (SELECT FROM organisaties o WHERE o.id = w.organisatie_id AND o.geldig_vanaf <= $2 AND (o.geldig_tot IS NULL OR o.geldig_tot >= $2)) AS ziet
    FROM webhookbezorgingen z JOIN webhooks w ON w.id = z.webhook_id
      LEFT JOIN stroomgebeurtenissen g ON g.organisatie_id = w.organisatie_id AND g.volgnummer = z.volgnummer LEFT JOIN vastlopers v ON v.id = g.vastloper_id
    WHERE z.id = $1`,
};

/** $1 delivery, $2 lease in ms. While the webhook fails the others wait for this one. */
export const NEEM: Statement = {
  name: 'webhook_neem',
  text: `WITH genomen AS (
      UPDATE webhookbezorgingen SET bezet_tot = clock_timestamp() + $2 * interval '1 millisecond', pogingen = pogingen + 1 WHERE id = $1 RETURNING webhook_id, soort
    ) UPDATE webhooks w SET rust_tot = clock_timestamp() + $2 * interval '1 millisecond' FROM genomen n
      WHERE w.id = n.webhook_id AND w.fouten_op_rij > 0 AND n.soort <> 'proef'`,
};

/** $1 delivery, $2 how it ends, $3 why. */
export const SLUIT: Statement = {
  name: 'webhook_sluit',
  text: `UPDATE webhookbezorgingen SET stand = $2, laatste_fout = COALESCE($3, laatste_fout), bezet_tot = NULL WHERE id = $1 AND stand = 'open'`,
};

/** $1 delivery, $2 HTTP status. What arrived ends the rest of its webhook. */
export const GELUKT: Statement = {
  name: 'webhook_gelukt',
  text: `WITH bezorgd AS (
      UPDATE webhookbezorgingen SET stand = 'bezorgd', bezorgd_op = clock_timestamp(), bezet_tot = NULL, poging_vanaf = NULL, laatste_status = $2, laatste_fout = NULL
      WHERE id = $1 AND stand = 'open' RETURNING webhook_id, soort
    ) UPDATE webhooks w SET fouten_op_rij = 0, fout_sinds = NULL, laatste_fout = NULL, rust_tot = NULL, laatst_bezorgd_op = clock_timestamp()
      FROM bezorgd b WHERE w.id = b.webhook_id AND (b.soort <> 'proef' OR w.stand = 'actief')`,
};

/** $1 delivery, $2 HTTP status or null, $3 why, $4 pause in ms before it is tried again. */
export const LATER: Statement = {
  name: 'webhook_later',
  text: `UPDATE webhookbezorgingen SET bezet_tot = NULL, laatste_status = $2, laatste_fout = $3, poging_vanaf = clock_timestamp() + $4 * interval '1 millisecond'
    WHERE id = $1 AND stand = 'open'`,
};

/** $1 webhook, $2 why, $3 rest in ms. Answers since when nothing arrived. */
export const FOUT_VAN_WEBHOOK: Statement = {
  name: 'webhook_fout',
  text: `UPDATE webhooks SET fouten_op_rij = fouten_op_rij + 1, fout_sinds = COALESCE(fout_sinds, clock_timestamp()), laatste_fout = $2,
      rust_tot = clock_timestamp() + $3 * interval '1 millisecond' WHERE id = $1 RETURNING fout_sinds AS "foutSinds", clock_timestamp() AS nu`,
};

/**
 * $1 webhook. When nothing that failed waits for another attempt any more, nothing tells that the webhook still fails: the next failure is the first again. One
 * that was stopped stays as it was.
 */
export const VERGEET_FOUT: Statement = {
  name: 'webhook_vergeet_fout',
  text: `UPDATE webhooks w SET fouten_op_rij = 0, fout_sinds = NULL, laatste_fout = NULL, rust_tot = NULL WHERE w.id = $1 AND w.stand = 'actief'
    AND w.fouten_op_rij > 0 AND NOT EXISTS (SELECT FROM webhookbezorgingen z WHERE z.webhook_id = w.id AND z.stand = 'open' AND z.soort <> 'proef' AND z.pogingen > 0)`,
};

/** $1 webhook. Nothing new goes there; what waits goes on. One row when this stopped it. */
export const STOP: Statement = {
  name: 'webhook_stop',
  text: `UPDATE webhooks SET stand = 'gestopt' WHERE id = $1 AND stand = 'actief' RETURNING organisatie_id AS "organisatieId"`,
};

/** $1 webhook that says it is gone. What still waited is told as not arrived; it can be asked for again. */
export const SLUIT_REST: Statement = {
  name: 'webhook_sluit_rest',
  text: `UPDATE webhookbezorgingen SET stand = 'mislukt', bezet_tot = NULL WHERE webhook_id = $1 AND stand = 'open' AND soort <> 'proef'`,
};

export const TEL: Statement = {
  name: 'webhooks_tel',
  text: `SELECT (SELECT count(*) FROM wachtende_gebeurtenissen)::int AS onverdeeld, count(*)::int AS wachtend,
      COALESCE(floor(extract(epoch FROM now() - min(z.aangemaakt_op) FILTER (WHERE z.poging_vanaf IS NULL AND w.fouten_op_rij = 0))), 0)::int AS "oudsteSeconden",
      (SELECT count(*) FROM webhookbezorgingen m WHERE m.stand = 'mislukt' AND m.soort <> 'proef')::int AS mislukt,
      (SELECT count(*) FROM webhooks s WHERE s.stand = 'gestopt')::int AS gestopt
    FROM webhookbezorgingen z JOIN webhooks w ON w.id = z.webhook_id WHERE z.stand = 'open'`,
};
