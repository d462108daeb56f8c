// SPDX-License-Identifier: EUPL-1.2
import {
  BerichtenRecord,
  type AfgerondBericht,
  type BerichtStand,
  type BerichtTelling,
  type Beurt,
  type Bezorguitslag,
  type MagNog,
  type MislukteBezorging,
  type NieuwAntwoordadres,
  type NieuweMaillink,
  type OpenBezorging,
  type TeVersturen,
  type VerdeeldBericht,
  type Verdeling,
} from '#application/ports/berichten-record';
import type { Klok } from '#application/ports/klok';
import { kiesOntvangers, magContactOntvangen, type Bestemming, type MogelijkeOntvanger } from '#domain/berichten/ontvangers';
import { beginstandVan, type Beginstand, type Mailritme } from '#domain/berichten/overzicht';
import { ANTWOORD_MINUTEN, ANTWOORDEN, SPOED } from '#domain/berichten/verzendtijd';
import type { Hoedanigheid, Rol } from '#domain/ladder/begrippen';
import type { BerichtSoort, LogGegevens } from '#domain/ladder/zet';
import { v7 as uuidV7 } from 'uuid';
import type { Database, Sql } from '../database.js';
import { BEWAAR_ANTWOORDADRESSEN, MELD_GEWEIGERD } from './antwoordadres-sql.js';
import * as bezorg from './bezorg-sql.js';
import { BEWAAR_VERDER } from './overzicht-sql.js';
import * as verdeel from './verdeel-sql.js';
import { magDitZien, teVersturen, type TeVersturenRij, type ZichtRij } from './te-versturen.js';
import { nietVoor, perUurVan, vanafWanneer, type VerzendRegels } from './verzend-regels.js';
import { MELD_NU_NIET, NU_NIET, WEIGER } from './weiger-sql.js';

interface WachtendBericht {
  readonly id: string;
  readonly soort: BerichtSoort;
  readonly aan: string;
  readonly gegevens: LogGegevens;
  readonly organisatieId: string | null;
  readonly focusgebied: string;
  readonly indienerPersoonId: string;
  readonly hoedanigheden: readonly Hoedanigheid[];
  readonly contact: string | null;
  readonly contactRitme: Mailritme;
  readonly leden: readonly {
    readonly persoonId: string;
    readonly rol: Rol;
    readonly focusgebied: string | null;
    readonly ritme: Mailritme;
  }[];
}

/** The outbox on PostgreSQL, as the worker sees it. */
export class PgBerichtenRecord extends BerichtenRecord {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly regels: VerzendRegels,
    private readonly nu: () => string = () => new Date().toISOString(),
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
      const nu = this.nu();
      const rijen = berichten.flatMap((bericht) => this.bezorgingenVan(bericht, nu));
      const standen = berichten.map(({ id }) => ({ id, stand: standVan(rijen.filter(({ bericht_id }) => bericht_id === id)) }));
      await sql.rows(verdeel.BEZORGINGEN_MAKEN, [JSON.stringify(rijen), JSON.stringify(standen)]);
      const zonderOntvanger = standen.filter(({ stand }) => stand === 'geen_ontvanger').length;
      return { verdeeld: standen.length - zonderOntvanger, zonderOntvanger };
    });
  }

  override async listNieuw(limit: number): Promise<VerdeeldBericht[]> {
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

  override async look(berichtIds: readonly string[]): Promise<BerichtStand[]> {
    const rijen = await this.database.rows<{ id: string; stand: string; open: OpenBezorging[] }>(bezorg.KIJK, [berichtIds]);
    // Nothing waits and nobody ended it: a worker of before this was stored did not.
    const vergeten = rijen.filter(({ stand, open }) => stand === 'verdeeld' && open.length === 0).map(({ id }) => id);
    if (vergeten.length > 0) await this.database.rows(bezorg.ROND_AF, [vergeten]);
    const perId = new Map(rijen.map((rij) => [rij.id, rij]));
    return berichtIds.map((id) => {
      const { stand, open = [] } = perId.get(id) ?? {};
      return { klaar: stand !== 'verdeeld' || open.length === 0, mislukt: stand === 'mislukt', open };
    });
  }

  override async takeBeurt(ontvangerId: string, leaseMs: number, limit: number): Promise<Beurt> {
    return this.database.transaction(async (sql) => {
      await sql.rows(bezorg.BEURT_ONTVANGER, [ontvangerId]);
      const nu = this.nu();
      await this.waitForOfficeHours(sql, ontvangerId, nu);
      const values = [ontvangerId, leaseMs, perUurVan(this.regels, this.klok), limit, nu];
      const [beurt] = await sql.rows<{ [K in keyof Beurt]: Beurt[K] }>(bezorg.NEEM, values);
      return beurt ?? { ids: [], wachtTot: null, laterVanaf: null, bezet: false, laterSinds: {}, geweigerd: 0 };
    });
  }

  override async readTeVersturen(bezorgingIds: readonly string[]): Promise<TeVersturen[]> {
    const vandaag = this.klok.vandaag();
    const rijen = await this.database.rows<{ [K in keyof TeVersturenRij]: TeVersturenRij[K] }>(bezorg.TE_VERSTUREN, [
      bezorgingIds,
      vandaag,
    ]);
    return rijen.flatMap((rij) =>
      rij.emailadres !== null && magDitZien(rij) ? [teVersturen(rij, rij.emailadres, vandaag)] : [],
    );
  }

  override async listMogenNog(bezorgingIds: readonly string[]): Promise<MagNog[]> {
    const rijen = await this.database.rows<{ [K in keyof ZichtRij]: ZichtRij[K] }>(bezorg.MOGEN_NOG, [
      bezorgingIds,
      this.klok.vandaag(),
    ]);
    return rijen.flatMap((rij) =>
      rij.emailadres !== null && magDitZien(rij) ? [{ id: rij.id, emailadres: rij.emailadres }] : [],
    );
  }

  override async storeMaillinks(links: readonly NieuweMaillink[]): Promise<void> {
    await this.database.rows(bezorg.BEWAAR_MAILLINKS, [JSON.stringify(links.map((link) => ({ ...link, id: uuidV7() })))]);
  }

  override async storeAntwoordadressen(adressen: readonly NieuwAntwoordadres[]): Promise<void> {
    await this.database.rows(BEWAAR_ANTWOORDADRESSEN, [JSON.stringify(adressen)]);
  }

  override async tellRefused(): Promise<number> {
    return (await this.database.rows(MELD_GEWEIGERD, [vanafWanneer(this.regels, this.klok, this.nu())])).length;
  }

  override async store(uitslagen: readonly Bezorguitslag[]): Promise<AfgerondBericht[]> {
    const geweigerd = uitslagen.filter(({ adresGeweigerd }) => adresGeweigerd === true).map(({ id }) => id);
    const nuNiet = uitslagen.flatMap(({ id, rustMs }) => (rustMs === undefined ? [] : [{ id, wachtMs: rustMs }]));
    const magNiet = uitslagen.filter(({ reden }) => reden === 'mag_niet').map(({ id }) => id);
    return this.database.transaction(async (sql) => {
      const ids = (await sql.rows<{ id: string }>(bezorg.HOUD_VAST, [uitslagen.map(({ id }) => id)])).map(({ id }) => id);
      await sql.rows(bezorg.BEWAAR, [JSON.stringify(uitslagen)]);
      if (geweigerd.length > 0) await sql.rows(WEIGER, [geweigerd]);
      if (nuNiet.length > 0) await sql.rows(NU_NIET, [JSON.stringify(nuNiet)]);
      if (nuNiet.length > 0) await sql.rows(MELD_NU_NIET, [nuNiet.map(({ id }) => id)]);
      if (magNiet.length > 0) await sql.rows(BEWAAR_VERDER, [magNiet]);
      return sql.rows<{ [K in keyof AfgerondBericht]: AfgerondBericht[K] }>(bezorg.ROND_AF, [ids]);
    });
  }

  override async count(): Promise<BerichtTelling> {
    const [[telling], [stil]] = await Promise.all([
      this.database.rows<{ wachtend: number; mislukt: number; zonderOntvanger: number }>(bezorg.TEL),
      this.database.rows<{ seconden: number }>(bezorg.TEL_STIL, [this.nu(), perUurVan(this.regels, this.klok)]),
    ]);
    return { ...(telling ?? { wachtend: 0, mislukt: 0, zonderOntvanger: 0 }), oudsteSeconden: stil?.seconden ?? 0 };
  }

  override async listMislukt(limit: number): Promise<MislukteBezorging[]> {
    return this.database.rows<{ [K in keyof MislukteBezorging]: MislukteBezorging[K] }>(bezorg.MISLUKT, [limit]);
  }

  override async herhaal(berichtIds: readonly string[] | null): Promise<number> {
    const [rij] = await this.database.rows<{ aantal: number }>(bezorg.HERHAAL, [berichtIds]);
    return rij?.aantal ?? 0;
  }

  /** Ordinary mail that was due and did not go in time is not for the night. */
  private async waitForOfficeHours(sql: Sql, ontvangerId: string, nu: string): Promise<void> {
    const vanaf = vanafWanneer(this.regels, this.klok, nu);
    if (Date.parse(vanaf) <= Date.parse(nu)) return;
    await sql.rows(bezorg.WACHT_OP_KANTOORUREN, [ontvangerId, vanaf, nu, SPOED, ANTWOORDEN, ANTWOORD_MINUTEN]);
  }

  private bezorgingenVan(bericht: WachtendBericht, nu: string) {
    const { organisatieId, leden } = bericht;
    if (organisatieId === null) return [];
    const personen = kiesOntvangers(bestemmingVan(bericht, organisatieId));
    const contact = bericht.contact !== null && magContactOntvangen(bericht);
    const niet_voor = nietVoor(this.regels, this.klok, bericht.soort, nu);
    const ritmes = new Map(leden.map(({ persoonId, ritme }) => [persoonId, ritme]));
    return [...personen, ...(contact ? [null] : [])].map((persoon_id) => {
      const ritme = (persoon_id === null ? bericht.contactRitme : ritmes.get(persoon_id)) ?? 'direct';
      const begin = beginstandVan(ritme, bericht);
      // A contact has no digest to wait for.
      const stand = persoon_id === null && begin === 'gebundeld' ? 'open' : begin;
      const bundel_dag = stand === 'gebundeld' ? this.klok.vandaag() : null;
      return { id: uuidV7(), bericht_id: bericht.id, organisatie_id: organisatieId, persoon_id, stand, niet_voor, bundel_dag };
    });
  }
}

/** Where a message stands when it is known who gets it: what nobody gets now is done. */
function standVan(rijen: readonly { readonly stand: Beginstand }[]): 'verdeeld' | 'gebundeld' | 'vervallen' | 'geen_ontvanger' {
  if (rijen.length === 0) return 'geen_ontvanger';
  if (rijen.some(({ stand }) => stand === 'open')) return 'verdeeld';
  return rijen.some(({ stand }) => stand === 'gebundeld') ? 'gebundeld' : 'vervallen';
}

function bestemmingVan(bericht: WachtendBericht, organisatieId: string): Bestemming {
  const perPersoon = new Map<string, { rol: Rol; focusgebied: string | null }[]>();
  for (const { persoonId, rol, focusgebied } of bericht.leden)
    perPersoon.set(persoonId, [...(perPersoon.get(persoonId) ?? []), { rol, focusgebied }]);
  const leden = [...perPersoon].map(([persoonId, lidmaatschappen]): MogelijkeOntvanger => ({ persoonId, lidmaatschappen }));
  return { ...bericht, organisatieId, leden };
}
