// SPDX-License-Identifier: EUPL-1.2
import type { Klok } from '#application/ports/klok';
import { ToegangsberichtenRecord, type ToegangsberichtTeVersturen } from '#application/ports/toegangsberichten-record';
import type { BeheerSoort } from '#domain/beheer/beheer';
import type { ToegangsberichtSoort } from '#domain/berichten/toegangsbericht';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import type { Rol } from '#domain/ladder/begrippen';
import type { Database } from '../database.js';
import * as toegang from './toegangsbericht-sql.js';
import { BEURT_VERDELEN } from './verdeel-sql.js';
import { nietVoor, type VerzendRegels } from './verzend-regels.js';

interface ToegangsberichtRij {
  readonly id: string;
  readonly berichtId: string;
  readonly pogingen: number;
  readonly soort: ToegangsberichtSoort;
  readonly persoonId: string | null;
  readonly organisatieId: string;
  readonly emailadres: string;
  readonly organisatieNaam: string;
  readonly rol: Rol;
  readonly gebiedNaam: string | null;
  readonly uitnodigingId: string | null;
  readonly geldigTot: string | null;
  readonly geldigVanaf: string | null;
  readonly wie: string | null;
}

interface Ongemeld {
  readonly id: string;
  readonly soort: BeheerSoort;
  readonly volgnummer: number;
}

/** Messages about who belongs where on PostgreSQL, made from the log of beheer. */
export class PgToegangsberichtenRecord extends ToegangsberichtenRecord {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly regels: VerzendRegels,
  ) {
    super();
  }

  override async maak(limit: number): Promise<number> {
    const vanaf = nietVoor(this.regels, this.klok, 'uitnodiging', new Date().toISOString());
    await this.database.rows(toegang.MAAK_MISLUKT, [vanaf]);
    if ((await this.database.rows(toegang.ONGEMELD, [1])).length === 0) return 0;
    return this.database.transaction(async (sql) => {
      await sql.rows(BEURT_VERDELEN);
      const nieuw = await sql.rows<{ [K in keyof Ongemeld]: Ongemeld[K] }>(toegang.ONGEMELD, [limit]);
      const laatste = nieuw.at(-1);
      if (laatste === undefined) return 0;
      const ids = nieuw.map(({ id }) => id);
      await sql.rows(toegang.HEF_WEIGERINGEN_OP, [ids]);
      await sql.rows(toegang.MAAK_UITNODIGINGEN, [ids, vanaf]);
      await sql.rows(toegang.MAAK_OVERDRACHTEN, [ids, vanaf]);
      await sql.rows(toegang.GEMELD_TOT, [laatste.volgnummer]);
      return nieuw.length;
    });
  }

  override async readTeVersturen(bezorgingIds: readonly string[]): Promise<ToegangsberichtTeVersturen[]> {
    const values = [bezorgingIds, this.klok.nu()];
    const rijen = await this.database.rows<{ [K in keyof ToegangsberichtRij]: ToegangsberichtRij[K] }>(
      toegang.TOEGANGSBERICHT_TE_VERSTUREN,
      values,
    );
    return rijen.map(teVersturen);
  }

  override async storeMailToken(uitnodigingId: string, tokenHash: string): Promise<void> {
    await this.database.rows(toegang.BEWAAR_MAIL_TOKEN, [uitnodigingId, tokenHash]);
  }
}

function teVersturen(rij: ToegangsberichtRij): ToegangsberichtTeVersturen {
  const { emailadres, persoonId, organisatieId, geldigTot, geldigVanaf, ...rest } = rij;
  const datum = geldigVanaf ?? (geldigTot === null ? null : amsterdamDatum(geldigTot));
  if (datum === null) throw new Error(`Bezorging ${rij.id} is about no invitation and no change of post.`);
  return { ...rest, datum, ontvanger: { emailadres, persoonId, organisatieId } };
}
