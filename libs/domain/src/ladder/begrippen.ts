// SPDX-License-Identifier: EUPL-1.2
import { BEVINDING_SOORTEN } from '../screening/bevinding.js';

/** The six rungs in the order in which silence walks them (R-04, R-05, R-08, R-29, R-32; docs/glossary.md). */
export const TREDEN = [
  'intake',
  'intern_doorbraakteam',
  'partners',
  'alliantieraad',
  'rijksvertegenwoordiger',
  'doorbraakoverleg',
] as const;
/** One rung of the ladder. Example: `'partners'`. */
export type Trede = (typeof TREDEN)[number];

/** The states of a vastloper. Only `afgesloten` has no next date. */
export const STATUSSEN = ['ingediend', 'in_behandeling', 'aangehouden', 'in_uitvoering', 'nazorg', 'afgesloten'] as const;
/** One state of a vastloper. Example: `'in_behandeling'`. */
export type Status = (typeof STATUSSEN)[number];

/** How a vastloper ended; silence gives none of these to an unsolved one. */
export const RESULTATEN = ['doorbraak', 'eenmalig_opgelost', 'niet_gelukt_wel_geleerd', 'ingetrokken', 'doorverwezen'] as const;
/** One outcome. Example: `'doorbraak'`. */
export type Resultaat = (typeof RESULTATEN)[number];

/** What a clock is about. `uitvoering` and `aanhouding` carry their own state (docs/adr/0009). */
export const TERMIJN_SOORTEN = [
  'terugkoppeling',
  'ontvangst',
  'behandeling',
  'toezegging',
  'uitvoering',
  'nazorg',
  'aanhouding',
] as const;
/** One kind of clock. Example: `'terugkoppeling'`. */
export type TermijnSoort = (typeof TERMIJN_SOORTEN)[number];

/** How a clock stands: running, kept, passed in silence, standing still, or no longer needed because the case moved. */
export const TERMIJN_STANDEN = ['open', 'gehaald', 'verstreken', 'aangehouden', 'vervallen'] as const;
/** One state of a clock. Example: `'open'`. */
export type TermijnStand = (typeof TERMIJN_STANDEN)[number];

/** The part an organisation has in one case; sight and acts follow from it (design section 6). */
export const HOEDANIGHEDEN = [
  'indiener',
  'programmabureau',
  'doorbraakteam',
  'trekker',
  'partner',
  'uitvoerder',
  'alliantie_voorzitter',
  'rijksvertegenwoordiger',
  'departement',
  'meedenker',
  'beoogd_houder',
  'voormalig_trekker',
] as const;
/** One part in a case. Example: `'trekker'`. */
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number];

/** The roles a person can hold through a dated lidmaatschap (ladder "Who sits where", R-34). */
export const ROLLEN = [
  'indiener',
  'programmabureau',
  'doorbraakteam',
  'partner',
  'alliantie_voorzitter',
  'rijksvertegenwoordiger',
  'departement',
  'beheerder',
] as const;
/** One role. Example: `'programmabureau'`. */
export type Rol = (typeof ROLLEN)[number];

/** What halts the work; a case names at least one. */
export const BLOKKADES = [
  'lokaal_beleid',
  'regelgeving',
  'geld',
  'tijdelijk_geld',
  'mandaat',
  'organisatiegrens',
  'gegevensdeling',
  'capaciteit',
  'vertrouwen',
  'taal',
  'markt_en_veiligheid',
  'anders',
] as const;
/** One blockade. Example: `'geld'`. */
export type Blokkade = (typeof BLOKKADES)[number];

/** The two tracks: help now, and mend the cause. */
export const SPOREN = ['quick_win', 'structureel'] as const;
/** One track. Example: `'quick_win'`. */
export type Spoor = (typeof SPOREN)[number];

/** Why a case is taken one rung up by a person. */
export const OPSCHAAL_REDENEN = [
  'buiten_bevoegdheid',
  'gesprek_mislukt',
  'partij_weigert',
  'regel_of_wet',
  'geld',
  'termijn_verstreken',
] as const;
/** One reason to go up. Example: `'regel_of_wet'`. */
export type OpschaalReden = (typeof OPSCHAAL_REDENEN)[number];

/** Why the clocks may stand still. */
export const AANHOUD_REDENEN = ['wacht_op_indiener', 'wacht_op_derde', 'seizoen', 'overleg_gepland'] as const;
/** One reason to pause. Example: `'seizoen'`. */
export type AanhoudReden = (typeof AANHOUD_REDENEN)[number];

/** How the filer or the chair agreed to a later date; who it was stands beside it in words. */
export const AKKOORD_WIJZEN = ['gesprek', 'telefoon', 'bericht', 'overleg'] as const;
/** One way to agree. Example: `'telefoon'`. */
export type AkkoordWijze = (typeof AKKOORD_WIJZEN)[number];

/** Where a matter that is no vastloper goes. */
export const DOORVERWIJS_DOELEN = ['eigen_sector', 'landelijk_maatwerkloket', 'ander_loket'] as const;
/** One other desk. Example: `'landelijk_maatwerkloket'`. */
export type DoorverwijsDoel = (typeof DOORVERWIJS_DOELEN)[number];

/** What happens with the rule after a solution. */
export const BORGINGEN = ['gewijzigd', 'te_wijzigen', 'eenmalig'] as const;
/** One embedding decision. Example: `'gewijzigd'`. */
export type Borging = (typeof BORGINGEN)[number];

/** The filer's answer in aftercare. */
export const NAZORG_ANTWOORDEN = ['houdt', 'houdt_deels', 'houdt_niet'] as const;
/** One answer in aftercare. Example: `'houdt'`. */
export type NazorgAntwoord = (typeof NAZORG_ANTWOORDEN)[number];

/** What a party answers to a question. */
export const TOEZEGGING_ANTWOORDEN = ['toegezegd', 'voorwaardelijk', 'geweigerd'] as const;
/** One answer of a party. Example: `'voorwaardelijk'`. */
export type ToezeggingAntwoord = (typeof TOEZEGGING_ANTWOORDEN)[number];
/** What kind of personal data a text holds that is reported or erased: what screening knows, or something else. */
export const WIS_REDENEN = [...BEVINDING_SOORTEN, 'ander_persoonsgegeven'] as const;
/** One kind. Example: `'naam'`. */
export type WisReden = (typeof WIS_REDENEN)[number];
/** How a question to a party, or the promise that came from it, stands. */
export type ToezeggingStand = 'gevraagd' | ToezeggingAntwoord | 'nagekomen' | 'vervallen';

/** Is the case open: may people at work act on it? `nazorg` and `afgesloten` are not open. */
export function isOpen(status: Status): boolean {
  return status !== 'nazorg' && status !== 'afgesloten';
}

/**
 * The rung after this one on the frozen route.
 * @returns `null` on the last rung, or when the rung is not on the route.
 * @example volgendeTrede(['intake', 'partners'], 'intake') // 'partners'
 */
export function volgendeTrede(route: readonly Trede[], trede: Trede): Trede | null {
  const plaats = route.indexOf(trede);
  return plaats === -1 ? null : (route[plaats + 1] ?? null);
}

/** Is `a` lower on the route than `b`? Example: `isLager(TREDEN, 'partners', 'alliantieraad') // true`. */
export function isLager(route: readonly Trede[], a: Trede, b: Trede): boolean {
  return route.indexOf(a) < route.indexOf(b);
}

/** Is this one of the two rungs in The Hague, where a ministry may own the question? Example: `isInDenHaag('partners') // false`. */
export function isInDenHaag(trede: Trede): boolean {
  return trede === 'rijksvertegenwoordiger' || trede === 'doorbraakoverleg';
}
