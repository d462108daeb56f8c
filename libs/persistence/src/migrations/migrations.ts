// SPDX-License-Identifier: EUPL-1.2
import { CreateReferenceTables1795132000000 } from './1795132000000-create-reference-tables.js';
import { CreateVastlopers1795132060000 } from './1795132060000-create-vastlopers.js';
import { CreateTermijnen1795132120000 } from './1795132120000-create-termijnen.js';
import { ProtectGebeurtenissen1795132180000 } from './1795132180000-protect-gebeurtenissen.js';
import { CreateVolgendNummer1795132240000 } from './1795132240000-create-volgend-nummer.js';
import { CreateFilterIndexes1795132300000 } from './1795132300000-create-filter-indexes.js';
import { AddEscalatieAndVerlengingen1795139900000 } from './1795139900000-add-escalatie-and-verlengingen.js';
import { CreateBeheerTables1795170000000 } from './1795170000000-create-beheer-tables.js';

/** All migrations in order. */
export const MIGRATIONS = [
  CreateReferenceTables1795132000000,
  CreateVastlopers1795132060000,
  CreateTermijnen1795132120000,
  ProtectGebeurtenissen1795132180000,
  CreateVolgendNummer1795132240000,
  CreateFilterIndexes1795132300000,
  AddEscalatieAndVerlengingen1795139900000,
  CreateBeheerTables1795170000000,
];
