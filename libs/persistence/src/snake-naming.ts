// SPDX-License-Identifier: EUPL-1.2
import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Columns in snake_case, and constraint names a person can read in an error: `fk_termijnen_vastloper_id`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.plainName(table)}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `uq_${this.plainName(table)}_${columns.join('_')}`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `fk_${this.plainName(table)}_${columns.join('_')}`;
  }

  private plainName(table: Table | string): string {
    return this.getTableName(table).split('.').at(-1) ?? '';
  }
}
