// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';

/** One place to sign in, with the address that leads there. */
export interface InlogKeuze {
  readonly naam: string;
  readonly address: string;
}

/** Where several organisations sign in, each with its own service. */
export function InloggenPage({ keuzes }: { readonly keuzes: readonly InlogKeuze[] }): VNode {
  return (
    <FramePage title="Inloggen">
      <h1>Waar werkt u?</h1>
      <p class="lead">Kies uw organisatie. U logt in zoals u dat op uw werk gewend bent.</p>
      <ul>
        {keuzes.map(({ naam, address }) => (
          <li>
            <a href={address}>{naam}</a>
          </li>
        ))}
      </ul>
    </FramePage>
  );
}
