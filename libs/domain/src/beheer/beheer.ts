// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '../ladder/begrippen.js';

/** What can change about who belongs where and about reference data; each leaves a row that is never altered (R-34, docs/adr/0030). */
export const BEHEER_SOORTEN = [
  'organisatie_toegevoegd',
  'organisatie_beeindigd',
  'lidmaatschap_gegeven',
  'lidmaatschap_beeindigd',
  'lidmaatschap_overgedragen',
  'plaatsvervanging_geregeld',
  'plaatsvervanging_beeindigd',
  'persoon_geschorst',
  'schorsing_opgeheven',
  'partner_uitgenodigd',
  'uitnodiging_aanvaard',
  'uitnodiging_ingetrokken',
  'toegangslijsten_opgesteld',
  'toegangslijst_bevestigd',
  'termijnregeling_vastgesteld',
  'kalenderbesluit_ingevoerd',
  'thema_toegevoegd',
  'thema_hernoemd',
  'thema_beeindigd',
  'mailtekst_gezet',
  'mailadres_gezet',
  'bewaartermijn_gezet',
  'vernietiging_bevestigd',
  'vernietiging_tegengehouden',
  'berichten_herhaald',
  'webhook_toegevoegd',
  'webhook_uitgezet',
  'webhook_aangezet',
  'webhook_geheim_vernieuwd',
  'webhook_beproefd',
  'webhook_herhaald',
  'webhook_gestopt',
  'webhook_beeindigd',
] as const;
/** One kind of change. Example: `'lidmaatschap_gegeven'`. */
export type BeheerSoort = (typeof BEHEER_SOORTEN)[number];

/** The roles a programmabureau may invite people for; other roles are given by a beheerder. */
export const UITNODIG_ROLLEN: readonly Rol[] = ['partner', 'indiener'];

/** The kinds of organisation that can be added while the product runs, and that a programmabureau may invite for; seats and ministries come with the reference data. */
export const ORGANISATIE_SOORTEN = [
  'gemeente',
  'corporatie',
  'school',
  'zorg',
  'welzijn',
  'politie',
  'bewonersinitiatief',
  'andere',
] as const;

/** Is this a kind that can be added and invited for? Example: `isOrganisatieSoort('rijksvertegenwoordiger') // false`. */
export function isOrganisatieSoort(soort: string): boolean {
  return ORGANISATIE_SOORTEN.some((een) => een === soort);
}

/**
 * Can this be an e-mail address: one `@`, no spaces, a dot in what comes after, at most 254 characters? Whether it exists, only a message can tell.
 * @example isEmailadres('naam@organisatie.example') // true
 */
export function isEmailadres(tekst: string): boolean {
  return tekst.length <= 254 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/.test(tekst);
}

/** Why somebody may not get in for now; a code, so that nothing is written about a person. */
export const SCHORS_REDENEN = ['toestel_kwijt', 'account_misbruikt', 'uit_dienst', 'eigen_verzoek', 'onderzoek'] as const;
/** One of them. Example: `'toestel_kwijt'`. */
export type SchorsReden = (typeof SCHORS_REDENEN)[number];

/** How long an invitation can be used, in calendar days. */
export const UITNODIGING_GELDIG_DAGEN = 14;

/**
 * The last day of a membership that ends at once: the day before, since a last day still counts whole.
 * @example dagVoor('2026-03-01') // '2026-02-28'
 */
export function dagVoor(datum: string): string {
  return new Date(Date.parse(`${datum}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** What becomes of a case when its term is over (Archiefwet). */
export const WAARDERINGEN = ['bewaren', 'vernietigen'] as const;
/** One of them. Example: `'vernietigen'`. */
export type Waardering = (typeof WAARDERINGEN)[number];

/** What has to happen next with a closed case whose term is over (docs/adr/0027). */
export const VERNIETIG_STAPPEN = ['exporteren', 'bevestigen', 'vernietigen'] as const;
/** One of them. Example: `'bevestigen'`. */
export type VernietigStap = (typeof VERNIETIG_STAPPEN)[number];
