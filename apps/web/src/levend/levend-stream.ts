// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#application/ports/actor';
import { BEELD_GETELD, BEHEER_GEWIJZIGD, exportVan } from '#application/ports/verandering-signaal';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { OpenMaillink } from '#application/use-cases/open-maillink.use-case';
import { heeftErgensToegang } from '#application/use-cases/toegang';
import { FoutError } from '#domain/fouten/fout.errors';
import { Sessies } from '../auth/sessies.js';
import type { WebSessie } from '../auth/verzoek.js';
import { SECURITY_HEADERS } from '../security-headers.js';
import { Levend, type Follower } from './levend.js';
import { Ticker } from './ticker.js';

/** Something is said so often that no proxy in between takes the connection for dead. */
const HEARTBEAT_MS = 25_000;
/** So often is asked again who sits there, in milliseconds: what was withdrawn ends the stream within a minute (issue "withdrawal effective within 60 s"). */
const RECHECK_MS = 20_000;
/** Then the browser comes back, and is asked again who it is. */
const LIFE_MS = 5 * 60_000;
const RETRY_MS = 2_000;

/** What an open page listens to: one case by its nummer, the counts of Beeld, what the beheerder looks after, the own exports, or every case its reader sees. */
export interface LevendQuery {
  readonly vastloper?: string;
  readonly beeld?: string;
  readonly beheer?: string;
  readonly exports?: string;
}

/** Who listens to what, and how to ask whether they still may. */
interface Reader extends Pick<Follower, 'actor' | 'onderwerp'> {
  readonly isSame: () => Promise<boolean>;
}

/** A stream of server-sent events that says only that something changed. */
@Injectable()
export class LevendStream {
  private readonly logger = new Logger(LevendStream.name);

  constructor(
    private readonly levend: Levend,
    private readonly vastlopers: FindVastloper,
    private readonly sessies: Sessies,
    private readonly links: OpenMaillink,
    private readonly ticker: Ticker,
  ) {}

  /** Opens the stream. Throws `VASTLOPER_NIET_GEVONDEN`, `NIET_BEVOEGD`, `TE_VEEL_VERZOEKEN`. */
  async open(sessie: WebSessie, query: LevendQuery, reply: FastifyReply): Promise<void> {
    const { actor } = sessie;
    const onderwerp = await this.onderwerpOf(actor, query);
    this.begin({ actor, onderwerp, isSame: () => this.sessies.isSame(sessie) }, reply);
  }

  /** Opens the stream of the one case behind a link to follow it, for whoever holds the link, as long as the link opens. Throws `MAILLINK_ONGELDIG`, `TE_VEEL_VERZOEKEN`. */
  async openVolg(token: string, reply: FastifyReply): Promise<void> {
    const { link, actor } = await this.links.execute(token, 'volgen');
    const isSame = (): Promise<boolean> => this.links.execute(token, 'volgen').then(() => true);
    this.begin({ actor, onderwerp: link.vastloperId, isSame }, reply);
  }

  private async onderwerpOf(actor: Actor, { vastloper, beeld, beheer, exports }: LevendQuery): Promise<string | null> {
    if (vastloper !== undefined) return this.vastlopers.idOfNummer(actor, vastloper);
    if (beeld !== undefined) return BEELD_GETELD;
    if (beheer === undefined) return exports === undefined ? null : exportVan(actor.persoonId);
    if (!heeftErgensToegang(actor, 'beheer_openen')) throw new FoutError('NIET_BEVOEGD');
    return BEHEER_GEWIJZIGD;
  }

  private begin({ actor, onderwerp, isSame }: Reader, reply: FastifyReply): void {
    const { raw } = reply;
    const stops: (() => void)[] = [];
    // Nothing may be written after the end, and the connection closes only some time after it.
    const leave = (): void => {
      for (const stop of stops.splice(0)) stop();
    };
    const end = (): void => {
      leave();
      raw.end();
    };
    stops.push(this.levend.follow({ actor, onderwerp, tell: () => void raw.write('event: veranderd\ndata:\n\n'), end }));
    reply.hijack();
    raw.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    stops.push(
      this.ticker.every(HEARTBEAT_MS, () => void raw.write(':\n\n')),
      this.ticker.every(RECHECK_MS, () => void this.endUnless(isSame, end)),
      this.ticker.every(LIFE_MS, end),
    );
    raw.on('close', leave);
  }

  /** Ends the stream when the session ended, a membership came or went, or the link was withdrawn; the browser then comes back as who they are now, or is nobody any more. */
  private async endUnless(isSame: Reader['isSame'], end: () => void): Promise<void> {
    try {
      if (!(await isSame())) end();
    } catch (error) {
      // Who cannot be asked for hears nothing more either: to begin again they must be known.
      this.logger.warn(`An open page was closed, because it could not be asked whose it is. ${String(error)}`);
      end();
    }
  }
}
