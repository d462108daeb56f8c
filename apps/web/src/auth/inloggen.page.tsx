// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import { Heading } from '../parts/heading.js';
import { INLOGGEN as T } from '../texts/aanmelden.js';

/** One place to sign in, with the address that leads there. */
export interface InlogKeuze {
  readonly naam: string;
  readonly address: string;
}

/** Where several organisations sign in, each with its own service. */
export function InloggenPage({ keuzes }: { readonly keuzes: readonly InlogKeuze[] }): VNode {
  return (
    <FramePage title={T.titel}>
      <Heading level={1}>{T.kop}</Heading>
      <p class="lead">{T.uitleg}</p>
      <ul>
        {keuzes.map(({ naam, address }) => (
          <li>
            <a class="utrecht-link" href={address}>
              {naam}
            </a>
          </li>
        ))}
      </ul>
    </FramePage>
  );
}
