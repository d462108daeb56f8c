// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { PageContext } from '../frame/page-context.js';
import { PET } from '../texts/pet.js';
import { PET_PATH, petKeuzePad } from './pet.js';

/** Which hat is on, and the way to another; on every page of who has more than one. */
export function PetBar({ page: { path, petten = [] } }: { readonly page: PageContext }): VNode | null {
  const gedragen = petten.find((pet) => pet.gedragen);
  if (!gedragen) return null;
  return (
    <div class="pet-bar no-print">
      <p>
        {`${PET.uwPet}: `}
        <strong>{gedragen.naam}</strong>
      </p>
      {path !== PET_PATH && <a href={petKeuzePad(path)}>{PET.wissel}</a>}
    </div>
  );
}
