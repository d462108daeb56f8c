// SPDX-License-Identifier: EUPL-1.2
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { addWerkdagen } from '#domain/kalender/werkdagen';
import type { Hoedanigheid, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { Indiening } from '#domain/ladder/dien-in';
import type { HandelingGegevens, HandelingSoort } from '#domain/ladder/handelingen';
import type { LopendeTermijn, Positie } from '#domain/ladder/positie';
import type { LoggedGebeurtenis } from '#testing/in-memory-record';
import { aHandeling, anIndiening } from '#testing/temporal-acts.builder';
import type { TemporalEnvironment } from '#testing/temporal-environment';

/** One case in a time-skipping environment: what people do with it, what time does, and what the record says of it. */
export class TemporalVastloper {
  private constructor(
    readonly env: TemporalEnvironment,
    readonly id: string,
  ) {}

  /** Files a case on today's date of the environment and starts its workflow. */
  static async file(env: TemporalEnvironment, changes: Partial<Indiening> = {}): Promise<TemporalVastloper> {
    const positie = await env.record.dienIn(anIndiening(changes));
    await env.start(positie);
    return new TemporalVastloper(env, positie.vastloperId);
  }

  /** Files a case and lets the programmabureau take it up. */
  static async fileAangenomen(env: TemporalEnvironment, changes: Partial<Indiening> = {}): Promise<TemporalVastloper> {
    const vastloper = await TemporalVastloper.file(env, changes);
    await vastloper.act('aannemen', 'programmabureau', {
      trekkerOrganisatieId: 'org-trekker',
      sporen: ['quick_win'],
      blokkades: ['geld'],
    });
    return vastloper;
  }

  /** Does an act today; rejects with the refusal. @returns the versie after it. */
  async act<S extends HandelingSoort>(
    soort: S,
    door: Hoedanigheid | readonly Hoedanigheid[],
    gegevens: HandelingGegevens[S],
    organisatieId?: string,
    handelingId?: string,
  ): Promise<number> {
    const kern = aHandeling(soort, await this.env.vandaag(), door, gegevens, organisatieId);
    return (await this.env.act(this.id, kern, handelingId)).versie;
  }

  /** Tries an act and answers the code with which the workflow refuses it, or null when it is carried out. */
  async refusalOf<S extends HandelingSoort>(
    soort: S,
    door: Hoedanigheid,
    gegevens: HandelingGegevens[S],
    organisatieId?: string,
  ): Promise<string | null> {
    return refusalCodeOf(this.act(soort, door, gegevens, organisatieId));
  }

  /** Goes up rung by rung by acts until the case stands on this rung. */
  async escalateTo(trede: Trede): Promise<void> {
    const door = {
      intern_doorbraakteam: 'doorbraakteam',
      partners: 'programmabureau',
      alliantieraad: 'alliantie_voorzitter',
      rijksvertegenwoordiger: 'rijksvertegenwoordiger',
    } as const;
    while (this.positie.trede !== trede) {
      const van = this.positie.trede as keyof typeof door;
      await this.act('gesprek_vastleggen', door[van], { met: ['gemeente'] });
      await this.act('opschalen', door[van], {
        naar: null,
        reden: 'buiten_bevoegdheid',
        geenGesprekMetReden: false,
        regelGenoemd: false,
        gewenstOp: await this.dateAfter(10),
      });
    }
  }

  /** Lets this many legal working days pass, to noon of the last one. */
  async skipWerkdagen(aantal: number): Promise<void> {
    await this.env.skipTo(await this.dateAfter(aantal));
  }

  /** The date this many legal working days from today. */
  async dateAfter(werkdagen: number): Promise<string> {
    return addWerkdagen(await this.env.vandaag(), werkdagen, KALENDER_STANDAARD);
  }

  /** The record's positie. */
  get positie(): Positie {
    const positie = this.env.record.posities.get(this.id);
    if (!positie) throw new Error(`Geen vastloper ${this.id}`);
    return positie;
  }

  /** The running clock of a kind; throws when there is none. */
  termijn(soort: TermijnSoort): LopendeTermijn {
    const termijn = this.positie.termijnen.find((t) => t.soort === soort);
    if (!termijn) throw new Error(`Geen termijn ${soort}`);
    return termijn;
  }

  /** The log of this case. */
  get log(): LoggedGebeurtenis[] {
    return this.env.record.log.filter(({ vastloperId }) => vastloperId === this.id);
  }

  /** The log lines of these kinds, in order. */
  regels(...soorten: string[]): LoggedGebeurtenis[] {
    return this.log.filter(({ soort }) => soorten.includes(soort));
  }

  /** What happened to one clock, in order: date and kind. */
  stepsOf(termijnId: string): string[] {
    return this.log.filter(({ gegevens }) => gegevens['termijnId'] === termijnId).map(({ datum, soort }) => `${datum} ${soort}`);
  }

  /** The run that the workflow is in. */
  async runId(): Promise<string> {
    return (await this.env.handle(this.id).describe()).runId;
  }

  /** The state of the workflow at the server. Example: `'RUNNING'`. */
  async workflowStatus(): Promise<string> {
    return (await this.env.handle(this.id).describe()).status.name;
  }

  /** Waits until the patient activity has taken over from the quick one; only then does the server let time pass. */
  async untilPatient(): Promise<void> {
    for (;;) {
      const { raw, status } = await this.env.handle(this.id).describe();
      if (status.name !== 'RUNNING') throw new Error(`De workflow is ${status.name}`);
      if ((raw.pendingActivities?.length ?? 0) > 0) return;
    }
  }

  /** Waits until the workflow has ended. Asking for its result would let time pass meanwhile. */
  async untilEnded(): Promise<void> {
    while ((await this.workflowStatus()) === 'RUNNING');
  }

  /** Ends the workflow, so that later tests of the same file do not carry it along. */
  async leave(): Promise<void> {
    await this.env.leave(this.id);
  }
}

/** The code of the refusal a delivery ends in, or null when it is carried out. Any other failure is thrown on. */
export async function refusalCodeOf(delivery: Promise<unknown>): Promise<string | null> {
  try {
    await delivery;
    return null;
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure && error.cause.type)
      return error.cause.type;
    throw error;
  }
}
