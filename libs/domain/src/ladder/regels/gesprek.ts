// SPDX-License-Identifier: EUPL-1.2
import { isAanHetWerk } from '../aan-het-werk.js';
import { isInDenHaag } from '../begrippen.js';
import type { HandelingActor, HandelingKernVan } from '../handelingen.js';
import type { Positie } from '../positie.js';
import type { Effect } from '../zet.js';
import type { RegelUitkomst } from './regel-uitkomst.js';

/**
 * Adds words to a case; the words live in PostgreSQL, the log notes that they came. Who was asked to think along answers in this way, and whoever asked hears
 * of it: those at work and the trekker (R-46, docs/adr/0036). What anybody else adds, the other side hears: from the filer those at work and the trekker, from
 * those at work the filer (docs/adr/0044).
 */
export function beslisAanvullen(positie: Positie, { actor }: HandelingKernVan<'aanvullen'>): RegelUitkomst {
  const aangevuld: Effect = { effect: 'gebeurtenis', soort: 'aangevuld', gegevens: {} };
  if (isAanHetWerk(positie, actor)) return [aangevuld, ...aanDeAnderen(positie, actor)];
  const soort = actor.hoedanigheden.includes('meedenker') ? 'meegedacht' : 'aangevuld';
  return [aangevuld, { effect: 'bericht', soort, aan: 'aan_zet' }, { effect: 'bericht', soort, aan: 'trekker' }];
}

/** Whoever is at work tells the filer and the trekker, as far as they are not of their own organisation. */
function aanDeAnderen({ zetels, trekkerOrganisatieId }: Positie, { organisatieIds }: HandelingActor): Effect[] {
  const isAnder = (id: string | null): boolean => id !== null && !organisatieIds.includes(id);
  return [
    ...(isAnder(zetels.indiener) ? (['indiener'] as const) : []),
    ...(isAnder(trekkerOrganisatieId) ? (['trekker'] as const) : []),
  ].map((aan): Effect => ({ effect: 'bericht', soort: 'aangevuld', aan }));
}

/** A first sign of life on the rung; from now on the receipt is valid for a while and then decays (design section 3, R-44). */
export function beslisOntvangstBevestigen(positie: Positie): RegelUitkomst {
  const { ontvangstWerkdagen } = positie.regeling.treden[positie.trede];
  if (ontvangstWerkdagen === null) return 'TREDE_LAAT_NIET_TOE';
  return [{ effect: 'gebeurtenis', soort: 'ontvangst_bevestigd', gegevens: { trede: positie.trede } }, ...levensteken(positie)];
}

/** Word back to the filer with the next date; from The Hague also to the area. Refuses `DATUM_TE_VROEG`, `DATUM_TE_VER`. */
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
    ...naarHetGebied(positie, kern.actor).map((organisatieId): Effect => ({
      effect: 'bericht',
      soort: 'terugkoppeling',
      aan: { organisatieId },
      gegevens: { volgendeDatum },
    })),
  ];
}

/** Who brought the question to The Hague hears what is said there: the bureau and the trekker, as far as they do not say it themselves. */
function naarHetGebied({ trede, zetels, trekkerOrganisatieId }: Positie, { organisatieIds }: HandelingActor): string[] {
  if (!isInDenHaag(trede)) return [];
  return [zetels.programmabureau ?? zetels.doorbraakteam, trekkerOrganisatieId].filter(
    (id): id is string => id !== null && !organisatieIds.includes(id),
  );
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
