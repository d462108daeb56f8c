// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { BulletList } from '../parts/bullet-list.js';
import { Button, LinkButton, type ButtonLook } from '../parts/button.js';
import { Details } from '../parts/details.js';
import { Heading } from '../parts/heading.js';
import { MELDEN } from '../texts/melden.js';

/** Where one goes with the matter of one resident; a desk of the government for professionals. */
const MAATWERKLOKET = 'https://www.landelijkmaatwerkloket.nl';

/** Before filing: what this is for and what not, and what will happen. `begun`: there is an unsent draft. */
export function MeldenIntroPage({ page, begun }: { readonly page: PageContext; readonly begun: boolean }): VNode {
  return (
    <FramePage title={MELDEN.titel} page={page}>
      <Heading level={1}>{MELDEN.titel}</Heading>
      <p class="lead">{MELDEN.intro}</p>
      {begun && (
        <Alert kind="info" title={MELDEN.conceptTitel}>
          <p>{MELDEN.concept}</p>
        </Alert>
      )}
      {begun ? <GoOn csrf={page.csrf} /> : <Begin csrf={page.csrf}>{MELDEN.begin}</Begin>}
      <div class="columns">
        <div>
          <Heading level={2}>{MELDEN.watWelTitel}</Heading>
          <BulletList items={MELDEN.watWel} />
          <Heading level={2}>{MELDEN.zoWerktTitel}</Heading>
          <ol>
            {MELDEN.zoWerkt.map((line) => (
              <li>{line}</li>
            ))}
          </ol>
          <p>{MELDEN.telefoon}</p>
          <p>{MELDEN.collega}</p>
        </div>
        <div>
          <div class="card">
            <Heading level={2}>{MELDEN.watNietTitel}</Heading>
            <p>{MELDEN.watNiet}</p>
            <p>
              <a class="utrecht-link" href={MAATWERKLOKET} rel="noreferrer">
                {MELDEN.watNietLink}
              </a>
            </p>
            <p>{MELDEN.watNietGevaar}</p>
          </div>
        </div>
      </div>
    </FramePage>
  );
}

/** Going on where one was; beginning anew throws the draft away, so that is asked first. */
function GoOn({ csrf }: { readonly csrf: string }): VNode {
  return (
    <>
      <div class="button-row">
        <LinkButton href="/melden/1">{MELDEN.verder}</LinkButton>
      </div>
      <Details summary={MELDEN.opnieuw} id="opnieuw">
        <p>{MELDEN.opnieuwUitleg}</p>
        <Begin csrf={csrf} look="danger">
          {MELDEN.opnieuwKnop}
        </Begin>
      </Details>
    </>
  );
}

function Begin({
  csrf,
  look = 'primary',
  children,
}: {
  readonly csrf: string;
  readonly look?: ButtonLook;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <form method="post" action="/melden">
      <CsrfField token={csrf} />
      <div class="button-row">
        <Button look={look}>{children}</Button>
      </div>
    </form>
  );
}
