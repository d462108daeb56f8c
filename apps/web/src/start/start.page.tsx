// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { WebSessie } from '../auth/verzoek.js';
import { WieBentU } from '../auth/wie-bent-u.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { Door } from './doors.js';
import { klokTekst, type SnelleKlok } from './snelle-klok.js';
import { TREDE_REGELS } from './treden.js';

/** What the start page shows. `klok` is null at the speed of the law; `token` is false where people sign in elsewhere. */
export interface StartPageProps {
  readonly doors: readonly Door[];
  readonly apiUrl: string;
  readonly klok: SnelleKlok | null;
  readonly token: boolean;
  /** Who is signed in; null for a visitor. */
  readonly sessie: WebSessie | null;
}

/** The first page: what Doorbraak is, every door, how to get a token, and the ladder. */
export function StartPage({ doors, apiUrl, klok, token, sessie }: StartPageProps): VNode {
  return (
    <FramePage title="Welkom">
      {klok && (
        <div class="notice" role="note">
          <p>{klokTekst(klok)}</p>
        </div>
      )}
      <h1>Loopt uw werk vast?</h1>
      <p class="lead">
        Soms kan iets niet door een regel, door geld of door een grens tussen organisaties. Wij noemen dat een vastloper. U dient
        hem één keer in. Daarna is er altijd iemand aan zet, met een datum erbij.
      </p>
      <p>
        Blijft het stil? Dan gaat de vastloper vanzelf een trede omhoog, tot in Den Haag. Stilte sluit nooit iets af. U weet
        altijd wie aan zet is en tot wanneer.
      </p>
      <WieBentU sessie={sessie} />
      <h2 id="deuren">Alle deuren</h2>
      <ul class="doors" role="list" aria-labelledby="deuren">
        {doors.map((door) => (
          <DoorItem door={door} />
        ))}
      </ul>
      {token && <TokenPart apiUrl={apiUrl} />}
      <h2 id="ladder">De ladder</h2>
      <p>Elke trede heeft een klok. Dit zijn de gewone termijnen. Een gebied kan andere afspreken.</p>
      <ol class="ladder" role="list" aria-labelledby="ladder">
        {TREDE_REGELS.map(({ naam, tekst, werkdagen }) => (
          <li class="rung">
            <h3>
              {naam}: {werkdagen} werkdagen
            </h3>
            <p>{tekst}</p>
          </li>
        ))}
      </ol>
    </FramePage>
  );
}

function DoorItem({ door }: { readonly door: Door }): VNode {
  return (
    <li class="door">
      <h3>{door.open ? <a href={door.address}>{door.name}</a> : door.name}</h3>
      <p>{door.text}</p>
      <p class="door__address">
        <code>{breakable(door.address)}</code>
      </p>
    </li>
  );
}

/** Lets a long address break after a slash instead of in the middle of a word. */
function breakable(address: string): ComponentChildren {
  return address.split(/(?<=[^/]\/)(?=[^/])/).flatMap((part, place) => (place === 0 ? [part] : [<wbr />, part]));
}

function TokenPart({ apiUrl }: { readonly apiUrl: string }): VNode {
  return (
    <section aria-labelledby="token">
      <h2 id="token">Zo krijgt u een token</h2>
      <p>Op deze computer zijn er mensen om mee te oefenen. Zij bestaan niet echt. Bekijk de lijst en kies een sleutel:</p>
      <Command text="npm run -s personen" />
      <p>Haal een token op en bekijk de vastlopers van die persoon. Zet uw sleutel op de plaats van SLEUTEL:</p>
      <Command text={`TOKEN=$(npm run -s token -- SLEUTEL)\ncurl -H "Authorization: Bearer $TOKEN" ${apiUrl}/v1/vastlopers`} />
    </section>
  );
}

/** Scrolls sideways on a phone, so it can also be reached by keyboard. */
function Command({ text }: { readonly text: string }): VNode {
  return (
    <pre tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
