// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { v5 } from 'uuid';
import { BeheerderMelding, type BereikbareBeheerder } from '#application/ports/beheerder-melding';
import { Klok } from '#application/ports/klok';
import {
  metBronnen,
  staatStil,
  stilSeconden,
  WachtrijBronnen,
  WachtrijStanden,
  type WachtrijStand,
} from '#application/ports/wachtrij-standen';
import { mailFoutVan } from '#messages/mail-fout';
import { MailZender } from '#messages/mail-zender';
import { stilstandMail, type StilstandMelding } from '#messages/stilstand-mail';
import type { KnopAdressen } from '../berichten/knop-adressen.js';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Rounds } from '../rounds/rounds.js';

const KIJK_MS = 30_000;
/** Names of these mails: the same for one standstill of one queue on one day, so that a copy is known as one. */
const MELDINGEN = '5f0c3a52-7d8e-5b21-9a40-6c1f2e9b7d34';

/** What day it is, where a beheerder looks at the queues, and where a mail to one comes back to. */
export abstract class WachtrijMeldingOpties {
  abstract readonly klok: Pick<Klok, 'vandaag'>;
  abstract readonly pagina: string;
  abstract readonly adressen: Pick<KnopAdressen, 'retourAdres'>;
}

/**
 * Watches over the queues: what they hold and for how long goes to the metrics, and a queue that stands still is an alarm: a line in the log, `wachtrijen` in
 * `/health/ready`, and a mail to every beheerder, straight to the mail server since the queue is what does not work (docs/adr/0047).
 */
@Injectable()
export class Wachtrijwacht extends Rounds {
  private readonly logger = new Logger(Wachtrijwacht.name);
  private stil: readonly string[] = [];
  /** How often each queue went again after it stood still, in this process. */
  private readonly hervat = new Map<string, number>();

  constructor(
    private readonly standen: WachtrijStanden,
    private readonly bronnen: WachtrijBronnen,
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

  /** One look, at once: numbers to the metrics, and an alarm for each queue that stands still, also when its own line is what broke. Never throws. */
  async look(): Promise<void> {
    try {
      const standen = metBronnen(await this.standen.list(), await this.bronnen.list());
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
    const { naam, oudsteSeconden, laatsteSeconden, wachtend, uitgesteld } = stand;
    this.logger.error({ wachtrijStilstand: naam, oudsteSeconden, laatsteSeconden, wachtend, uitgesteld });
    const onderwerp = onderwerpVan(naam);
    if (!(await this.melding.claim(onderwerp))) return;
    if (await this.tell(stand)) return;
    await this.melding.release(onderwerp);
    this.logger.warn(`No beheerder could be told that ${naam} stands still; in half a minute again.`);
  }

  /** Tells every beheerder; what goes wrong at one is nothing to the others. Answers whether somebody was reached, or nobody is there to reach. */
  private async tell(stand: WachtrijStand): Promise<boolean> {
    const { naam } = stand;
    const vandaag = this.opties.klok.vandaag();
    const beheerders = await this.melding.listBeheerders(vandaag).catch((error: unknown) => this.withoutBeheerders(error));
    if (beheerders === null) return false;
    if (beheerders.length === 0) this.logger.warn(`No beheerder has an address to tell that ${naam} stands still.`);
    const id = v5(`${onderwerpVan(naam)} ${vandaag} ${this.hervat.get(naam) ?? 0}`, MELDINGEN);
    const melding = { id, wachtrij: naam, minuten: Math.floor(stilSeconden(stand) / 60), adres: this.opties.pagina };
    const reached: boolean[] = [];
    for (const beheerder of beheerders) reached.push(await this.reach(melding, beheerder));
    return reached.length === 0 || reached.includes(true);
  }

  private withoutBeheerders(error: unknown): null {
    this.logger.warn(`Who the beheerders are could not be read. ${String(error)}`);
    return null;
  }

  private async reach(melding: Omit<StilstandMelding, 'retourAan'>, beheerder: BereikbareBeheerder): Promise<boolean> {
    try {
      const retourAan = await this.opties.adressen.retourAdres(beheerder).catch((error: unknown) => this.withoutRetour(error));
      await this.zender.send(stilstandMail({ ...melding, retourAan }, this.zender.domein), beheerder.emailadres);
      return true;
    } catch (error) {
      this.logger.warn(`A beheerder could not be told that a queue stands still. ${mailFoutVan(error).fout}`);
      return false;
    }
  }

  /** The alarm goes, also when nobody will hear that it came back. */
  private withoutRetour(error: unknown): null {
    this.logger.warn(`A mail that a queue stands still has nowhere of its own to come back to. ${String(error)}`);
    return null;
  }

  private async over(naam: string): Promise<void> {
    this.hervat.set(naam, (this.hervat.get(naam) ?? 0) + 1);
    this.logger.log({ wachtrijGaatWeer: naam });
    await this.melding.release(onderwerpVan(naam));
  }
}

function onderwerpVan(wachtrij: string): string {
  return `wachtrij_stil:${wachtrij}`;
}
