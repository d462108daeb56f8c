// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { v7 } from 'uuid';
import { BeheerderMelding } from '#application/ports/beheerder-melding';
import { Klok } from '#application/ports/klok';
import { staatStil, WachtrijStanden, type WachtrijStand } from '#application/ports/wachtrij-standen';
import { MailZender } from '#messages/mail-zender';
import { stilstandMail } from '#messages/stilstand-mail';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Rounds } from '../rounds/rounds.js';

const KIJK_MS = 30_000;

/** What day it is, and where a beheerder looks at the queues. */
export abstract class WachtrijMeldingOpties {
  abstract readonly klok: Pick<Klok, 'vandaag'>;
  abstract readonly pagina: string;
}

/**
 * Watches over the queues: what they hold and for how long goes to the metrics, and a queue that stands still is an alarm: a line in the log, `wachtrijen` in
 * `/health/ready`, and a mail to every beheerder, straight to the mail server since the queue is what does not work (docs/adr/0047).
 */
@Injectable()
export class Wachtrijwacht extends Rounds {
  private readonly logger = new Logger(Wachtrijwacht.name);
  private stil: readonly string[] = [];

  constructor(
    private readonly standen: WachtrijStanden,
    private readonly melding: BeheerderMelding,
    private readonly zender: MailZender,
    private readonly metrics: WorkerMetrics,
    private readonly opties: WachtrijMeldingOpties,
  ) {
    super();
  }

  /** The queues that stood still at the last look, by name; empty when all go. */
  get stilstaand(): readonly string[] {
    return this.stil;
  }

  /** One look, at once: numbers to the metrics, and an alarm for each queue that stands still. Never throws. */
  async look(): Promise<void> {
    try {
      const standen = await this.standen.list();
      this.metrics.showWachtrijen(standen);
      const eerder = this.stil;
      const stil = standen.filter(staatStil);
      this.stil = stil.map(({ naam }) => naam);
      for (const stand of stil) await this.alarm(stand);
      for (const naam of eerder.filter((een) => !this.stil.includes(een))) await this.over(naam);
    } catch (error) {
      this.logger.warn(`The queues could not be looked at; in half a minute again. ${String(error)}`);
    }
  }

  protected override async round(): Promise<number> {
    await this.look();
    return KIJK_MS;
  }

  private async alarm(stand: WachtrijStand): Promise<void> {
    const { naam, oudsteSeconden, wachtend, uitgesteld } = stand;
    this.logger.error({ wachtrijStilstand: naam, oudsteSeconden, wachtend, uitgesteld });
    const onderwerp = onderwerpVan(naam);
    if (!(await this.melding.claim(onderwerp))) return;
    try {
      await this.tell(stand);
    } catch (error) {
      await this.melding.release(onderwerp);
      this.logger.warn(`No beheerder could be told that ${naam} stands still; in half a minute again. ${String(error)}`);
    }
  }

  private async tell({ naam, oudsteSeconden }: WachtrijStand): Promise<void> {
    const adressen = await this.melding.listAdressen(this.opties.klok.vandaag());
    if (adressen.length === 0) this.logger.warn(`No beheerder has an address to tell that ${naam} stands still.`);
    for (const adres of adressen) {
      const melding = { id: v7(), wachtrij: naam, minuten: Math.floor(oudsteSeconden / 60), adres: this.opties.pagina };
      await this.zender.send(stilstandMail(melding, this.zender.domein), adres);
    }
  }

  private async over(naam: string): Promise<void> {
    this.logger.log({ wachtrijGaatWeer: naam });
    await this.melding.release(onderwerpVan(naam));
  }
}

function onderwerpVan(wachtrij: string): string {
  return `wachtrij_stil:${wachtrij}`;
}
