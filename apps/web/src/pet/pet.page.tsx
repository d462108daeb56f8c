// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Heading } from '../parts/heading.js';
import { PET } from '../texts/pet.js';
import { PET_PATH, type Pet } from './pet.js';

/** The name of the button that says which hat, and what it sends for all of them together. */
export const PET_FIELD = 'pet';
export const ALLE_PETTEN = 'alle';

/** The choice, and where to go after it. */
export interface PetPageProps {
  readonly page: PageContext;
  readonly terug: string;
}

/** The hats of this person, each with a button to put it on. */
export function PetPage({ page, terug }: PetPageProps): VNode {
  const { petten = [], csrf } = page;
  return (
    <FramePage title={PET.titel} page={page}>
      <Heading level={1}>{PET.titel}</Heading>
      <p class="lead">{petten.length === 0 ? PET.een : PET.intro}</p>
      {petten.length > 0 && (
        <form id="pet" method="post" action={PET_PATH}>
          <CsrfField token={csrf} />
          <input type="hidden" name="terug" value={terug} />
          <ul class="petten" role="list">
            {petten.map((pet) => (
              <PetItem pet={pet} />
            ))}
          </ul>
        </form>
      )}
    </FramePage>
  );
}

function PetItem({ pet: { id, naam, gedragen } }: { readonly pet: Pet }): VNode {
  return (
    <li class={gedragen ? 'pet pet--now' : 'pet'}>
      <div>
        <p class="pet__name" id={`pet-${id ?? ALLE_PETTEN}`}>
          {naam}
        </p>
        {id === null && <p class="small soft">{PET.alleUitleg}</p>}
      </div>
      {gedragen ? (
        <p class="pet__now">{PET.nu}</p>
      ) : (
        <button
          class="utrecht-button utrecht-button--secondary-action"
          type="submit"
          name={PET_FIELD}
          value={id ?? ALLE_PETTEN}
          aria-describedby={`pet-${id ?? ALLE_PETTEN}`}
        >
          {PET.opzetten}
        </button>
      )}
    </li>
  );
}
