// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { BewaardFormulierRepository } from '#application/ports/bewaard-formulier.repository';
import { Database, type Sql, type Statement } from '../database.js';

const KEEP: Statement = {
  name: 'bewaard-formulier-bewaar',
  text: `INSERT INTO bewaarde_formulieren (persoon_id, verzegeld, verloopt_op) VALUES ($1, $2, now() + make_interval(mins => $3))
    ON CONFLICT (persoon_id) DO UPDATE SET verzegeld = EXCLUDED.verzegeld, verloopt_op = EXCLUDED.verloopt_op`,
};

const RUIM_OP: Statement = { name: 'bewaard-formulier-ruim-op', text: 'SELECT ruim_formulieren_op()' };

const FIND: Statement = {
  name: 'bewaard-formulier-vind',
  text: 'SELECT verzegeld FROM bewaarde_formulieren WHERE persoon_id = $1 AND verloopt_op > now()',
};

const FORGET: Statement = {
  name: 'bewaard-formulier-vergeet',
  text: 'DELETE FROM bewaarde_formulieren WHERE persoon_id = $1',
};

/** Kept forms on PostgreSQL. */
@Injectable()
export class PgBewaardFormulierRepository extends BewaardFormulierRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async keep(persoonId: string, verzegeld: string, minuten: number): Promise<void> {
    await this.database.rows(RUIM_OP);
    await this.van(persoonId).rows(KEEP, [persoonId, verzegeld, minuten]);
  }

  override async find(persoonId: string): Promise<string | null> {
    const [row] = await this.van(persoonId).rows<{ verzegeld: string }>(FIND, [persoonId]);
    return row?.verzegeld ?? null;
  }

  override async forget(persoonId: string): Promise<void> {
    await this.van(persoonId).rows(FORGET, [persoonId]);
  }

  /** A kept form is seen by who wrote it, and by nobody else. */
  private van(persoonId: string): Sql {
    return this.database.asZicht({ persoonId, plaatsen: [] });
  }
}
