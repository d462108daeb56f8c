// SPDX-License-Identifier: EUPL-1.2
import { invoerOngeldig } from '#domain/fouten/fout.errors';
import {
  jarenZonderBesluit,
  kalenderJaren,
  metBesluit,
  toetsBesluit,
  volgendeKalenderversie,
  type KalenderBesluit,
  type KalenderJaar,
} from '#domain/kalender/kalender-besluit';
import type { Actor } from '../ports/actor.js';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import type { KalenderEditie, ReferentieBeheerRepository } from '../ports/referentie-beheer.repository.js';
import { findEerdere, recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import type { GeenPersoonsgegevens } from './handeling-invoer.js';
import { screenInvoer } from './screen-invoer.js';
import { requireToegang } from './toegang.js';

/** A decree for one year, and where it was published. */
export interface KalenderBesluitInvoer extends KalenderBesluit, GeenPersoonsgegevens {
  readonly bron: string;
}

/** The legal calendar as it is now: the years people plan in, those in reach of a clock without a decree, and every edition (the first is in use). */
export interface KalenderOverzicht {
  readonly jaren: readonly KalenderJaar[];
  readonly zonderBesluit: readonly number[];
  readonly edities: readonly KalenderEditie[];
}

/**
 * The legal calendar as dated editions: each decree makes the next one (conventions 3, art. 3 Algemene termijnenwet; docs/adr/0030). End dates of clocks that
 * run stay; only the mornings on which they wake are set anew. Throws `NIET_BEVOEGD`, `INVOER_ONGELDIG`, `PERSOONSGEGEVENS`, `GEGEVENS_GEWIJZIGD`,
 * `SLEUTEL_ANDERS_GEBRUIKT`.
 */
export class ManageKalender {
  constructor(
    private readonly bestaand: ReferentieBeheerRepository,
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
  ) {}

  /** The calendar, its years and its editions. */
  async list(actor: Actor): Promise<KalenderOverzicht> {
    requireToegang(actor, 'kalender_beheren');
    const edities = await this.bestaand.listKalenders();
    const kalender = edities[0]?.kalender ?? this.klok.kalender();
    const vandaag = this.klok.vandaag();
    return { jaren: kalenderJaren(kalender, vandaag), zonderBesluit: jarenZonderBesluit(kalender, vandaag), edities };
  }

  /** Enters the decree for a year; from then on working days are counted with it. */
  async enter(opdracht: BeheerOpdracht<KalenderBesluitInvoer>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'kalender_beheren');
    const soort = 'kalenderbesluit_ingevoerd';
    const eerder = await findEerdere(this.beheer, opdracht, soort);
    if (eerder) return eerder;
    const { jaar, bron } = opdracht.invoer;
    const dagen = [...opdracht.invoer.dagen].sort();
    const vandaag = this.klok.vandaag();
    const edities = await this.bestaand.listKalenders();
    const nu = edities[0]?.kalender ?? this.klok.kalender();
    const fouten = toetsBesluit(nu, { jaar, dagen }, vandaag);
    if (fouten.length > 0) throw invoerOngeldig(fouten);
    screenInvoer({ ...opdracht.invoer, dagen: [] } as GeenPersoonsgegevens, ['jaar', 'dagen']);
    const versie = volgendeKalenderversie(
      edities.map(({ kalender }) => kalender.versie),
      vandaag,
    );
    const { gebeurtenis } = await recordVerandering(this.beheer, this.klok, opdracht, {
      soort,
      organisatieId: null,
      persoonId: null,
      gegevens: { versie, jaar, dagen, bron },
      wijziging: { kalender: { kalender: metBesluit(nu, { jaar, dagen }, vandaag, versie), bron, geldigVanaf: vandaag } },
    });
    return gebeurtenis;
  }
}
