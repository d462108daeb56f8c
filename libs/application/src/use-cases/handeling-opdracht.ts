// SPDX-License-Identifier: EUPL-1.2
import type { HandelingSoort } from '#domain/ladder/handelingen';
import type { Actor } from '../ports/actor.js';
import type { GeenPersoonsgegevens, HandelingInvoer } from './handeling-invoer.js';

/** What an act is about: a case, or one of its questions and handovers. */
export interface HandelingDoel {
  readonly soort: 'vastloper' | 'toezegging' | 'overdracht';
  readonly id: string;
}

/** An act of a person. `sleutel` is the Idempotency-Key, or null. */
export interface HandelingOpdracht<S extends HandelingSoort = HandelingSoort> {
  readonly actor: Actor;
  readonly doel: HandelingDoel;
  readonly soort: S;
  readonly invoer: HandelingInvoer[S] & GeenPersoonsgegevens;
  readonly sleutel: string | null;
}
