// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { v7 } from 'uuid';
import { FoutError, invoerOngeldig } from '#domain/fouten/fout.errors';
import type { Foutcode } from '#domain/fouten/foutcodes';
import type { HandelingKern, HandelingSoort } from '#domain/ladder/handelingen';
import type { Actor } from '../ports/actor.js';
import type { HandelingRegel, HandelingRepository, NieuweHandeling } from '../ports/handeling.repository.js';
import type { Klok } from '../ports/klok.js';
import type { ReferentieRepository } from '../ports/referentie.repository.js';
import type { VastloperProces } from '../ports/vastloper-proces.js';
import type { VastloperDetail, VastloperRepository } from '../ports/vastloper.repository.js';
import { actorInVastloper, zichtVan } from './actor-in-vastloper.js';
import { namensInVastloper } from './namens.js';
import { eisFouten } from './handeling-eisen.js';
import { idVeldenVan } from './handeling-invoer.js';
import { toKern } from './handeling-kern.js';
import type { HandelingDoel, HandelingOpdracht } from './handeling-opdracht.js';
import { requireToegangTot } from './toegang.js';
import { inhoudHash } from './inhoud-hash.js';
import { requireTekst } from './require-tekst.js';
import { readGenoemden, type Genoemden } from './read-genoemden.js';
import { listWaarschuwingen, screenInvoer, type Waarschuwing } from './screen-invoer.js';
import { toWeergave, type VastloperWeergave } from './vastloper-weergave.js';

/** How long the relay leaves a fresh act to its own request, in milliseconds: longer than a request waits (HANDELING_WACHT_MS), so that both rarely deliver at once. */
export const VOORRANG_MS = 2_500;

/** How long an act waits for an older one of the same case before it is left to the relay, and how often it looks, in milliseconds. */
const WACHT_OP_OUDER_MS = 400;
const LOOK_AGAIN_MS = 25;

/** What is not there, by what an act is about. */
const NIET_GEVONDEN = {
  vastloper: 'VASTLOPER_NIET_GEVONDEN',
  toezegging: 'TOEZEGGING_NIET_GEVONDEN',
  overdracht: 'OVERDRACHT_NIET_GEVONDEN',
} as const satisfies Record<HandelingDoel['soort'], Foutcode>;

/** A case that was found for an act. `gevraagdeOrganisatieId`: who was asked or offered, also when it was answered since; null when the act is nobody's answer. */
interface GevondenDoel {
  readonly detail: VastloperDetail;
  readonly gevraagdeOrganisatieId: string | null;
}

/** Carried out now with the case as it became (null when this act ended the sight of who did it), or stored and carried out soon. */
type HandelingStand =
  | { readonly uitkomst: 'verwerkt'; readonly handeling: HandelingRegel; readonly vastloper: VastloperWeergave | null }
  | { readonly uitkomst: 'bewaard'; readonly handeling: HandelingRegel };

/** How the act stands, with hints about its texts. */
export type HandelingAntwoord = HandelingStand & { readonly waarschuwingen: readonly Waarschuwing[] };

/**
 * Every act of a person on an existing case goes this way (design section 2): stored first, then tried at once, else carried out later.
 * The policy says whether this person may ever do it, before anything is stored; the ladder in the workflow decides whether it may be done now.
 * Throws `FoutError`: `NIET_BEVOEGD`, `VASTLOPER_NIET_GEVONDEN`, `TOEZEGGING_NIET_GEVONDEN`, `OVERDRACHT_NIET_GEVONDEN`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS` (nothing is
 * stored then), `SLEUTEL_ANDERS_GEBRUIKT`, and every code with which the ladder refuses, then with the new state in `vastloper`.
 */
export class PerformHandeling {
  constructor(
    private readonly vastlopers: VastloperRepository,
    private readonly handelingen: HandelingRepository,
    private readonly referentie: ReferentieRepository,
    private readonly proces: VastloperProces,
    private readonly klok: Klok,
  ) {}

  /** Screens the texts, stores the act and tries it. The same key with the same content answers as the first act stands now. */
  async execute<S extends HandelingSoort>(opdracht: HandelingOpdracht<S>): Promise<HandelingAntwoord> {
    // Before anything is judged: what the first act changed may no longer let the same person do it.
    const eerder = await this.answerEarlier(opdracht);
    if (eerder !== null) return eerder;
    const doel = await this.findDoel(opdracht.actor, opdracht.doel);
    if (doel === null) throw new FoutError(NIET_GEVONDEN[opdracht.doel.soort]);
    const { detail, gevraagdeOrganisatieId } = doel;
    const genoemden = await this.check(opdracht);
    const waarschuwingen = screenInvoer(opdracht.invoer, idVeldenVan(opdracht.soort));
    const uitbreiding = { vastloper: standVan(detail) };
    requireToegangTot(opdracht.actor, opdracht.soort, detail.relatie, { gevraagdeOrganisatieId, uitbreiding });
    await requireTekst(this.handelingen, opdracht, detail.id);
    return { ...(await this.store(opdracht, doel, genoemden)), waarschuwingen };
  }

  private async store<S extends HandelingSoort>(
    opdracht: HandelingOpdracht<S>,
    doel: GevondenDoel,
    genoemden: Genoemden,
  ): Promise<HandelingStand> {
    const { detail } = doel;
    const kern = this.buildKern(opdracht, doel, genoemden);
    const id = v7();
    const { actor } = opdracht;
    const nieuw: NieuweHandeling = {
      id,
      vastloperId: detail.id,
      kern,
      payload: { ...opdracht.invoer, ...this.namensVan(opdracht, doel, kern) },
      sleutel: sleutelVan(opdracht),
      voorrangMs: VOORRANG_MS,
    };
    const opslag = await this.handelingen.insert(nieuw, zichtVan(actor));
    if (opslag.uitkomst === 'sleutel_anders_gebruikt') throw new FoutError('SLEUTEL_ANDERS_GEBRUIKT');
    if (opslag.uitkomst === 'herhaald') return this.answerAgain(opslag.handelingId, actor);
    if (opslag.ouderWacht && !(await this.waitForTurn(id, actor)))
      return { uitkomst: 'bewaard', handeling: await this.readHandeling(id, actor) };
    return this.deliver(id, kern, detail, actor);
  }

  /** Two people at once: the second waits a moment for the first, so that it can be told at once what became of its act. */
  private async waitForTurn(id: string, actor: Actor): Promise<boolean> {
    for (let waitedMs = 0; waitedMs < WACHT_OP_OUDER_MS; waitedMs += LOOK_AGAIN_MS) {
      await delay(LOOK_AGAIN_MS);
      if (!(await this.handelingen.hasOlderWaiting(id, zichtVan(actor)))) return true;
    }
    return false;
  }

  private async deliver(id: string, kern: HandelingKern, detail: VastloperDetail, actor: Actor): Promise<HandelingStand> {
    const levering = {
      handelingId: id,
      vastloperId: detail.id,
      kern,
      readPositie: async () => (await this.findDetail(detail.id, actor)).positie,
    };
    const uitkomst = await this.proces.deliver(levering);
    // A second delivery may have settled the act meanwhile: what the record says is the answer.
    if (uitkomst.uitkomst === 'geweigerd') await this.handelingen.markGeweigerd(id, uitkomst.code, zichtVan(actor));
    return this.answerAgain(id, actor);
  }

  private async answerAgain(id: string, actor: Actor): Promise<HandelingStand> {
    const handeling = await this.readHandeling(id, actor);
    if (handeling.stand === 'geweigerd' && handeling.code) return this.refuse(id, handeling.code, handeling.vastloperId, actor);
    if (handeling.stand === 'ontvangen') return { uitkomst: 'bewaard', handeling };
    return { uitkomst: 'verwerkt', handeling, vastloper: await this.readWeergave(handeling.vastloperId, actor) };
  }

  private async refuse(handelingId: string, code: Foutcode, vastloperId: string, actor: Actor): Promise<never> {
    const vastloper = standVan(await this.findDetail(vastloperId, actor));
    throw new FoutError(code, { uitbreiding: { handeling: handelingId, vastloper } });
  }

  /** What became of the act that came under this key; null when none did. An act may have ended the sight of who did it: sent again it still tells them. */
  private async answerEarlier(opdracht: HandelingOpdracht): Promise<HandelingAntwoord | null> {
    const sleutel = sleutelVan(opdracht);
    const eerder = sleutel && (await this.handelingen.findEarlier(sleutel));
    if (!eerder) return null;
    if (eerder.uitkomst === 'sleutel_anders_gebruikt') throw new FoutError('SLEUTEL_ANDERS_GEBRUIKT');
    const waarschuwingen = listWaarschuwingen(opdracht.invoer, idVeldenVan(opdracht.soort));
    return { ...(await this.answerAgain(eerder.handelingId, opdracht.actor)), waarschuwingen };
  }

  /** The case an act is about, and whose answer it is; null when it is not there or not seen. */
  private async findDoel(actor: Actor, { soort, id }: HandelingDoel): Promise<GevondenDoel | null> {
    const zicht = zichtVan(actor);
    const overdracht = soort === 'overdracht' ? await this.vastlopers.findOverdracht(id, zicht) : null;
    const vastloperId =
      soort === 'vastloper'
        ? id
        : soort === 'toezegging'
          ? await this.vastlopers.findVastloperOfToezegging(id, zicht)
          : (overdracht?.vastloperId ?? null);
    const detail = vastloperId && (await this.vastlopers.findVisible(vastloperId, zicht, this.klok.vandaag()));
    if (!detail) return null;
    const toezegging = detail.positie.toezeggingen.find((een) => soort === 'toezegging' && een.id === id);
    return { detail, gevraagdeOrganisatieId: overdracht?.naarOrganisatieId ?? toezegging?.partijId ?? null };
  }

  private async findDetail(id: string, actor: Actor): Promise<VastloperDetail> {
    const detail = await this.vastlopers.findVisible(id, zichtVan(actor), this.klok.vandaag());
    if (detail === null) throw new FoutError('VASTLOPER_NIET_GEVONDEN');
    return detail;
  }

  /** What is missing, and what is named but cannot be: told at once. */
  private async check<S extends HandelingSoort>({ soort, invoer }: HandelingOpdracht<S>): Promise<Genoemden> {
    const genoemden = await readGenoemden(this.referentie, soort, invoer, this.klok.vandaag());
    const ontbreekt = eisFouten(soort, invoer);
    const velden = new Set(ontbreekt.map(({ veld }) => veld));
    const fouten = [...ontbreekt, ...genoemden.fouten.filter(({ veld }) => !velden.has(veld))];
    if (fouten.length > 0) throw invoerOngeldig(fouten);
    return genoemden;
  }

  private buildKern<S extends HandelingSoort>(
    { actor, doel, soort, invoer }: HandelingOpdracht<S>,
    { detail, gevraagdeOrganisatieId }: GevondenDoel,
    { escalatieId }: Genoemden,
  ): HandelingKern {
    return toKern(soort, invoer, actorInVastloper(actor, detail, gevraagdeOrganisatieId), {
      vandaag: this.klok.vandaag(),
      kalender: this.klok.kalender(),
      positie: detail.positie,
      doelId: doel.soort === 'vastloper' ? null : doel.id,
      escalatieId,
      nieuwId: () => v7(),
    });
  }

  /** What the log must also tell of a deputy; nothing for who acts for themselves. */
  private namensVan(
    { actor, soort }: HandelingOpdracht,
    { detail, gevraagdeOrganisatieId }: GevondenDoel,
    { actor: { organisatieId } }: HandelingKern,
  ): { readonly namens?: string } {
    const namens = namensInVastloper(actor, { soort, relatie: detail.relatie, organisatieId, gevraagdeOrganisatieId });
    return namens === null ? {} : { namens };
  }

  private async readHandeling(id: string, actor: Actor): Promise<HandelingRegel> {
    const handeling = await this.handelingen.findVisible(id, zichtVan(actor));
    if (handeling === null) throw new FoutError('HANDELING_NIET_GEVONDEN');
    const { zelfGedaan: _zelfGedaan, ...regel } = handeling;
    return regel;
  }

  /** Who refuses a handover sees the case no more (docs/adr/0017). */
  private async readWeergave(id: string, actor: Actor): Promise<VastloperWeergave | null> {
    const detail = await this.vastlopers.findVisible(id, zichtVan(actor), this.klok.vandaag());
    return detail && toWeergave(detail, actor, this.klok);
  }
}

/** How the case stands, for whoever is refused. */
function standVan({ id, nummer, status, trede, versie }: VastloperDetail): object {
  return { id, nummer, status, trede, versie };
}

function sleutelVan({
  actor,
  doel,
  soort,
  invoer,
  sleutel,
}: HandelingOpdracht): { persoonId: string; sleutel: string; inhoudHash: string } | null {
  return sleutel === null ? null : { persoonId: actor.persoonId, sleutel, inhoudHash: inhoudHash(soort, doel.id, invoer) };
}
