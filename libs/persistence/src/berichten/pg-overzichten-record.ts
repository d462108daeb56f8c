// SPDX-License-Identifier: EUPL-1.2
import { BerichtenRecord, type TeVersturen } from '#application/ports/berichten-record';
import type { Klok } from '#application/ports/klok';
import {
  OverzichtenRecord,
  type NieuweAfmeldlink,
  type OverzichtBladzijde,
  type OverzichtTeVersturen,
  type OverzichtVastloper,
} from '#application/ports/overzichten-record';
import { magOntvangen } from '#domain/berichten/ontvangers';
import { isLijst, type LijstSoort, type OverzichtRonde, type OverzichtSoort } from '#domain/berichten/overzicht';
import type { Hoedanigheid, Resultaat, Rol, Status, TermijnSoort, Trede } from '#domain/ladder/begrippen';
import type { Database } from '../database.js';
import * as contactlijst from './contactlijst-sql.js';
import * as overzicht from './overzicht-sql.js';
import { nietVoor, type VerzendRegels } from './verzend-regels.js';

interface OverzichtRij {
  readonly id: string;
  readonly berichtId: string;
  readonly pogingen: number;
  readonly soort: OverzichtSoort;
  readonly periode: string;
  readonly persoonId: string | null;
  readonly organisatieId: string;
  readonly emailadres: string | null;
  readonly bewaard: readonly string[];
}

type ZaakRij = Pick<
  LijstRij,
  | 'id'
  | 'nummer'
  | 'titel'
  | 'status'
  | 'trede'
  | 'resultaat'
  | 'aanZet'
  | 'volgendeSoort'
  | 'volgendeEinddatum'
  | 'teLaatSinds'
  | 'verstrekenDatum'
>;

interface LijstRij {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly status: Status;
  readonly trede: Trede;
  readonly resultaat: Resultaat | null;
  readonly aanZet: string | null;
  readonly volgendeSoort: TermijnSoort | null;
  readonly volgendeEinddatum: string | null;
  readonly teLaatSinds: string | null;
  readonly verstrekenDatum: string | null;
  readonly focusgebied: string;
  readonly indienerPersoonId: string;
  readonly organisatieId: string;
  readonly lidmaatschappen: readonly { readonly rol: Rol; readonly focusgebied: string | null }[];
  readonly hoedanigheden: readonly Hoedanigheid[];
}

const VOOR_DE_EERSTE = '00000000-0000-0000-0000-000000000000';

/** Digests on PostgreSQL, as the worker sees them. */
export class PgOverzichtenRecord extends OverzichtenRecord {
  constructor(
    private readonly database: Database,
    private readonly klok: Klok,
    private readonly berichten: BerichtenRecord,
    private readonly regels: VerzendRegels,
  ) {
    super();
  }

  override async isKlaar({ soort, periode }: OverzichtRonde): Promise<boolean> {
    return (await this.database.rows(overzicht.IS_KLAAR, [soort, periode])).length > 0;
  }

  override async maak({ soort, periode, voor }: OverzichtRonde, limit: number, na: string | null): Promise<OverzichtBladzijde> {
    const vanaf = nietVoor(this.regels, this.klok, 'overzicht', new Date().toISOString());
    const values = [soort, periode, voor, limit, vanaf, this.klok.vandaag(), na ?? VOOR_DE_EERSTE];
    const [bladzijde] = await this.database.rows<{ [K in keyof OverzichtBladzijde]: OverzichtBladzijde[K] }>(
      overzicht.MAAK[soort],
      values,
    );
    return bladzijde ?? { aantal: 0, verder: null };
  }

  override async maakContactlijsten(
    { soort, periode }: OverzichtRonde,
    limit: number,
    na: string | null,
  ): Promise<OverzichtBladzijde> {
    if (!isLijst(soort)) return { aantal: 0, verder: null };
    const vanaf = nietVoor(this.regels, this.klok, 'overzicht', new Date().toISOString());
    const values = [periode, limit, vanaf, this.klok.vandaag(), na ?? VOOR_DE_EERSTE];
    const [bladzijde] = await this.database.rows<{ [K in keyof OverzichtBladzijde]: OverzichtBladzijde[K] }>(
      contactlijst.MAAK_CONTACTLIJSTEN[soort],
      values,
    );
    return bladzijde ?? { aantal: 0, verder: null };
  }

  override async rondAf({ soort, periode }: OverzichtRonde): Promise<void> {
    await this.database.rows(overzicht.ROND_AF, [soort, periode]);
  }

  override async laatVervallen(): Promise<void> {
    await this.database.rows(overzicht.LAAT_VERVALLEN);
  }

  override async readTeVersturen(bezorgingIds: readonly string[]): Promise<OverzichtTeVersturen[]> {
    const rijen = await this.database.rows<{ [K in keyof OverzichtRij]: OverzichtRij[K] }>(overzicht.OVERZICHT_TE_VERSTUREN, [
      bezorgingIds,
      this.klok.vandaag(),
    ]);
    const gelezen: OverzichtTeVersturen[] = [];
    for (const { persoonId, organisatieId, emailadres, bewaard, ...rij } of rijen) {
      if (emailadres === null) continue;
      const vastlopers = await this.readVastlopers(persoonId, organisatieId, rij, bewaard);
      if (vastlopers.length > 0) gelezen.push({ ...rij, ontvanger: { emailadres, persoonId, organisatieId }, vastlopers });
    }
    return gelezen;
  }

  override async storeAfmeldlinks(links: readonly NieuweAfmeldlink[]): Promise<void> {
    const rijen = links.map(({ wie, ...rest }) => ({ ...rest, ...wie }));
    await this.database.rows(overzicht.BEWAAR_AFMELDLINKS, [JSON.stringify(rijen)]);
  }

  private async readVastlopers(
    persoonId: string | null,
    organisatieId: string,
    { soort, periode }: Pick<OverzichtRij, 'soort' | 'periode'>,
    bewaard: readonly string[],
  ): Promise<OverzichtVastloper[]> {
    if (bewaard.length > 0) return this.readBewaard(bewaard);
    if (!isLijst(soort)) return [];
    const maandag = soort === 'stilstand' ? periode : null;
    return persoonId === null ? this.readContactlijst(organisatieId, soort, maandag) : this.readLijst(persoonId, soort, maandag);
  }

  /** The list of an organisation without people here. */
  private async readContactlijst(
    organisatieId: string,
    soort: LijstSoort,
    maandag: string | null,
  ): Promise<OverzichtVastloper[]> {
    const rijen = await this.database.rows<ZaakRij & { linkGeneratie: string | null }>(contactlijst.CONTACTLIJST[soort], [
      organisatieId,
      this.klok.vandaag(),
      maandag,
    ]);
    return rijen.map((rij) => ({ ...lijstVastloper(rij), linkGeneratie: rij.linkGeneratie }));
  }

  /** The cases of the messages that were kept, the one of the newest message first; the messages are weighed as when they go by themselves. */
  private async readBewaard(bezorgingIds: readonly string[]): Promise<OverzichtVastloper[]> {
    const perVastloper = new Map<string, TeVersturen[]>();
    for (const bericht of await this.berichten.readTeVersturen(bezorgingIds)) {
      const { id } = bericht.vastloper;
      const eerder = perVastloper.get(id) ?? [];
      perVastloper.delete(id);
      perVastloper.set(id, [...eerder, bericht]);
    }
    return [...perVastloper.values()]
      .reverse()
      .flatMap((berichten) => berichten.slice(-1).map(({ vastloper }) => ({ ...vastloper, berichten, teLaatSinds: null })));
  }

  /** The cases of a list that this person may see, each once. */
  private async readLijst(persoonId: string, soort: LijstSoort, maandag: string | null): Promise<OverzichtVastloper[]> {
    const rijen = await this.database.rows<{ [K in keyof LijstRij]: LijstRij[K] }>(overzicht.LIJST_VASTLOPERS, [
      persoonId,
      this.klok.vandaag(),
      soort,
      maandag,
    ]);
    const gezien = rijen.filter((rij) => magOntvangen({ persoonId, lidmaatschappen: rij.lidmaatschappen }, rij));
    return [...new Map(gezien.map((rij) => [rij.id, lijstVastloper(rij)])).values()];
  }
}

function lijstVastloper(rij: ZaakRij): OverzichtVastloper {
  const { id, nummer, titel, status, trede, resultaat, aanZet, volgendeSoort, volgendeEinddatum, teLaatSinds, verstrekenDatum } =
    rij;
  const volgendeTermijn =
    volgendeSoort === null || volgendeEinddatum === null ? null : { soort: volgendeSoort, einddatum: volgendeEinddatum };
  return { id, nummer, titel, status, trede, resultaat, aanZet, volgendeTermijn, teLaatSinds, verstrekenDatum, berichten: [] };
}
