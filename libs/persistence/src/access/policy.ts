// SPDX-License-Identifier: EUPL-1.2
import type { DatabaseProgram } from './database-roles.js';

/** One policy: which rows a role may see (`using`) and may make (`check`) with one kind of statement. `owner` is whoever owns the tables. */
export interface Policy {
  readonly table: string;
  readonly program: DatabaseProgram | 'owner';
  readonly command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  readonly using?: string;
  readonly check?: string;
}
