// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { BulletList } from '../parts/bullet-list.js';
import { Button, LinkButton } from '../parts/button.js';
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
      <form method="post" action="/melden">
        <CsrfField token={page.csrf} />
        <div class="button-row">
          {begun && <LinkButton href="/melden/1">{MELDEN.verder}</LinkButton>}
          <Button look={begun ? 'secondary' : 'primary'}>{begun ? MELDEN.opnieuw : MELDEN.begin}</Button>
        </div>
      </form>
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
