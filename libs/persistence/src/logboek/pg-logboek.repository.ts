// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Zicht } from '#application/ports/actor';
import { LogboekRepository, type Logboek, type LogboekRegel } from '#application/ports/logboek.repository';
import { Database, type Statement } from '../database.js';
import { persoonHash } from '../record/keten.js';
import { wisWoorden } from '../record/woorden.js';
import { isUuid } from '../uuid.js';
import { EERSTE_VAN_HANDELING, INDIENERS, LEEST_NAAM, LOG_VANAF, NAMENS } from '../vastlopers/dossier-sql.js';
import { plaatsParameters, VAN_EIGEN_PLAATS } from '../vastlopers/zicht.js';

interface LogboekRij {
  readonly nummer: string;
  readonly eindeVersie: number;
  readonly eindeHash: string;
  readonly controlepunten: Logboek['controlepunten'];
  readonly versie: number;
  readonly soort: string;
  readonly op: string;
  readonly organisatie: string | null;
  readonly persoon: string | null;
  readonly namens: string | null;
  readonly namensVerborgen: boolean;
  readonly gegevens: Readonly<Record<string, unknown>>;
  readonly eerste: boolean;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly zouten: Readonly<Record<string, string>> | null;
  readonly gewist: Readonly<Record<string, string>> | null;
  readonly formatversie: number;
  readonly handelingId: string | null;
  readonly organisatieId: string | null;
  readonly persoonVerborgen: boolean;
  readonly persoonId: string | null;
  readonly zout: Buffer | null;
  readonly woordenHash: string | null;
  readonly vorigeHash: string;
  readonly hash: string;
}

/** $1 the case, $2 and $3 the places of the one who asks, $4 whether they may read a hidden name; no rows when unseen. In one statement, so that log, end and checkpoints are of one instant. */
export const LOGBOEK: Statement = {
  name: 'vastloper_logboek',
  text: `SELECT v.nummer, v.versie AS "eindeVersie", encode(v.laatste_hash, 'hex') AS "eindeHash",
      COALESCE((
        SELECT json_agg(json_build_object('volgnummer', k.volgnummer, 'op', to_char(p.op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'versie', k.versie, 'hash', encode(k.hash, 'hex')) ORDER BY k.volgnummer)
        FROM logcontrolepunt_koppen k JOIN logcontrolepunten p ON p.volgnummer = k.volgnummer WHERE k.vastloper_id = v.id
      ), '[]') AS controlepunten,
      g.versie, g.soort, g.op, organisatie.naam AS organisatie, CASE WHEN NOT verborgen.is THEN persoon.naam END AS persoon,
      CASE WHEN NOT verborgen.namens THEN voor.naam END AS namens, verborgen.namens AS "namensVerborgen", g.gegevens,
      ${EERSTE_VAN_HANDELING} AS eerste, h.payload, h.zouten, h.gewist, g.formatversie, g.handeling_id AS "handelingId",
      g.organisatie_id AS "organisatieId", verborgen.is AS "persoonVerborgen", g.persoon_id AS "persoonId", g.zout,
      encode(g.woorden_hash, 'hex') AS "woordenHash", encode(g.vorige_hash, 'hex') AS "vorigeHash", encode(g.hash, 'hex') AS hash
    FROM (
      SELECT array_agg(b.hoedanigheid) AS hoedanigheden, ${LEEST_NAAM} FROM betrokkenheden b
      WHERE b.vastloper_id = $1 AND ${VAN_EIGEN_PLAATS}
    ) AS mijn
    JOIN vastlopers v ON v.id = $1 AND mijn.hoedanigheden IS NOT NULL
    JOIN ${LOG_VANAF('1')} ON g.vastloper_id = v.id
    LEFT JOIN handelingen h ON h.id = g.handeling_id
    LEFT JOIN personen voor ON voor.id = ${NAMENS}
    ${INDIENERS}
    CROSS JOIN LATERAL (
      SELECT geheim.is AND g.persoon_id IS NOT NULL AND array_position(indieners.personen, g.persoon_id) IS NOT NULL AS is,
        geheim.is AND voor.id IS NOT NULL AND array_position(indieners.personen, voor.id) IS NOT NULL AS namens
      FROM (SELECT v.naam_verbergen AND NOT ($4 AND mijn.leest_naam) AS is) AS geheim
    ) AS verborgen
    LEFT JOIN organisaties organisatie ON organisatie.id = g.organisatie_id
    LEFT JOIN personen persoon ON persoon.id = g.persoon_id
    ORDER BY g.versie`,
};

/** The log of a case on PostgreSQL. */
@Injectable()
export class PgLogboekRepository extends LogboekRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override async findVisible(id: string, zicht: Zicht, leestNaam: boolean): Promise<Logboek | null> {
    if (!isUuid(id)) return null;
    const rijen = await this.database
      .asZicht(zicht)
      .rows<LogboekRij & Record<string, unknown>>(LOGBOEK, [id, ...plaatsParameters(zicht), leestNaam]);
    const [eerste] = rijen;
    if (!eerste) return null;
    return {
      vastloper: { id, nummer: eerste.nummer },
      einde: { versie: eerste.eindeVersie, hash: eerste.eindeHash },
      gebeurtenissen: rijen.map(regelVan),
      controlepunten: eerste.controlepunten,
    };
  }
}

function regelVan(rij: LogboekRij): LogboekRegel {
  const { versie, soort, op, gegevens, organisatie, persoon, namens, organisatieId, gewist } = rij;
  const { formatversie, handelingId, persoonVerborgen, persoonId, zout, woordenHash, vorigeHash, hash } = rij;
  const woorden = rij.eerste && rij.payload !== null ? { payload: rij.payload, zouten: rij.zouten ?? {}, gewist: {} } : null;
  const leesbaar = woorden && rij.namensVerborgen ? wisWoorden(woorden, ['namens']) : woorden;
  return {
    versie,
    soort,
    op,
    door: organisatieId === null ? null : { organisatie: organisatie ?? '', persoon, namens },
    gegevens,
    woorden: leesbaar && leesbaar.payload,
    gewist: woorden ? (gewist ?? {}) : {},
    bewijs: {
      formatversie,
      handelingId,
      organisatieId,
      persoonVerborgen,
      persoonId: persoonVerborgen ? null : persoonId,
      zout: persoonVerborgen ? null : (zout?.toString('hex') ?? null),
      persoonHash: zout && persoonHash(persoonId, zout).toString('hex'),
      zouten: leesbaar?.zouten ?? {},
      verborgenWoorden: leesbaar?.gewist ?? {},
      woordenHash,
      vorigeHash,
      hash,
    },
  };
}
