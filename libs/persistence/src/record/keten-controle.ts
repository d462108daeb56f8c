// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database.js';
import { KETEN_BEGIN, KETEN_FORMATVERSIE, ketenHash, type KetenSchakel } from './keten.js';

/** What checking a chain found: it holds and is so long, or the first versie at which it breaks. */
export type KetenUitkomst = { readonly klopt: true; readonly lengte: number } | { readonly klopt: false; readonly versie: number };

interface KetenRij extends KetenSchakel {
  readonly formatversie: number;
  readonly vorige_hash: Buffer;
  readonly hash: Buffer;
}

const KETEN: Statement = {
  text: `SELECT vastloper_id AS "vastloperId", versie, soort, op, handeling_id AS "handelingId", persoon_id AS "persoonId",
      organisatie_id AS "organisatieId", gegevens, formatversie, vorige_hash, hash
    FROM gebeurtenissen WHERE vastloper_id = $1 ORDER BY versie`,
};
const EINDE: Statement = { text: 'SELECT versie, laatste_hash FROM vastlopers WHERE id = $1' };

/** Looks whether anyone changed the log of a case behind our back. */
@Injectable()
export class KetenControle {
  constructor(private readonly database: Database) {}

  /**
   * Computes every hash of a case again. A row that was changed, removed, added or moved breaks the chain at its versie; a cut tail breaks it
   * just after the last row left. Who can also rewrite every later row and the case is only found by a copy kept elsewhere.
   */
  async verifyChain(vastloperId: string): Promise<KetenUitkomst> {
    const rijen = await this.database.rows<KetenRij>(KETEN, [vastloperId]);
    const [einde] = await this.database.rows<{ versie: number; laatste_hash: Buffer }>(EINDE, [vastloperId]);
    let vorige: Buffer = KETEN_BEGIN;
    for (const [index, rij] of rijen.entries()) {
      if (rij.versie !== index + 1 || !klopt(rij, vorige)) return { klopt: false, versie: index + 1 };
      vorige = rij.hash;
    }
    const heel = einde !== undefined && einde.versie === rijen.length && einde.laatste_hash.equals(vorige);
    return heel ? { klopt: true, lengte: rijen.length } : { klopt: false, versie: rijen.length + 1 };
  }
}

function klopt(rij: KetenRij, vorige: Buffer): boolean {
  return rij.formatversie === KETEN_FORMATVERSIE && rij.vorige_hash.equals(vorige) && ketenHash(rij, vorige).equals(rij.hash);
}
