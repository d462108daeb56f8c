// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { CsrfField } from '../auth/csrf-field.page.js';
import { text } from '../forms/field.js';
import { Button } from '../parts/button.js';
import { TextField } from '../parts/text-field.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';

/** What is searched for. */
export const ZOEK_FIELD = text('zoek', T.zoeken, { required: false });

/** A search by nummer or words. It is sent as a form: what somebody searches for may be a name, and an address is kept in too many places. */
export function SearchForm({ csrf, zoek = '' }: { readonly csrf: string; readonly zoek?: string }): VNode {
  return (
    <form class="search" role="search" method="post" action="/werkvoorraad/zoeken">
      <CsrfField token={csrf} />
      <TextField id="zoek" name={ZOEK_FIELD.name} label={T.zoeken} value={zoek} required />
      <Button look="secondary">{T.zoek}</Button>
    </form>
  );
}
