// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GedateerdeRegeling } from '#domain/termijnen/regeling-ontwerp';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { PageContext } from '../frame/page-context.js';
import { Button } from '../parts/button.js';
import { korteDatum } from '../parts/dates.js';
import { Heading } from '../parts/heading.js';
import { Select } from '../parts/select.js';
import { Table } from '../parts/table.js';
import { BEHEER } from '../texts/beheer.js';
import { LIDMAATSCHAP } from '../texts/beheer-mensen.js';
import { TERMIJNEN_BEHEER as T } from '../texts/beheer-referentie.js';
import type { BeheerOutcome } from './beheer-form.js';
import { gebiedKeuzes, gebiedNaam } from './beheer-names.js';
import { BeheerFrame } from './beheer-parts.js';

/** Every version of every set of terms. */
export interface TermijnenPageProps {
  readonly page: PageContext;
  readonly versies: readonly GedateerdeRegeling[];
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly vandaag: string;
  readonly outcome: BeheerOutcome;
}

/** The versions of the terms, of now, before and later, and the way to a next one. */
export function TermijnenPage({ page, versies, gebieden, vandaag, outcome }: TermijnenPageProps): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome} live>
      <p class="lead">{T.intro}</p>
      <Heading level={2}>{T.nieuw}</Heading>
      <p>{T.nieuwUitleg}</p>
      <form class="filter" method="get" action="/beheer/termijnen/nieuw">
        <Select
          id="nieuw-gebied"
          name="gebied"
          label={T.gebied}
          required
          empty={BEHEER.landelijk}
          values={[]}
          options={gebiedKeuzes(gebieden)}
        />
        <Button>{T.verder}</Button>
      </form>
      <Table
        caption={T.versies}
        columns={[T.voor, T.versie, T.vanaf, T.tot, T.stand]}
        rows={versies.map((versie) => [
          gebiedNaam(gebieden, versie.focusgebied, BEHEER.landelijk),
          String(versie.regeling.versie),
          korteDatum(versie.geldigVanaf),
          versie.geldigTot === null ? LIDMAATSCHAP.geenEinde : korteDatum(versie.geldigTot),
          standVan(versie, vandaag),
        ])}
      />
    </BeheerFrame>
  );
}

function standVan({ geldigVanaf, geldigTot }: GedateerdeRegeling, vandaag: string): string {
  if (geldigTot !== null && geldigTot < geldigVanaf) return T.vervangen;
  if (geldigTot !== null && geldigTot < vandaag) return T.voorbij;
  return geldigVanaf > vandaag ? T.straks : T.geldt;
}
