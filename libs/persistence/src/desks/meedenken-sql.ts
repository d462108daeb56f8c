// SPDX-License-Identifier: EUPL-1.2
import type { DeskVastloper, MeedenkVerzoek } from '#application/ports/desk.repository';
import type { Statement } from '../database.js';
import { VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** A question to think along as it is read. */
export interface MeedenkRij extends Omit<MeedenkVerzoek, 'vastloper'>, Omit<DeskVastloper, 'id'> {
  readonly vastloper_id: string;
}

/** At most $1 questions to think along to the organisations in $2 and $3, without those that were answered: with words added since to the case. */
export const MEEDENK_VERZOEKEN: Statement = {
  name: 'desk_meedenk_verzoeken',
  text: `SELECT h.payload ->> 'vraag' AS vraag, door.naam AS door, (g.op AT TIME ZONE 'Europe/Amsterdam')::date AS sinds,
      v.id AS vastloper_id, v.nummer, v.titel, v.status, v.trede, v.focusgebied
    FROM betrokkenheden b JOIN vastlopers v ON v.id = b.vastloper_id AND v.status NOT IN ('nazorg', 'afgesloten')
    JOIN LATERAL (SELECT f.versie, f.op, f.handeling_id, f.organisatie_id FROM gebeurtenissen f
      WHERE f.vastloper_id = b.vastloper_id AND f.soort = 'meedenken_gevraagd' AND f.gegevens ->> 'organisatieId' = b.organisatie_id::text
      ORDER BY f.versie DESC LIMIT 1) AS g ON true
    LEFT JOIN handelingen h ON h.id = g.handeling_id
    LEFT JOIN organisaties door ON door.id = g.organisatie_id
    WHERE b.hoedanigheid = 'meedenker' AND ${VAN_EIGEN_PLAATS} AND NOT EXISTS (SELECT FROM gebeurtenissen a
      WHERE a.vastloper_id = b.vastloper_id AND a.soort = 'aangevuld' AND a.versie > g.versie AND a.organisatie_id = b.organisatie_id)
    ORDER BY g.op, v.id LIMIT $1`,
};

/** A question with its case. */
export function meedenkVerzoekVan({ vastloper_id: id, vraag, door, sinds, ...vastloper }: MeedenkRij): MeedenkVerzoek {
  const { nummer, titel, status, trede, focusgebied } = vastloper;
  return { vraag, door, sinds, vastloper: { id, nummer, titel, status, trede, focusgebied } };
}
