// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { Button, LinkButton } from '../parts/button.js';
import { Details } from '../parts/details.js';
import { Select } from '../parts/select.js';
import { optionsOf } from '../forms/field.js';
import { TERMIJNEN, TREDEN } from '../texts/begrippen.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { werkAddress } from './werk-filter.js';

/** The choices most asked for, as plain links. */
const QUICK: readonly { readonly label: string; readonly filter: Partial<WerkvoorraadFilter> }[] = [
  { label: T.snelTeLaat, filter: { teLaat: true } },
  { label: T.snelNieuw, filter: { trede: 'intake' } },
  { label: T.snelBericht, filter: { soort: 'terugkoppeling' } },
  { label: T.snelAntwoord, filter: { soort: 'toezegging' } },
];

const namesOf = (words: Readonly<Record<string, { readonly naam: string }>>) =>
  optionsOf(words).map(({ value, label }) => ({ value, label }));

/** What to see of the work list; the choice stands in the address, so that it can be kept. The area is asked only of who works in more. */
export function FilterForm({
  filter,
  gebieden,
  open,
}: {
  readonly filter: WerkvoorraadFilter;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly open: boolean;
}): VNode {
  const here = werkAddress(filter);
  return (
    <div class="filters no-print">
      <nav aria-label={T.snel}>
        <ul class="chips" role="list">
          {QUICK.map((quick) => {
            const href = werkAddress(quick.filter);
            return (
              <li>
                <a class="chip" href={href} aria-current={href === here ? 'true' : undefined}>
                  {quick.label}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <Details summary={T.kiezen} open={open}>
        <form method="get" action="/werkvoorraad">
          <div class="filters__fields">
            <Select
              id="f-trede"
              name="trede"
              label={T.trede}
              required={true}
              values={[filter.trede ?? '']}
              options={namesOf(TREDEN)}
              empty={T.alle}
            />
            <Select
              id="f-soort"
              name="soort"
              label={T.soort}
              required={true}
              values={[filter.soort ?? '']}
              options={namesOf(TERMIJNEN)}
              empty={T.alle}
            />
            {gebieden.length > 1 && (
              <Select
                id="f-gebied"
                name="focusgebied"
                label={T.focusgebied}
                required={true}
                values={[filter.focusgebied ?? '']}
                options={gebieden.map(({ code, naam }) => ({ value: code, label: naam }))}
                empty={T.alle}
              />
            )}
          </div>
          <div class="choice">
            <input
              class="utrecht-checkbox"
              type="checkbox"
              id="f-laat"
              name="telaat"
              value="1"
              checked={filter.teLaat === true}
            />
            <label class="utrecht-form-label utrecht-form-label--checkbox" for="f-laat">
              {T.alleen}
            </label>
          </div>
          <div class="button-row">
            <Button look="secondary">{T.toon}</Button>
            {open && (
              <LinkButton look="secondary" href="/werkvoorraad">
                {T.allesTonen}
              </LinkButton>
            )}
          </div>
          <p class="soft small">{T.bewaarUitleg}</p>
        </form>
      </Details>
    </div>
  );
}
