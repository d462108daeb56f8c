// SPDX-License-Identifier: EUPL-1.2
import { FoutError } from '#domain/fouten/fout.errors';
import { typedSentences } from '../forms/typed-sentences.js';
import type { Pet } from '../pet/pet.js';
import { fill } from '../texts/fill.js';
import { PET } from '../texts/pet.js';

/** A form of an earlier session of the same person: nothing was done, and it stands at `location`, filled in, to be sent anew. */
export class FormulierBewaard extends FoutError {
  constructor(readonly location: string) {
    super('FORMULIER_NIET_VERTROUWD');
  }
}

/** The refusal of a form that is of no session of this person, with the sentences that were typed, so that nothing is lost. */
export function nietVertrouwd(form: unknown): FoutError {
  return new FoutError('FORMULIER_NIET_VERTROUWD', { uitbreiding: { getypt: typedSentences(form) } });
}

/** The same for a form of this person under another hat; null for a hat that they have no more. `terug` is where the form is filled again under the right one, when it is kept. */
export function petGewisseld(pet: Pet | null, form: unknown, terug: string | null = null): FoutError {
  const uitbreiding = { getypt: typedSentences(form), terug };
  return new FoutError('PET_GEWISSELD', { uitbreiding, ...(pet && { detail: fill(PET.gewisseld, { naam: pet.naam }) }) });
}
