// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database.js';
import { KETEN_BEGIN, KETEN_FORMATVERSIE, ketenHash, type KetenSchakel } from './keten.js';

/** What checking a chain found: it holds and is so long, or the first versie at which it breaks. */
export type KetenUitkomst =
  { readonly klopt: true; readonly lengte: number } | { readonly klopt: false; readonly versie: number };

interface KetenRij extends KetenSchakel {
  readonly formatversie: number;
  readonly vorige_hash: Buffer;
  readonly hash: Buffer;
}

interface DossierRij extends KetenRij {
  readonly einde_versie: number;
  readonly einde_hash: Buffer;
}

// Log and case in one statement: read one after the other, a commit in between would pass for tampering.
const KETEN: Statement = {
  text: `SELECT g.vastloper_id AS "vastloperId", g.versie, g.soort, g.op, g.handeling_id AS "handelingId", g.persoon_id AS "persoonId",
      g.organisatie_id AS "organisatieId", g.gegevens, g.formatversie, g.vorige_hash, g.hash,
      v.versie AS einde_versie, v.laatste_hash AS einde_hash
    FROM vastlopers v LEFT JOIN gebeurtenissen g ON g.vastloper_id = v.id WHERE v.id = $1 ORDER BY g.versie`,
};

/** Looks whether anyone changed the log of a case behind our back. */
@Injectable()
export class KetenControle {
  constructor(private readonly database: Database) {}

  /**
   * Computes every hash of a case again. A row that was changed, removed, added or moved breaks the chain at its versie; a cut tail breaks it
   * just after the last row left. Who can also rewrite every later row and the case is only found by a copy kept elsewhere.
   */
  async verifyChain(vastloperId: string): Promise<KetenUitkomst> {
    const gelezen = await this.database.rows<DossierRij>(KETEN, [vastloperId]);
    const rijen = gelezen.filter(({ versie }) => versie !== null);
    let vorige: Buffer = KETEN_BEGIN;
    for (const [index, rij] of rijen.entries()) {
      if (rij.versie !== index + 1 || !klopt(rij, vorige)) return { klopt: false, versie: index + 1 };
      vorige = rij.hash;
    }
    const heel = gelezen[0]?.einde_versie === rijen.length && gelezen[0].einde_hash.equals(vorige);
    return heel ? { klopt: true, lengte: rijen.length } : { klopt: false, versie: rijen.length + 1 };
  }
}

function klopt(rij: KetenRij, vorige: Buffer): boolean {
  return rij.formatversie === KETEN_FORMATVERSIE && rij.vorige_hash.equals(vorige) && ketenHash(rij, vorige).equals(rij.hash);
}
