// SPDX-License-Identifier: EUPL-1.2
import { HOEDANIGHEDEN, type Rol } from '#domain/ladder/begrippen';
import { HOEDANIGHEID_ROLLEN, ZAAKROLLEN } from '#domain/policy/hoedanigheid-rollen';

/** The day on which the act was stored, on the Amsterdam calendar: whoever had a part that day may have acted in it. */
const DAG = `(handelingen.ontvangen_op AT TIME ZONE 'Europe/Amsterdam')::date`;

const lijst = (rollen: readonly Rol[]): string => `'{${rollen.join(',')}}'::text[]`;

const ROLLEN = `CASE b.hoedanigheid ${HOEDANIGHEDEN.map((naam) => `WHEN '${naam}' THEN ${lijst(HOEDANIGHEID_ROLLEN[naam])}`).join(' ')} END`;

/** Holds the person of the act this membership on that day, or stand they in for whoever does? */
const IS_LID = `l.geldig_vanaf <= ${DAG} AND (l.geldig_tot IS NULL OR l.geldig_tot >= ${DAG}) AND (
      l.persoon_id = handelingen.persoon_id OR EXISTS (
        SELECT FROM plaatsvervangingen p WHERE p.lidmaatschap_id = l.id AND p.plaatsvervanger_id = handelingen.persoon_id
          AND p.van <= ${DAG} AND p.tot >= ${DAG}
          AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = p.id AND e.laatste_dag < ${DAG})))`;

/** Who filed the case carries the filer's part with any role that has to do with cases. */
const diendeIn = (persoonId: string): string => `b.hoedanigheid = 'indiener' AND l.rol = ANY (${lijst(ZAAKROLLEN)}) AND EXISTS (
      SELECT FROM vastlopers v WHERE v.id = b.vastloper_id AND v.indiener_persoon_id = ${persoonId})`;

/** A membership `l` of the organisation of a part `b`, for its area, with a role that fits the part or of who filed. */
const past = (
  persoonId: string,
  isLid: string,
): string => `l.organisatie_id = b.organisatie_id AND (l.focusgebied IS NULL OR l.focusgebied = b.focusgebied)
        AND ${isLid} AND (l.rol = ANY (${ROLLEN}) OR ${diendeIn(persoonId)})`;

/** The contact of an organisation answers by the link of a mail or by mail, as a partner, and does nothing else (docs/adr/0034, docs/adr/0044). */
const IS_CONTACT = `handelingen.soort IN ('vraag_beantwoorden', 'aanvullen') AND 'partner' = ANY (${ROLLEN}) AND EXISTS (
      SELECT FROM personen c WHERE c.id = handelingen.persoon_id AND c.issuer = 'urn:doorbraak:maillink' AND c.subject = b.organisatie_id::text)`;

/** Is there a part `b` in the case of the act that its person truly carries, and for which this holds? Only the parts of the own places can be seen. */
const draagt = (voorwaarde: string): string => `EXISTS (
    SELECT FROM betrokkenheden b WHERE b.vastloper_id = handelingen.vastloper_id AND b.tot IS NULL AND ${voorwaarde} AND (${IS_CONTACT} OR EXISTS (
      SELECT FROM lidmaatschappen l WHERE ${past('handelingen.persoon_id', IS_LID)})))`;

const elk = (veld: string, voorwaarde: string): string =>
  `jsonb_typeof(kern #> '{actor,${veld}}') = 'array' AND NOT EXISTS (
    SELECT FROM jsonb_array_elements_text(kern #> '{actor,${veld}}') AS genoemd(waarde) WHERE NOT ${draagt(voorwaarde)})`;

/**
 * Does the core of an act say of its actor only what is so? It is about this act, this person and this organisation, and each part and organisation it names
 * is one that the person carries in this case: by a membership of that day, own or stood in for, with a role that fits the part. The worker believes the core,
 * so what is not so must not get in (docs/adr/0040).
 */
export const KERN_IS_WAAR = `kern ->> 'soort' = soort AND kern #>> '{actor,persoonId}' = persoon_id::text
    AND kern #>> '{actor,organisatieId}' = organisatie_id::text
    AND ${elk('hoedanigheden', 'b.hoedanigheid = genoemd.waarde')}
    AND ${elk('organisatieIds', 'b.organisatie_id::text = genoemd.waarde')}`;

/** Who asks, and the day of the server. Only what is over by that day is left out: the fast clock of a demonstration runs ahead (as in `ziet_beheer`). */
const VRAGER = `NULLIF(current_setting('app.persoon', true), '')::uuid`;
const VANDAAG = `(now() AT TIME ZONE 'Europe/Amsterdam')::date`;
const NOG_LID = `(l.geldig_tot IS NULL OR l.geldig_tot >= ${VANDAAG}) AND (
      l.persoon_id = ${VRAGER} OR EXISTS (
        SELECT FROM plaatsvervangingen p WHERE p.lidmaatschap_id = l.id AND p.plaatsvervanger_id = ${VRAGER} AND p.tot >= ${VANDAAG}
          AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = p.id AND e.laatste_dag < ${VANDAAG})))`;

/** Does who asks carry the part `b` of their organisation, by a membership, own or stood in for, with a role that fits it? */
export const DRAAGT_ZELF = `EXISTS (SELECT FROM lidmaatschappen l WHERE ${past(VRAGER, NOG_LID)})`;
