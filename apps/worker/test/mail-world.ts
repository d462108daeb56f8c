// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { MailZender } from '#messages/mail-zender';
import { PgBerichtenRecord } from '#persistence/berichten/pg-berichten-record';
import { PgOverzichtenRecord } from '#persistence/berichten/pg-overzichten-record';
import { PgToegangsberichtenRecord } from '#persistence/berichten/pg-toegangsberichten-record';
import { PgWebhookberichtenRecord } from '#persistence/berichten/pg-webhookberichten-record';
import { v7 } from 'uuid';
import { readMail, type ReadMail } from '../../local/src/mailbak/read-mail.js';
import { createSmtpSink } from '../../local/src/mailbak/smtp-sink.js';
import { RecordDatabase } from '../../../libs/persistence/test/record-database.js';
import { Berichtenpost } from '../src/berichten/berichtenpost.js';
import { Bezorger } from '../src/berichten/bezorger.js';
import { Brieven } from '../src/berichten/brieven.js';
import { KnopAdressen } from '../src/berichten/knop-adressen.js';
import { Toegangsbrieven } from '../src/berichten/toegangsbrieven.js';
import { Webhookbrieven } from '../src/berichten/webhookbrieven.js';
import { WorkerMetrics } from '../src/metrics/worker-metrics.js';
import { Silence } from './silence.js';

/** A mail the sink took, in the order of taking. */
export interface TakenMail {
  readonly aan: string;
  readonly mail: ReadMail;
}

/** A real mail server on a port of its own that can be broken and mended. */
export class MailSink {
  readonly taken: TakenMail[] = [];
  /** Whom the line said each mail was from, in the order of the lines. */
  readonly senders: string[] = [];
  /** Addresses it says it does not know. */
  readonly unknown = new Set<string>();
  /** Addresses it takes nothing for just now (452). */
  readonly full = new Set<string>();
  /** Does it take nothing for anybody just now (451)? */
  busy = false;
  /** Subjects of which it says after the mail itself that it does not take it just now (451). */
  readonly later = new Set<string>();
  /** Subjects at which the line breaks while the mail is on it. */
  readonly breaks = new Set<string>();
  /** How often a line broke like that. */
  broke = 0;
  /** What happens between taking a mail and saying so. */
  whenTaken: (subject: string) => Promise<void> = async () => undefined;
  /** How often it was asked to take a mail for somebody. */
  asked = 0;
  private server: SMTPServer | null = null;
  private port = 0;

  /** Starts, on the same port as before when there was one. */
  async up(): Promise<void> {
    const sink = createSmtpSink(() => undefined);
    sink.onData = (stream, { id, envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(chunks).toString('utf8'));
        const subject = mail.header('subject');
        if (this.later.has(subject)) return done(Object.assign(new Error('Not this one now'), { responseCode: 451 }));
        if (this.breaks.has(subject)) {
          this.broke += 1;
          return void [...sink.connections].find(({ session }) => session.id === id)?._socket.destroy();
        }
        this.taken.push(...envelope.rcptTo.map(({ address }) => ({ aan: address, mail })));
        return void this.answer(subject, done);
      });
    };
    sink.on('error', () => undefined); // a line that was cut on purpose
    sink.onMailFrom = ({ address }, _session, done) => {
      this.senders.push(address);
      done(null);
    };
    sink.onRcptTo = ({ address }, _session, done) => {
      this.asked += 1;
      if (this.busy) return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
      if (this.full.has(address)) return done(Object.assign(new Error('No room for this one'), { responseCode: 452 }));
      return done(this.unknown.has(address) ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : null);
    };
    await new Promise<void>((done) => sink.listen(this.port, '127.0.0.1', () => done()));
    this.server = sink;
    this.port = (sink.server.address() as AddressInfo).port;
  }

  private async answer(subject: string, done: () => void): Promise<void> {
    await this.whenTaken(subject);
    done();
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }
}

/** Signs the links of these tests. */
export const LINK_GEHEIM = 'alleen-voor-tests-alleen-voor-tests';

/** Where answers come to in these tests. */
export const ANTWOORD_ADRES = 'antwoord@doorbraak.example';

const WEB = 'http://127.0.0.1:3000';

/** The post of these tests, to which no signal comes: it looks often instead. */
class QuickPost extends Berichtenpost {
  protected override readonly breathMs = 20;
  protected override readonly pollMs = 100;
}

/** A database, a mail server and the part of the worker in between, all real. */
export class MailWorld {
  private post: Berichtenpost | null = null;

  private constructor(
    readonly db: RecordDatabase,
    readonly sink: MailSink,
    readonly record: PgBerichtenRecord,
    readonly overzichten: PgOverzichtenRecord,
    readonly toegang: PgToegangsberichtenRecord,
    readonly webhooks: PgWebhookberichtenRecord,
  ) {}

  /** @param nu the instant by which office hours hold; without one mail goes at any hour. */
  static async create(name: string, perUur = 10_000, nu?: () => string): Promise<MailWorld> {
    const db = await RecordDatabase.create(name);
    const { worker, klok } = db;
    const sink = new MailSink();
    await sink.up();
    const regels = { altijd: nu === undefined, perUur };
    const record = new PgBerichtenRecord(worker, klok, regels, nu);
    const overzichten = new PgOverzichtenRecord(worker, klok, record, regels);
    const toegang = new PgToegangsberichtenRecord(worker, klok, regels);
    return new MailWorld(db, sink, record, overzichten, toegang, new PgWebhookberichtenRecord(worker, klok, regels, nu));
  }

  /** Where the mails of these tests lead to and come back to. */
  get adressen(): KnopAdressen {
    return new KnopAdressen(this.record, this.overzichten, WEB, LINK_GEHEIM, ANTWOORD_ADRES);
  }

  /** Sends to the sink of this world; whoever asked closes it. */
  newZender(connections: number): MailZender {
    const van = 'Doorbraak <doorbraak@doorbraak.example>';
    return new MailZender({ smtpUrl: this.sink.url, van, onlyEncrypted: false, connections });
  }

  /** Lets the post work. */
  startPost(): void {
    const zender = this.newZender(4);
    const metrics = new WorkerMetrics(this.db.record, this.record);
    const { adressen } = this;
    const toegang = new Toegangsbrieven(this.toegang, adressen, WEB, LINK_GEHEIM);
    const webhooks = new Webhookbrieven(this.webhooks, adressen, WEB);
    const brieven = new Brieven(this.record, this.overzichten, adressen, toegang, webhooks, zender);
    const bezorger = new Bezorger(this.record, zender, brieven, metrics);
    this.post = new QuickPost(this.record, bezorger, zender, new Silence(), this.db.test.queueUrl);
    this.post.onApplicationBootstrap();
  }

  async stopPost(): Promise<void> {
    await this.post?.beforeApplicationShutdown();
    this.post = null;
  }

  async close(): Promise<void> {
    await this.stopPost();
    await this.sink.down();
    await this.db.drop();
  }

  /** A person with one membership and an address; answers the id. */
  async addPersoon(organisatieId: string, rol: string, sleutel: string, persoonId: string = v7()): Promise<string> {
    await this.db.owner.rows(
      {
        text: `WITH p AS (INSERT INTO personen (id, issuer, subject, sleutel, naam, emailadres) VALUES ($1, 'test', $2, $2, $2, $2 || '@test.example')
            ON CONFLICT (id) DO NOTHING)
          INSERT INTO lidmaatschappen (id, persoon_id, organisatie_id, rol, geldig_vanaf) VALUES ($3, $1, $4, $5, '2020-01-01')`,
      },
      [persoonId, sleutel, v7(), organisatieId, rol],
    );
    return persoonId;
  }

  /** How many messages there are in each state. */
  async standen(): Promise<Record<string, number>> {
    const rows = await this.db.owner.rows<{ stand: string; aantal: number }>({
      text: 'SELECT stand, count(*)::int AS aantal FROM berichten GROUP BY stand',
    });
    return Object.fromEntries(rows.map(({ stand, aantal }) => [stand, aantal]));
  }
}
