// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import type { AfmeldlinkHouder } from '#application/use-cases/stop-mail.use-case';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Button, LinkButton } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { VOORKEUREN as T } from '../texts/voorkeuren.js';
import { VOORKEUREN_PATH } from './voorkeuren.page.js';

/** Where who has no account takes ordinary mail again. */
export const WEER_MAIL_PATH = '/weer-mail';

/** Before and after stopping ordinary mail with the link of a mail: who holds it, and whether mail is stopped. The button sends to this same address; looking changes nothing. */
export function MinderMailPage({ page, houder }: { readonly page: PageContext; readonly houder: AfmeldlinkHouder }): VNode {
  const { vanContact, gestopt, weer } = houder;
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
      {!vanContact && <Anders tekst={T.anders} href={VOORKEUREN_PATH} knop={T.andersKnop} />}
      {weer !== null && (
        <>
          <Heading level={2}>{T.weerVraag}</Heading>
          <Anders tekst={T.weerUitleg} href={`${WEER_MAIL_PATH}/${weer}`} knop={T.weerLink} />
        </>
      )}
    </FramePage>
  );
}

function Anders({ tekst, href, knop }: { readonly tekst: string; readonly href: string; readonly knop: string }): VNode {
  return (
    <>
      <p>{tekst}</p>
      <p>
        <LinkButton look="secondary" href={href}>
          {knop}
        </LinkButton>
      </p>
    </>
  );
}
