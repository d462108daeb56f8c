// SPDX-License-Identifier: EUPL-1.2
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE gebeurtenissen ADD COLUMN zout bytea, ADD COLUMN woorden_hash bytea`,
  `ALTER TABLE handelingen ADD COLUMN zouten jsonb NOT NULL DEFAULT '{}', ADD COLUMN gewist jsonb NOT NULL DEFAULT '{}'`,
];
const DOWN = [
  'ALTER TABLE handelingen DROP COLUMN gewist, DROP COLUMN zouten',
  'ALTER TABLE gebeurtenissen DROP COLUMN woorden_hash, DROP COLUMN zout',
];

/** The log commits to the words of an act and, salted, to its person (docs/adr/0022). Old rows keep format 1 and stay as they are. */
export class CommitWoorden1795140000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}
