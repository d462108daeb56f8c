// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from '#application/ports/actor';
import { ExportBron, type ExportMoment, type ExportVastloper } from '#application/ports/export-bron';
import type { ExportFilter } from '#application/ports/export.repository';
import type { TermijnRegel, VastloperRelatie } from '#application/ports/vastloper.repository';
import { Database, type Sql, type Statement } from '../database.js';
import { readByCursor } from '../logboek/cursor-lezen.js';
import { PgLogboekRepository } from '../logboek/pg-logboek.repository.js';
import { toezeggingVan, type ToezeggingRij } from '../vastlopers/dossier.mapper.js';
import { BETROKKENHEID, LEEST_NAAM, TERMIJNEN, TOEZEGGINGEN } from '../vastlopers/dossier-sql.js';
import { REGEL_JOINS, REGEL_KOLOMMEN } from '../vastlopers/lijst-sql.js';
import { regelVan, tekstVan, type DetailRij } from '../vastlopers/vastloper.mapper.js';
import { plaatsParameters, VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

/** A case with its words, as far as an export tells it. */
type ExportVastloperRij = Omit<DetailRij, 'hoedanigheden' | 'positie' | 'trekker_persoon_id' | 'naar_persoon_id'>;

/** How many cases go together. */
const BATCH = 500;

// $1 is null: nothing here is about one case. $4 to $6 are the filters.
const WAAR = `$1::uuid IS NULL AND ($4::text IS NULL OR v.focusgebied = $4) AND ($5::text IS NULL OR v.trede = $5) AND ($6::text IS NULL OR v.status = $6)`;

const NIEUWSTE_CONTROLEPUNT: Statement = {
  text: `SELECT volgnummer, op, encode(hash, 'hex') AS hash FROM logcontrolepunten ORDER BY volgnummer DESC LIMIT 1`,
};

const TEL: Statement = {
  text: `SELECT count(*)::int AS totaal FROM vastlopers v WHERE ${WAAR}
    AND EXISTS (SELECT FROM betrokkenheden b WHERE b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS} OFFSET 0)`,
};

const VASTLOPERS = `SELECT ${REGEL_KOLOMMEN}, v.omschrijving, v.wat_kan_wel, v.geprobeerd, v.regel, v.partijen, v.sporen, v.stem_van_bewoners, v.naam_verbergen,
      v.indiener_organisatie_id, indiener.naam AS indiener_organisatie, v.indiener_persoon_id, mijn.betrokkenheden,
      CASE WHEN NOT v.naam_verbergen OR mijn.leest_naam THEN persoon.naam END AS persoon
    FROM vastlopers v
    CROSS JOIN LATERAL (
      SELECT array_agg(b.hoedanigheid) AS hoedanigheden, jsonb_agg(${BETROKKENHEID}) AS betrokkenheden, ${LEEST_NAAM}
      FROM betrokkenheden b WHERE b.vastloper_id = v.id AND ${VAN_EIGEN_PLAATS}
    ) AS mijn
    ${REGEL_JOINS}
    LEFT JOIN organisaties indiener ON indiener.id = v.indiener_organisatie_id
    LEFT JOIN personen persoon ON persoon.id = v.indiener_persoon_id
    WHERE ${WAAR} AND mijn.hoedanigheden IS NOT NULL ORDER BY v.id`;

/** The record for exports on PostgreSQL. Takes a database that signs in as the role of api and web, so that row-level security is that of the one who asked. */
export class PgExportBron extends ExportBron {
  constructor(private readonly database: Database) {
    super();
  }

  override async readMoment<Result>(
    { zicht, filter, vandaag }: { readonly zicht: Zicht; readonly filter: ExportFilter; readonly vandaag: string },
    work: (moment: ExportMoment) => Promise<Result>,
  ): Promise<Result> {
    const values = [null, ...plaatsParameters(zicht), filter.focusgebied, filter.trede, filter.status];
    return this.database.asZicht(zicht).moment(async (sql) => {
      const [telling] = await sql.rows<{ totaal: number }>(TEL, values);
      return work({ totaal: telling?.totaal ?? 0, vastlopers: vastlopers(sql, values, vandaag), ...this.dossierOf(sql, zicht) });
    });
  }

  private dossierOf(sql: Sql, zicht: Zicht): Pick<ExportMoment, 'logboek' | 'termijnen' | 'toezeggingen' | 'controlepunt'> {
    const logboeken = new PgLogboekRepository(new MomentDatabase(this.database.dataSource, sql));
    const plaatsen = plaatsParameters(zicht);
    return {
      logboek: async (id, leestNaam) => {
        const logboek = await logboeken.findVisible(id, zicht, leestNaam);
        if (logboek === null) throw new Error(`The log of ${id} is not there.`);
        return logboek;
      },
      termijnen: async (id) => {
        const rijen = await sql.rows<TermijnRegel & { ziet: boolean }>(TERMIJNEN, [id, ...plaatsen]);
        return rijen.filter((rij) => rij.id !== null).map(({ ziet: _ziet, ...rij }) => rij);
      },
      toezeggingen: async (id) => {
        const rijen = await sql.rows<ToezeggingRij & { ziet: boolean }>(TOEZEGGINGEN, [id, ...plaatsen]);
        return rijen.filter((rij) => rij.id !== null).map(toezeggingVan);
      },
      controlepunt: async () => {
        const [punt] = await sql.rows<{ volgnummer: number; op: string; hash: string }>(NIEUWSTE_CONTROLEPUNT);
        return punt ?? null;
      },
    };
  }
}

/** The database as it is within one transaction: whoever asks it through eyes, asks in that moment. The eyes were given when it began. */
class MomentDatabase extends Database {
  constructor(
    dataSource: Database['dataSource'],
    private readonly sql: Sql,
  ) {
    super(dataSource);
  }

  override asZicht(): ReturnType<Database['asZicht']> {
    const { sql } = this;
    return {
      rows: (statement, values) => sql.rows(statement, values),
      transaction: (work) => work(sql),
      moment: (work) => work(sql),
    };
  }
}

async function* vastlopers(sql: Sql, values: readonly unknown[], vandaag: string): AsyncGenerator<readonly ExportVastloper[]> {
  let groep: ExportVastloper[] = [];
  for await (const rij of readByCursor<ExportVastloperRij & Record<string, unknown>>(sql, 'export_lezen', VASTLOPERS, values)) {
    groep.push(vastloperVan(rij, vandaag));
    if (groep.length < BATCH) continue;
    yield groep;
    groep = [];
  }
  if (groep.length > 0) yield groep;
}

function vastloperVan(rij: ExportVastloperRij, vandaag: string): ExportVastloper {
  const relatie: VastloperRelatie = {
    focusgebied: rij.focusgebied,
    indienerPersoonId: rij.indiener_persoon_id,
    betrokkenheden: rij.betrokkenheden,
  };
  return {
    ...regelVan(rij, vandaag),
    tekst: tekstVan(rij),
    indiener: { organisatieId: rij.indiener_organisatie_id, organisatie: rij.indiener_organisatie ?? '', persoon: rij.persoon },
    relatie,
  };
}
