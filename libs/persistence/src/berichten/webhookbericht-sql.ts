// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';
import { BERICHT_ID, MAAK } from './toegangsbericht-sql.js';
import { ADRES, GEWEIGERD, LIDMAATSCHAPPEN, LIDMAATSCHAPPEN_VAN } from './verdeel-sql.js';

/** Does this membership (m) make somebody a beheerder who hears of the webhooks of an organisation? One of all areas, or of that organisation. */
const HOORT_ERVAN = (organisatieId: string): string =>
  `m.rol = 'beheerder' AND (m.focusgebied IS NULL OR m.organisatie_id = ${organisatieId})`;

/** The messages that this webhook (w) was stopped, since it was last told. */
const VERTELD = `SELECT FROM berichten b WHERE b.soort = 'webhook_gestopt' AND b.gegevens ->> 'webhookId' = w.id::text AND b.aangemaakt_op >= w.gemeld_op`;

/**
 * $1 today, $2 not before this instant. Told again is what lapsed for everybody who was told: they left before it went, and who came after them knows nothing yet. One
 * row for each webhook of which nobody can be told. The webhooks are held until the end of the transaction, so that none is started meanwhile; two workers make the same ids.
 */
export const MAAK_WEBHOOKBERICHTEN: Statement = {
  name: 'webhookberichten_maak',
  text: `WITH gestopt AS MATERIALIZED (
      SELECT w.id AS webhook_id, w.organisatie_id, g.id AS gestopt_id, w.gemeld_op FROM webhooks w CROSS JOIN LATERAL (
        SELECT b.id FROM beheergebeurtenissen b WHERE b.soort = 'webhook_gestopt' AND b.gegevens ->> 'webhookId' = w.id::text ORDER BY b.volgnummer DESC LIMIT 1
      ) AS g WHERE w.stand = 'gestopt' AND (
        w.gemeld_op IS NULL OR EXISTS (${VERTELD} AND b.stand = 'vervallen') AND NOT EXISTS (${VERTELD} AND b.stand <> 'vervallen')
      ) ORDER BY w.id FOR NO KEY UPDATE OF w
    ), wie AS MATERIALIZED (
      SELECT DISTINCT ON (g.webhook_id, ${ADRES('p')}) g.webhook_id, g.gestopt_id, g.gemeld_op, m.organisatie_id, p.id AS persoon_id
      FROM gestopt g JOIN (${LIDMAATSCHAPPEN('$1::date')}) AS m ON ${HOORT_ERVAN('g.organisatie_id')} JOIN personen p ON p.id = m.persoon_id
      WHERE ${ADRES('p')} IS NOT NULL AND NOT ${GEWEIGERD('p.id', ADRES('p'))}
      ORDER BY g.webhook_id, ${ADRES('p')}, p.id, m.organisatie_id
    ), webhook_gestopt AS (
      SELECT ${BERICHT_ID('webhook_gestopt', `gestopt_id || coalesce('|' || extract(epoch FROM gemeld_op), '') || '|' || persoon_id`)} AS bericht_id, organisatie_id, persoon_id, persoon_id AS ontvanger_id,
        jsonb_build_object('webhookId', webhook_id, 'beheergebeurtenisId', gestopt_id) AS gegevens FROM wie
    ), ${MAAK('webhook_gestopt', 'persoon', '$2::timestamptz')}, gemeld AS (
      UPDATE webhooks SET gemeld_op = now() WHERE id IN (SELECT webhook_id FROM wie)
    )
    SELECT webhook_id AS id FROM gestopt WHERE webhook_id NOT IN (SELECT webhook_id FROM wie) ORDER BY webhook_id`,
};

/**
 * $1 bezorging ids, $2 today. The webhook and the membership are read now; a message of before the webhook was last told about is of a stop that is over. Whether the
 * address was refused was asked when the message was made: one that is asked for again is tried again.
 */
export const WEBHOOKBERICHT_TE_VERSTUREN: Statement = {
  name: 'webhookbericht_te_versturen',
  text: `SELECT z.id, z.bericht_id AS "berichtId", z.pogingen, z.persoon_id AS "persoonId", z.organisatie_id AS "organisatieId", ${ADRES('p')} AS emailadres,
      w.id AS "webhookId", w.naam, o.naam AS "organisatieNaam", g.gegevens ->> 'fout' AS fout
    FROM bezorgingen z JOIN berichten b ON b.id = z.bericht_id AND b.soort = 'webhook_gestopt' JOIN webhooks w ON w.id = (b.gegevens ->> 'webhookId')::uuid
      JOIN organisaties o ON o.id = w.organisatie_id JOIN personen p ON p.id = z.persoon_id
      LEFT JOIN beheergebeurtenissen g ON g.id = (b.gegevens ->> 'beheergebeurtenisId')::uuid
    WHERE z.id = ANY ($1::uuid[]) AND w.stand = 'gestopt' AND b.aangemaakt_op >= w.gemeld_op AND ${ADRES('p')} IS NOT NULL
      AND EXISTS (SELECT FROM (${LIDMAATSCHAPPEN_VAN('z.persoon_id', '$2::date')}) AS m WHERE ${HOORT_ERVAN('w.organisatie_id')})
    ORDER BY z.volgnummer`,
};
