// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from './actor.js';
import type { GebeurtenisRegel } from './vastloper.repository.js';

/** What is needed to compute the hash of a gebeurtenis again, without the database. Hashes and salts are hex (docs/adr/0022). */
export interface LogboekBewijs {
  readonly formatversie: number;
  readonly handelingId: string | null;
  readonly organisatieId: string | null;
  /** True when the filer hides their name from the reader; then `persoonId` and `zout` are null and `persoonHash` stands for them. */
  readonly persoonVerborgen: boolean;
  readonly persoonId: string | null;
  readonly zout: string | null;
  readonly persoonHash: string | null;
  /** A salt per field of `woorden`. */
  readonly zouten: Readonly<Record<string, string>>;
  /** Per field that is hidden from the reader, the hash it has. */
  readonly verborgenWoorden: Readonly<Record<string, string>>;
  readonly woordenHash: string | null;
  readonly vorigeHash: string;
  readonly hash: string;
}

/**
 * One gebeurtenis to take along. `gegevens` holds the codes, `woorden` what a person wrote with it: null at later gebeurtenissen of the same
 * act. `gewist`: the hash of each field that was erased.
 */
export interface LogboekRegel extends Omit<GebeurtenisRegel, 'handelingId' | 'tekstvelden'> {
  readonly woorden: Readonly<Record<string, unknown>> | null;
  readonly gewist: Readonly<Record<string, string>>;
  readonly bewijs: LogboekBewijs;
}

/** The whole log of one case, to read and to check elsewhere. `einde` is where the case says it ends; hashes are hex, instants ISO UTC. */
export interface Logboek {
  readonly vastloper: { readonly id: string; readonly nummer: string };
  readonly einde: { readonly versie: number; readonly hash: string };
  readonly gebeurtenissen: readonly LogboekRegel[];
  readonly controlepunten: readonly {
    readonly volgnummer: number;
    readonly op: string;
    readonly versie: number;
    readonly hash: string;
  }[];
}

/** The log of a case as a whole. */
export abstract class LogboekRepository {
  /** Everything at one instant, or null when the case is unknown or unseen. `leestNaam`: the policy lets them read a filer's hidden name. */
  abstract findVisible(vastloperId: string, zicht: Zicht, leestNaam: boolean): Promise<Logboek | null>;
}
