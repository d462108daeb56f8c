// SPDX-License-Identifier: EUPL-1.2
import type { HandelingKernVan } from '../handelingen.js';
import type { Positie } from '../positie.js';
import type { Effect } from '../zet.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/** Adds words to a case; the words live in PostgreSQL, the log notes that they came. */
export function beslisAanvullen(): RegelUitkomst {
  return [{ effect: 'gebeurtenis', soort: 'aangevuld', gegevens: {} }];
}

/** A first sign of life on the rung; from now on the receipt is valid for a while and then decays (design section 3, R-44). */
export function beslisOntvangstBevestigen(positie: Positie): RegelUitkomst {
  const { ontvangstWerkdagen } = positie.regeling.treden[positie.trede];
  if (ontvangstWerkdagen === null) return 'TREDE_LAAT_NIET_TOE';
  return [{ effect: 'gebeurtenis', soort: 'ontvangst_bevestigd', gegevens: { trede: positie.trede } }, ...levensteken(positie)];
}

/** Word back to the filer with the next date. Refuses `DATUM_TE_VROEG`, `DATUM_TE_VER`. */
export function beslisTerugkoppelen(positie: Positie, kern: HandelingKernVan<'terugkoppelen'>): RegelUitkomst {
  const { volgendeDatum, volgendeWerkdagen } = kern.gegevens;
  if (volgendeDatum <= kern.op) return 'DATUM_TE_VROEG';
  if (volgendeWerkdagen > positie.regeling.terugkoppelingMaximaalWerkdagen) return 'DATUM_TE_VER';
  return [
    { effect: 'gebeurtenis', soort: 'teruggekoppeld', gegevens: { volgendeDatum } },
    { effect: 'termijnen_sluiten', soorten: ['terugkoppeling'], stand: 'gehaald' },
    { effect: 'termijn_openen', soort: 'terugkoppeling', fase: 'regulier', einde: { datum: volgendeDatum } },
    ...(positie.status === 'in_behandeling' ? [...levensteken(positie), ...bericht(positie)] : []),
    { effect: 'bericht', soort: 'terugkoppeling', aan: 'indiener', gegevens: { volgendeDatum } },
  ];
}

/** A good talk is recorded, with which kinds of organisation; it makes going up possible from this rung. Refuses `HANDELING_ONVOLLEDIG`. */
export function beslisGesprekVastleggen(positie: Positie, kern: HandelingKernVan<'gesprek_vastleggen'>): RegelUitkomst {
  if (kern.gegevens.met.length === 0) return 'HANDELING_ONVOLLEDIG';
  return [
    { effect: 'gebeurtenis', soort: 'gesprek_vastgelegd', gegevens: { trede: positie.trede, met: kern.gegevens.met } },
    { effect: 'gesprek', trede: positie.trede },
    ...(positie.status === 'in_behandeling' ? levensteken(positie) : []),
  ];
}

/** Asks an outside view or the RV to think along; the case stays where it is. */
export function beslisMeedenkenVragen(_positie: Positie, kern: HandelingKernVan<'meedenken_vragen'>): RegelUitkomst {
  const { organisatieId } = kern.gegevens;
  return [
    { effect: 'gebeurtenis', soort: 'meedenken_gevraagd', gegevens: { organisatieId } },
    { effect: 'betrekken', organisatieId, hoedanigheid: 'meedenker', reden: 'meedenken_gevraagd' },
    { effect: 'bericht', soort: 'meedenken', aan: { organisatieId } },
  ];
}

/** Renews the receipt: a sign of life keeps it from decaying. Nothing on a rung without a receipt that decays. */
function levensteken(positie: Positie): Effect[] {
  const { ontvangstWerkdagen, ontvangstGeldigWerkdagen } = positie.regeling.treden[positie.trede];
  if (ontvangstWerkdagen === null) return [];
  const sluit: Effect = { effect: 'termijnen_sluiten', soorten: ['ontvangst'], stand: 'gehaald' };
  if (ontvangstGeldigWerkdagen === null) return [sluit];
  return [
    sluit,
    { effect: 'termijn_openen', soort: 'ontvangst', fase: 'geldigheid', einde: { werkdagen: ontvangstGeldigWerkdagen } },
  ];
}

/** On the two national rungs word back meets the clock and starts the next one. */
function bericht(positie: Positie): Effect[] {
  const lopend = positie.termijnen.find((termijn) => termijn.soort === 'behandeling');
  if (lopend?.fase !== 'bericht' && lopend?.fase !== 'herhaling') return [];
  return [
    { effect: 'termijn_sluiten', termijnId: lopend.id, stand: 'gehaald' },
    { effect: 'termijn_openen', soort: 'behandeling', fase: 'bericht', einde: { werkdagen: berichtWerkdagen(positie) } },
  ];
}

/** How often word back is owed on a national rung, in working days: 65 at the RV, 130 at the doorbraakoverleg. */
export function berichtWerkdagen(positie: Positie): number {
  const { berichtWerkdagen: bijRijksvertegenwoordiger, treden } = positie.regeling;
  return positie.trede === 'doorbraakoverleg'
    ? (treden.doorbraakoverleg.behandelingWerkdagen ?? bijRijksvertegenwoordiger)
    : bijRijksvertegenwoordiger;
}
