// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { BerichtenRecord } from '#application/ports/berichten-record';
import { VastloperRecord } from '#application/ports/vastloper-record';
import { staatStil, type WachtrijStand } from '#application/ports/wachtrij-standen';

/** What became of one delivery of the relay. */
export type RelayUitkomst = 'gestart' | 'verwerkt' | 'geweigerd' | 'later';
/** What the auditor had to repair, or saw late: each is an alarm. */
const HERSTEL_SOORTEN = ['workflow_weg', 'wekker_voorbij', 'vastgelopen', 'te_laat', 'niet_bekeken', 'handeling_wacht'] as const;
export type Herstel = (typeof HERSTEL_SOORTEN)[number];

/** What became of a checkpoint of the log: `teruggezet` once per case whose log went back, `wijkt_af` when file and table differ. */
export type LogcontroleUitkomst = 'gelukt' | 'mislukt' | 'teruggezet' | 'wijkt_af';

/** What became of one attempt to hand a mail over; `mislukt` is an alarm. */
export type MailUitkomst = 'verzonden' | 'later' | 'weg' | 'mislukt' | 'vervallen';
/** What became of a closed case whose term is over. */
export type VernietigingUitkomst = 'voorgesteld' | 'vernietigd' | 'bewaard' | 'mislukt';

/** What is measured of the worker; the counts of what waits are read when somebody asks. Labels hold no ids. */
@Injectable()
export class WorkerMetrics {
  private readonly registry = new Registry();
  /** What is measured elsewhere in this program. */
  private readonly others: { read(): Promise<string> }[] = [];
  private readonly readCounts: () => Promise<void>;
  private readonly relay = new Counter({
    name: 'doorbraak_relay_leveringen_total',
    help: 'Deliveries of the relay by outcome.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });
  private readonly repairs = new Counter({
    name: 'doorbraak_auditor_herstel_total',
    help: 'Repairs by the auditor and what it saw late; each one is an alarm.',
    labelNames: ['soort'],
    registers: [this.registry],
  });
  private readonly refusedCommits = new Counter({
    name: 'doorbraak_zetten_geweigerd_total',
    help: 'What the record refused for good: an act was refused, a lapse was put off; each one is an alarm.',
    labelNames: ['soort'],
    registers: [this.registry],
  });
  private readonly rounds = new Counter({
    name: 'doorbraak_auditor_rondes_total',
    help: 'Rounds of the auditor by outcome.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });
  private readonly lastRound = new Gauge({
    name: 'doorbraak_auditor_laatste_ronde_timestamp_seconds',
    help: 'When the auditor of this process last ended a round, in seconds since 1970.',
    registers: [this.registry],
  });
  private readonly checkpoints = new Counter({
    name: 'doorbraak_logcontrole_total',
    help: 'Hourly checkpoints of the log by outcome; everything but gelukt is an alarm.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });
  private readonly mails = new Counter({
    name: 'doorbraak_mails_total',
    help: 'Attempts to hand a mail to the mail server by outcome.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });
  private readonly destructions = new Counter({
    name: 'doorbraak_vernietiging_total',
    help: 'Closed cases whose term is over, by outcome of the daily round; mislukt is an alarm.',
    labelNames: ['uitkomst'],
    registers: [this.registry],
  });
  private readonly jobs = new Gauge({
    name: 'doorbraak_wachtrij_taken',
    help: 'Jobs of a queue by state.',
    labelNames: ['wachtrij', 'stand'],
    registers: [this.registry],
  });
  private readonly oldestJob = new Gauge({
    name: 'doorbraak_wachtrij_oudste_seconden',
    help: 'Age in seconds of the oldest job of a queue that may go and did not.',
    labelNames: ['wachtrij'],
    registers: [this.registry],
  });
  private readonly lastGone = new Gauge({
    name: 'doorbraak_wachtrij_laatste_seconden',
    help: 'How many seconds ago something of a queue last went; absent when nothing did.',
    labelNames: ['wachtrij'],
    registers: [this.registry],
  });
  private readonly standstill = new Gauge({
    name: 'doorbraak_wachtrij_stilstand',
    help: 'Does a queue stand still: may something go for over ten minutes, and did nothing go? 1 is an alarm.',
    labelNames: ['wachtrij'],
    registers: [this.registry],
  });
  private readonly open = new Gauge({
    name: 'doorbraak_vastlopers_open',
    help: 'Open cases in the last round of this process.',
    registers: [this.registry],
  });

  constructor(record: VastloperRecord, berichten: BerichtenRecord) {
    collectDefaultMetrics({ register: this.registry, prefix: 'doorbraak_' });
    for (const soort of HERSTEL_SOORTEN) this.repairs.inc({ soort }, 0);
    for (const soort of ['handeling', 'termijn'] as const) this.refusedCommits.inc({ soort }, 0);
    for (const uitkomst of ['gelukt', 'mislukt', 'teruggezet', 'wijkt_af'] as const) this.checkpoints.inc({ uitkomst }, 0);
    for (const uitkomst of ['voorgesteld', 'vernietigd', 'bewaard', 'mislukt'] as const) this.destructions.inc({ uitkomst }, 0);
    const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [this.registry] });
    const waiting = gauge('doorbraak_handelingen_wachtend', 'Acts that wait for the process.');
    const oldest = gauge('doorbraak_handeling_oudste_seconden', 'Age in seconds of the oldest act that waits.');
    const messages = gauge('doorbraak_berichten_wachtend', 'Messages that still have to leave the house.');
    const oldestMessage = gauge(
      'doorbraak_bericht_oudste_seconden',
      'Age in seconds of the oldest message that may go and did not.',
    );
    const failed = gauge('doorbraak_bezorgingen_mislukt', 'Receivers a message could not be brought to; each one is an alarm.');
    const nobody = gauge('doorbraak_berichten_zonder_ontvanger', 'Messages that nobody could get.');
    this.readCounts = async () => {
      const [counts, post] = await Promise.all([record.countWachtend(), berichten.count()]);
      waiting.set(counts.handelingen);
      oldest.set(counts.oudsteHandelingSeconden);
      messages.set(post.wachtend);
      oldestMessage.set(post.oudsteSeconden);
      failed.set(post.mislukt);
      nobody.set(post.zonderOntvanger);
    };
  }

  /** Everything as Prometheus text. Throws when PostgreSQL is away. */
  async read(): Promise<string> {
    await this.readCounts();
    return [await this.registry.metrics(), ...(await Promise.all(this.others.map((other) => other.read())))].join('\n');
  }

  /** Shows what another part measures beside this. */
  add(other: { read(): Promise<string> }): void {
    this.others.push(other);
  }

  /** Counts one delivery. */
  countRelay(uitkomst: RelayUitkomst): void {
    this.relay.inc({ uitkomst });
  }

  /** Counts one attempt to hand over a mail. */
  countMail(uitkomst: MailUitkomst): void {
    this.mails.inc({ uitkomst });
  }

  /** Counts one repair. */
  countHerstel(soort: Herstel): void {
    this.repairs.inc({ soort });
  }

  /** Counts one act or lapse that the record refused for good. */
  countGeweigerdeZet(soort: 'handeling' | 'termijn'): void {
    this.refusedCommits.inc({ soort });
  }

  /** Counts one outcome of a checkpoint. */
  countLogcontrole(uitkomst: LogcontroleUitkomst): void {
    this.checkpoints.inc({ uitkomst });
  }

  /** Counts one case of the daily round. */
  countVernietiging(uitkomst: VernietigingUitkomst): void {
    this.destructions.inc({ uitkomst });
  }

  /** Notes how each queue stands now. */
  showWachtrijen(standen: readonly WachtrijStand[]): void {
    for (const gauge of [this.jobs, this.oldestJob, this.lastGone, this.standstill]) gauge.reset();
    for (const stand of standen) {
      const { naam: wachtrij, wachtend, bezig, uitgesteld, mislukt, laatsteSeconden } = stand;
      for (const [naam, aantal] of Object.entries({ wachtend, bezig, uitgesteld, mislukt }))
        this.jobs.set({ wachtrij, stand: naam }, aantal);
      this.oldestJob.set({ wachtrij }, stand.oudsteSeconden);
      if (laatsteSeconden !== null) this.lastGone.set({ wachtrij }, laatsteSeconden);
      this.standstill.set({ wachtrij }, staatStil(stand) ? 1 : 0);
    }
  }

  /** Notes the end of a round; `open` is the number of open cases, or null when the round could not be ended. */
  countRonde(open: number | null): void {
    this.rounds.inc({ uitkomst: open === null ? 'mislukt' : 'gelukt' });
    if (open === null) return;
    this.lastRound.setToCurrentTime();
    this.open.set(open);
  }
}
