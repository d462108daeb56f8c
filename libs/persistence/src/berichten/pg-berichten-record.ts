// SPDX-License-Identifier: EUPL-1.2
import {
  BerichtenRecord,
  type BerichtStand,
  type BerichtTelling,
  type Beurt,
  type Bezorguitslag,
  type MislukteBezorging,
  type NieuweMaillink,
  type OpenBezorging,
  type TeVersturen,
  type VerdeeldBericht,
  type Verdeling,
} from '#application/ports/berichten-record';
import type { Klok } from '#application/ports/klok';
import {
  kiesOntvangers,
  magContactOntvangen,
  magOntvangen,
  type Bestemming,
  type MogelijkeOntvanger,
} from '#domain/berichten/ontvangers';
import { verzendenVanaf } from '#domain/berichten/verzendtijd';
import type { Hoedanigheid, Resultaat, Rol, Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import { v7 as uuidV7 } from 'uuid';
import type { Database } from '../database.js';
import * as bezorg from './bezorg-sql.js';
import * as verdeel from './verdeel-sql.js';

/** How mail is spread over time. */
export interface VerzendRegels {
  /** Send also outside office hours. */
  readonly altijd: boolean;
  /** Most mails to one receiver per hour. */
  readonly perUur: number;
}

interface WachtendBericht {
  readonly id: string;
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly organisatieId: string | null;
  readonly focusgebied: string;
  readonly indienerPersoonId: string;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly contact: string | null;
  readonly leden: readonly { readonly persoonId: string; readonly rol: Rol; readonly focusgebied: string | null }[];
}

interface TeVersturenRij {
  readonly id: string;
  readonly berichtId: string;
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly gegevens: LogGegevens;
  readonly pogingen: number;
  readonly onderwerpEinddatum: string | null;
  readonly persoonId: string | null;
  readonly organisatieId: string;
  readonly organisatieNaam: string;
  readonly emailadres: string | null;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly lidmaatschappen: readonly { readonly rol: Rol; readonly focusgebied: string | null }[];
  readonly vastloperId: string;
  readonly nummer: string;
  readonly titel: string;
  readonly focusgebied: string;
  readonly indienerPersoonId: string;
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly aanZet: string | null;
  readonly volgendeSoort: TermijnSoort | null;
  readonly volgendeEinddatum: string | null;
}

/** The outbox on PostgreSQL, as the worker sees it. */
export class PgBerichtenRecord extends BerichtenRecord {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly regels: VerzendRegels,
  ) {
    super();
  }

  override async verdeel(limit: number): Promise<Verdeling> {
    return this.database.transaction(async (sql) => {
      await sql.rows(verdeel.BEURT_VERDELEN);
      const berichten = await sql.rows<{ [K in keyof WachtendBericht]: WachtendBericht[K] }>(verdeel.WACHTENDE_BERICHTEN, [
        limit,
        this.klok.vandaag(),
      ]);
      if (berichten.length === 0) return { verdeeld: 0, zonderOntvanger: 0 };
      const nu = new Date().toISOString();
      const rijen = berichten.flatMap((bericht) => this.bezorgingenVan(bericht, nu));
      const met = new Set(rijen.map(({ bericht_id }) => bericht_id));
      const zonder = berichten.map(({ id }) => id).filter((id) => !met.has(id));
      await sql.rows(verdeel.BEZORGINGEN_MAKEN, [JSON.stringify(rijen), [...met], zonder]);
      return { verdeeld: met.size, zonderOntvanger: zonder.length };
    });
  }

  override async listNieuwVerdeeld(limit: number): Promise<VerdeeldBericht[]> {
    return this.database.rows<{ [K in keyof VerdeeldBericht]: VerdeeldBericht[K] }>(bezorg.NIEUW_VERDEELD, [limit]);
  }

  override async listInWachtrij(na: string | null, limit: number): Promise<VerdeeldBericht[]> {
    return this.database.rows<{ [K in keyof VerdeeldBericht]: VerdeeldBericht[K] }>(bezorg.IN_WACHTRIJ, [na, limit]);
  }

  override async markInWachtrij(ids: readonly string[]): Promise<void> {
    await this.database.rows(bezorg.MARK_IN_WACHTRIJ, [ids]);
  }

  override async countInWachtrij(): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(bezorg.TEL_IN_WACHTRIJ);
    return rij?.aantal ?? 0;
  }

  override async look(berichtId: string): Promise<BerichtStand> {
    const [rij] = await this.database.rows<{ stand: string; open: OpenBezorging[] }>(bezorg.KIJK, [berichtId]);
    return { klaar: rij?.stand !== 'verdeeld', mislukt: rij?.stand === 'mislukt', open: rij?.open ?? [] };
  }

  override async takeBeurt(ontvangerId: string, leaseMs: number, limit: number): Promise<Beurt> {
    return this.database.transaction(async (sql) => {
      await sql.rows(bezorg.BEURT_ONTVANGER, [ontvangerId]);
      const values = [ontvangerId, leaseMs, this.regels.perUur, limit];
      const [beurt] = await sql.rows<{ ids: string[]; wachtTot: string | null; bezet: boolean }>(bezorg.NEEM, values);
      return beurt ?? { ids: [], wachtTot: null, bezet: false };
    });
  }

  override async readTeVersturen(bezorgingIds: readonly string[]): Promise<TeVersturen[]> {
    const rijen = await this.database.rows<{ [K in keyof TeVersturenRij]: TeVersturenRij[K] }>(bezorg.TE_VERSTUREN, [
      bezorgingIds,
      this.klok.vandaag(),
    ]);
    return rijen.flatMap((rij) => (rij.emailadres !== null && magDitZien(rij) ? [teVersturen(rij, rij.emailadres)] : []));
  }

  override async storeMaillink(link: NieuweMaillink): Promise<void> {
    const { tokenHash, soort, vastloperId, organisatieId, toezeggingId, geldigTot } = link;
    await this.database.rows(bezorg.BEWAAR_MAILLINK, [
      uuidV7(),
      tokenHash,
      soort,
      vastloperId,
      organisatieId,
      toezeggingId,
      geldigTot,
    ]);
  }

  override async store(uitslagen: readonly Bezorguitslag[]): Promise<void> {
    await this.database.transaction(async (sql) => {
      await sql.rows(bezorg.BEWAAR, [JSON.stringify(uitslagen)]);
      await sql.rows(bezorg.ROND_AF, [uitslagen.map(({ id }) => id)]);
    });
  }

  override async count(): Promise<BerichtTelling> {
    const [rij] = await this.database.rows<{ [K in keyof BerichtTelling]: BerichtTelling[K] }>(bezorg.TEL);
    return rij ?? { wachtend: 0, oudsteSeconden: 0, mislukt: 0, zonderOntvanger: 0 };
  }

  override async listMislukt(limit: number): Promise<MislukteBezorging[]> {
    return this.database.rows<{ [K in keyof MislukteBezorging]: MislukteBezorging[K] }>(bezorg.MISLUKT, [limit]);
  }

  override async herhaal(berichtIds: readonly string[] | null): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(bezorg.HERHAAL, [berichtIds]);
    return rij?.aantal ?? 0;
  }

  private bezorgingenVan(bericht: WachtendBericht, nu: string) {
    const { organisatieId, soort } = bericht;
    if (organisatieId === null) return [];
    const personen = kiesOntvangers(bestemmingVan(bericht, organisatieId));
    // The contact address is for organisations of which nobody is known here.
    const contact = bericht.leden.length === 0 && bericht.contact !== null && magContactOntvangen(bericht);
    const direct = this.regels.altijd || this.klok.tempo() !== null;
    const niet_voor = direct ? nu : verzendenVanaf(nu, soort, this.klok.kalender());
    return [...personen, ...(contact ? [null] : [])].map((persoon_id) => ({
      id: uuidV7(),
      bericht_id: bericht.id,
      organisatie_id: organisatieId,
      persoon_id,
      niet_voor,
    }));
  }
}

function bestemmingVan(bericht: WachtendBericht, organisatieId: string): Bestemming {
  const perPersoon = new Map<string, { rol: Rol; focusgebied: string | null }[]>();
  for (const { persoonId, rol, focusgebied } of bericht.leden)
    perPersoon.set(persoonId, [...(perPersoon.get(persoonId) ?? []), { rol, focusgebied }]);
  const leden = [...perPersoon].map(([persoonId, lidmaatschappen]): MogelijkeOntvanger => ({ persoonId, lidmaatschappen }));
  return { ...bericht, organisatieId, leden };
}

function teVersturen(rij: TeVersturenRij, emailadres: string): TeVersturen {
  const { id, berichtId, soort, aan, gegevens, pogingen, onderwerpEinddatum } = rij;
  const { persoonId, organisatieId, organisatieNaam, nummer, titel, status, trede, resultaat, aanZet } = rij;
  const volgendeTermijn =
    rij.volgendeSoort === null || rij.volgendeEinddatum === null
      ? null
      : { soort: rij.volgendeSoort, einddatum: rij.volgendeEinddatum };
  return {
    ...{ id, berichtId, soort, aan, gegevens, pogingen, onderwerpEinddatum },
    ontvanger: { emailadres, persoonId, organisatieId, organisatieNaam },
    vastloper: { id: rij.vastloperId, nummer, titel, status, trede, resultaat, aanZet, volgendeTermijn },
  };
}

function magDitZien(rij: TeVersturenRij): boolean {
  const { persoonId, lidmaatschappen } = rij;
  return persoonId === null ? magContactOntvangen(rij) : magOntvangen({ persoonId, lidmaatschappen }, rij);
}
