// SPDX-License-Identifier: EUPL-1.2
import type { BevindingSoort } from '../screening/bevinding.js';
import { FOUTEN, type Foutcode } from './foutcodes.js';

/** One thing that is wrong with one field. `veld` is the path in the body or query, with dots: `regel.naam`, `partijen.0.naam`; empty for the whole. */
export interface VeldFout {
  readonly veld: string;
  readonly melding: string;
  /** The kind of personal data that was found; only with `PERSOONSGEGEVENS`. */
  readonly soort?: BevindingSoort;
  /** May the writer lift this find with a reason? Only with `PERSOONSGEGEVENS`. */
  readonly ambigu?: boolean;
}

/** What goes with a problem besides its code. */
export interface FoutBijlage {
  /** All fields that are wrong, at once. */
  readonly fouten?: readonly VeldFout[];
  /** Extension members of the problem, such as the new state of the vastloper. */
  readonly uitbreiding?: Readonly<Record<string, unknown>>;
  /** A clearer Dutch sentence than the usual one of the code. */
  readonly detail?: string;
  readonly cause?: unknown;
}

/**
 * A request that cannot be done, with its code: thrown by use cases and edges, answered as a problem (docs/problems.md).
 * The rules of the ladder never throw it: there a refusal is a value.
 */
export class FoutError extends Error {
  override readonly name = 'FoutError';

  constructor(
    readonly code: Foutcode,
    readonly bijlage: FoutBijlage = {},
  ) {
    super(`${code}: ${bijlage.detail ?? FOUTEN[code].titel}`, { cause: bijlage.cause });
  }
}

/** A problem with fields of the input: `INVOER_ONGELDIG`. */
export function invoerOngeldig(fouten: readonly VeldFout[]): FoutError {
  return new FoutError('INVOER_ONGELDIG', { fouten });
}
