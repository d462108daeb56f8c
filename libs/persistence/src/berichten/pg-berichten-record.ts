// SPDX-License-Identifier: EUPL-1.2
import {
  BerichtenRecord,
  type BerichtTelling,
  type Beurt,
  type Bezorguitslag,
  type MislukteBezorging,
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
    return this.database.rows<{ id: string; herhaald: boolean }>(bezorg.NIEUW_VERDEELD, [limit]);
  }

  override async listInWachtrij(na: string | null, limit: number): Promise<string[]> {
    return (await this.database.rows<{ id: string }>(bezorg.IN_WACHTRIJ, [na, limit])).map(({ id }) => id);
  }

  override async markInWachtrij(ids: readonly string[]): Promise<void> {
    await this.database.rows(bezorg.MARK_IN_WACHTRIJ, [ids]);
  }

  override async countInWachtrij(): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(bezorg.TEL_IN_WACHTRIJ);
    return rij?.aantal ?? 0;
  }

  override async listOpen(berichtId: string): Promise<OpenBezorging[]> {
    return this.database.rows<{ id: string; ontvangerId: string; nietVoor: string }>(bezorg.OPEN_BEZORGINGEN, [berichtId]);
  }

  override async takeBeurt(ontvangerId: string, leaseMs: number): Promise<Beurt> {
    return this.database.transaction(async (sql) => {
      await sql.rows(bezorg.BEURT_ONTVANGER, [ontvangerId]);
      const [beurt] = await sql.rows<{ id: string | null; wachtTot: string | null; bezet: boolean }>(bezorg.NEEM, [
        ontvangerId,
        leaseMs,
        this.regels.perUur,
      ]);
      return beurt ?? { id: null, wachtTot: null, bezet: false };
    });
  }

  override async readTeVersturen(bezorgingId: string): Promise<TeVersturen | null> {
    const [rij] = await this.database.rows<{ [K in keyof TeVersturenRij]: TeVersturenRij[K] }>(bezorg.TE_VERSTUREN, [
      bezorgingId,
      this.klok.vandaag(),
    ]);
    if (!rij || rij.emailadres === null || !magDitZien(rij)) return null;
    const { emailadres, persoonId, organisatieId, organisatieNaam } = rij;
    return {
      id: rij.id,
      berichtId: rij.berichtId,
      soort: rij.soort,
      aan: rij.aan,
      gegevens: rij.gegevens,
      pogingen: rij.pogingen,
      onderwerpEinddatum: rij.onderwerpEinddatum,
      ontvanger: { emailadres, persoonId, organisatieId, organisatieNaam },
      vastloper: {
        id: rij.vastloperId,
        nummer: rij.nummer,
        titel: rij.titel,
        status: rij.status,
        trede: rij.trede,
        resultaat: rij.resultaat,
        aanZet: rij.aanZet,
        volgendeTermijn:
          rij.volgendeSoort === null || rij.volgendeEinddatum === null
            ? null
            : { soort: rij.volgendeSoort, einddatum: rij.volgendeEinddatum },
      },
    };
  }

  override async store(bezorgingId: string, { stand, wachtMs, fout }: Bezorguitslag): Promise<void> {
    await this.database.rows(bezorg.BEWAAR, [bezorgingId, stand, wachtMs ?? null, fout ?? null]);
  }

  override async rondAf(berichtId: string): Promise<'open' | 'verzonden' | 'mislukt'> {
    await this.database.rows(bezorg.ROND_AF, [berichtId]);
    const [rij] = await this.database.rows<{ stand: string }>(bezorg.STAND, [berichtId]);
    if (rij?.stand === 'verdeeld') return 'open';
    return rij?.stand === 'mislukt' ? 'mislukt' : 'verzonden';
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

function magDitZien(rij: TeVersturenRij): boolean {
  const { persoonId, lidmaatschappen } = rij;
  return persoonId === null ? magContactOntvangen(rij) : magOntvangen({ persoonId, lidmaatschappen }, rij);
}
