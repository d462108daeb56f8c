// SPDX-License-Identifier: EUPL-1.2
import type { OpenVastloper, OudsteHandeling } from '#application/ports/auditor-record';
import { VastloperRecord, type VastlegUitkomst, type WachtendeHandeling } from '#application/ports/vastloper-record';
import { CommitRefusedError } from '#application/ports/commit-refused.errors';
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

/** One fact as a test reads it: what happened to which case, on which Amsterdam date and at which calendar instant (ISO UTC). */
export interface LoggedGebeurtenis {
  readonly vastloperId: string;
  readonly moment: string;
  readonly datum: string;
  readonly versie: number;
  readonly soort: string;
  readonly gegevens: Readonly<Record<string, unknown>>;
}

/** The record in memory, for workflow tests: same ladder and same `pasToe` as the real one, no database. */
export class InMemoryVastloperRecord extends VastloperRecord {
  readonly log: LoggedGebeurtenis[] = [];
  readonly berichten: {
    readonly vastloperId: string;
    readonly datum: string;
    readonly soort: string;
    readonly aan: string;
    readonly organisatieId: string | null;
  }[] = [];
  readonly geweigerd = new Map<string, Foutcode>();
  readonly verwerkt = new Map<string, number>();
  readonly posities = new Map<string, Positie>();
  /** How many commits were asked for, told apart by outcome. */
  readonly commits = { vastgelegd: 0, al_verwerkt: 0, verouderd: 0, geweigerd: 0 };
  /** The oldest act that waits on a case; a case that is not here has none. */
  readonly wachtend = new Map<string, OudsteHandeling>();
  /** While true every call fails, as when the database is away. */
  away = false;
  /** Says which commits are refused for good; none by default. */
  refuses: (zet: Zet) => boolean = () => false;
  private readonly lastIds = new Map<string, number>();

  constructor(private readonly time: TestTime) {
    super();
  }

  /** Files a case and answers its first positie. */
  async dienIn(indiening: Indiening): Promise<Positie> {
    const moment = await this.time.nu();
    return this.store(dienIn(indiening, this.context(indiening.vastloperId, moment)), moment);
  }

  /** Changes a case outside its workflow, as a second delivery would. */
  async applyOutside(vastloperId: string, zet: Zet): Promise<Positie> {
    const moment = await this.time.nu();
    return this.store(pasToe(this.find(vastloperId), zet, this.context(vastloperId, moment)), moment);
  }

  override async commitZet(vastloperId: string, verwachteVersie: number, zet: Zet): Promise<VastlegUitkomst> {
    this.refuseWhenAway();
    if (this.refuses(zet)) throw new CommitRefusedError(new RangeError('Dit kan niet'));
    const result = this.commit(vastloperId, verwachteVersie, zet, await this.time.nu());
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

  override releaseNaFout(): Promise<void> {
    return Promise.resolve();
  }

  override markGeweigerd(handelingId: string, code: Foutcode): Promise<void> {
    if (!this.verwerkt.has(handelingId) && !this.geweigerd.has(handelingId)) this.geweigerd.set(handelingId, code);
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
      .map((positie) => ({
        vastloperId: positie.vastloperId,
        versie: positie.versie,
        wekmoment: volgendeWek(positie)?.wekmoment ?? null,
        wachtOpStart: false,
        oudsteHandeling: this.wachtend.get(positie.vastloperId) ?? null,
      }));
  }

  override async latestEinddatum(): Promise<string | null> {
    const lopend = [...this.posities.values()].flatMap(({ termijnen }) => termijnen.filter(({ stand }) => stand === 'open'));
    return lopend
      .map(({ einddatum }) => einddatum)
      .reduce<string | null>((laatste, een) => (laatste !== null && laatste > een ? laatste : een), null);
  }

  override async herbereken(vastloperId: string): Promise<boolean> {
    const moment = await this.time.nu();
    const mutatie = herbereken(this.find(vastloperId), this.context(vastloperId, moment));
    if (mutatie.termijnen.length > 0) this.store(mutatie, moment);
    return mutatie.termijnen.length > 0;
  }

  override async ping(): Promise<void> {
    this.refuseWhenAway();
  }

  override countWachtend(): Promise<{ handelingen: number; berichten: number; oudsteHandelingSeconden: number }> {
    return Promise.resolve({ handelingen: 0, berichten: this.berichten.length, oudsteHandelingSeconden: 0 });
  }

  override heartbeat(): Promise<void> {
    return Promise.resolve();
  }

  override heartbeatAge(): Promise<number | null> {
    return Promise.resolve(null);
  }

  override heartbeatSuccessAge(): Promise<number | null> {
    return Promise.resolve(null);
  }

  private commit(vastloperId: string, verwachteVersie: number, zet: Zet, moment: string): VastlegUitkomst {
    const positie = this.find(vastloperId);
    const { aanleiding } = zet;
    const handelingId = aanleiding.soort === 'handeling' ? aanleiding.handelingId : null;
    if (handelingId !== null && this.verwerkt.has(handelingId)) return { uitkomst: 'al_verwerkt', positie };
    const code = handelingId === null ? undefined : this.geweigerd.get(handelingId);
    if (code !== undefined) return { uitkomst: 'geweigerd', code, positie };
    if (positie.versie !== verwachteVersie) return { uitkomst: 'verouderd', positie };
    const mutatie = pasToe(positie, zet, this.context(vastloperId, moment));
    if (handelingId !== null) this.verwerkt.set(handelingId, mutatie.positie.versie);
    return { uitkomst: 'vastgelegd', positie: this.store(mutatie, moment) };
  }

  private store({ positie, gebeurtenissen, berichten }: Mutatie, moment: string): Positie {
    const { vastloperId } = positie;
    const datum = amsterdamDatum(moment);
    this.posities.set(vastloperId, positie);
    for (const gebeurtenis of gebeurtenissen) this.log.push({ vastloperId, moment, datum, ...gebeurtenis });
    for (const { soort, aan, organisatieId } of berichten) this.berichten.push({ vastloperId, datum, soort, aan, organisatieId });
    return positie;
  }

  private find(vastloperId: string): Positie {
    const positie = this.posities.get(vastloperId);
    if (!positie) throw new Error(`Geen vastloper ${vastloperId}`);
    return positie;
  }

  private refuseWhenAway(): void {
    if (this.away) throw new Error('De database is weg');
  }

  /** Counted per case, so that a case has the same ids whatever other cases do. */
  private nextId(vastloperId: string): string {
    const last = (this.lastIds.get(vastloperId) ?? 0) + 1;
    this.lastIds.set(vastloperId, last);
    return `id-${String(last).padStart(6, '0')}`;
  }

  private context(vastloperId: string, moment: string): ToepasContext {
    return {
      vandaag: amsterdamDatum(moment),
      kalender: KALENDER_STANDAARD,
      nieuwId: () => this.nextId(vastloperId),
      wekmoment: (datum) => this.time.toReal(wekmomentOp(datum, vastloperId, 0)),
    };
  }
}
