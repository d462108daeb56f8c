// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  AFHANKELIJKHEDEN,
  checkGereedheid,
  oneAtATime,
  type Afhankelijkheid,
  type Gereedheid,
} from '#platform/health/gereedheid';
import { Openbaar } from '../auth/verzoek.js';

/** For whoever watches over the process: live says that it runs, ready that it can work. */
@Openbaar('static')
@Controller('health')
export class HealthController {
  private readonly check: () => Promise<Gereedheid>;

  constructor(@Inject(AFHANKELIJKHEDEN) afhankelijkheden: readonly Afhankelijkheid[]) {
    this.check = oneAtATime(() => checkGereedheid(afhankelijkheden));
  }

  @Get('live')
  showLive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async showReady(@Res({ passthrough: true }) reply: FastifyReply): Promise<Gereedheid> {
    const gereedheid = await this.check();
    void reply.status(gereedheid.status === 'weg' ? 503 : 200);
    return gereedheid;
  }
}
