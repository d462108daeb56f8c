// SPDX-License-Identifier: EUPL-1.2
import type { LocalSystem } from '#testing/local-system';
import { CaseWorld, WIE } from '../browser/case-world.js';
import { BUREAU, query } from './bench-system.js';
import { note } from './report.js';

const PARTIES = [
  ...['gemeente-ehv-wz', 'welzijn-ehv-wz', 'corporatie-ehv-wz', 'bewonersinitiatief-ehv-wz'],
  ...['ministerie-bzk', 'ministerie-vro', 'ministerie-jenv', 'ministerie-ocw', 'ministerie-vws', 'ministerie-szw'],
];
const EVENTS = 200;
/** As long as a box takes. */
const TEKST = 'De stad plaatst bakken volgens één vast plan. Voor deze straat is er geen plek in het plan. '
  .repeat(44)
  .slice(0, 4_000)
  .trim();
/** All parties together fit in what may be sent at once. */
const VAN_PARTIJ = TEKST.slice(0, 1_500).trim();
const CLOCKS = 5;

/** One case as most are: taken up, with one clock that runs. Answers its nummer. */
export async function makePlainCase(system: LocalSystem): Promise<string> {
  const world = await CaseWorld.of(system);
  return (await world.takenUp('Een gewone vastloper')).nummer;
}

/**
 * One case as heavy as they get, made by real acts: before the doorbraakoverleg, with ten parties that were asked, their clocks still running, and two hundred facts,
 * every text as long as a box takes.
 * Answers its nummer. Throws when it did not get that heavy.
 */
export async function makeHeavyCase(system: LocalSystem): Promise<string> {
  const world = await CaseWorld.of(system);
  const filed = await world.takenUp('Een regel van twee ministeries, en tien partijen die wachten', {
    ...{ omschrijving: TEKST, watKanWel: TEKST, geprobeerd: TEKST, stemVanBewoners: TEKST },
    partijen: PARTIES.map((naam) => ({ naam, watNodig: VAN_PARTIJ, watBiedt: VAN_PARTIJ })),
  });
  const regel = { naam: 'Wet kinderopvang', artikel: 'artikel 1.50' };
  const vraag = 'Welk ministerie kan deze regel uitleggen?';
  await world.bringUp(WIE.team, filed, { naar: 'rijksvertegenwoordiger', reden: 'regel_of_wet', regel, vraag });
  await world.offerTo('ministerie-szw', WIE.ministerie, filed, true);
  await world.bringUp(WIE.rijk, filed, { reden: 'regel_of_wet', vraag: 'Wie past de regel aan?' });
  for (const party of PARTIES) await world.ask(filed, party, TEKST);
  const before = (await system.log(BUREAU, filed.id)).length;
  for (let place = before; place < EVENTS; place += 1)
    await world.act(WIE.indiener, `/v1/vastlopers/${filed.id}/aanvullingen`, {
      tekst: `${TEKST.slice(0, 3_900)} Nog steeds zo, in week ${place}.`,
    });
  const [made] = await query<{ feiten: number; partijen: number; klokken: number }>(
    system,
    `SELECT (SELECT count(*)::int FROM gebeurtenissen WHERE vastloper_id = $1) AS feiten,
      (SELECT count(DISTINCT partij_id)::int FROM toezeggingen WHERE vastloper_id = $1) AS partijen,
      (SELECT count(*)::int FROM termijnen WHERE vastloper_id = $1 AND stand = 'open') AS klokken`,
    [filed.id],
  );
  const { feiten = 0, partijen = 0, klokken = 0 } = made ?? {};
  note('de zware zaak', `${feiten} gebeurtenissen, ${partijen} partijen, ${klokken} lopende klokken`);
  if (feiten < EVENTS || partijen < PARTIES.length || klokken < CLOCKS) throw new Error('De zaak is niet zwaar genoeg.');
  return filed.nummer;
}
