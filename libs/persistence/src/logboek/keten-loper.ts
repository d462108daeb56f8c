// SPDX-License-Identifier: EUPL-1.2
import { KETEN_BEGIN, ketenHash, type KetenSchakel } from '../record/keten.js';
import { woordenHash, type Woorden } from '../record/woorden.js';
import type { LogFout, LogFoutSoort } from './log-fout.js';

/** A gebeurtenis to check. */
export interface KetenRij extends Omit<KetenSchakel, 'op'> {
  /** Null when the column holds what we cannot have written. */
  readonly op: string | null;
  readonly vorigeHash: Buffer;
  readonly hash: Buffer;
  /** The words of its act; `weg` when the act is not there, null when there is nothing to compare with. */
  readonly woorden: Woorden | 'weg' | null;
  /** False when what the hash covers cannot be known here; then only its place in the chain is checked. */
  readonly controleerbaar: boolean;
}

/** Where a log stood: at a checkpoint, or at its end according to the case. */
export interface KetenKop {
  readonly versie: number;
  readonly hash: Buffer;
}

/**
 * Walks the log of one case, row after row in order of versie, and names each row where it was tampered with: one fault per row, and a row
 * that was left alone is not blamed for the one before it.
 */
export class KetenLoper {
  private verwacht = 1;
  private vorige: Buffer = KETEN_BEGIN;

  /** @param vastloper how a fault names the case. */
  constructor(private readonly vastloper: string) {}

  /** The faults of this row and of the gap before it; empty when it is sound. */
  step(rij: KetenRij): LogFout[] {
    const gat = rij.versie > this.verwacht;
    const plaats = gat ? this.verwacht : rij.versie;
    const soort = gat ? 'gebeurtenis_ontbreekt' : this.faultOf(rij);
    const eigen = gat ? inhoudFout(rij) : null;
    this.verwacht = Math.max(this.verwacht, rij.versie) + 1;
    this.vorige = rij.hash;
    return [...(soort ? [this.fault(soort, plaats)] : []), ...(eigen ? [this.fault(eigen, rij.versie)] : [])];
  }

  /** The faults at the end. @param einde where the case says its log ends; null when the case is gone. */
  end(einde: KetenKop | null): LogFout[] {
    const laatste = this.verwacht - 1;
    if (einde === null) return [this.fault('vastloper_weg', laatste)];
    if (laatste < einde.versie) return [this.fault('gebeurtenis_ontbreekt', laatste + 1)];
    if (laatste > einde.versie) return [this.fault('gebeurtenis_te_veel', einde.versie + 1)];
    return einde.hash.equals(this.vorige) ? [] : [this.fault('einde_wijkt_af', laatste)];
  }

  private faultOf(rij: KetenRij): LogFoutSoort | null {
    if (rij.versie < this.verwacht) return 'gebeurtenis_te_veel';
    return inhoudFout(rij) ?? (rij.vorigeHash.equals(this.vorige) ? null : 'keten_gebroken');
  }

  private fault(soort: LogFoutSoort, plaats: number): LogFout {
    return { soort, vastloper: this.vastloper, plaats };
  }
}

function inhoudFout(rij: KetenRij): LogFoutSoort | null {
  const { op, woorden } = rij;
  if (!rij.controleerbaar) return null;
  if (op === null || !ketenHash({ ...rij, op }, rij.vorigeHash)?.equals(rij.hash)) return 'gebeurtenis_veranderd';
  if (woorden === 'weg') return 'handeling_weg';
  return woorden && rij.woordenHash && !woordenHash(woorden).equals(rij.woordenHash) ? 'woorden_veranderd' : null;
}
