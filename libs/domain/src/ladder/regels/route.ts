// SPDX-License-Identifier: EUPL-1.2
import { addMaanden } from '../../kalender/kalender-dagen.js';
import { isInDenHaag, isLager, volgendeTrede, type Trede } from '../begrippen.js';
import { isAanHetWerk } from '../aan-het-werk.js';
import type { HandelingActor, HandelingKernVan } from '../handelingen.js';
import { AAN_HET_WERK, type OpenOverdracht, type Positie } from '../positie.js';
import type { Effect, LogGegevens } from '../zet.js';
import { sluitAlles, vertelWieMeewerkt } from './einde.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/** Takes a filed case up with a trekker, tracks and confirmed blockades: `in_behandeling` at the intern doorbraakteam. Refuses `HANDELING_ONVOLLEDIG`. */
export function beslisAannemen(_positie: Positie, kern: HandelingKernVan<'aannemen'>): RegelUitkomst {
  const { trekkerOrganisatieId, sporen, blokkades } = kern.gegevens;
  if (sporen.length === 0 || blokkades.length === 0) return 'HANDELING_ONVOLLEDIG';
  return [
    { effect: 'gebeurtenis', soort: 'aangenomen', gegevens: { trekkerOrganisatieId, sporen, blokkades } },
    { effect: 'trekker', organisatieId: trekkerOrganisatieId, persoonId: null },
    { effect: 'status', naar: 'in_behandeling' },
    { effect: 'trede', naar: 'intern_doorbraakteam', reden: 'aangenomen' },
  ];
}

/** Sends a matter that is no vastloper to the right desk; counted, and the filer and all who work on it are told. */
export function beslisDoorverwijzen(positie: Positie, kern: HandelingKernVan<'doorverwijzen'>): RegelUitkomst {
  return [
    { effect: 'gebeurtenis', soort: 'doorverwezen', gegevens: { naar: kern.gegevens.naar } },
    ...sluitAlles(positie),
    { effect: 'status', naar: 'afgesloten', resultaat: 'doorverwezen' },
    {
      effect: 'bericht',
      soort: 'afgesloten',
      aan: 'indiener',
      gegevens: { resultaat: 'doorverwezen', naar: kern.gegevens.naar },
    },
    ...vertelWieMeewerkt(positie, kern.actor, { resultaat: 'doorverwezen' }),
  ];
}

/**
 * One rung up, or straight to the rijksvertegenwoordiger when a named rule or law is the reason.
 * Needs the date on which an answer is wished. Refuses `HOOGSTE_TREDE`, `HANDELING_ONVOLLEDIG`, `DATUM_TE_VROEG`, `GESPREK_ONTBREEKT`,
 * `RECHTSTREEKS_ALLEEN_MET_REGEL`.
 */
export function beslisOpschalen(positie: Positie, kern: HandelingKernVan<'opschalen'>): RegelUitkomst {
  const { naar: gevraagd, reden, geenGesprekMetReden, regelGenoemd, gewenstOp } = kern.gegevens;
  const volgende = volgendeTrede(positie.route, positie.trede);
  if (volgende === null) return 'HOOGSTE_TREDE';
  if (gewenstOp === null) return 'HANDELING_ONVOLLEDIG';
  if (gewenstOp <= kern.op) return 'DATUM_TE_VROEG';
  if (!positie.gesprekOp.includes(positie.trede) && !geenGesprekMetReden) return 'GESPREK_ONTBREEKT';
  const naar = gevraagd ?? volgende;
  if (naar !== volgende) {
    const rechtstreeks = naar === 'rijksvertegenwoordiger' && isLager(positie.route, positie.trede, naar);
    if (!rechtstreeks || reden !== 'regel_of_wet' || !regelGenoemd) return 'RECHTSTREEKS_ALLEEN_MET_REGEL';
  }
  return [
    { effect: 'gebeurtenis', soort: 'opgeschaald', gegevens: { van: positie.trede, naar, reden, gewenstOp } },
    { effect: 'opschaling', van: positie.trede, naar, reden, gewenstOp },
    { effect: 'termijnen_sluiten', soorten: ['behandeling', 'ontvangst'], stand: 'gehaald' },
    { effect: 'trede', naar, reden },
  ];
}

/**
 * One or more rungs down with a reason; from the line always to the intern doorbraakteam, visibly. The line is the organisation that must carry out the
 * decision, also when it pulls the case; a line department that only pulls the case is none. Who sits on the chair of the rung decides there and is
 * never the line. Below The Hague nobody owns the question: an offer of it that is still open lapses, and the log tells which.
 * Refuses `TERUGLEGGEN_NAAR_LAGER`, `TERUGLEGGEN_NAAR_DOORBRAAKTEAM`.
 */
export function beslisTerugleggen(positie: Positie, kern: HandelingKernVan<'terugleggen'>): RegelUitkomst {
  const { naar } = kern.gegevens;
  const uitvoering = positie.status === 'in_uitvoering';
  if (!isAanHetWerk(positie, kern.actor)) return 'NIET_BEVOEGD';
  const doorDeLijn = isDeLijn(positie, kern.actor);
  if (doorDeLijn && naar !== 'intern_doorbraakteam') return 'TERUGLEGGEN_NAAR_DOORBRAAKTEAM';
  const bestaat = naar !== 'intake' && positie.route.includes(naar);
  const lager = isLager(positie.route, naar, positie.trede) || (uitvoering && naar === positie.trede);
  if (!bestaat || !lager) return 'TERUGLEGGEN_NAAR_LAGER';
  const aanbod = isInDenHaag(naar) || positie.overdracht?.soort !== 'eigenaar' ? null : positie.overdracht;
  const vervallen: LogGegevens = aanbod === null ? {} : { vervallenOverdrachtId: aanbod.id };
  return [
    { effect: 'gebeurtenis', soort: 'teruggelegd', gegevens: { van: positie.trede, naar, doorDeLijn, ...vervallen } },
    ...stopUitvoering(positie),
    { effect: 'eigenaar', organisatieId: null },
    ...(aanbod === null ? [] : trekAanbodIn(aanbod)),
    { effect: 'trede', naar, reden: 'teruggelegd' },
    { effect: 'bericht', soort: 'teruggelegd', aan: 'doorbraakteam', gegevens: { van: positie.trede, naar } },
  ];
}

function trekAanbodIn({ id }: OpenOverdracht): Effect[] {
  return [
    { effect: 'overdracht', overdracht: null, uitkomst: 'vervallen' },
    { effect: 'termijnen_sluiten', soorten: ['toezegging'], onderwerpId: id, stand: 'vervallen' },
  ];
}

function isDeLijn({ status, trede, besluit }: Positie, { hoedanigheden, organisatieIds }: HandelingActor): boolean {
  if (status !== 'in_uitvoering' || besluit === null || !organisatieIds.includes(besluit.uitvoerderOrganisatieId)) return false;
  return !AAN_HET_WERK[trede].some((hoedanigheid) => hoedanigheid !== 'trekker' && hoedanigheden.includes(hoedanigheid));
}

/** The last day to carry a decision out, in months from today: a programme runs five years at most, and a date beyond it is no promise. */
const UITVOEREN_MAXIMAAL_MAANDEN = 60;

/** A decision with an executor and a date: `in_uitvoering`; the filer is owed word back. Refuses `DATUM_TE_VROEG`, `DATUM_TE_VER`. */
export function beslisBesluiten(positie: Positie, kern: HandelingKernVan<'besluiten'>): RegelUitkomst {
  const { toezeggingId, uitvoerderOrganisatieId, uitvoerenVoor, stemGehoord } = kern.gegevens;
  if (uitvoerenVoor <= kern.op) return 'DATUM_TE_VROEG';
  if (uitvoerenVoor > addMaanden(kern.op, UITVOEREN_MAXIMAAL_MAANDEN)) return 'DATUM_TE_VER';
  const beloftes = positie.toezeggingen.filter(({ stand }) => stand === 'toegezegd' || stand === 'voorwaardelijk');
  return [
    {
      effect: 'gebeurtenis',
      soort: 'besloten',
      gegevens: { trede: positie.trede, uitvoerderOrganisatieId, uitvoerenVoor, stemGehoord },
    },
    { effect: 'termijnen_sluiten', soorten: ['behandeling', 'ontvangst'], stand: 'gehaald' },
    { effect: 'besluit', besluit: { trede: positie.trede, uitvoerderOrganisatieId, uitvoerenVoor } },
    {
      effect: 'toezegging',
      id: toezeggingId,
      partijId: uitvoerderOrganisatieId,
      hoedanigheid: 'uitvoerder',
      stand: 'toegezegd',
      voor: uitvoerenVoor,
      escalatieId: null,
    },
    { effect: 'betrekken', organisatieId: uitvoerderOrganisatieId, hoedanigheid: 'uitvoerder', reden: 'besluit' },
    { effect: 'status', naar: 'in_uitvoering' },
    { effect: 'termijn_openen', soort: 'uitvoering', fase: 'regulier', einde: { datum: uitvoerenVoor } },
    ...beloftes.map((belofte): Effect => ({
      effect: 'termijn_openen',
      soort: 'toezegging',
      fase: 'nakoming',
      onderwerpId: belofte.id,
      einde: { datum: belofte.voor ?? uitvoerenVoor },
    })),
    { effect: 'terugkoppeling_verschuldigd' },
    { effect: 'bericht', soort: 'besluit', aan: 'indiener', gegevens: { uitvoerenVoor } },
    { effect: 'bericht', soort: 'besluit', aan: { organisatieId: uitvoerderOrganisatieId }, gegevens: { uitvoerenVoor } },
  ];
}

/** Ends a running execution: the decision's own promise lapses and the case is in_behandeling again. Empty when none runs. */
export function stopUitvoering(positie: Positie): Effect[] {
  if (positie.status !== 'in_uitvoering') return [];
  const eigen = positie.toezeggingen.filter(
    (t) => t.hoedanigheid === 'uitvoerder' && t.stand !== 'nagekomen' && t.stand !== 'vervallen',
  );
  return [
    ...eigen.map((t): Effect => ({ effect: 'toezegging', ...t, stand: 'vervallen' })),
    ...positie.termijnen
      .filter((t) => t.fase === 'nakoming' || t.soort === 'uitvoering')
      .map((t): Effect => ({ effect: 'termijn_sluiten', termijnId: t.id, stand: 'vervallen' })),
    { effect: 'besluit', besluit: null },
    { effect: 'status', naar: 'in_behandeling' },
  ];
}

/** The rung above, as a silent move: same steps as a person's, noted as silence. */
export function omhoogDoorStilte(positie: Positie, naar: Trede): Effect[] {
  return [
    {
      effect: 'opschaling',
      van: positie.trede,
      naar,
      reden: positie.trede === 'intake' ? 'door_stilte' : 'termijn_verstreken',
      gewenstOp: null,
    },
    { effect: 'status', naar: 'in_behandeling' },
    { effect: 'trede', naar, reden: positie.trede === 'intake' ? 'door_stilte' : 'termijn_verstreken' },
  ];
}
