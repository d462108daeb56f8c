// SPDX-License-Identifier: EUPL-1.2
import type { Database, Sql } from '../database.js';
import { BEHEER_KETEN, beheerFouten } from './beheer-keten.js';
import type { ControlepuntBestand } from './controlepunt-bestand.js';
import { ControlepuntControle } from './controlepunt-controle.js';
import { KetenLoper, type KetenKop } from './keten-loper.js';
import { readKoppen, readLog, readNummersZonderLog, readVernietigd, type ControlepuntKop, type LogRij } from './log-lezer.js';
import type { LogFout } from './log-fout.js';

/** What was looked at. `gewist`: gebeurtenissen whose words were erased in part or in full, with a tombstone. */
export interface LogTelling {
  vastlopers: number;
  gebeurtenissen: number;
  controlepunten: number;
  gewist: number;
}

/**
 * Looks whether anyone changed the log behind our back: every hash of every case again, against the end that the case tells and against every
 * checkpoint, in the table and in the file; and the same for the changes to who may do what. Reads row by row in one snapshot, so that a commit at the same instant is no fault and a database
 * of any size fits.
 */
export class LogControle {
  readonly telling: LogTelling = { vastlopers: 0, gebeurtenissen: 0, controlepunten: 0, gewist: 0 };

  /** @param bestand null when only the table is at hand; a fault that was hidden in table and log at once is then not found. */
  constructor(private readonly bestand: ControlepuntBestand | null) {}

  /** Checks in a transaction of its own and tells each fault as it is found. Answers how many there were. */
  async run(database: Database, onFout: (fout: LogFout) => void): Promise<number> {
    const bytes = await this.fileSize();
    let aantal = 0;
    await database.transaction(async (sql) => {
      await sql.rows({ text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY' });
      for await (const fout of this.faults(sql, bytes)) {
        aantal += 1;
        onFout(fout);
      }
    });
    return aantal;
  }

  /** The size of the file, to be asked before the transaction begins: what is added to it later is not in the snapshot. 0 without a file. */
  async fileSize(): Promise<number> {
    return (await this.bestand?.size()) ?? 0;
  }

  /** Every fault, within a transaction of the caller. */
  async *faults(sql: Sql, bytes: number): AsyncGenerator<LogFout> {
    const controle = new ControlepuntControle(sql, this.bestand);
    yield* controle.run(bytes, Date.now());
    this.telling.controlepunten = controle.aantal;
    const koppen = new KoppenPerVastloper(readKoppen(sql), controle.koppenUitBestand, await readVernietigd(sql));
    yield* beheerFouten(sql, await koppen.of(BEHEER_KETEN));
    let zaak = null as ZaakControle | null;
    for await (const gelezen of readLog(sql)) {
      const { vastloperId } = gelezen.rij;
      if (zaak?.vastloperId !== vastloperId) {
        if (zaak) yield* zaak.end();
        yield* koppen.skipTo(vastloperId);
        zaak = new ZaakControle(gelezen, await koppen.of(vastloperId));
        this.telling.vastlopers += 1;
      }
      this.telling.gebeurtenissen += 1;
      if (isGewist(gelezen)) this.telling.gewist += 1;
      yield* zaak.step(gelezen);
    }
    if (zaak) yield* zaak.end();
    yield* koppen.skipTo(null);
    for await (const nummer of readNummersZonderLog(sql)) yield { soort: 'log_weg', vastloper: nummer, plaats: 1 };
  }
}

/** One case: its chain, and where each checkpoint found it. */
class ZaakControle {
  readonly vastloperId: string;
  private readonly naam: string;
  private readonly loper: KetenLoper;
  private readonly einde: KetenKop | null;
  private laatste = 0;

  constructor(
    { rij, nummer, einde }: LogRij,
    private readonly koppen: readonly KetenKop[],
  ) {
    this.vastloperId = rij.vastloperId;
    this.naam = nummer ?? rij.vastloperId;
    this.loper = new KetenLoper(this.naam);
    this.einde = einde;
  }

  *step({ rij, tekstWijktAf }: LogRij): Generator<LogFout> {
    yield* this.loper.step(rij);
    if (tekstWijktAf) yield { soort: 'vastloper_veranderd', vastloper: this.naam, plaats: rij.versie };
    this.laatste = rij.versie;
    if (this.koppen.some(({ versie, hash }) => versie === rij.versie && !hash.equals(rij.hash))) yield this.differs(rij.versie);
  }

  *end(): Generator<LogFout> {
    yield* this.loper.end(this.einde);
    const verder = this.koppen.filter(({ versie }) => versie > this.laatste).map(({ versie }) => versie);
    if (verder.length > 0) yield this.differs(Math.min(...verder));
  }

  private differs(plaats: number): LogFout {
    return { soort: 'wijkt_af_van_controlepunt', vastloper: this.naam, plaats };
  }
}

/** Walks the checkpoints of the cases along with the cases themselves; both come in order of id. */
class KoppenPerVastloper {
  private wachtend: ControlepuntKop | null = null;

  constructor(
    private readonly gelezen: AsyncGenerator<ControlepuntKop>,
    private readonly uitBestand: Map<string, KetenKop[]>,
    private readonly vernietigd: ReadonlyMap<string, KetenKop>,
  ) {}

  /** Faults for cases before this one that a checkpoint knew and whose log is gone; null: up to the end. */
  async *skipTo(vastloperId: string | null): AsyncGenerator<LogFout> {
    for (let kop = await this.peek(); kop && (vastloperId === null || kop.vastloperId < vastloperId); kop = await this.peek()) {
      const { nummer } = kop;
      const koppen = await this.of(kop.vastloperId);
      // A case that is still there without a log is named by its number, at the end.
      if (nummer === null && !this.isVernietigd(kop.vastloperId, koppen))
        yield { soort: 'log_weg', vastloper: kop.vastloperId, plaats: Math.max(...koppen.map(({ versie }) => versie)) };
    }
    if (vastloperId !== null) return;
    for (const [id, koppen] of this.uitBestand) {
      if (this.isVernietigd(id, koppen)) continue;
      yield { soort: 'log_weg', vastloper: id, plaats: Math.max(...koppen.map(({ versie }) => versie)) };
    }
  }

  /** Where every checkpoint found this case; empty when none did. */
  async of(vastloperId: string): Promise<KetenKop[]> {
    const koppen = this.uitBestand.get(vastloperId) ?? [];
    this.uitBestand.delete(vastloperId);
    for (let kop = await this.peek(); kop?.vastloperId === vastloperId; kop = await this.peek()) {
      koppen.push(kop);
      this.wachtend = null;
    }
    return koppen;
  }

  /** Does the register tell that this case is destroyed, and does no checkpoint know its log otherwise than it ended there? */
  private isVernietigd(vastloperId: string, koppen: readonly KetenKop[]): boolean {
    const einde = this.vernietigd.get(vastloperId);
    return (
      einde !== undefined &&
      koppen.every(({ versie, hash }) => versie < einde.versie || (versie === einde.versie && hash.equals(einde.hash)))
    );
  }

  private async peek(): Promise<ControlepuntKop | null> {
    this.wachtend ??= (await this.gelezen.next()).value ?? null;
    return this.wachtend;
  }
}

function isGewist({ rij: { woorden } }: LogRij): boolean {
  return woorden !== null && woorden !== 'weg' && Object.keys(woorden.gewist).length > 0;
}
