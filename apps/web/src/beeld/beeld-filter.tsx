// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { BLOKKADES as BLOKKADE_CODES, type Blokkade } from '#domain/ladder/begrippen';
import type { BeeldAntwoord } from '#application/use-cases/get-beeld.use-case';
import { Button } from '../parts/button.js';
import { FormField } from '../parts/form-field.js';
import { BEELD as T, PERIODEN } from '../texts/beeld.js';
import { BLOKKADES } from '../texts/begrippen.js';

/** What is shown, and which kind of blockade the map is about; null for all that was filed. */
export interface BeeldFilterProps {
  readonly antwoord: BeeldAntwoord;
  readonly blokkade: Blokkade | null;
}

/** The choice of organisation, area, period and map; it ends up in the address, so that a Beeld can be kept and sent on. What has one answer is not asked. */
export function BeeldFilter({ antwoord, blokkade }: BeeldFilterProps): VNode {
  const { organisatie, organisaties, kanSamen, focusgebied, gebieden, periode } = antwoord;
  const samen = kanSamen ? [{ value: '', label: T.samen }] : [];
  const soorten = BLOKKADE_CODES.map((code) => ({ value: code, label: BLOKKADES[code].naam }));
  const perioden = Object.entries(PERIODEN).map(([value, label]) => ({ value, label }));
  return (
    <form class="filter no-print" method="get" action="/beeld" aria-label={T.filter}>
      {organisaties.length > 1 && (
        <Choice
          name="organisatie"
          label={T.organisatie}
          value={organisatie?.id ?? ''}
          options={[...samen, ...organisaties.map(({ id, naam }) => ({ value: id, label: naam }))]}
        />
      )}
      {gebieden.length > 1 && (
        <Choice
          name="gebied"
          label={T.gebied}
          value={focusgebied ?? ''}
          options={[{ value: '', label: T.alleGebieden }, ...gebieden.map(({ code, naam }) => ({ value: code, label: naam }))]}
        />
      )}
      <Choice name="periode" label={T.periode} value={periode} options={perioden} />
      <Choice
        name="blokkade"
        label={T.kaart}
        value={blokkade ?? ''}
        options={[{ value: '', label: T.alleMeldingen }, ...soorten]}
      />
      <Button look="secondary">{T.toon}</Button>
    </form>
  );
}

/** The address of Beeld with what is chosen here. Example: `'/beeld?gebied=EHV-WZ&periode=jaar'`. */
export function beeldAddress({ antwoord, blokkade }: BeeldFilterProps): string {
  const { organisatie, organisaties, focusgebied, periode } = antwoord;
  const chosen = { organisatie: organisaties.length > 1 ? organisatie?.id : null, gebied: focusgebied, periode, blokkade };
  const query = Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/beeld?${new URLSearchParams(query).toString()}`;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ name, label, value, options }: ChoiceProps): VNode {
  return (
    <FormField id={`filter-${name}`} label={label} required>
      <select class="utrecht-select utrecht-select--html-select" id={`filter-${name}`} name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
