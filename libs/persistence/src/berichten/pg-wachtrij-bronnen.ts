// SPDX-License-Identifier: EUPL-1.2
import type { BerichtenRecord } from '#application/ports/berichten-record';
import { BERICHTEN, WachtrijBronnen, type WachtrijBron } from '#application/ports/wachtrij-standen';
import type { Database, Statement } from '../database.js';

/** $1 now. Of `berichten` only when something last went: the outbox counts the rest itself. */
const BRONNEN: Statement = {
  name: 'wachtrij_bronnen',
  text: `SELECT naam, open, oudste_seconden AS "oudsteSeconden", nieuw_seconden AS "nieuwSeconden", laatste_seconden AS "laatsteSeconden"
    FROM bronnen_van_wachtrijen($1::timestamptz)`,
};

/** The tables behind the queues on PostgreSQL, through the role of the worker. */
export class PgWachtrijBronnen extends WachtrijBronnen {
  /** @param nu the real instant of now, ISO. */
  constructor(
    private readonly database: Database,
    private readonly berichten: Pick<BerichtenRecord, 'count'>,
    private readonly nu: () => string = () => new Date().toISOString(),
  ) {
    super();
  }

  override async list(): Promise<readonly WachtrijBron[]> {
    const [{ wachtend: open, oudsteSeconden }, bronnen] = await Promise.all([
      this.berichten.count(),
      this.database.rows<{ [Veld in keyof WachtrijBron]: WachtrijBron[Veld] }>(BRONNEN, [this.nu()]),
    ]);
    return bronnen.map((bron) => (bron.naam === BERICHTEN ? { ...bron, open, oudsteSeconden } : bron));
  }
}
