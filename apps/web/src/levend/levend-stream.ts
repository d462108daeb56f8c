// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#application/ports/actor';
import { FindVastloper } from '#application/use-cases/find-vastloper.use-case';
import { SECURITY_HEADERS } from '../security-headers.js';
import { Levend } from './levend.js';

/** Something is said so often that no proxy in between takes the connection for dead. */
const HEARTBEAT_MS = 25_000;
/** Then the browser comes back, and is asked again who it is. */
const LIFE_MS = 5 * 60_000;
const RETRY_MS = 2_000;

/** A stream of server-sent events that says only that something changed. */
@Injectable()
export class LevendStream {
  constructor(
    private readonly levend: Levend,
    private readonly vastlopers: FindVastloper,
  ) {}

  /** Opens the stream for one case, or for all this person sees (null). Throws `VASTLOPER_NIET_GEVONDEN`, `TE_VEEL_VERZOEKEN`. */
  async open(actor: Actor, nummer: string | null, reply: FastifyReply): Promise<void> {
    const vastloperId = nummer === null ? null : await this.vastlopers.idOfNummer(actor, nummer);
    const { raw } = reply;
    const end = (): void => void raw.end();
    const leave = this.levend.follow({ actor, vastloperId, tell: () => void raw.write('event: veranderd\ndata:\n\n'), end });
    reply.hijack();
    raw.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    const heartbeat = setInterval(() => void raw.write(':\n\n'), HEARTBEAT_MS);
    const life = setTimeout(end, LIFE_MS);
    raw.on('close', () => {
      clearInterval(heartbeat);
      clearTimeout(life);
      leave();
    });
  }
}
