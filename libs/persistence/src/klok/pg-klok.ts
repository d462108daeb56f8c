// SPDX-License-Identifier: EUPL-1.2
import { Logger } from '@nestjs/common';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Kalender } from '#domain/kalender/kalender';
import { kalenderTijd, werkelijkeTijd } from '#domain/klok/tempo';
import { wekmomentOp } from '#domain/klok/wekmoment';
import { Klok } from '#application/ports/klok';
import type { DataSource } from 'typeorm';
import { Database, type Statement } from '../database.js';
import { anchorKlok, markGezien, readKlokStand, type KlokStand } from './klok-anker.js';
import { TempoError } from './tempo.errors.js';

/** How the clock runs in this process. */
export interface KlokOptions {
  /** Real milliseconds per working day, or null for real speed. Counts only for whoever may anchor; the others follow the stored anchor. */
  readonly tempoMs: number | null;
  /** Wake-ups of one morning are spread over so many minutes. */
  readonly spreidingMinuten: number;
  /** NODE_ENV; a fast calendar is refused in `production`. */
  readonly nodeEnv: string;
  /** May this process write the anchor? Only the step that prepares the start may. False when absent. */
  readonly mayAnchor?: boolean;
  /** How often the stored anchor and calendar are read again, and a fast calendar is noted to run, in milliseconds; 2,000 when absent. */
  readonly refreshMs?: number;
}

const REFRESH_MS = 2_000;

const IS_HERBEREKEND: Statement = {
  text: `SELECT 1 FROM hartslagen WHERE onderdeel = 'herberekening' AND gegevens->>'stand' = $1`,
};
const MARK_HERBEREKEND: Statement = {
  text: `INSERT INTO hartslagen (onderdeel, op, gegevens) VALUES ('herberekening', now(), jsonb_build_object('stand', $1::text))
    ON CONFLICT (onderdeel) DO UPDATE SET op = EXCLUDED.op, gegevens = EXCLUDED.gegevens`,
};

/**
 * Reads (and, when allowed, sets) the anchor and gives a running clock; call `close` at the end.
 * @throws TempoError in production with a tempo, or at real speed on data whose calendar runs ahead.
 */
export async function createKlok(dataSource: DataSource, options: KlokOptions): Promise<PgKlok> {
  if (options.tempoMs !== null) refuseInProduction(options.nodeEnv);
  const database = new Database(dataSource);
  const stand = options.mayAnchor
    ? await anchorKlok(database, new Date().toISOString(), options.tempoMs)
    : await readKlokStand(database);
  if (stand.anker) refuseInProduction(options.nodeEnv);
  return new PgKlok(database, options, stand);
}

function refuseInProduction(nodeEnv: string): void {
  if (nodeEnv === 'production')
    throw new TempoError('Een snelle kalender (DOORBRAAK_TEMPO) is alleen voor proberen en testen, en mag niet in productie.');
}

/** The clock of this process: real time, or the fast calendar that all processes read from one row. */
export class PgKlok extends Klok {
  private readonly logger = new Logger(PgKlok.name);
  private readonly listeners = new Set<() => void>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly options: KlokOptions,
    private stand: KlokStand,
  ) {
    super();
    this.timer = setInterval(() => void this.refreshQuietly(), options.refreshMs ?? REFRESH_MS);
    this.timer.unref();
  }

  override nu(): string {
    const werkelijk = new Date().toISOString();
    const { anker, kalender } = this.stand;
    return anker ? kalenderTijd(werkelijk, anker, kalender) : werkelijk;
  }

  override vandaag(): string {
    return amsterdamDatum(this.nu());
  }

  override wekmoment(datum: string, vastloperId: string): string {
    const { anker, kalender } = this.stand;
    const moment = wekmomentOp(datum, vastloperId, this.options.spreidingMinuten);
    return anker ? werkelijkeTijd(moment, anker, kalender) : moment;
  }

  override kalender(): Kalender {
    return this.stand.kalender;
  }

  override tempo(): number | null {
    return this.stand.anker?.werkdagMs ?? null;
  }

  /** Calls the listener each time another anchor or calendar was read: wake-ups of open cases must then be computed again. Answers how to stop. */
  onGewijzigd(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Names the anchor and calendar in use; differs when either differs. */
  standVanNu(): string {
    return JSON.stringify(this.stand);
  }

  /** Were the wake-ups of all open cases computed for the anchor and calendar in use? */
  async isHerberekend(): Promise<boolean> {
    return (await this.database.rows(IS_HERBEREKEND, [this.standVanNu()])).length > 0;
  }

  /** Notes that all open cases were computed again for this stand, as `standVanNu` gave it before the round. */
  async markHerberekend(stand: string): Promise<void> {
    await this.database.rows(MARK_HERBEREKEND, [stand]);
  }

  /** Reads anchor and calendar again now. */
  async refresh(): Promise<void> {
    const nieuw = await readKlokStand(this.database);
    if (JSON.stringify(nieuw) === this.standVanNu()) return;
    this.stand = nieuw;
    for (const listener of this.listeners) listener();
  }

  /** Notes that a fast calendar ran until now; nothing at real speed. Ask it before the connections close. Does not throw. */
  async markGezien(): Promise<void> {
    if (this.stand.anker === null) return;
    try {
      await markGezien(this.database, new Date().toISOString());
    } catch (error) {
      this.logger.warn(`It could not be noted that the fast calendar runs. ${String(error)}`);
    }
  }

  /** Stops reading the anchor. */
  close(): void {
    clearInterval(this.timer);
  }

  private async refreshQuietly(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      this.logger.warn(`The anchor of the clock could not be read; the last one stays in use. ${String(error)}`);
    }
    await this.markGezien();
  }
}
