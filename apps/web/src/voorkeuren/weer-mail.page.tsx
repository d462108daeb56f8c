// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { FramePage } from '../frame/frame.page.js';
import type { PageContext } from '../frame/page-context.js';
import { Button } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { VOORKEUREN as T } from '../texts/voorkeuren.js';

/** Before and after taking ordinary mail again with a link. The button sends to this same address; looking changes nothing. */
export function WeerMailPage({ page, gestopt }: { readonly page: PageContext; readonly gestopt: boolean }): VNode {
  const titel = gestopt ? T.weerTitel : T.weerGedaanTitel;
  return (
    <FramePage title={titel} page={page}>
      <Heading level={1}>{titel}</Heading>
      <p class="lead">{gestopt ? T.weerPaginaUitleg : T.weerGedaan}</p>
      {gestopt && (
        <form method="post" action={page.path}>
          <CsrfField token={page.csrf} />
          <div class="button-row">
            <Button>{T.weerKnop}</Button>
          </div>
        </form>
      )}
    </FramePage>
  );
}
