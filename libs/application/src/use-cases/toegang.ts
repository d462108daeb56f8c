// SPDX-License-Identifier: EUPL-1.2
import { FoutError, type FoutBijlage } from '#domain/fouten/fout.errors';
import { FOUTEN, type Foutcode } from '#domain/fouten/foutcodes';
import type { Bewerking } from '#domain/policy/beleid';
import { beoordeel, GEEN_ONDERWERP, GEEN_RELATIE } from '#domain/policy/beoordeel';
import type { Actor } from '../ports/actor.js';
import type { VastloperRelatie, VastloperRepository } from '../ports/vastloper.repository.js';
import { zichtVan } from './actor-in-vastloper.js';
import { zwakkeAanmeldingZin } from './weigh-aanmelding.js';

/** Nobody's relation to a case that is not there. */
const GEEN: VastloperRelatie = { focusgebied: '', indienerPersoonId: '', betrokkenheden: [] };

/** Lets an operation that is about no case go on, for one area or for none (null). Throws `NIET_BEVOEGD`, with this sentence when there is one. */
export function requireToegang(actor: Actor, bewerking: Bewerking, focusgebied: string | null = null, detail?: string): void {
  if (beoordeel(actor, bewerking, { ...GEEN_ONDERWERP, focusgebied }).toegestaan) return;
  throw nietBevoegd(actor, { ...(detail === undefined ? {} : { detail }) });
}

/** A refusal that says so when a role was left out because of a weak sign-in: then signing in again may be all it takes. */
function nietBevoegd(actor: Actor, bijlage: FoutBijlage): FoutError {
  const zwak = zwakkeAanmeldingZin(actor);
  const detail = [bijlage.detail ?? (zwak && FOUTEN.NIET_BEVOEGD.detail), zwak].filter(Boolean).join(' ');
  return new FoutError('NIET_BEVOEGD', detail === '' ? bijlage : { ...bijlage, detail });
}

/** May this person do this somewhere: for no area, or for one they hold a membership in? For what a page offers; the act itself names its area. */
export function heeftErgensToegang(actor: Actor, bewerking: Bewerking): boolean {
  const gebieden = [null, ...actor.lidmaatschappen.map(({ focusgebied }) => focusgebied)];
  return gebieden.some((focusgebied) => beoordeel(actor, bewerking, { ...GEEN_ONDERWERP, focusgebied }).toegestaan);
}

/** May this person do this for this area? */
export function heeftToegangIn(actor: Actor, bewerking: Bewerking, focusgebied: string): boolean {
  return beoordeel(actor, bewerking, { ...GEEN_ONDERWERP, focusgebied }).toegestaan;
}

/** May this person do this with the case they stand in this relation to? For what changes what is shown, not whether. */
export function heeftToegang(actor: Actor, bewerking: Bewerking, relatie: VastloperRelatie): boolean {
  return beoordeel(actor, bewerking, relatie, { ...GEEN_RELATIE, betrokkenheden: relatie.betrokkenheden }).toegestaan;
}

/** What goes with a request for one case. */
export interface ToegangVraag {
  /** The organisation whose answer this is; null when it is nobody's. */
  readonly gevraagdeOrganisatieId?: string | null;
  /** Is it about their own act? */
  readonly zelfGedaan?: boolean;
  /** What it is called that is not there for who may not see it; the case itself when absent. */
  readonly ongezien?: Foutcode;
  /** Extension members of the refusal, such as the state of the case. */
  readonly uitbreiding?: Readonly<Record<string, unknown>>;
}

/**
 * Lets an operation on a case go on. What is not seen is not there: the same answer as for what does not exist. What is seen and not allowed throws
 * `NIET_BEVOEGD` (docs/adr/0018).
 */
export function requireToegangTot(
  actor: Actor,
  bewerking: Bewerking,
  relatie: VastloperRelatie | null,
  { gevraagdeOrganisatieId = null, zelfGedaan = false, ongezien = 'VASTLOPER_NIET_GEVONDEN', uitbreiding }: ToegangVraag = {},
): void {
  const { betrokkenheden, ...onderwerp } = relatie ?? GEEN;
  const oordeel = beoordeel(actor, bewerking, onderwerp, { betrokkenheden, gevraagdeOrganisatieId, zelfGedaan });
  if (oordeel.toegestaan) return;
  if (oordeel.reden === 'ongezien') throw new FoutError(ongezien);
  throw nietBevoegd(actor, uitbreiding ? { uitbreiding } : {});
}

/** Reads how this person stands to a case and lets the operation go on. Throws `VASTLOPER_NIET_GEVONDEN`, `NIET_BEVOEGD`. */
export async function readToegang(
  vastlopers: VastloperRepository,
  actor: Actor,
  bewerking: Bewerking,
  id: string,
): Promise<VastloperRelatie> {
  const relatie = await vastlopers.findRelatie(id, zichtVan(actor));
  requireToegangTot(actor, bewerking, relatie);
  return relatie ?? GEEN;
}
