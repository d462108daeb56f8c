// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Inject, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MetricsGuard } from '#platform/auth/metrics-guard';
import { AFHANKELIJKHEDEN, checkGereedheid, type Afhankelijkheid, type Gereedheid } from '#platform/health/gereedheid';
import { WorkerMetrics } from '../metrics/worker-metrics.js';

/** For whoever runs the worker: does it live, can it work, and what did it do? Inside the house only (docs/operations). */
@Controller()
export class HealthController {
  constructor(
    @Inject(AFHANKELIJKHEDEN) private readonly afhankelijkheden: readonly Afhankelijkheid[],
    private readonly metrics: WorkerMetrics,
  ) {}

  @Get('health/live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Gereedheid> {
    const gereedheid = await checkGereedheid(this.afhankelijkheden);
    void reply.status(gereedheid.status === 'weg' ? 503 : 200);
    return gereedheid;
  }

  @Get('metrics')
  @UseGuards(MetricsGuard)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.read();
  }
}
