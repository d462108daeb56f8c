// SPDX-License-Identifier: EUPL-1.2
import {
  VastloperProces,
  type HandelingLevering,
  type LeveringUitkomst,
  type ProcesStand,
} from '#application/ports/vastloper-proces';
import type { VastloperRecord } from '#application/ports/vastloper-record';
import type { Foutcode } from '#domain/fouten/foutcodes';
import { beslisHandeling } from '#domain/ladder/beslis-handeling';
import type { Positie } from '#domain/ladder/positie';

/** A process that does in place what the workflow does, notes who asked what, and can be away. */
export class ScriptedProces extends VastloperProces {
  readonly started: string[] = [];
  readonly delivered: string[] = [];
  readonly reloaded: string[] = [];
  readonly terminated: string[] = [];
  /** Cases with a running workflow; `unlisted` ones run, but are not in the list yet. */
  readonly running = new Set<string>();
  readonly unlisted = new Set<string>();
  /** Running cases that have work in hand or that keep failing; the others rest. */
  readonly standen = new Map<string, ProcesStand>();
  away = false;
  /** Acts to which the workflow answers with a fault. */
  readonly kapot = new Set<string>();
  /** Per act what its next deliveries come to, before it is carried out. */
  readonly script = new Map<string, ('onbereikbaar' | 'stuk')[]>();

  constructor(private readonly record: VastloperRecord) {
    super();
  }

  override async deliver({ handelingId, vastloperId, kern, readPositie }: HandelingLevering): Promise<LeveringUitkomst> {
    if (this.away) return { uitkomst: 'onbereikbaar', oorzaak: new Error('away') };
    if (this.kapot.has(handelingId)) return { uitkomst: 'stuk', oorzaak: new Error('kapot') };
    const next = this.script.get(handelingId)?.shift();
    if (next) return { uitkomst: next, oorzaak: new Error(next) };
    const positie = await readPositie();
    const beslissing = beslisHandeling(positie, kern);
    if (!beslissing.toegestaan) return { uitkomst: 'geweigerd', code: beslissing.code satisfies Foutcode };
    const { persoonId, organisatieId } = kern.actor;
    const aanleiding = { soort: 'handeling', handelingId, handeling: kern.soort, persoonId, organisatieId } as const;
    const result = await this.record.commitZet(vastloperId, positie.versie, { aanleiding, effecten: beslissing.effecten });
    this.delivered.push(handelingId);
    return { uitkomst: 'verwerkt', versie: result.positie.versie };
  }

  override async start({ vastloperId }: Positie): Promise<void> {
    this.refuseWhenAway();
    this.started.push(vastloperId);
    this.running.add(vastloperId);
  }

  override async isRunning(vastloperId: string): Promise<boolean> {
    this.refuseWhenAway();
    return this.running.has(vastloperId) || this.unlisted.has(vastloperId);
  }

  override async standOf(vastloperId: string): Promise<ProcesStand> {
    if (!(await this.isRunning(vastloperId))) return 'weg';
    return this.standen.get(vastloperId) ?? 'rust';
  }

  override async reload(vastloperId: string): Promise<void> {
    this.refuseWhenAway();
    this.reloaded.push(vastloperId);
  }

  override async terminate(vastloperId: string): Promise<void> {
    this.refuseWhenAway();
    this.terminated.push(vastloperId);
    this.running.delete(vastloperId);
  }

  override async *listRunning(): AsyncIterable<string> {
    this.refuseWhenAway();
    yield* this.running;
  }

  override async ping(): Promise<void> {
    this.refuseWhenAway();
  }

  private refuseWhenAway(): void {
    if (this.away) throw new Error('away');
  }
}
