// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ZONDER_VASTLOPER = (soorten: string): string => `ALTER TABLE berichten DROP CONSTRAINT ck_berichten_vastloper,
    ADD CONSTRAINT ck_berichten_vastloper CHECK ((vastloper_id IS NULL) = (soort IN (${soorten})))`;
const VAN_VOOR = `'overzicht', 'uitnodiging', 'uitnodiging_mislukt', 'lidmaatschap_gekregen', 'lidmaatschap_overgedragen'`;
const TABLES = ['webhooks', 'berichten'];
/** The messages that this webhook (w) was stopped, of the last time that it was, in this state. */
const BERICHTEN = (
  stand: string,
): string => `(SELECT FROM berichten b WHERE b.soort = 'webhook_gestopt' AND b.gegevens ->> 'webhookId' = w.id::text
      AND b.aangemaakt_op >= w.gemeld_op AND b.stand = '${stand}')`;

// Of what was stopped before and not told yet `gemeld_op` says so: its messages are made after this.
const UP = [ZONDER_VASTLOPER(`${VAN_VOOR}, 'webhook_gestopt'`)];

const DOWN = [
  // The owner may be no superuser.
  ...TABLES.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  // What still waited goes with the messages: whoever comes next tells it.
  `UPDATE webhooks w SET gemeld_op = NULL WHERE w.stand = 'gestopt' AND EXISTS ${BERICHTEN('verdeeld')} AND NOT EXISTS ${BERICHTEN('verzonden')}`,
  `DELETE FROM berichten WHERE soort = 'webhook_gestopt'`,
  ...TABLES.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
  ZONDER_VASTLOPER(VAN_VOOR),
];

/** Messages to beheerders that a webhook was stopped (docs/adr/0076). */
export class CreateWebhookberichten1795293000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
