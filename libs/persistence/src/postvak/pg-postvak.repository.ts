// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  PostvakRepository,
  type AdresVraag,
  type Antwoordadres,
  type OntvangenMail,
  type Teruggekomen,
  type TerugGenoteerd,
} from '#application/ports/postvak.repository';
import { Klok } from '#application/ports/klok';
import { geldt } from '../berichten/verdeel-sql.js';
import { Database, type Statement } from '../database.js';

interface AdresRij extends Omit<Antwoordadres, 'persoon'> {
  readonly persoonId: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
}

/** Ours is the id of a message; so may be that of somebody else's program, which the record knows apart. */
const OWN_MESSAGE_ID = /^<([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@/i;

/** $5 the words, $6 today. */
const VIND: Statement = {
  name: 'antwoordadres_vind',
  text: `SELECT a.vastloper_id AS "vastloperId", a.organisatie_id AS "organisatieId", a.organisatie_naam AS "organisatieNaam",
      a.organisatie_soort AS "organisatieSoort", a.focusgebied, a.persoon_id AS "persoonId", a.issuer, a.subject, a.is_afzender AS "isAfzender",
      a.is_ontvangen AS "isOntvangen", a.dit_uur AS "ditUur", a.zelfde_woorden AS "isZelfdeTekst",
      a.zelfde_gemeld AS "isZelfdeGemeld", a.op_rij AS "opRij"
    FROM antwoordadres_van($1, $2, $3, $4, $5, $6::date) AS a JOIN organisaties o ON o.id = a.organisatie_id AND ${geldt('o', '$6::date')}`,
};
const NOTEER: Statement = {
  name: 'ontvangen_mail_noteer',
  text: 'SELECT noteer_ontvangen_mail($1, $2, $3, $4::text[], $5::uuid) AS nieuw',
};

const KWAM_TERUG: Statement = {
  name: 'mail_kwam_terug',
  text: 'SELECT is_gemerkt AS "isGemerkt", is_mislukt AS "isMislukt", is_onderweg AS "isOnderweg" FROM mail_kwam_terug($1, $2::uuid, $3, $4, $5, $6)',
};

/** Mail that comes in on PostgreSQL, through functions: the API may not look in the tables. */
@Injectable()
export class PgPostvakRepository extends PostvakRepository {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
  ) {
    super();
  }

  override async find({ tokenHash, afzender, kenmerk, messageId, tekst }: AdresVraag): Promise<Antwoordadres | null> {
    const values = [tokenHash, afzender, kenmerk, OWN_MESSAGE_ID.exec(messageId)?.[1] ?? null, tekst, this.klok.vandaag()];
    const [rij] = await this.database.rows<{ [K in keyof AdresRij]: AdresRij[K] }>(VIND, values);
    if (!rij) return null;
    const { persoonId, issuer, subject, ...adres } = rij;
    const persoon = persoonId === null ? null : { id: persoonId, issuer: issuer ?? '', subject: subject ?? '' };
    return { ...adres, persoon };
  }

  override async note({ kenmerk, tokenHash, uitkomst, redenen, handelingId }: OntvangenMail): Promise<boolean> {
    const values = [kenmerk, tokenHash, uitkomst, redenen, handelingId];
    const [rij] = await this.database.rows<{ nieuw: boolean }>(NOTEER, values);
    return rij?.nieuw ?? false;
  }

  override async noteTeruggekomen(retour: Teruggekomen): Promise<TerugGenoteerd> {
    const { tokenHash, berichtId, onbereikbaar, status, overHetAdres, kenmerk } = retour;
    const values = [tokenHash, berichtId, onbereikbaar, status, overHetAdres, kenmerk];
    const [rij] = await this.database.rows<{ [K in keyof TerugGenoteerd]: TerugGenoteerd[K] }>(KWAM_TERUG, values);
    return rij ?? { isGemerkt: false, isMislukt: false, isOnderweg: false };
  }
}
