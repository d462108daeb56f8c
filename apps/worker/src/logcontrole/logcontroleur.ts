// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger } from '@nestjs/common';
import { LogcontrolepuntRepository } from '#application/ports/logcontrolepunt.repository';
import { SoloTurn } from '#application/ports/solo-turn';
import { ControlepuntBestand } from '#persistence/logboek/controlepunt-bestand';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Rounds } from '../rounds/rounds.js';

/** Name of the turn. */
const LOGCONTROLEUR = 'logcontroleur';
/** How long after one checkpoint the next is made, in milliseconds. */
export const UUR_MS = 3_600_000;
/** How often is looked whether it is time, whichever worker made the last one. */
const KIJK_MS = 60_000;

/**
 * Every hour writes down where the log of each case stands, in the table and in the file outside the database, so that a log that is later
 * made shorter or other shows (docs/adr/0022). One worker at a time; a checkpoint that could not be made is tried again after a minute.
 */
@Injectable()
export class Logcontroleur extends Rounds {
  private readonly logger = new Logger(Logcontroleur.name);

  constructor(
    private readonly punten: LogcontrolepuntRepository,
    private readonly turn: SoloTurn,
    @Inject(ControlepuntBestand) private readonly bestand: ControlepuntBestand,
    private readonly metrics: WorkerMetrics,
  ) {
    super();
  }

  /** Makes a checkpoint when the last one is an hour old, and brings the file up to date. Throws when PostgreSQL or the file is away. */
  async writeWhenDue(nuMs: number): Promise<void> {
    const vorige = await this.punten.findNewestOp();
    if (vorige === null || nuMs - Date.parse(vorige) >= UUR_MS) await this.makePunt(new Date(nuMs).toISOString());
    const uitkomst = await this.bestand.append(this.punten);
    if (!('wijktAf' in uitkomst)) return;
    this.metrics.countLogcontrole('wijkt_af');
    this.logger.error({ bestand: 'wijkt_af', volgnummer: uitkomst.wijktAf }, 'The file of checkpoints and the table differ.');
  }

  private async makePunt(op: string): Promise<void> {
    const { gemaakt, vastlopers, teruggezet } = await this.punten.append(op);
    for (const punt of gemaakt) this.logger.log({ controlepunt: punt.volgnummer, op, hash: punt.hash, vastlopers });
    this.metrics.countLogcontrole('gelukt');
    for (const vastloperId of teruggezet) {
      this.metrics.countLogcontrole('teruggezet');
      this.logger.error({ vastloperId }, 'The log of a case is shorter or other than at an earlier checkpoint.');
    }
  }

  protected override async round(): Promise<number> {
    await this.turn
      .take(LOGCONTROLEUR, () => this.writeWhenDue(Date.now()))
      .catch((error: unknown) => {
        this.metrics.countLogcontrole('mislukt');
        this.logger.error(`No checkpoint of the log. ${String(error)}`);
      });
    return KIJK_MS;
  }
}
