// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { Button } from '../parts/button.js';
import { TextField } from '../parts/text-field.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';

/** A search by nummer or words; the question stands in the address. */
export function SearchForm({ zoek = '' }: { readonly zoek?: string }): VNode {
  return (
    <form class="search" role="search" method="get" action="/werkvoorraad">
      <TextField id="zoek" name="zoek" label={T.zoeken} value={zoek} required />
      <Button look="secondary">{T.zoek}</Button>
    </form>
  );
}
