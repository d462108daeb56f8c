// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Button, LinkButton } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { VOORKEUREN as T } from '../texts/voorkeuren.js';
import { VOORKEUREN_PATH } from './voorkeuren.page.js';

/** Before and after stopping ordinary mail with the link of a mail. The button sends to this same address; looking changes nothing. */
export function MinderMailPage({ page, gestopt }: { readonly page: PageContext; readonly gestopt: boolean }): VNode {
  const titel = gestopt ? T.gestoptTitel : T.minderTitel;
  return (
    <FramePage title={titel} page={page}>
      <Heading level={1}>{titel}</Heading>
      <p class="lead">{gestopt ? T.gestopt : T.minderUitleg}</p>
      {!gestopt && (
        <form method="post" action={page.path}>
          <CsrfField token={page.csrf} />
          <div class="button-row">
            <Button>{T.minderKnop}</Button>
          </div>
        </form>
      )}
      <p>{T.anders}</p>
      <p>
        <LinkButton look="secondary" href={VOORKEUREN_PATH}>
          {T.andersKnop}
        </LinkButton>
      </p>
    </FramePage>
  );
}
