// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import { BerichtenRecord, type TeVersturen } from '#application/ports/berichten-record';
import { mailFoutVan } from '#messages/mail-fout';
import { MailZender, mailVan } from '#messages/mail-zender';
import type { BezorgUitkomst } from '#messages/wachtrij';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { KnopAdressen } from './knop-adressen.js';

/** Longer than the mail server may take for one mail. */
const LEASE_MS = 60_000;
/** Another worker is at this receiver: it is free again in a moment. */
const BEZET_MS = 250;
/** The mail server is away; the whole queue rests meanwhile (Berichtenpost). */
const WEG_MS = 1_000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** After so many refusals for now it is a refusal for good: about six hours. */
const MOST_ATTEMPTS = 30;

/** Brings messages: per receiver in the order of the outbox, and only to who may see the case at this moment. */
@Injectable()
export class Bezorger {
  private readonly logger = new Logger(Bezorger.name);
  private onAway: () => void = () => undefined;

  constructor(
    private readonly record: BerichtenRecord,
    private readonly zender: MailZender,
    private readonly adressen: KnopAdressen,
    private readonly metrics: WorkerMetrics,
  ) {}

  /** Who is told that the mail server is away. */
  whenAway(listener: () => void): void {
    this.onAway = listener;
  }

  /** Brings a message to each of its receivers, with everything before it that still waits for them. Throws when PostgreSQL is away. */
  async bezorg(berichtId: string): Promise<BezorgUitkomst> {
    const waits: number[] = [];
    for (const { id, ontvangerId, nietVoor } of await this.record.listOpen(berichtId)) {
      const wait = await this.bringUpTo(id, ontvangerId, nietVoor);
      if (wait !== null) waits.push(wait);
    }
    const stand = await this.record.rondAf(berichtId);
    if (stand === 'open') return { klaar: false, wachtMs: Math.max(Math.min(...waits, LONGEST_PAUSE_MS), 1) };
    return { klaar: true, mislukt: stand === 'mislukt' };
  }

  /** Brings what waits for this receiver until this one has had its turn; answers in how many milliseconds to come back, or null when it had. */
  private async bringUpTo(id: string, ontvangerId: string, nietVoor: string): Promise<number | null> {
    for (;;) {
      const beurt = await this.record.takeBeurt(ontvangerId, LEASE_MS);
      if (beurt.id === null) {
        if (beurt.bezet) return BEZET_MS;
        return Math.max(Date.parse(beurt.wachtTot ?? nietVoor) - Date.now(), BEZET_MS);
      }
      const isSent = await this.send(beurt.id);
      if (beurt.id === id && isSent) return null;
      if (!isSent) return WEG_MS;
    }
  }

  /** One attempt for one receiver. False when there will be another. */
  private async send(bezorgingId: string): Promise<boolean> {
    const bericht = await this.record.readTeVersturen(bezorgingId);
    if (!bericht) {
      await this.record.store(bezorgingId, { stand: 'vervallen' });
      this.metrics.countMail('vervallen');
      return true;
    }
    const knop = await this.adressen.adresVan(bericht);
    try {
      await this.zender.send(mailVan(bericht, knop, this.zender.domein, new Date().toISOString()), bericht.ontvanger.emailadres);
    } catch (error) {
      return this.storeFault(bericht, error);
    }
    await this.record.store(bezorgingId, { stand: 'verzonden' });
    this.metrics.countMail('verzonden');
    return true;
  }

  private async storeFault({ id, berichtId, pogingen }: TeVersturen, error: unknown): Promise<boolean> {
    const { soort, fout } = mailFoutVan(error);
    const stand = soort === 'weg' ? 'weg' : soort === 'blijvend' || pogingen >= MOST_ATTEMPTS ? 'mislukt' : 'later';
    this.logger.warn(`Bericht ${berichtId} (poging ${pogingen}): ${stand}. ${fout}`);
    if (stand === 'weg') this.onAway();
    const wachtMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(pogingen - 1, 10), LONGEST_PAUSE_MS);
    await this.record.store(id, stand === 'later' ? { stand, fout, wachtMs } : { stand, fout });
    this.metrics.countMail(stand);
    return stand === 'mislukt';
  }
}
