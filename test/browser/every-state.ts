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
  const [beheer, maillinks] = [await world.beheer(), await world.maillinks()];
  return {
    nieuw,
    ingetrokken,
    beheer,
    maillinks,
    ...(await makeLocal(world)),
    ...(await makeNational(world)),
    ...(await makeDecided(world)),
  };
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
