// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { FocusgebiedRegel, OrganisatieRegel, ThemaRegel } from '#application/ports/referentie.repository';
import type { WerkvoorraadFilter } from '#application/ports/vastloper.repository';
import { Button, LinkButton } from '../parts/button.js';
import { Details } from '../parts/details.js';
import { Select } from '../parts/select.js';
import { optionsOf, type FieldOption } from '../forms/field.js';
import { BLOKKADES, TERMIJNEN, TREDEN } from '../texts/begrippen.js';
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

/** What can be chosen from beside the codes: areas of this person, themes, and organisations of one area (null while an area must be chosen first). */
export interface FilterFormProps {
  readonly filter: WerkvoorraadFilter;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly themas: readonly ThemaRegel[];
  readonly organisaties: readonly OrganisatieRegel[] | null;
  readonly open: boolean;
}

/** What to see of the work list; the choice stands in the address, so that it can be kept. */
export function FilterForm({ filter, open, ...lists }: FilterFormProps): VNode {
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
          <FilterFields filter={filter} {...lists} />
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

/** The area is asked only of who works in more, and a trekker only when one area is in view. */
function FilterFields({ filter, gebieden, themas, organisaties }: Omit<FilterFormProps, 'open'>): VNode {
  return (
    <div class="filters__fields">
      <FilterSelect name="trede" label={T.trede} value={filter.trede} options={namesOf(TREDEN)} />
      <FilterSelect name="soort" label={T.soort} value={filter.soort} options={namesOf(TERMIJNEN)} />
      <FilterSelect name="thema" label={T.thema} value={filter.thema} options={themas.map(codeOption)} />
      <FilterSelect name="blokkade" label={T.blokkade} value={filter.blokkade} options={namesOf(BLOKKADES)} />
      {gebieden.length > 1 && (
        <FilterSelect name="focusgebied" label={T.focusgebied} value={filter.focusgebied} options={gebieden.map(codeOption)} />
      )}
      {organisaties !== null && (
        <FilterSelect
          name="trekker"
          label={T.wieTrekt}
          value={filter.trekkerOrganisatieId}
          options={organisaties.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
      )}
    </div>
  );
}

const codeOption = ({ code, naam }: { readonly code: string; readonly naam: string }): FieldOption => ({
  value: code,
  label: naam,
});

function FilterSelect({
  name,
  label,
  value,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly FieldOption[];
}): VNode {
  return (
    <Select id={`f-${name}`} name={name} label={label} required={true} values={[value ?? '']} options={options} empty={T.alle} />
  );
}
