// SPDX-License-Identifier: EUPL-1.2
import type { Client } from 'pg';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | `UPDATE (${string})`;

/**
 * What the application role may do with each table. It deletes nothing but old drafts, sessions and sign-ins that are over and counts of past
 * minutes; the log and the moves only grow. Of an act it may change how far it is, never what a person asked or wrote; the anchor of the clock
 * and reference data are for the step that prepares a start.
 */
const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  vastlopers: ['SELECT', 'INSERT', 'UPDATE'],
  gebeurtenissen: ['SELECT', 'INSERT'],
  handelingen: ['SELECT', 'INSERT', 'UPDATE (stand, code, versie, verwerkt_op, pogingen, beschikbaar_vanaf)'],
  termijnen: ['SELECT', 'INSERT', 'UPDATE'],
  opschalingen: ['SELECT', 'INSERT'],
  betrokkenheden: ['SELECT', 'INSERT', 'UPDATE (tot, sorteerdatum)'],
  toezeggingen: ['SELECT', 'INSERT', 'UPDATE'],
  overdrachten: ['SELECT', 'INSERT', 'UPDATE'],
  berichten: ['SELECT', 'INSERT', 'UPDATE'],
  nummers: ['SELECT', 'INSERT', 'UPDATE'],
  klok_ankers: ['SELECT'],
  logcontrolepunten: ['SELECT', 'INSERT'],
  logcontrolepunt_koppen: ['SELECT', 'INSERT'],
  inzagen: ['INSERT'],
  concepten: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  hartslagen: ['SELECT', 'INSERT', 'UPDATE'],
  sessies: ['SELECT', 'INSERT', 'UPDATE (laatst_gezien_op, beeindigd_op)', 'DELETE'],
  aanmeldpogingen: ['SELECT', 'INSERT', 'UPDATE (gebruikt_op)', 'DELETE'],
  verzoek_tellingen: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  focusgebieden: ['SELECT'],
  organisaties: ['SELECT', 'INSERT', 'UPDATE (geldig_tot)'],
  personen: ['SELECT', 'INSERT', 'UPDATE (naam)'],
  lidmaatschappen: ['SELECT', 'INSERT', 'UPDATE (geldig_tot)'],
  plaatsvervangingen: ['SELECT', 'INSERT'],
  uitnodigingen: ['SELECT', 'INSERT', 'UPDATE (gebruikt_op, persoon_id)'],
  toegangslijsten: ['SELECT', 'INSERT', 'UPDATE (bevestigd_op, bevestigd_door)'],
  beheergebeurtenissen: ['SELECT', 'INSERT'],
  themas: ['SELECT'],
  termijnregelingen: ['SELECT'],
  kalenders: ['SELECT'],
  migraties: ['SELECT'],
};

/**
 * Gives a role exactly the rights the application needs, and takes back what an earlier version gave.
 * @throws Error in Dutch when the role does not exist.
 */
export async function grantApplicationRole(owner: Client, role: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (!rowCount)
    throw new Error(`De databaserol "${role}" bestaat niet. Maak haar eerst aan, of geef met appRole een andere naam.`);
  const name = owner.escapeIdentifier(role);
  const statements = [
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`,
    ...Object.entries(RIGHTS).map(([table, rights]) => `GRANT ${rights.join(', ')} ON ${table} TO ${name}`),
    `GRANT USAGE ON SEQUENCE handelingen_volgnummer_seq, betrokkenheden_id_seq TO ${name}`,
    `GRANT EXECUTE ON FUNCTION volgend_nummer(text, int) TO ${name}`,
  ];
  // In one transaction, so that a running application never finds itself without rights.
  await owner.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
}
