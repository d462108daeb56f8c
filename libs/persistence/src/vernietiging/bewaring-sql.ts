// SPDX-License-Identifier: EUPL-1.2
import type { Statement } from '../database.js';

/** Every term that was ever set. */
export const BEWAARTERMIJNEN: Statement = {
  text: `SELECT id, focusgebied, resultaat, waardering, jaren, geldig_vanaf AS "geldigVanaf" FROM bewaartermijnen
    ORDER BY focusgebied NULLS FIRST, resultaat, geldig_vanaf, gezet_op`,
};
export const BEWAARTERMIJN_ERBIJ: Statement = {
  text: `INSERT INTO bewaartermijnen (id, focusgebied, resultaat, waardering, jaren, geldig_vanaf) VALUES ($1, $2, $3, $4, $5, $6)`,
};
/** What a term would lead to, for person $1. */
export const PROBEER: Statement = {
  text: `SELECT gesloten, nu_voorbij AS "nuVoorbij", straks_voorbij AS "straksVoorbij", eerste_datum AS "eersteDatum"
    FROM probeer_bewaartermijn($1, $2, $3, $4, $5, $6)`,
};
/** The proposals after (date $2, id $3), of all cases or of $4, as person $1 may see them. */
export const LIJST: Statement = {
  text: `SELECT id, nummer, focusgebied, resultaat, gesloten_op AS "geslotenOp", archiefactiedatum, stap, export_kenmerk AS "exportKenmerk",
      geexporteerd_op AS "geexporteerdOp", bevestigd_op AS "bevestigdOp", bevestigd_door AS "bevestigdDoor"
    FROM vernietigingslijst($1, $2, $3, $4, $5)`,
};
/** What was destroyed before (instant $2, id $3), as person $1 may see it. */
export const VERNIETIGD: Statement = {
  text: `SELECT id, nummer, focusgebied, resultaat, gesloten_op AS "geslotenOp", archiefactiedatum, export_kenmerk AS "exportKenmerk",
      bevestigd_op AS "bevestigdOp", bevestigd_door AS "bevestigdDoor", vernietigd_op AS "vernietigdOp"
    FROM vernietigingsregister_van($1, $2, $3, $4)`,
};
/** A row when case $1 is confirmed by $3, with the export $2. */
export const BEVESTIG: Statement = { text: 'SELECT bevestig_vernietiging($1, $2, $3)' };
/** A row when the confirmation of case $1 is taken back by $2. */
export const HOUD_TEGEN: Statement = { text: 'SELECT houd_vernietiging_tegen($1, $2)' };
