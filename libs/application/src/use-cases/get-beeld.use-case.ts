// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../ports/actor.js';
import type { Beeld, BeeldRepository, KaartGebied } from '../ports/beeld.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
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

/** A Beeld with what was chosen and what else can be chosen. `gebieden` are the areas of the organisation as far as this person sees for them. */
export interface BeeldAntwoord {
  readonly beeld: Beeld;
  readonly periode: BeeldPeriode;
  readonly organisatie: { readonly id: string; readonly naam: string } | null;
  readonly organisaties: readonly { readonly id: string; readonly naam: string }[];
  readonly focusgebied: string | null;
  readonly gebieden: readonly KaartGebied[];
}

/**
 * Aggregates over the cases that one organisation of this person sees; one at a time, because a case two of them see would count twice. Open to
 * everybody: who sees no case sees no figure.
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
    const organisatie = organisaties.find(({ id }) => id === keuze.organisatieId) ?? organisaties[0] ?? null;
    const eigen = zicht.plaatsen.filter(({ organisatieId }) => organisatieId === organisatie?.id);
    const gebieden = kaart.filter(({ code }) =>
      eigen.some((plaats) => (plaats.focusgebied ?? organisatie?.focusgebied ?? code) === code),
    );
    const focusgebied = gebieden.find(({ code }) => code === keuze.focusgebied)?.code ?? null;
    const periode = isPeriode(keuze.periode) ? keuze.periode : 'jaar';
    const vraag = { organisatieId: organisatie?.id ?? actor.persoonId, focusgebied, vanaf: beginVan(periode, vandaag), vandaag };
    const beeld = await this.beelden.findBeeld(vraag, zicht);
    return { beeld, periode, organisatie, organisaties, focusgebied, gebieden };
  }
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
