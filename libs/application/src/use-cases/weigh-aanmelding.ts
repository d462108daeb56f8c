// SPDX-License-Identifier: EUPL-1.2
import type { Rol } from '#domain/ladder/begrippen';
import type { Actor } from '../ports/actor.js';

/** Roles that count only after a strong sign-in (ASVS 6.8.4): they decide for the state, or over people. */
export const ROLLEN_MET_STERKE_AANMELDING: readonly Rol[] = ['rijksvertegenwoordiger', 'departement', 'beheerder'];

/** A person as this sign-in lets them act. */
export interface GewogenAanmelding {
  readonly actor: Actor;
  /** Roles that the person holds and that do not count in this sign-in; empty when all do. */
  readonly geweerdeRollen: readonly Rol[];
}

/**
 * What of somebody's memberships counts in this sign-in. A strong one lets all count; a weak one leaves out the roles of
 * `ROLLEN_MET_STERKE_AANMELDING`.
 * @example weighAanmelding(aRijksvertegenwoordiger, false) // { actor: { ..., lidmaatschappen: [], geweerdeRollen: […] }, geweerdeRollen: ['rijksvertegenwoordiger'] }
 */
export function weighAanmelding(actor: Actor, isSterk: boolean): GewogenAanmelding {
  const isGeweerd = ({ rol }: { readonly rol: Rol }): boolean => !isSterk && ROLLEN_MET_STERKE_AANMELDING.includes(rol);
  const geweerd = actor.lidmaatschappen.filter(isGeweerd);
  if (geweerd.length === 0) return { actor, geweerdeRollen: [] };
  const lidmaatschappen = actor.lidmaatschappen.filter((lidmaatschap) => !isGeweerd(lidmaatschap));
  const geweerdeRollen = [...new Set(geweerd.map(({ rol }) => rol))];
  return { actor: { ...actor, lidmaatschappen, geweerdeRollen }, geweerdeRollen };
}

/**
 * What somebody hears of whose roles do not all count (Dutch, B1); null when they all do.
 * @example zwakkeAanmeldingZin(aRijksvertegenwoordigerWithoutStrongSignIn) // 'Deze rollen tellen nu niet mee: rijksvertegenwoordiger. …'
 */
export function zwakkeAanmeldingZin({ geweerdeRollen = [] }: Pick<Actor, 'geweerdeRollen'>): string | null {
  if (geweerdeRollen.length === 0) return null;
  const rollen = geweerdeRollen.join(', ');
  return `Deze rollen tellen nu niet mee: ${rollen}. U bent niet sterk genoeg ingelogd. Log opnieuw in met een extra stap, bijvoorbeeld een app op uw telefoon.`;
}
