// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from './csrf-field.page.js';
import type { WebSessie } from './verzoek.js';

/** Who is signed in, with a way out; or the way in. Says it when roles do not count in this sign-in. */
export function WieBentU({ sessie }: { readonly sessie: WebSessie | null }): VNode {
  if (sessie === null)
    return (
      <p>
        <a href="/inloggen">Inloggen</a>
      </p>
    );
  return (
    <section aria-label="Wie u bent">
      <p>
        U bent ingelogd als <strong>{sessie.actor.naam}</strong>.
      </p>
      {sessie.geweerdeRollen.length > 0 && <ZwakkeAanmelding />}
      <form method="post" action="/uitloggen">
        <CsrfField token={sessie.csrf} />
        <button type="submit">Uitloggen</button>
      </form>
    </section>
  );
}

function ZwakkeAanmelding(): VNode {
  return (
    <div class="notice" role="note">
      <p>
        U bent niet sterk genoeg ingelogd voor al uw rollen. Een deel van uw rollen telt nu niet mee. Log uit en log opnieuw in
        met een extra stap, bijvoorbeeld een app op uw telefoon.
      </p>
    </div>
  );
}
