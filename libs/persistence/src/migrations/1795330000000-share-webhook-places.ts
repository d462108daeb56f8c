// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bronnen, SINDS_GEMAAKT } from './1795320000000-count-wachtrij-bronnen.js';

const UP = [
  'DROP INDEX ix_webhookbezorgingen_nieuw',
  `CREATE INDEX ix_webhookbezorgingen_nieuw ON webhookbezorgingen (webhook_id, volgnummer) WHERE stand = 'open' AND in_wachtrij_op IS NULL`,
  `CREATE INDEX ix_webhookbezorgingen_in_wachtrij ON webhookbezorgingen (webhook_id) WHERE stand = 'open' AND in_wachtrij_op IS NOT NULL`,
  'CREATE INDEX ix_webhookbezorgingen_bezet ON webhookbezorgingen (webhook_id) WHERE bezet_tot IS NOT NULL',
  // The queue gets a few of each webhook: what is left out while a webhook rests is not forgotten by it.
  bronnen('min(z.sinds)'),
];

const DOWN = [
  bronnen(SINDS_GEMAAKT),
  'DROP INDEX ix_webhookbezorgingen_bezet',
  'DROP INDEX ix_webhookbezorgingen_in_wachtrij',
  'DROP INDEX ix_webhookbezorgingen_nieuw',
  `CREATE INDEX ix_webhookbezorgingen_nieuw ON webhookbezorgingen (aangemaakt_op, id) WHERE stand = 'open' AND in_wachtrij_op IS NULL`,
];

/** What is asked per webhook: the next ones for the queue, how many are in it, and how many are under way (docs/adr/0043). */
export class ShareWebhookPlaces1795330000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
