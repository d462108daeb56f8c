// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { GelijkendeCard } from '../melden/gelijkende.js';
import { Heading } from '../parts/heading.js';
import { VASTLOPER as T } from '../texts/vastloper.js';
import type { Dossier } from './vastloper-dossier.js';

/** Cases that look like this one, for who decides at the intake what happens with it; null when there are none. */
export function LijktPart({ dossier: { gelijkende } }: { readonly dossier: Dossier }): VNode | null {
  if (gelijkende.length === 0) return null;
  return (
    <section aria-labelledby="lijkt">
      <Heading level={2} id="lijkt">
        {T.lijktTitel}
      </Heading>
      <p>{T.lijkt}</p>
      <ul class="cards" role="list">
        {gelijkende.map((item) => (
          <GelijkendeCard item={item} />
        ))}
      </ul>
    </section>
  );
}
