// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  ReferentieBeheerRepository,
  type KalenderEditie,
  type MailtekstVersie,
} from '#application/ports/referentie-beheer.repository';
import type { GedateerdThema } from '#domain/beheer/themas';
import type { GedateerdeRegeling } from '#domain/termijnen/regeling-ontwerp';
import { Database, type Statement } from '../database.js';

type Rij<T> = { [K in keyof T]: T[K] };

const REGELINGEN: Statement = {
  text: `SELECT focusgebied, regeling, geldig_vanaf AS "geldigVanaf", geldig_tot AS "geldigTot" FROM termijnregelingen
    ORDER BY focusgebied NULLS FIRST, versie DESC`,
};
/** In the order in which the clock chooses: the first is in use. An edition is numbered, so a longer name is a later one. */
const KALENDERS: Statement = {
  text: `SELECT jsonb_build_object('versie', versie, 'gelijkgesteldeDagen', to_jsonb(gelijkgestelde_dagen), 'bekendTotEnMetJaar', bekend_tot_en_met_jaar)
      AS kalender, bron, geldig_vanaf AS "geldigVanaf"
    FROM kalenders ORDER BY geldig_vanaf DESC, length(versie) DESC, versie DESC`,
};
const THEMAS: Statement = {
  text: `SELECT t.code, t.naam, t.hoofdthema, t.geldig_vanaf AS "geldigVanaf", t.geldig_tot AS "geldigTot"
    FROM themas t LEFT JOIN themas boven ON boven.code = t.hoofdthema
    ORDER BY COALESCE(boven.naam, t.naam), t.hoofdthema IS NOT NULL, t.naam, t.code`,
};

const MAILTEKSTEN: Statement = {
  text: `SELECT m.focusgebied, m.versie, m.groet, m.contact, p.naam AS door, m.op FROM mailteksten m JOIN personen p ON p.id = m.door_persoon_id
    ORDER BY m.focusgebied, m.versie DESC`,
};

/** Reference data with its past on PostgreSQL; read anew each time, since few people look and they must see what is there. */
@Injectable()
export class PgReferentieBeheerRepository extends ReferentieBeheerRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async listTermijnregelingen(): Promise<GedateerdeRegeling[]> {
    return this.database.rows<Rij<GedateerdeRegeling>>(REGELINGEN);
  }

  override async listKalenders(): Promise<KalenderEditie[]> {
    return this.database.rows<Rij<KalenderEditie>>(KALENDERS);
  }

  override async listThemas(): Promise<GedateerdThema[]> {
    return this.database.rows<Rij<GedateerdThema>>(THEMAS);
  }

  override async listMailteksten(): Promise<MailtekstVersie[]> {
    return this.database.rows<Rij<MailtekstVersie>>(MAILTEKSTEN);
  }
}
