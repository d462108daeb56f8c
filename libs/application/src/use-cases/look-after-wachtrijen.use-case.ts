// SPDX-License-Identifier: EUPL-1.2
import { meesteMailsPerUur } from '#domain/berichten/verzendtijd';
import type { Actor } from '../ports/actor.js';
import type { BeheerOverzichtRepository, MisluktBericht } from '../ports/beheer-overzicht.repository.js';
import type { BeheerGebeurtenisRegel, BeheerRepository } from '../ports/beheer.repository.js';
import type { Klok } from '../ports/klok.js';
import { metBronnen, type WachtrijStand, type WachtrijStanden } from '../ports/wachtrij-standen.js';
import { recordVerandering, type BeheerOpdracht } from './beheer-opdracht.js';
import { requireToegang } from './toegang.js';

/** How the queues stand, and whether they could be looked at themselves. */
export interface WachtrijOverzicht {
  readonly standen: readonly WachtrijStand[];
  readonly isTeZien: boolean;
}

/** What a beheerder can see of the queues and do about them (docs/adr/0047): numbers, and another chance for what was given up. Throws `NIET_BEVOEGD`. */
export class LookAfterWachtrijen {
  constructor(
    private readonly standen: WachtrijStanden,
    private readonly overzicht: BeheerOverzichtRepository,
    private readonly beheer: BeheerRepository,
    private readonly klok: Klok,
    /** Most mails to one receiver per hour: who had so many waits, and nothing stands still. On a fast clock nobody does. */
    private readonly perUur: number | null,
  ) {}

  /** How every queue stands, by name, with what its table knows better; from the tables alone when the queues cannot be looked at (`isTeZien` false). */
  async list(actor: Actor): Promise<WachtrijOverzicht> {
    requireToegang(actor, 'wachtrijen_bekijken');
    const [standen, bronnen] = await Promise.all([
      this.standen.list(),
      this.overzicht.listBronnen(actor.persoonId, meesteMailsPerUur(this.perUur, this.klok.tempo())),
    ]);
    return { standen: metBronnen(standen, bronnen), isTeZien: standen !== null };
  }

  /** What was given up in every queue, one by one, the newest first. */
  async listMislukt(actor: Actor): Promise<readonly MisluktBericht[]> {
    requireToegang(actor, 'wachtrijen_bekijken');
    return this.overzicht.listMislukt(actor.persoonId);
  }

  /** Lets one message that was given up be tried again. Throws `GEGEVENS_GEWIJZIGD` when it is not there any more, `SLEUTEL_ANDERS_GEBRUIKT`. */
  async retryOne(opdracht: BeheerOpdracht<{ readonly id: string }>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'berichten_herhalen');
    const { id } = opdracht.invoer;
    const basis = { soort: 'berichten_herhaald', organisatieId: null, persoonId: null, gegevens: { id } } as const;
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging: { berichtHerhaald: { id } } }))
      .gebeurtenis;
  }

  /** Lets every mail that could not be brought be tried again, of what nobody could get that of the last thirty days, and every event for a webhook that is on; the worker goes on with it at once. Throws `SLEUTEL_ANDERS_GEBRUIKT`. */
  async retry(opdracht: BeheerOpdracht<object>): Promise<BeheerGebeurtenisRegel> {
    requireToegang(opdracht.actor, 'berichten_herhalen');
    const basis = { soort: 'berichten_herhaald', organisatieId: null, persoonId: null, gegevens: {} } as const;
    const wijziging = { bezorgingenHerhaald: true } as const;
    return (await recordVerandering(this.beheer, this.klok, opdracht, { ...basis, wijziging })).gebeurtenis;
  }
}
