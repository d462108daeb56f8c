// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MetricsGuard } from '#platform/auth/metrics-guard';
import { OpenVoorAllen } from '../auth/verzoek.js';
import { ApiMetrics } from './api-metrics.js';

/** `/metrics` for Prometheus; no sign-in of a person, but a token of its own (docs/operations). */
@ApiExcludeController()
@OpenVoorAllen()
@UseGuards(MetricsGuard)
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: ApiMetrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
