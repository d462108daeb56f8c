// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import pLimit from 'p-limit';
import { BerichtenRecord, type Beurt, type Bezorguitslag, type OpenBezorging } from '#application/ports/berichten-record';
import { isAntwoordVanServer, mailFoutVan, type MailFout } from '#messages/mail-fout';
import { MailZender, type Mail } from '#messages/mail-zender';
import type { BezorgUitkomst } from '#messages/wachtrij';
import { foutcodeOf } from '#platform/problem/foutcode-of';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { storeSurely } from '../rounds/rest.js';
import { Brieven, type Brief } from './brieven.js';
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
const HIER_BEZET_MS = 3_000;
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

/** Brings messages: per receiver in the order of the outbox, and only to who may see the case at this moment. */
@Injectable()
export class Bezorger {
  private readonly logger = new Logger(Bezorger.name);
  /** Receivers this process is at now, and when it is done with them. */
  private readonly bezig = new Map<string, Promise<number>>();
  /** Until when nothing may go to a receiver (real milliseconds): their hour is full, or they wait after a failure. The record says so too; this saves asking. */
  private readonly rust = new Map<string, number>();
  private readonly places = pLimit(RECEIVERS_AT_ONCE);
  private readonly refusals = new RefusalRow();
  private onAway: () => void = () => undefined;
  private mailsTaken = 0;

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

  /** How many mails the server took of this process. */
  get taken(): number {
    return this.mailsTaken;
  }

  /** Brings a message to each of its receivers, with everything else that waits for them. Throws when PostgreSQL is away. */
  async bezorg(berichtId: string): Promise<BezorgUitkomst> {
    const begin = await this.record.look(berichtId);
    if (begin.klaar) return { klaar: true, mislukt: begin.mislukt };
    const restMs = this.restMs(begin.open);
    if (restMs > 0) return { klaar: false, wachtMs: restMs };
    const rests = await Promise.allSettled(begin.open.map((open) => this.bringAll(open)));
    const fault = rests.find((rest) => rest.status === 'rejected');
    if (fault) throw fault.reason;
    const eind = await this.record.look(berichtId);
    if (eind.klaar) return { klaar: true, mislukt: eind.mislukt };
    return { klaar: false, wachtMs: Math.min(LONGEST_REST_MS, ...rests.map((rest) => ('value' in rest ? rest.value : 0))) };
  }

  /** In how many real milliseconds the first of these may go, as far as is known here; 0 is now. Never more than an hour. */
  restMs(open: readonly OpenBezorging[]): number {
    if (open.length === 0) return 0;
    const now = Date.now();
    const waits = open.map(({ ontvangerId, nietVoor }) => Math.max(Date.parse(nietVoor), this.rust.get(ontvangerId) ?? 0) - now);
    return Math.min(Math.max(Math.min(...waits), 0), LONGEST_REST_MS);
  }

  private async bringAll(open: OpenBezorging): Promise<number> {
    const restMs = this.restMs([open]);
    if (restMs > 0) return restMs;
    const busy = this.bezig.get(open.ontvangerId);
    // Who is at this receiver brings this message too: coming back later would cost more than waiting for it. What goes wrong there is told there.
    if (busy) return Promise.race([busy.catch(() => BEZET_MS), delay(HIER_BEZET_MS, BEZET_MS, { ref: false })]);
    const work = this.places(() => this.bringBatches(open)).finally(() => this.bezig.delete(open.ontvangerId));
    this.bezig.set(open.ontvangerId, work);
    return work;
  }

  /** Brings what waits for this receiver; answers in how many milliseconds it makes sense to come back for a message that may not go before `nietVoor`. */
  private async bringBatches({ ontvangerId, nietVoor }: OpenBezorging): Promise<number> {
    for (let n = 0; n < BATCHES; n += 1) {
      const { ids, bezet, wachtTot, laterSinds } = await this.record.takeBeurt(ontvangerId, LEASE_MS, BATCH);
      if (bezet) return BEZET_MS;
      if (wachtTot !== null) this.rest(ontvangerId, Date.parse(wachtTot));
      if (ids.length === 0) return Math.max(Date.parse(wachtTot ?? nietVoor) - Date.now(), BEZET_MS);
      const uitslagen = await this.sendInOrder(ids, laterSinds).catch((error: unknown) => this.giveBack(ids, error));
      await this.store(uitslagen);
      if (uitslagen.some(({ stand }) => stand === 'weg' || stand === 'later')) return WEG_MS;
      // All that was due: what came since has a message of its own in the queue.
      if (ids.length < BATCH && wachtTot === null) return BEZET_MS;
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
      () => this.record.store(uitslagen),
      (error, attempt) =>
        this.logger.warn(`What became of ${uitslagen.length} mails could not be stored (attempt ${attempt}). ${String(error)}`),
    );
  }

  /** One attempt for each, oldest first. What comes after one that has to wait, waits too. */
  private async sendInOrder(ids: readonly string[], laterSinds: Beurt['laterSinds']): Promise<Bezorguitslag[]> {
    const brieven = await this.brieven.read(ids);
    const mogen = new Set(brieven.map(({ id }) => id));
    const uitslagen = ids.filter((id) => !mogen.has(id)).map((id): Bezorguitslag => ({ id, stand: 'vervallen' }));
    for (const _ of uitslagen) this.metrics.countMail('vervallen');
    const end = Date.now() + BATCH_MS;
    let goesOn = true;
    const written = brieven.map(writeOf);
    for (const [place, brief] of brieven.entries()) {
      const mail = goesOn && Date.now() < end ? await written[place] : undefined;
      const uitslag: Bezorguitslag = mail
        ? await this.send(brief, mail, laterSinds[brief.id] ?? null)
        : { id: brief.id, stand: 'weg' };
      goesOn = uitslag.stand === 'verzonden' || uitslag.stand === 'mislukt';
      uitslagen.push(uitslag);
    }
    return uitslagen;
  }

  private async send(brief: Brief, written: Written, laterSinds: string | null): Promise<Bezorguitslag> {
    if ('error' in written) {
      const { error } = written;
      this.logger.error(`Bericht ${brief.berichtId} could not be written: ${placeOf(error)}`);
      // PostgreSQL is away, which is no attempt of this mail; what went before it in this batch did go.
      if (foutcodeOf(error) === 'DIENST_NIET_BEREIKBAAR') return { id: brief.id, stand: 'weg' };
      return this.afterFault(brief, NOT_WRITTEN, pauseBeforeNext(NOT_TO_BE_WRITTEN, brief.pogingen, laterSinds, Date.now()));
    }
    try {
      await this.zender.send(written.mail, brief.emailadres);
    } catch (error) {
      const patience = isAntwoordVanServer(error) ? REFUSED_FOR_NOW : FAULT_OF_OUR_OWN;
      const pauseMs = pauseBeforeNext(patience, brief.pogingen, laterSinds, Date.now());
      return this.afterFault(brief, this.faultOf(error, brief.emailadres), pauseMs);
    }
    this.refusals.end();
    this.mailsTaken += 1;
    this.metrics.countMail('verzonden');
    return {
      id: brief.id,
      stand: 'verzonden',
      agendaOnderwerp: written.mail.agenda.find(({ vervallen }) => !vervallen)?.onderwerp ?? null,
    };
  }

  /** A server that takes nothing from anybody for now is away, whatever it says. */
  private faultOf(error: unknown, emailadres: string): MailFout {
    const fault = mailFoutVan(error);
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

/** A mail as it goes on the line, or why it could not be written. */
type Written = { readonly mail: Mail } | { readonly error: unknown };

function writeOf(brief: Brief): Promise<Written> {
  return brief.write().then(
    (mail) => ({ mail }),
    (error: unknown) => ({ error }),
  );
}

/** What kind of fault it is and where it arose, without its words: they could repeat words of a case. */
function placeOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.stack?.split('\n    at ')[1] ?? ''}` : typeof error;
}
