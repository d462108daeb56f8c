// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenVoorAllen } from '../auth/verzoek.js';
import {
  AFHANKELIJKHEDEN,
  checkGereedheid,
  oneAtATime,
  type Afhankelijkheid,
  type Gereedheid,
} from '#platform/health/gereedheid';

/** Is this process alive, and can it serve? For whoever runs it; filing goes on while Temporal is away, so that alone keeps it ready. */
@ApiExcludeController()
@OpenVoorAllen()
@Controller('health')
export class HealthController {
  private readonly check: () => Promise<Gereedheid>;

  constructor(@Inject(AFHANKELIJKHEDEN) afhankelijkheden: readonly Afhankelijkheid[]) {
    this.check = oneAtATime(() => checkGereedheid(afhankelijkheden));
  }

  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Gereedheid> {
    const gereedheid = await this.check();
    void reply.status(gereedheid.status === 'weg' ? 503 : 200);
    return gereedheid;
  }
}
