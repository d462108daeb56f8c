// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from '#application/ports/actor';
import type { Hoedanigheid } from '#domain/ladder/begrippen';
import type { Database } from '#persistence/database';

/** A case of a made-up world: in which area, who filed it (somebody else when it is not said), and which organisations have or had a part in it; that of partner when it is not said. */
export interface WereldVastloper {
  readonly id: string;
  readonly focusgebied: string;
  readonly indienerPersoonId?: string;
  readonly betrokken: readonly {
    readonly organisatieId: string;
    readonly beeindigd: boolean;
    readonly hoedanigheid?: Hoedanigheid;
  }[];
}

/** The tables of which each case of a world has one row or more, and the column that names the case. */
export const WERELD_TABELLEN = {
  vastlopers: 'id',
  gebeurtenissen: 'vastloper_id',
  handelingen: 'vastloper_id',
  termijnen: 'vastloper_id',
  opschalingen: 'vastloper_id',
  betrokkenheden: 'vastloper_id',
  toezeggingen: 'vastloper_id',
  overdrachten: 'vastloper_id',
  berichten: 'vastloper_id',
} as const;

/** The tables of a world that the role of api and web may read. */
export const LEESBAAR = Object.keys(WERELD_TABELLEN).filter((tabel) => tabel !== 'berichten') as (keyof typeof WERELD_TABELLEN)[];

const RIJ = `r(id uuid, focusgebied text, betrokken jsonb, "indienerPersoonId" uuid)`;
const WIE = `COALESCE("indienerPersoonId", '00000000-0000-7000-8000-0000000000ff')`;

// One row per case in every table; the id of the row is that of the case, so that a test can ask for it by its own number.
const STATEMENTS = [
  `INSERT INTO vastlopers (id, nummer, focusgebied, thema, titel, omschrijving, wat_kan_wel, blokkades, partijen, sporen, naam_verbergen,
     indiener_persoon_id, indiener_organisatie_id, ingediend_op, status, trede, versie, positie, laatste_hash, gesloten,
     volgende_soort, volgende_einddatum, dragende_einddatum)
   SELECT id, 'W-' || id, focusgebied, 'wonen_en_wijken', 'Titel van ' || id, 'Woorden van ' || id, 'Meer', '{geld}', '[]', '{}', false, ${WIE},
     (betrokken->0->>'organisatieId')::uuid, '2026-11-23T09:00:00Z', 'in_behandeling', 'partners', 1, '{"schemaVersion": 1}', '', false,
     'behandeling', '2026-12-07', '2026-12-07'
   FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO gebeurtenissen (vastloper_id, versie, soort, op, handeling_id, persoon_id, organisatie_id, gegevens, formatversie, vorige_hash, hash)
   SELECT id, 1, 'ingediend', '2026-11-23T09:00:00Z', id, ${WIE}, (betrokken->0->>'organisatieId')::uuid, '{}', 1, '', '' FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO handelingen (id, vastloper_id, soort, kern, payload, stand, persoon_id, organisatie_id, ontvangen_op)
   SELECT id, id, 'aanvullen', '{}', jsonb_build_object('tekst', 'Woorden van ' || id), 'ontvangen', ${WIE}, (betrokken->0->>'organisatieId')::uuid,
     '2026-11-23T09:00:00Z' FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO termijnen (id, vastloper_id, soort, fase, trede, start, einddatum, stand, schorsingen, eigenaar_organisatie_id, eigenaar_hoedanigheid)
   SELECT id, id, 'behandeling', 'regulier', 'partners', '2026-11-23', '2026-12-07', 'open', '[]', (betrokken->0->>'organisatieId')::uuid, 'trekker'
   FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO opschalingen (id, vastloper_id, van, naar, reden, op)
   SELECT id, id, 'intake', 'partners', 'door_stilte', '2026-11-23T09:00:00Z' FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO toezeggingen (id, vastloper_id, partij_id, hoedanigheid, stand, vraag)
   SELECT id, id, id, 'partner', 'gevraagd', 'Woorden van ' || id FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO overdrachten (id, vastloper_id, soort, naar_organisatie_id, sinds, stand)
   SELECT id, id, 'trekker', id, '2026-11-23', 'aangeboden' FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO berichten (id, vastloper_id, soort, aan, gegevens) SELECT id, id, 'ingediend', 'indiener', '{}' FROM jsonb_to_recordset($1) AS ${RIJ}`,
  `INSERT INTO betrokkenheden (vastloper_id, organisatie_id, hoedanigheid, sinds, tot, reden, sorteerdatum, ingediend_op, focusgebied)
   SELECT r.id, b."organisatieId", COALESCE(b.hoedanigheid, 'partner'), '2026-11-23', CASE WHEN b.beeindigd THEN date '2026-11-24' END, 'wereld', '2026-12-07',
     '2026-11-23T09:00:00Z', r.focusgebied
   FROM jsonb_to_recordset($1) AS ${RIJ}, jsonb_to_recordset(r.betrokken) AS b("organisatieId" uuid, beeindigd boolean, hoedanigheid text)`,
];

/** Writes a world straight into the tables, as their owner. */
export async function insertWereld(owner: Database, vastlopers: readonly WereldVastloper[]): Promise<void> {
  await owner.transaction(async (sql) => {
    for (const text of STATEMENTS) await sql.rows({ text }, [JSON.stringify(vastlopers)]);
  });
}

/** Takes every case away again. */
export async function clearWereld(owner: Database): Promise<void> {
  await owner.transaction(async (sql) => {
    await sql.rows({ text: `SET LOCAL session_replication_role = 'replica'` }); // the log does not let itself be emptied otherwise
    await sql.rows({
      text: Object.keys(WERELD_TABELLEN)
        .map((tabel) => `DELETE FROM ${tabel}`)
        .join('; '),
    });
  });
}

/** Did this person file the case? The act that stands with it is theirs then. */
export const isZelfIngediend = ({ persoonId }: Pick<Zicht, 'persoonId'>, { indienerPersoonId }: WereldVastloper): boolean =>
  indienerPersoonId === persoonId;

/** The ids of the cases somebody sees: those in which one of their places has a part today. The plain telling of sight, to compare with. */
export function gezienDoor({ plaatsen }: Zicht, vastlopers: readonly WereldVastloper[]): string[] {
  return vastlopers
    .filter(({ focusgebied, betrokken }) =>
      betrokken.some(
        ({ organisatieId, beeindigd }) =>
          !beeindigd &&
          plaatsen.some((plaats) => plaats.organisatieId === organisatieId && [null, focusgebied].includes(plaats.focusgebied)),
      ),
    )
    .map(({ id }) => id)
    .sort();
}
