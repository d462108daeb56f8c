// SPDX-License-Identifier: EUPL-1.2
import { v7 } from 'uuid';
import { FoutError, invoerOngeldig, type VeldFout } from '#domain/fouten/fout.errors';
import { ONBEKEND } from '#domain/fouten/onbekend';
import type { BeheerSoort } from '#domain/beheer/beheer';
import type { Actor } from '../ports/actor.js';
import type {
  BeheerDaad,
  BeheerGebeurtenisRegel,
  BeheerRepository,
  BeheerUitkomst,
  BeheerWijziging,
  LidmaatschapRij,
} from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { OrganisatieRegel, ReferentieRepository } from '../ports/referentie.repository.js';
import type { IdempotencySleutel } from '../ports/vastloper.repository.js';
import { inhoudHash } from './inhoud-hash.js';

/** A request to change who belongs where, or reference data. `sleutel` is the Idempotency-Key, or null. */
export interface BeheerOpdracht<Invoer> {
  readonly actor: Actor;
  readonly invoer: Invoer;
  readonly sleutel: string | null;
}

/** What a change is about and what it writes. */
export interface BeheerVerandering {
  readonly soort: BeheerSoort;
  readonly organisatieId: string | null;
  readonly persoonId: string | null;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly wijziging: BeheerWijziging;
}

/** Stores a change as done now by whoever asks; the same key with the same input answers as the first time. Throws `SLEUTEL_ANDERS_GEBRUIKT`, `GEGEVENS_GEWIJZIGD`. */
export async function recordVerandering(
  beheer: BeheerRepository,
  klok: Klok,
  opdracht: BeheerOpdracht<unknown>,
  verandering: BeheerVerandering,
): Promise<{ readonly gebeurtenis: BeheerGebeurtenisRegel; readonly isNieuw: boolean }> {
  const { persoonId } = opdracht.actor;
  const sleutel = kenmerkVan(opdracht, verandering.soort);
  const daad: BeheerDaad = { id: v7(), doorPersoonId: persoonId, op: klok.nu(), sleutel, ...verandering };
  return uitkomstVan(await beheer.record(daad));
}

/**
 * What this request did before, when it is sent again with its key: asked before the input is judged, since what was done may by now stand in the way of
 * itself. Null when it is new. Throws `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export async function findEerdere(
  beheer: BeheerRepository,
  opdracht: BeheerOpdracht<unknown>,
  soort: BeheerSoort,
): Promise<BeheerGebeurtenisRegel | null> {
  const sleutel = kenmerkVan(opdracht, soort);
  const eerder = sleutel && (await beheer.findEarlier(sleutel));
  return eerder && uitkomstVan(eerder).gebeurtenis;
}

function kenmerkVan({ actor, invoer, sleutel }: BeheerOpdracht<unknown>, soort: BeheerSoort): IdempotencySleutel | null {
  return sleutel === null ? null : { persoonId: actor.persoonId, sleutel, inhoudHash: inhoudHash(soort, invoer) };
}

function uitkomstVan(uitkomst: BeheerUitkomst): { readonly gebeurtenis: BeheerGebeurtenisRegel; readonly isNieuw: boolean } {
  if (uitkomst.uitkomst === 'sleutel_anders_gebruikt') throw new FoutError('SLEUTEL_ANDERS_GEBRUIKT');
  if (uitkomst.uitkomst === 'ingehaald') throw new FoutError('GEGEVENS_GEWIJZIGD');
  return { gebeurtenis: uitkomst.gebeurtenis, isNieuw: uitkomst.uitkomst === 'nieuw' };
}

/** Refuses that somebody gives themselves a role, a deputyship or their access: a second pair of eyes looks at who may do what (docs/adr/0039). Throws `NIET_BEVOEGD` with this sentence. */
export function requireAnder(
  { persoonId }: Actor,
  voorPersoonId: string,
  detail = 'U kunt uzelf geen rol of vervanging geven. Vraag het een andere beheerder.',
): void {
  if (persoonId !== voorPersoonId) return;
  throw new FoutError('NIET_BEVOEGD', { detail });
}

/** The membership with this id. Throws `LIDMAATSCHAP_NIET_GEVONDEN`. */
export async function requireLidmaatschap(beheer: BeheerRepository, id: string): Promise<LidmaatschapRij> {
  const lidmaatschap = await beheer.findLidmaatschap(id);
  if (lidmaatschap === null) throw new FoutError('LIDMAATSCHAP_NIET_GEVONDEN');
  return lidmaatschap;
}

/** Refuses a focusgebied that does not exist on that day; null is none. Throws `INVOER_ONGELDIG`. */
export async function requireFocusgebied(
  referentie: ReferentieRepository,
  focusgebied: string | null,
  vandaag: string,
): Promise<void> {
  if (focusgebied === null) return;
  const bekend = (await referentie.listFocusgebieden(vandaag)).some(({ code }) => code === focusgebied);
  if (!bekend) throw invoerOngeldig([{ veld: 'focusgebied', melding: ONBEKEND.focusgebied }]);
}

/** The organisation with this id on that day, and that the person exists; all faults at once. Throws `INVOER_ONGELDIG`. */
export async function requireGenoemden(
  { beheer, referentie }: { readonly beheer: BeheerRepository; readonly referentie: ReferentieRepository },
  { organisatie, persoon }: { readonly organisatie?: string | null; readonly persoon?: string | null },
  vandaag: string,
): Promise<OrganisatieRegel | null> {
  const [gevonden] = organisatie ? await referentie.findOrganisaties([organisatie], vandaag) : [];
  const fouten: VeldFout[] = [];
  if (organisatie && !gevonden) fouten.push({ veld: 'organisatie', melding: ONBEKEND.organisatie });
  if (persoon && !(await beheer.hasPersoon(persoon))) fouten.push({ veld: 'persoon', melding: ONBEKEND.persoon });
  if (fouten.length > 0) throw invoerOngeldig(fouten);
  return gevonden ?? null;
}
