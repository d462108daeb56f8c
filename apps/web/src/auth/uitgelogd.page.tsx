// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';
import { Heading } from '../parts/heading.js';
import { UITGELOGD as T } from '../texts/aanmelden.js';

/** After signing out. `signOutUrl` leads on to the issuer; null when there is nothing left to end there. */
export function UitgelogdPage({ signOutUrl }: { readonly signOutUrl: string | null }): VNode {
  return (
    <FramePage title={T.titel}>
      <Heading level={1}>{T.titel}</Heading>
      {signOutUrl === null ? (
        <p>
          <a class="utrecht-link" href="/">
            {T.naarStart}
          </a>
        </p>
      ) : (
        <>
          <p>{T.verder}</p>
          <p>
            <a class="utrecht-link" href={signOutUrl}>
              {T.naarDienst}
            </a>
          </p>
        </>
      )}
    </FramePage>
  );
}
