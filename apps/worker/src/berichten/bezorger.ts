// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import DataLoader from 'dataloader';
import pLimit from 'p-limit';
import {
  BerichtenRecord,
  type BerichtStand,
  type Beurt,
  type Bezorguitslag,
  type OpenBezorging,
} from '#application/ports/berichten-record';
import type { VervalReden } from '#domain/berichten/achterhaald';
import { isAntwoordVanServer, isNuNiet, mailFoutVan, wasAangeboden, type MailFout } from '#messages/mail-fout';
import { MailZender } from '#messages/mail-zender';
import type { BezorgUitkomst } from '#messages/wachtrij';
import { foutcodeOf } from '#platform/problem/foutcode-of';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { storeSurely } from '../rounds/rest.js';
import { Batch, type Turn, type Written } from './batch.js';
import { Brieven, type Brief } from './brieven.js';
import { BrokenLines } from './broken-lines.js';
import { Brought } from './brought.js';
import { FAULT_OF_OUR_OWN, NOT_TO_BE_WRITTEN, pauseBeforeNext, REFUSED_FOR_NOW } from './next-attempt.js';
import { RefusalRow } from './refusal-row.js';

/** Mails to one receiver that are taken at once, and how often in a row before another receiver has its turn. */
const BATCH = 20;
const BATCHES = 10;
/** A batch is given back when it takes longer than this; the lease is longer than that and one mail more. */
const BATCH_MS = 30_000;
const LEASE_MS = 60_000;
/** Receivers that are brought mail at once; the route needs connections to PostgreSQL too. */
const RECEIVERS_AT_ONCE = 6;
/** Somebody is at this receiver already, and brings this message too: another worker, or another job of this one, for which it waits so long at most. */
const BEZET_MS = 1_000;
const HIER_BEZET_MS = 10_000;
/** Messages that are looked at within this time are looked at together. */
const LOOK_MS = 25;
/** A message comes back at least so often, whatever is known of its receivers. */
const LONGEST_REST_MS = 60 * 60_000;
/** Receivers of whom it is remembered that nothing may go to them yet. */
const REMEMBERED = 10_000;
/** It is remembered so long at most: somebody may ask for their mail again meanwhile, which only the record knows. */
const REMEMBERED_MS = 15 * 60_000;
/** The mail server is away; the whole queue rests meanwhile (Berichtenpost). */
const WEG_MS = 1_000;
/** A fault of one mail, not of the server: perhaps a newer worker can write it. */
const NOT_WRITTEN: MailFout = { soort: 'tijdelijk', adresGeweigerd: false, fout: 'The mail could not be written.' };

/** Brings messages: per receiver those about one case in the order of the outbox, and only to who may see the case at this moment. */
@Injectable()
export class Bezorger {
  private readonly logger = new Logger(Bezorger.name);
  /** Receivers this process is at now, and when it is done with them. */
  private readonly bezig = new Map<string, Promise<number>>();
  /** Until when nothing but what is urgent may go to a receiver (real milliseconds): their hour is full, or a mail server said "not now". The record says so too; this saves asking. */
  private readonly rust = new Map<string, number>();
  private readonly brought = new Brought();
  private readonly looks = new DataLoader<string, BerichtStand>((ids) => this.record.look(ids), {
    cache: false,
    batchScheduleFn: (look) => setTimeout(look, LOOK_MS),
  });
  private readonly places = pLimit(RECEIVERS_AT_ONCE);
  private readonly refusals = new RefusalRow();
  private readonly brokenLines = new BrokenLines();
  private onAway: () => void = () => undefined;
  private mailsTaken = 0;
  private halted = false;

  constructor(
    private readonly record: BerichtenRecord,
    private readonly zender: MailZender,
    private readonly brieven: Brieven,
    private readonly metrics: WorkerMetrics,
  ) {}

  /** Who is told that the mail server is away. */
  whenAway(listener: () => void): void {
    this.onAway = listener;
  }

  /** Begins at no receiver and with no mail until `goOn`; what is on a line ends. What waited in line comes back to the queue at once: the program stops, or the mail server is away. */
  halt(): void {
    this.halted = true;
  }

  goOn(): void {
    this.halted = false;
  }

  /** How many mails the server took of this process. */
  get taken(): number {
    return this.mailsTaken;
  }

  /**
   * Brings a message to each of its receivers, with everything else that waits for them. Throws when PostgreSQL is away.
   * @param herhaald somebody asked for it again, or gave another address: what is remembered here of its receivers may not be so any more.
   */
  async bezorg(berichtId: string, herhaald = false): Promise<BezorgUitkomst> {
    const brought = this.brought.take(berichtId);
    if (brought && !herhaald) return { klaar: true, mislukt: brought.mislukt };
    const begin = await this.looks.load(berichtId);
    if (begin.klaar) return { klaar: true, mislukt: begin.mislukt };
    const restMs = this.restMs(begin.open, herhaald);
    if (restMs > 0) return { klaar: false, wachtMs: restMs };
    const rests = await this.brought.during(berichtId, (done) =>
      Promise.allSettled(begin.open.map((open) => this.bringAll(open, done))),
    );
    const fault = rests.find((rest) => rest.status === 'rejected');
    if (fault) throw fault.reason;
    const eind = this.brought.take(berichtId);
    if (eind) return { klaar: true, mislukt: eind.mislukt };
    const stand = await this.looks.load(berichtId);
    if (stand.klaar) return { klaar: true, mislukt: stand.mislukt };
    return { klaar: false, wachtMs: Math.min(LONGEST_REST_MS, ...rests.map((rest) => ('value' in rest ? rest.value : 0))) };
  }

  /** In how many real milliseconds the first of these may go, as far as is known here; 0 is now. Never more than an hour. `herhaald`: only the record knows. */
  restMs(open: readonly OpenBezorging[], herhaald = false): number {
    if (open.length === 0) return 0;
    if (herhaald) for (const { ontvangerId } of open) this.rust.delete(ontvangerId);
    const now = Date.now();
    const rust = ({ ontvangerId, spoed }: OpenBezorging): number => (spoed ? 0 : (this.rust.get(ontvangerId) ?? 0));
    const waits = open.map((een) => Math.max(Date.parse(een.nietVoor), rust(een)) - now);
    return Math.min(Math.max(Math.min(...waits), 0), LONGEST_REST_MS);
  }

  /** @param done resolves as soon as nothing of the message waits any more. */
  private async bringAll(open: OpenBezorging, done: Promise<void>): Promise<number> {
    const restMs = this.restMs([open]);
    if (restMs > 0) return restMs;
    const busy = this.bezig.get(open.ontvangerId);
    // Who is at this receiver brings this message too: coming back later would cost more than waiting for it. What goes wrong there is told there.
    if (busy)
      return Promise.race([
        busy.catch(() => BEZET_MS),
        done.then(() => BEZET_MS),
        delay(HIER_BEZET_MS, BEZET_MS, { ref: false }),
      ]);
    const work = this.places(() => (this.halted ? WEG_MS : this.bringBatches(open))).finally(() =>
      this.bezig.delete(open.ontvangerId),
    );
    this.bezig.set(open.ontvangerId, work);
    return work;
  }

  /** Brings what waits for this receiver; answers in how many milliseconds it makes sense to come back for a message that may not go before `nietVoor`. */
  private async bringBatches({ ontvangerId, nietVoor }: OpenBezorging): Promise<number> {
    for (let n = 0; n < BATCHES && !this.halted; n += 1) {
      const beurt = await this.record.takeBeurt(ontvangerId, LEASE_MS, BATCH);
      const { ids, bezet, wachtTot, laterVanaf, geweigerd } = beurt;
      if (bezet) return BEZET_MS;
      if (wachtTot !== null) this.rest(ontvangerId, Date.parse(wachtTot));
      if (ids.length === 0) return Math.max(Date.parse(wachtTot ?? laterVanaf ?? nietVoor) - Date.now(), BEZET_MS);
      const { uitslagen, goesOn } = await this.sendInOrder(beurt).catch((error: unknown) => this.giveBack(ids, error));
      await this.store(uitslagen);
      if (!goesOn) return WEG_MS;
      // All that was due: what came since has a message of its own in the queue.
      if (ids.length < BATCH && wachtTot === null && geweigerd === 0) return BEZET_MS;
    }
    return BEZET_MS;
  }

  private rest(ontvangerId: string, until: number): void {
    if (this.rust.size >= REMEMBERED) this.rust.clear();
    this.rust.set(ontvangerId, Math.min(until, Date.now() + REMEMBERED_MS));
  }

  /** Nothing was sent: the receiver is free again at once, not when the lease ends. */
  private async giveBack(ids: readonly string[], cause: unknown): Promise<never> {
    await this.store(ids.map((id) => ({ id, stand: 'weg' })));
    throw cause;
  }

  private store(uitslagen: readonly Bezorguitslag[]): Promise<void> {
    return storeSurely(
      async () => this.brought.note(await this.record.store(uitslagen)),
      (error, attempt) =>
        this.logger.warn(`What became of ${uitslagen.length} mails could not be stored (attempt ${attempt}). ${String(error)}`),
    );
  }

  /** One attempt for each, oldest first. What comes in the same case after one that has to wait, waits too; after one that the receiver was refused with, all do. */
  private async sendInOrder(beurt: Beurt): Promise<{ readonly uitslagen: Bezorguitslag[]; readonly goesOn: boolean }> {
    const { ids } = beurt;
    const readAt = Date.now();
    const brieven = this.brokenLines.last(await this.brieven.read(ids));
    const gelezen = new Set(brieven.map(({ id }) => id));
    const uitslagen = ids.filter((id) => !gelezen.has(id)).map((id) => this.lapse(id, 'mag_niet'));
    const batch = new Batch(this.brieven, [...brieven], readAt);
    const end = Date.now() + BATCH_MS;
    const wachtend = new Set<string | null>();
    let goesOn = true;
    for (const [place, { id, vastloperId, spoed, vervalt }] of brieven.entries()) {
      goesOn &&= !this.halted && Date.now() < end;
      if (vervalt === null && (!goesOn || (!spoed && wachtend.has(vastloperId)))) {
        uitslagen.push({ id, stand: 'weg' });
        continue;
      }
      const uitslag = await this.take(id, await batch.turn(place), beurt);
      uitslagen.push(uitslag);
      if (uitslag.stand === 'later' && vastloperId !== null) wachtend.add(vastloperId);
      if (uitslag.stand === 'weg' || uitslag.rustMs !== undefined) goesOn = false;
    }
    return { uitslagen, goesOn };
  }

  private async take(id: string, turn: Turn, beurt: Beurt): Promise<Bezorguitslag> {
    if ('vervalt' in turn) return this.lapse(id, turn.vervalt);
    if ('brief' in turn) return this.send(turn.brief, turn.written, beurt);
    this.logger.warn(`The rest of a batch waits: it could not be asked who may see it. ${String(turn.fault)}`);
    return { id, stand: 'weg' };
  }

  private lapse(id: string, reden: VervalReden): Bezorguitslag {
    this.metrics.countMail('vervallen');
    return { id, stand: 'vervallen', reden };
  }

  private async send(brief: Brief, written: Written, { laterSinds, geweigerd }: Beurt): Promise<Bezorguitslag> {
    // Since it was last asked for: a first attempt was not refused before.
    const sinds = brief.pogingen > 1 ? (laterSinds[brief.id] ?? null) : null;
    if ('error' in written) {
      const { error } = written;
      this.logger.error(`Bericht ${brief.berichtId} could not be written: ${placeOf(error)}`);
      // PostgreSQL is away, which is no attempt of this mail; what went before it in this batch did go.
      if (foutcodeOf(error) === 'DIENST_NIET_BEREIKBAAR') return { id: brief.id, stand: 'weg' };
      return this.afterFault(brief, NOT_WRITTEN, pauseBeforeNext(NOT_TO_BE_WRITTEN, brief.pogingen, sinds, Date.now()));
    }
    try {
      await this.zender.send(written.mail, brief.emailadres);
    } catch (error) {
      const fault = this.faultOf(error, brief);
      if (!isNuNiet(error))
        return this.afterFault(brief, fault, pauseBeforeNext(FAULT_OF_OUR_OWN, brief.pogingen, sinds, Date.now()));
      // The receiver was refused so often, whichever mail it was about.
      const pogingen = Math.max(brief.pogingen, geweigerd + 1);
      const pauseMs = pauseBeforeNext(REFUSED_FOR_NOW, pogingen, sinds, Date.now());
      const uitslag = this.afterFault(brief, fault, pauseMs);
      return fault.soort === 'tijdelijk' ? { ...uitslag, rustMs: pauseMs ?? REFUSED_FOR_NOW.longestPauseMs } : uitslag;
    }
    this.refusals.end();
    this.brokenLines.forget(brief.id);
    this.mailsTaken += 1;
    this.metrics.countMail('verzonden');
    return {
      id: brief.id,
      stand: 'verzonden',
      agendaOnderwerp: written.mail.agenda.find(({ vervallen }) => !vervallen)?.onderwerp ?? null,
    };
  }

  /**
   * A server that takes nothing from anybody for now is away, whatever it says; one whose line breaks at this mail again and again, and which takes the others, is not: it
   * is this mail that it cannot take.
   */
  private faultOf(error: unknown, { id, emailadres }: Brief): MailFout {
    const fault = mailFoutVan(error);
    if (fault.soort === 'weg' && wasAangeboden(error) && this.brokenLines.add(id, this.mailsTaken))
      return { ...fault, soort: 'tijdelijk' };
    if (fault.soort !== 'tijdelijk' || !isAntwoordVanServer(error)) return fault;
    return this.refusals.add(emailadres) ? { ...fault, soort: 'weg' } : fault;
  }

  private afterFault(
    { id, berichtId, pogingen }: Brief,
    { soort, fout, adresGeweigerd }: MailFout,
    pauseMs: number | null,
  ): Bezorguitslag {
    const wachtMs = soort === 'tijdelijk' ? pauseMs : null;
    const stand = soort === 'weg' ? 'weg' : wachtMs === null ? 'mislukt' : 'later';
    this.logger.warn(`Bericht ${berichtId} (poging ${pogingen}): ${stand}. ${fout}`);
    this.metrics.countMail(stand);
    if (stand === 'weg') this.onAway();
    return wachtMs === null ? { id, stand, fout, adresGeweigerd } : { id, stand, fout, wachtMs };
  }
}

/** What kind of fault it is and where it arose, without its words: they could repeat words of a case. */
function placeOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.stack?.split('\n    at ')[1] ?? ''}` : typeof error;
}
