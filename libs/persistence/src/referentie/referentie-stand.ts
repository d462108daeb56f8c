// SPDX-License-Identifier: EUPL-1.2
import type { Termijnregeling } from '#domain/termijnen/termijnregeling';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import type { Database, Statement } from '../database.js';

/** The days on which a row of reference data holds; the last day is included, null means still. */
export interface Gedateerd {
  readonly geldigVanaf: string;
  readonly geldigTot: string | null;
}

/** A dated set of terms, national (null) or of one area. */
export interface RegelingRegel {
  readonly focusgebied: string | null;
  readonly regeling: Termijnregeling;
}

/** All reference data as it stood at one moment: a few hundred dated rows. */
export interface ReferentieStand {
  readonly focusgebieden: readonly (FocusgebiedRegel & Gedateerd)[];
  readonly organisaties: readonly (OrganisatieRegel & Gedateerd)[];
  readonly themas: readonly (ThemaRegel & Gedateerd)[];
  readonly regelingen: readonly (RegelingRegel & Gedateerd)[];
}

const VERS_MS = 2_000;

const STAND: Statement = {
  name: 'referentie_stand',
  text: `SELECT
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', code, 'naam', naam, 'gemeente', gemeente, 'cbsCode', cbs_code,
      'geldigVanaf', geldig_vanaf, 'geldigTot', geldig_tot) ORDER BY code), '[]') FROM focusgebieden) AS focusgebieden,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'sleutel', sleutel, 'naam', naam, 'soort', soort, 'focusgebied', focusgebied,
      'escalatieOrganisatieId', escalatie_organisatie_id, 'geldigVanaf', geldig_vanaf, 'geldigTot', geldig_tot) ORDER BY naam, id), '[]') FROM organisaties) AS organisaties,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('code', code, 'naam', naam, 'hoofdthema', hoofdthema,
      'geldigVanaf', geldig_vanaf, 'geldigTot', geldig_tot) ORDER BY code), '[]') FROM themas) AS themas,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('focusgebied', focusgebied, 'regeling', regeling,
      'geldigVanaf', geldig_vanaf, 'geldigTot', geldig_tot) ORDER BY code, versie), '[]') FROM termijnregelingen) AS regelingen`,
};

/**
 * The reference data in memory, read again when it is older than two seconds. Filing asks it several times and it hardly ever changes;
 * who belongs to which organisation is not in it, that is asked at each request.
 */
export class ReferentieGeheugen {
  private stand: Promise<ReferentieStand> | null = null;
  private gelezenOp = 0;

  constructor(private readonly database: Database) {}

  /** The data, at most two seconds old. Many at once share one reading; after a failure the next one reads again. */
  read(): Promise<ReferentieStand> {
    if (this.stand === null || performance.now() - this.gelezenOp > VERS_MS) {
      this.gelezenOp = performance.now();
      const stand = this.readNow();
      this.stand = stand;
      // Whoever reads hears the fault itself.
      stand.catch(() => {
        if (this.stand === stand) this.stand = null;
      });
    }
    return this.stand;
  }

  /** These organisations; what is not known is asked once more, for it may have been added a moment ago. */
  async readOrganisaties(ids: readonly string[]): Promise<ReferentieStand['organisaties']> {
    const gevraagd = new Set(ids);
    const { organisaties } = await this.read();
    const gevonden = organisaties.filter(({ id }) => gevraagd.has(id));
    if (gevonden.length === gevraagd.size) return gevonden;
    return (await this.readNow()).organisaties.filter(({ id }) => gevraagd.has(id));
  }

  private async readNow(): Promise<ReferentieStand> {
    const [stand] = await this.database.rows<{ [K in keyof ReferentieStand]: ReferentieStand[K] }>(STAND);
    return stand ?? { focusgebieden: [], organisaties: [], themas: [], regelingen: [] };
  }
}

/** Does this row hold on that date? */
export function geldt({ geldigVanaf, geldigTot }: Gedateerd, vandaag: string): boolean {
  return geldigVanaf <= vandaag && (geldigTot === null || geldigTot >= vandaag);
}
