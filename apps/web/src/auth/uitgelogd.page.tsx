// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { FramePage } from '../frame/frame.page.js';

/** After signing out. `signOutUrl` leads on to the issuer; null when there is nothing left to end there. */
export function UitgelogdPage({ signOutUrl }: { readonly signOutUrl: string | null }): VNode {
  return (
    <FramePage title="U bent uitgelogd">
      <h1>U bent uitgelogd</h1>
      {signOutUrl === null ? (
        <p>
          <a href="/">Ga naar de startpagina</a>
        </p>
      ) : (
        <>
          <p>Wij brengen u nu naar de aanmelddienst. Daar logt u ook uit.</p>
          <p>
            <a href={signOutUrl}>Ga naar de aanmelddienst</a>
          </p>
        </>
      )}
    </FramePage>
  );
}
