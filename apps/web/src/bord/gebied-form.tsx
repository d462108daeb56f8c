// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Kalender } from '#domain/kalender/kalender';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { PageContext } from '../frame/page-context.js';
import { Button } from '../parts/button.js';
import { Select } from '../parts/select.js';
import { BORD as T } from '../texts/werkvoorraad.js';
import type { BordKeuze } from './bord-query.js';

/** What the board and one rung of it have in common: the choice, the areas to choose from, and today with the calendar. */
export interface BordFrame {
  readonly page: PageContext;
  readonly keuze: BordKeuze;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly vandaag: string;
  readonly kalender: Kalender;
}

/** Which area to see; asked only of who sees more. The choice stands in the address. */
export function GebiedForm({ keuze, gebieden }: Pick<BordFrame, 'keuze' | 'gebieden'>): VNode | null {
  if (gebieden.length < 2) return null;
  return (
    <form class="filter no-print" method="get" action="/bord" aria-label={T.focusgebied}>
      {keuze.trede && <input type="hidden" name="trede" value={keuze.trede} />}
      <Select
        id="bord-gebied"
        name="focusgebied"
        label={T.focusgebied}
        required={true}
        values={[keuze.focusgebied ?? '']}
        options={gebieden.map(({ code, naam }) => ({ value: code, label: naam }))}
        empty={T.alle}
      />
      <Button look="secondary">{T.toon}</Button>
    </form>
  );
}
