// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { Rol } from '#domain/ladder/begrippen';
import { FramePage } from '../frame/frame.page.js';
import { menuFor } from '../frame/menu.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { LinkButton } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { fill } from '../texts/fill.js';
import { START } from '../texts/start.js';
import type { Door } from './doors.js';
import { TREDE_REGELS } from './treden.js';

/** What the start page shows. `token` is false where people sign in elsewhere; `geweerdeRollen` do not count in this sign-in. */
export interface StartPageProps {
  readonly page: PageContext;
  readonly doors: readonly Door[];
  readonly apiUrl: string;
  readonly token: boolean;
  readonly geweerdeRollen: readonly Rol[];
}

/** The first page: what Doorbraak is, where to begin, the ladder, every door, and how to get a token. */
export function StartPage({ page, doors, apiUrl, token, geweerdeRollen }: StartPageProps): VNode {
  return (
    <FramePage title={START.titel} page={page}>
      {geweerdeRollen.length > 0 && (
        <Alert kind="warning" title={START.zwakTitel}>
          <p>{START.zwak}</p>
        </Alert>
      )}
      {page.visitor ? <OwnDoors visitor={page.visitor} /> : <Heading level={1}>{START.kop}</Heading>}
      <p class="lead">{START.lead}</p>
      <p>{START.stilte}</p>
      {!page.visitor && (
        <div class="button-row">
          <LinkButton href="/melden">{START.melden}</LinkButton>
          <LinkButton href="/mijn-meldingen" look="secondary">
            {START.mijn}
          </LinkButton>
        </div>
      )}
      <LadderPart />
      <Heading level={2} id="deuren">
        {START.deuren}
      </Heading>
      <ul class="doors" role="list" aria-labelledby="deuren">
        {doors.map((door) => (
          <DoorItem door={door} />
        ))}
      </ul>
      {token && <TokenPart apiUrl={apiUrl} />}
    </FramePage>
  );
}

/** Where this person can go, the desk of their role first. */
function OwnDoors({ visitor }: { readonly visitor: NonNullable<PageContext['visitor']> }): VNode {
  const doors = menuFor(visitor.rollen);
  return (
    <>
      <Heading level={1}>{fill(START.welkom, { naam: visitor.naam })}</Heading>
      <p class="lead">{doors.length > 0 ? START.welkomUitleg : START.geenDeuren}</p>
      <ul class="own-doors" role="list">
        {doors.map(({ href, label, uitleg }) => (
          <li>
            <a class="utrecht-link" href={href}>
              {label}
            </a>
            <p>{uitleg}</p>
          </li>
        ))}
      </ul>
      <Heading level={2}>{START.watIsDit}</Heading>
    </>
  );
}

function LadderPart(): VNode {
  return (
    <>
      <Heading level={2} id="ladder">
        {START.ladder}
      </Heading>
      <p>{START.ladderUitleg}</p>
      <ol class="ladder" role="list" aria-labelledby="ladder">
        {TREDE_REGELS.map(({ naam, tekst, werkdagen }, place) => (
          <li class="ladder__rung">
            <span class="ladder__mark" aria-hidden="true">
              {place + 1}
            </span>
            <div>
              <p class="ladder__name">{fill(START.werkdagen, { naam, aantal: werkdagen })}</p>
              <p>{tekst}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
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
      <Heading level={2} id="token">
        {START.token}
      </Heading>
      <p>{START.tokenMensen}</p>
      <Command text="npm run -s personen" />
      <p>{START.tokenHaal}</p>
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
