// SPDX-License-Identifier: EUPL-1.2
import { VastloperRecord, type OpenVastloper, type VastlegUitkomst, type WachtendeHandeling } from '#application/ports/vastloper-record';
import type { Foutcode } from '#domain/fouten/foutcodes';
import { amsterdamDatum } from '#domain/kalender/amsterdam';
import { KALENDER_STANDAARD } from '#domain/kalender/kalender';
import { wekmomentOp } from '#domain/klok/wekmoment';
import { dienIn, type Indiening } from '#domain/ladder/dien-in';
import { herbereken } from '#domain/ladder/herbereken';
import type { Mutatie, ToepasContext } from '#domain/ladder/mutatie';
import { pasToe } from '#domain/ladder/pas-toe';
import type { Positie } from '#domain/ladder/positie';
import { volgendeWek } from '#domain/ladder/volgende-wek';
import type { Zet } from '#domain/ladder/zet';

/** The time of a test: the calendar as the record sees it, and how a calendar instant maps to an instant of the server. */
export interface TestTime {
  /** Now on the calendar, ISO UTC. */
  nu(): Promise<string>;
  /** The server's instant (ISO UTC) of a calendar instant. */
  toReal(kalenderMoment: string): string;
}

/** One fact as a test reads it: what happened, and on which Amsterdam date. */
export interface LoggedGebeurtenis {
  readonly datum: string;
  readonly versie: number;
  readonly soort: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** The record in memory, for workflow tests: same ladder and same `pasToe` as the real one, no database. */
export class InMemoryVastloperRecord extends VastloperRecord {
  readonly log: LoggedGebeurtenis[] = [];
  readonly berichten: { readonly datum: string; readonly soort: string; readonly aan: string }[] = [];
  readonly geweigerd = new Map<string, Foutcode>();
  readonly verwerkt = new Map<string, number>();
  readonly posities = new Map<string, Positie>();
  /** How many commits were asked for, told apart by outcome. */
  readonly commits = { vastgelegd: 0, al_verwerkt: 0, verouderd: 0, geweigerd: 0 };
  /** While true every call fails, as when the database is away. */
  away = false;
  private lastId = 0;

  constructor(private readonly time: TestTime) {
    super();
  }

  /** Files a case and answers its first positie. */
  async dienIn(indiening: Indiening): Promise<Positie> {
    return this.store(dienIn(indiening, await this.context(indiening.vastloperId)));
  }

  /** Changes a case outside its workflow, as a second delivery would. */
  async applyOutside(vastloperId: string, zet: Zet): Promise<Positie> {
    return this.store(pasToe(this.find(vastloperId), zet, await this.context(vastloperId)));
  }

  override async commitZet(vastloperId: string, verwachteVersie: number, zet: Zet): Promise<VastlegUitkomst> {
    this.refuseWhenAway();
    const context = await this.context(vastloperId);
    const result = this.commit(vastloperId, verwachteVersie, zet, context);
    this.commits[result.uitkomst] += 1;
    return result;
  }

  override async readPositie(vastloperId: string): Promise<Positie> {
    this.refuseWhenAway();
    return this.find(vastloperId);
  }

  override claimHandelingen(): Promise<WachtendeHandeling[]> {
    return Promise.resolve([]);
  }

  override releaseHandeling(): Promise<void> {
    return Promise.resolve();
  }

  override markIngediendVerwerkt(): Promise<void> {
    return Promise.resolve();
  }

  override async listOpen(naId: string | null, limit: number): Promise<OpenVastloper[]> {
    this.refuseWhenAway();
    return [...this.posities.values()]
      .filter(({ status, vastloperId }) => status !== 'afgesloten' && (naId === null || vastloperId > naId))
      .sort((a, b) => (a.vastloperId < b.vastloperId ? -1 : 1))
      .slice(0, limit)
      .map((positie) => ({ vastloperId: positie.vastloperId, versie: positie.versie, wekmoment: volgendeWek(positie)?.wekmoment ?? null }));
  }

  override async herbereken(vastloperId: string): Promise<boolean> {
    const mutatie = herbereken(this.find(vastloperId), await this.context(vastloperId));
    if (mutatie.termijnen.length > 0) await this.store(mutatie);
    return mutatie.termijnen.length > 0;
  }

  override countWachtend(): Promise<{ handelingen: number; berichten: number; oudsteHandelingSeconden: number }> {
    return Promise.resolve({ handelingen: 0, berichten: this.berichten.length, oudsteHandelingSeconden: 0 });
  }

  override heartbeat(): Promise<void> {
    return Promise.resolve();
  }

  private commit(vastloperId: string, verwachteVersie: number, zet: Zet, context: ToepasContext): VastlegUitkomst {
    const positie = this.find(vastloperId);
    const { aanleiding } = zet;
    const handelingId = aanleiding.soort === 'handeling' ? aanleiding.handelingId : null;
    if (handelingId !== null && this.verwerkt.has(handelingId)) return { uitkomst: 'al_verwerkt', positie };
    const code = handelingId === null ? undefined : this.geweigerd.get(handelingId);
    if (code !== undefined) return { uitkomst: 'geweigerd', code, positie };
    if (positie.versie !== verwachteVersie) return { uitkomst: 'verouderd', positie };
    const mutatie = pasToe(positie, zet, context);
    if (handelingId !== null) this.verwerkt.set(handelingId, mutatie.positie.versie);
    this.note(mutatie, context.vandaag);
    return { uitkomst: 'vastgelegd', positie: mutatie.positie };
  }

  private async store(mutatie: Mutatie): Promise<Positie> {
    this.note(mutatie, amsterdamDatum(await this.time.nu()));
    return mutatie.positie;
  }

  private note(mutatie: Mutatie, datum: string): void {
    this.posities.set(mutatie.positie.vastloperId, mutatie.positie);
    for (const gebeurtenis of mutatie.gebeurtenissen) this.log.push({ datum, ...gebeurtenis });
    for (const { soort, aan } of mutatie.berichten) this.berichten.push({ datum, soort, aan });
  }

  private find(vastloperId: string): Positie {
    const positie = this.posities.get(vastloperId);
    if (!positie) throw new Error(`Geen vastloper ${vastloperId}`);
    return positie;
  }

  private refuseWhenAway(): void {
    if (this.away) throw new Error('De database is weg');
  }

  private async context(vastloperId: string): Promise<ToepasContext> {
    const vandaag = amsterdamDatum(await this.time.nu());
    return {
      vandaag,
      kalender: KALENDER_STANDAARD,
      nieuwId: () => `id-${String((this.lastId += 1)).padStart(6, '0')}`,
      wekmoment: (datum) => this.time.toReal(wekmomentOp(datum, vastloperId, 0)),
    };
  }
}
