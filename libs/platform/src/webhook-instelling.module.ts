// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { WebhookInstelling } from '#application/ports/webhook-instelling';
import { WebhookGeheimen } from '#application/use-cases/webhook-geheimen';
import type { Configuration } from './configuration.js';

/** The settings of webhooks for the use cases of a program. */
@Module({})
export class WebhookInstellingModule {
  static forRoot(
    configuration: Pick<
      Configuration,
      'webhookSleutels' | 'webhookBron' | 'webhookLokaal' | 'webhookInterneServers' | 'publicApiUrl'
    >,
  ): DynamicModule {
    const { webhookSleutels, webhookBron, webhookLokaal, webhookInterneServers, publicApiUrl } = configuration;
    const instelling: WebhookInstelling = {
      geheimen: new WebhookGeheimen(webhookSleutels),
      herkomst: { bron: webhookBron, apiUrl: publicApiUrl },
      adressen: { lokaal: webhookLokaal, interneServers: webhookInterneServers },
    };
    return {
      module: WebhookInstellingModule,
      global: true,
      providers: [{ provide: WebhookInstelling, useValue: instelling }],
      exports: [WebhookInstelling],
    };
  }
}
