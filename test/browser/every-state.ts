// SPDX-License-Identifier: EUPL-1.2
import { dayFromNow, WIE, type Beheerd, type Maillinks, type CaseWorld, type Filed } from './case-world.js';

/** A case in each state and on each rung, in one area, so that every page has something to show. */
export interface EveryState {
  readonly nieuw: Filed;
  readonly team: Filed;
  readonly partners: Filed;
  readonly aangehouden: Filed;
  readonly overdracht: Filed;
  readonly raad: Filed;
  readonly denHaag: Filed;
  readonly ministerie: Filed;
  readonly overleg: Filed;
  readonly uitvoering: Filed;
  readonly nazorg: Filed;
  readonly ingetrokken: Filed;
  readonly doorverwezen: Filed;
  readonly nietGelukt: Filed;
  readonly wachtOpIndiener: Filed;
  /** The clocks of this one are long over; so are those of `raad` and `ministerie`. */
  readonly laat: Filed;
  readonly beheer: Beheerd;
  readonly maillinks: Maillinks;
}

/** The names of the cases among them. */
export type CaseState = Exclude<keyof EveryState, 'beheer' | 'maillinks'>;

/** Makes a case in each state. */
export async function makeEveryState(world: CaseWorld): Promise<EveryState> {
  const nieuw = await world.file('Een extra bak past niet in het plan', {
    regel: { naam: 'Afvalplan', artikel: 'artikel 3' },
    geprobeerd: 'Wij belden drie afdelingen.',
    stemVanBewoners: 'Bewoners willen dat de straat schoon is.',
    partijen: [{ naam: 'woningcorporatie', watNodig: 'een schone stoep', watBiedt: 'een plek en toezicht' }],
  });
  const ingetrokken = await world.file('Niet meer nodig');
  await world.act(WIE.indiener, `/v1/vastlopers/${ingetrokken.id}/intrekkingen`, { reden: 'De buurt loste het zelf op.' });
  const [beheer, maillinks, local, national, decided, ended, waiting] = await Promise.all([
    world.beheer(),
    world.maillinks(),
    makeLocal(world),
    makeNational(world),
    makeDecided(world),
    makeEnded(world),
    makeWaiting(world),
  ]);
  return { nieuw, ingetrokken, beheer, maillinks, ...local, ...national, ...decided, ...ended, ...waiting };
}

/** The cases whose clocks are shown as long past. */
export function lateOnes({ laat, raad, ministerie }: EveryState): readonly string[] {
  return [laat.id, raad.id, ministerie.id];
}

/** So many cases that lists go on to a next page. */
export async function makeMany(world: CaseWorld, count: number): Promise<void> {
  for (let place = 1; place <= count; place += 1) await world.file(`Nog een lantaarn stuk, nummer ${place}`);
}

async function makeEnded(world: CaseWorld): Promise<Pick<EveryState, 'doorverwezen' | 'nietGelukt'>> {
  const doorverwezen = await world.file('Dit hoort bij een ander loket');
  const loket = { naar: 'ander_loket', loket: 'het loket voor de buurt', reden: 'Het gaat niet over een regel.' };
  await world.act(WIE.bureau, `/v1/vastlopers/${doorverwezen.id}/doorverwijzingen`, loket);
  const nietGelukt = await world.takenUp('De steeg blijft donker');
  await world.close(WIE.team, nietGelukt, 'niet_gelukt_wel_geleerd');
  return { doorverwezen, nietGelukt };
}

async function makeWaiting(world: CaseWorld): Promise<Pick<EveryState, 'wachtOpIndiener' | 'laat'>> {
  const wachtOpIndiener = await world.takenUp('Welke straat is het precies?');
  const pauze = { reden: 'wacht_op_indiener', toelichting: 'Wij weten de straat nog niet.', tot: dayFromNow(20) };
  await world.act(WIE.team, `/v1/vastlopers/${wachtOpIndiener.id}/aanhoudingen`, pauze);
  const laat = await world.takenUp('De bel doet het al lang niet');
  await world.ask(laat, 'gemeente-ehv-wz', 'Wie maakt de bel?');
  return { wachtOpIndiener, laat };
}

async function makeLocal(
  world: CaseWorld,
): Promise<Pick<EveryState, 'team' | 'partners' | 'aangehouden' | 'overdracht' | 'raad'>> {
  const team = await world.takenUp('De sporthal mag na zes uur niet open');
  await world.act(WIE.team, `/v1/vastlopers/${team.id}/gesprekken`, {
    met: ['gemeente', 'welzijn'],
    watNodig: 'Een proef met een einddatum.',
    uitkomst: 'De afdeling wil meedenken, en mag niet beslissen.',
  });
  const partners = await world.takenUp('Niemand mag het pleintje opknappen');
  await world.bringUp(WIE.team, partners);
  await world.ask(partners, 'gemeente-ehv-wz', 'Kunt u het pleintje een zomer lang vrijgeven?');
  await world.promise(
    WIE.welzijn,
    await world.ask(partners, 'welzijn-ehv-wz', 'Wilt u de buurt erbij halen?'),
    'Wij gaan langs de deuren.',
  );
  const aangehouden = await world.takenUp('De moestuin wacht op de lente');
  const pauze = { reden: 'seizoen', toelichting: 'In de winter groeit er niets.', tot: dayFromNow(30) };
  await world.act(WIE.team, `/v1/vastlopers/${aangehouden.id}/aanhoudingen`, pauze);
  const overdracht = await world.takenUp('De sleutel van het buurthuis');
  const overdragen = { organisatie: world.organisatie('welzijn-ehv-wz'), reden: 'Welzijn zit in het gebouw.' };
  await world.act(WIE.team, `/v1/vastlopers/${overdracht.id}/overdrachten`, overdragen);
  const raad = await world.takenUp('Drie geldpotten voor één huiskamer');
  await world.bringUp(WIE.team, raad);
  await world.bringUp(WIE.bureau, raad, { reden: 'geld', vraag: 'Willen de bestuurders één pot maken?' });
  return { team, partners, aangehouden, overdracht, raad };
}

async function makeNational(world: CaseWorld): Promise<Pick<EveryState, 'denHaag' | 'ministerie' | 'overleg'>> {
  const denHaag = await world.inDenHaag('De opvang mag geen uur langer open');
  await world.offerTo('ministerie-bzk', WIE.anderMinisterie, denHaag, false);
  const ministerie = await world.inDenHaag('Een taalles telt niet als werk');
  await world.offerTo('ministerie-szw', WIE.ministerie, ministerie, true);
  const overleg = await world.inDenHaag('Twee ministeries en één regel');
  await world.offerTo('ministerie-szw', WIE.ministerie, overleg, true);
  await world.bringUp(WIE.rijk, overleg, { reden: 'regel_of_wet', vraag: 'Wie past de regel aan?' });
  return { denHaag, ministerie, overleg };
}

async function makeDecided(world: CaseWorld): Promise<Pick<EveryState, 'uitvoering' | 'nazorg'>> {
  const uitvoering = await world.takenUp('Een proef met de bakken');
  await world.decide(WIE.team, uitvoering, 'gemeente-ehv-wz');
  const nazorg = await world.takenUp('De lamp in de tunnel');
  await world.close(WIE.team, nazorg);
  return { uitvoering, nazorg };
}
