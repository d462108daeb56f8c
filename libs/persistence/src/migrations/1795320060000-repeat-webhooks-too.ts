// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { herhaalAlle, NU } from './1795226000000-repeat-geen-ontvanger.js';
import { ALLE, VAN_ALLE, vrij } from './1795236060000-keep-clock-per-ontvanger.js';

/* As when one of them is asked for again: only of a webhook that is on. */
const WEBHOOK = `webhook AS (
      UPDATE public.webhookbezorgingen z SET stand = 'open', pogingen = 0, vervalt_op = now() + interval '3 days', poging_vanaf = NULL, in_wachtrij_op = NULL,
        herhaald = true
      FROM public.webhooks w WHERE w.id = z.webhook_id AND z.stand = 'mislukt' AND z.soort <> 'proef' AND w.stand = 'actief' AND public.is_beheerder(wie)
      RETURNING z.id
    ), `;
const MAIL = 'SELECT bericht_id FROM opnieuw UNION ALL SELECT id FROM zonder';

/** Asking for everything again that did not arrive takes events for webhooks too (docs/adr/0047). */
export class RepeatWebhooksToo1795320060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      herhaalAlle(NU, `${ALLE}${vrij(VAN_ALLE)}${WEBHOOK}`, `(${MAIL} UNION ALL SELECT id FROM webhook) AS gedaan`),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(herhaalAlle(NU, `${ALLE}${vrij(VAN_ALLE)}`, `(${MAIL}) AS gedaan`));
  }
}
