// SPDX-License-Identifier: EUPL-1.2
import { ORGANISATIE_SOORTEN, UITNODIG_ROLLEN } from '#domain/beheer/beheer';
import type { Policy } from './policy.js';

/*
 * Who may do what is written beside its row in `beheergebeurtenissen`, in one transaction. So a policy asks for that row, made in this transaction by the one
 * who asks (docs/adr/0054), and only the row itself asks for their role. It says on which day it was: whoever had the role that day may have done it.
 */
const PERSOON = `current_setting('app.persoon', true)`;
const list = (values: readonly string[]): string => `'{${values.join(',')}}'::text[]`;

/** Has whoever made this row of beheergebeurtenissen this role on its day, for themselves or standing in, for this area? Who may not get in has none. */
function heeftRol(rij: string, rol: string, voorGebied: string): string {
  const dag = `(${rij}.op AT TIME ZONE 'Europe/Amsterdam')::date`;
  return `(EXISTS (SELECT FROM lidmaatschappen l WHERE l.rol = '${rol}' AND ${voorGebied}
      AND l.geldig_vanaf <= ${dag} AND (l.geldig_tot IS NULL OR l.geldig_tot >= ${dag}) AND (
        l.persoon_id = ${rij}.door_persoon_id OR EXISTS (
          SELECT FROM plaatsvervangingen p WHERE p.lidmaatschap_id = l.id AND p.plaatsvervanger_id = ${rij}.door_persoon_id
            AND p.van <= ${dag} AND p.tot >= ${dag}
            AND NOT EXISTS (SELECT FROM plaatsvervanging_eindes e WHERE e.plaatsvervanging_id = p.id AND e.laatste_dag < ${dag}))))
    AND NOT EXISTS (SELECT FROM schorsingen s WHERE s.persoon_id = ${rij}.door_persoon_id AND s.opgeheven_op IS NULL))`;
}
const isBeheerder = (rij: string): string => heeftRol(rij, 'beheerder', 'l.focusgebied IS NULL');
const IS_BEHEERDER = isBeheerder('beheergebeurtenissen');
const isBureau = (gebied: string): string =>
  heeftRol('beheergebeurtenissen', 'programmabureau', `(l.focusgebied IS NULL OR l.focusgebied = ${gebied})`);
const GENOEMD_GEBIED = `beheergebeurtenissen.gegevens ->> 'focusgebied'`;
/** Of the invitation itself: the row that withdraws one names no area, and could name any. */
const GEBIED_VAN_UITNODIGING = `(SELECT u.focusgebied FROM uitnodigingen u WHERE u.id::text = beheergebeurtenissen.gegevens ->> 'uitnodigingId')`;
const IS_AANVAARD = `EXISTS (SELECT FROM uitnodigingen u WHERE u.id::text = beheergebeurtenissen.gegevens ->> 'uitnodigingId'
      AND u.persoon_id = beheergebeurtenissen.door_persoon_id AND u.gebruikt_op IS NOT NULL AND u.ingetrokken_op IS NULL
      AND u.xmin = pg_current_xact_id()::xid)`;

/** What others than a beheerder may do too. */
const NIET_ALLEEN_BEHEERDER = ['partner_uitgenodigd', 'uitnodiging_ingetrokken', 'uitnodiging_aanvaard'];
const MAG_NOTEREN = `door_persoon_id::text = ${PERSOON} AND CASE soort
    WHEN 'uitnodiging_aanvaard' THEN ${IS_AANVAARD}
    WHEN 'uitnodiging_ingetrokken' THEN ${IS_BEHEERDER} OR ${isBureau(GEBIED_VAN_UITNODIGING)}
    WHEN 'partner_uitgenodigd' THEN ${IS_BEHEERDER} OR (gegevens ->> 'rol' = ANY (${list(UITNODIG_ROLLEN)}) AND ${isBureau(GENOEMD_GEBIED)})
    ELSE ${IS_BEHEERDER} END`;

/** Is there a row of the one who asks, made in this transaction, for which this holds? */
const genoteerd = (voorwaarde: string): string => `EXISTS (
    SELECT FROM beheergebeurtenissen g WHERE g.id::text = current_setting('app.beheer', true) AND g.door_persoon_id::text = ${PERSOON}
      AND g.xmin = pg_current_xact_id()::xid AND ${voorwaarde})`;
const DOOR_BEHEERDER = genoteerd(`g.soort <> ALL (${list(NIET_ALLEEN_BEHEERDER)})`);
const SOORT_DIE_ERBIJ_KAN = `soort = ANY (${list(ORGANISATIE_SOORTEN)})`;

const bij = (table: string, check: string): Policy => ({ table, program: 'app', command: 'INSERT', check });
const anders = (table: string, check: string, using = 'true'): Policy => ({
  table,
  program: 'app',
  command: 'UPDATE',
  using,
  check,
});
/** Nobody gives themselves anything (docs/adr/0039). */
const vanAnder = (persoonId: string): string => `${persoonId}::text <> ${PERSOON}`;

/** What only a beheerder changes, and which of it is added and altered. */
const ALLEEN_BEHEERDER: readonly Policy[] = [
  ...['termijnregelingen', 'themas', 'toegangslijsten', 'webhooks'].flatMap((table) => [
    bij(table, DOOR_BEHEERDER),
    anders(table, DOOR_BEHEERDER),
  ]),
  ...['kalenders', 'bewaartermijnen', 'mailteksten', 'plaatsvervanging_eindes'].map((table) => bij(table, DOOR_BEHEERDER)),
  bij('webhookbezorgingen', `${DOOR_BEHEERDER} AND soort = 'proef'`),
  bij('plaatsvervangingen', `${DOOR_BEHEERDER} AND ${vanAnder('plaatsvervanger_id')}`),
  bij('schorsingen', `${DOOR_BEHEERDER} AND ${vanAnder('persoon_id')}`),
  anders('schorsingen', `${DOOR_BEHEERDER} AND ${vanAnder('persoon_id')}`),
  anders('organisaties', DOOR_BEHEERDER),
  anders('lidmaatschappen', DOOR_BEHEERDER),
];

const MET_UITNODIGING: readonly Policy[] = [
  bij(
    'organisaties',
    `${SOORT_DIE_ERBIJ_KAN} AND (${DOOR_BEHEERDER} OR ${genoteerd(`g.soort = 'partner_uitgenodigd'
      AND g.organisatie_id = organisaties.id AND (organisaties.focusgebied IS NOT DISTINCT FROM g.gegevens ->> 'focusgebied')`)})`,
  ),
  // By a programmabureau only at an organisation of its own area that is no seat.
  bij(
    'uitnodigingen',
    genoteerd(`g.soort = 'partner_uitgenodigd' AND g.gegevens ->> 'uitnodigingId' = uitnodigingen.id::text
      AND uitnodigingen.uitgenodigd_door = g.door_persoon_id AND uitnodigingen.rol = g.gegevens ->> 'rol'
      AND uitnodigingen.focusgebied IS NOT DISTINCT FROM g.gegevens ->> 'focusgebied' AND uitnodigingen.gebruikt_op IS NULL
      AND (${isBeheerder('g')} OR EXISTS (
        SELECT FROM organisaties o WHERE o.id = uitnodigingen.organisatie_id AND o.focusgebied IS NOT DISTINCT FROM uitnodigingen.focusgebied
          AND o.${SOORT_DIE_ERBIJ_KAN}))`),
  ),
  // Used once: whose it is, is never written over. Using it comes before its row, which looks at it.
  anders(
    'uitnodigingen',
    `(gebruikt_op IS NOT NULL AND ingetrokken_op IS NULL) OR (gebruikt_op IS NULL AND persoon_id IS NULL AND ${genoteerd(
      `g.soort = 'uitnodiging_ingetrokken' AND g.gegevens ->> 'uitnodigingId' = uitnodigingen.id::text`,
    )})`,
    'persoon_id IS NULL',
  ),
  bij(
    'lidmaatschappen',
    `(${DOOR_BEHEERDER} AND ${vanAnder('persoon_id')}) OR ${genoteerd(`g.soort = 'uitnodiging_aanvaard'
      AND g.door_persoon_id = lidmaatschappen.persoon_id AND EXISTS (
        SELECT FROM uitnodigingen u WHERE u.id::text = g.gegevens ->> 'uitnodigingId' AND u.organisatie_id = lidmaatschappen.organisatie_id
          AND u.rol = lidmaatschappen.rol AND u.focusgebied IS NOT DISTINCT FROM lidmaatschappen.focusgebied)`)}`,
  ),
];

/** Where mail of a person goes. Their name is that of their sign-in, and comes with it (docs/adr/0065). */
const PERSONEN: readonly Policy[] = [
  anders('personen', genoteerd(`g.soort = 'mailadres_gezet' AND g.persoon_id = personen.id`)),
  bij('personen', `issuer = 'urn:doorbraak:maillink'`),
];

const SCHRIJVEN: readonly Policy[] = [
  bij('beheergebeurtenissen', MAG_NOTEREN),
  ...ALLEEN_BEHEERDER,
  ...MET_UITNODIGING,
  ...PERSONEN,
];

/** Is the one who asks a beheerder? Asked once for a statement, not for each row. */
export const ZIET_BEHEER = '(SELECT ziet_beheer())';
/** What only a beheerder reads, and which of it is somebody's own too. */
const LEZEN: Readonly<Record<string, string>> = {
  schorsingen: `persoon_id::text = ${PERSOON} OR ${ZIET_BEHEER}`,
  beheergebeurtenissen: `door_persoon_id::text = ${PERSOON} OR ${ZIET_BEHEER}`,
  toegangslijsten: ZIET_BEHEER,
  webhooks: ZIET_BEHEER,
  webhookbezorgingen: ZIET_BEHEER,
};
/** What every program reads before or whoever asks, and why that shows no case. */
export const VOOR_ALLEN: Readonly<Record<string, string>> = {
  personen:
    'a sign-in is looked up here before anybody is signed in; a name stands beside each act that is seen; the address is in no column that is read',
  lidmaatschappen: 'who sits where: every sight is worked out from it, and a case is handed to a colleague by name',
  plaatsvervangingen: 'the same for who stands in',
  plaatsvervanging_eindes: 'the same for who stood in',
  uitnodigingen: 'used by a guest who is nobody yet; the secret and the address are in no column that is read',
  organisaties: 'an open list, which the API gives to everybody who signed in; the address of mail is in no column that is read',
  themas: 'an open list',
  termijnregelingen: 'an open list; the term of each case comes from it',
  kalenders: 'an open list; each date is counted with it',
  bewaartermijnen: 'terms that law and a public decision set; they name no case and nobody',
  mailteksten: 'two lines that stand under every mail of an area',
};

/** Who sits where, and the dated lists: written only with a row that says who changed it, by somebody who may. */
export const BEHEER: readonly Policy[] = [
  ...SCHRIJVEN,
  ...[...new Set(SCHRIJVEN.map(({ table }) => table))].map((table): Policy => ({
    table,
    program: 'app',
    command: 'SELECT',
    using: LEZEN[table] ?? 'true',
  })),
];
