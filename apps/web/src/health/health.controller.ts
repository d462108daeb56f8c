// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { oneAtATime } from '#platform/health/gereedheid';
import { Openbaar } from '../auth/verzoek.js';
import { DatabaseProbe } from './database-probe.js';

/** A part that answers later than this counts as away. */
const PING_LIMIT_MS = 2_000;

/** Whether the pages can do their work, per part they stand on. */
export interface Readiness {
  readonly status: 'ok' | 'fout';
  readonly onderdelen: { readonly database: 'ok' | 'fout' };
}

/** For whoever watches over the process: live says that it runs, ready that it can work. */
@Openbaar('static')
@Controller('health')
export class HealthController {
  private readonly check: () => Promise<boolean>;

  constructor(database: DatabaseProbe) {
    this.check = oneAtATime(() => answersInTime(database.ping()));
  }

  @Get('live')
  showLive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async showReady(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const status = (await this.check()) ? 'ok' : 'fout';
    void reply.status(status === 'ok' ? 200 : 503);
    return { status, onderdelen: { database: status } };
  }
}

async function answersInTime(ping: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_LIMIT_MS);
  });
  const answer = ping.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
