// SPDX-License-Identifier: EUPL-1.2
import type { Actor, Zicht, ZichtPlaats } from '../ports/actor.js';
import type { Beeld, BeeldRepository, KaartGebied } from '../ports/beeld.repository.js';
import type { Klok } from '../ports/klok.js';
import type { OrganisatieRegel, ReferentieRepository } from '../ports/referentie.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { requireToegang } from './toegang.js';

/** The periods of Beeld in months, this month included; `alles` has no begin. */
export const BEELD_PERIODEN = { kwartaal: 3, jaar: 12, alles: null } as const;
/** One period. Example: `'jaar'`. */
export type BeeldPeriode = keyof typeof BEELD_PERIODEN;

/** What somebody asks of Beeld; null or something that is not theirs gives the first they may see, or all. */
export interface BeeldKeuze {
  readonly organisatieId: string | null;
  readonly focusgebied: string | null;
  readonly periode: string | null;
}

/** A Beeld with what was chosen (`organisatie` null: organisations of different areas together) and what else can be. `gebieden` are the areas of the organisation as far as this person sees for them. */
export interface BeeldAntwoord {
  readonly beeld: Beeld;
  readonly periode: BeeldPeriode;
  readonly organisatie: { readonly id: string; readonly naam: string } | null;
  readonly organisaties: readonly { readonly id: string; readonly naam: string }[];
  readonly kanSamen: boolean;
  readonly focusgebied: string | null;
  readonly gebieden: readonly KaartGebied[];
}

/**
 * Aggregates over the cases that one organisation of this person sees, or organisations of different areas together; no others at once, because a case two
 * of them see would count twice. Open to everybody: who sees no case sees no figure.
 */
export class GetBeeld {
  constructor(
    private readonly beelden: BeeldRepository,
    private readonly referentie: ReferentieRepository,
    private readonly klok: Klok,
  ) {}

  /** Answers for the choice as far as it holds. */
  async execute(actor: Actor, keuze: BeeldKeuze): Promise<BeeldAntwoord> {
    requireToegang(actor, 'beeld_lezen');
    const vandaag = this.klok.vandaag();
    const zicht = zichtVan(actor);
    const ids = [...new Set(zicht.plaatsen.map(({ organisatieId }) => organisatieId))];
    const [gevonden, kaart] = await Promise.all([
      this.referentie.findOrganisaties(ids, vandaag),
      this.beelden.listKaart(vandaag),
    ]);
    const organisaties = ids.flatMap((id) => gevonden.filter((organisatie) => organisatie.id === id));
    const samen = samenVan(organisaties, zicht);
    const organisatie =
      organisaties.find(({ id }) => id === keuze.organisatieId) ?? (samen.length > 1 ? null : (organisaties[0] ?? null));
    const plaatsen = organisatie === null ? samen : eigenVan(organisatie.id, zicht);
    const gebieden = kaart.filter(({ code }) =>
      plaatsen.some((plaats) => (plaats.focusgebied ?? organisatie?.focusgebied ?? code) === code),
    );
    const focusgebied = gebieden.find(({ code }) => code === keuze.focusgebied)?.code ?? null;
    const gekozen =
      focusgebied === null ? plaatsen : plaatsen.filter(houdt(focusgebied)).map((plaats) => ({ ...plaats, focusgebied }));
    const periode = isPeriode(keuze.periode) ? keuze.periode : 'jaar';
    const vraag = { plaatsen: gekozen, vanaf: beginVan(periode, vandaag), vandaag };
    const beeld = await this.beelden.findBeeld(vraag, zicht);
    return { beeld, periode, organisatie, organisaties, kanSamen: samen.length > 1, focusgebied, gebieden };
  }
}

/** The places of one organisation: all its areas at once when that is how the person sees, else each of theirs. */
function eigenVan(organisatieId: string, { plaatsen }: Zicht): ZichtPlaats[] {
  const eigen = plaatsen.filter((plaats) => plaats.organisatieId === organisatieId);
  const codes = eigen.some(({ focusgebied }) => focusgebied === null) ? [null] : eigen.map(({ focusgebied }) => focusgebied);
  return [...new Set(codes)].map((focusgebied) => ({ organisatieId, focusgebied }));
}

/** Organisations of different areas, each in its own area: a case lies in one of them, so they may be added up. */
function samenVan(organisaties: readonly OrganisatieRegel[], zicht: Zicht): ZichtPlaats[] {
  const perGebied = new Map<string, ZichtPlaats>();
  for (const { id, focusgebied } of organisaties)
    if (focusgebied !== null && !perGebied.has(focusgebied) && eigenVan(id, zicht).some(houdt(focusgebied)))
      perGebied.set(focusgebied, { organisatieId: id, focusgebied });
  return [...perGebied.values()];
}

function houdt(gebied: string): (plaats: ZichtPlaats) => boolean {
  return ({ focusgebied }) => focusgebied === null || focusgebied === gebied;
}

function isPeriode(periode: string | null): periode is BeeldPeriode {
  return periode !== null && Object.hasOwn(BEELD_PERIODEN, periode);
}

/**
 * The first day of a period that ends today; null when it has no begin.
 * @example beginVan('kwartaal', '2027-01-20') // '2026-11-01'
 */
export function beginVan(periode: BeeldPeriode, vandaag: string): string | null {
  const maanden = BEELD_PERIODEN[periode];
  if (maanden === null) return null;
  const [jaar = 0, maand = 1] = vandaag.split('-').map(Number);
  return new Date(Date.UTC(jaar, maand - maanden, 1)).toISOString().slice(0, 10);
}
