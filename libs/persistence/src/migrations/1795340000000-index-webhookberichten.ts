// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which messages there are that a webhook was stopped, asked every minute of each that is (docs/adr/0076). */
export class IndexWebhookberichten1795340000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX ix_berichten_webhook_gestopt ON berichten ((gegevens ->> 'webhookId')) WHERE soort = 'webhook_gestopt'`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_berichten_webhook_gestopt');
  }
}
