// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { OrganisatieRegel } from '#application/ports/referentie.repository';
import { Button } from '../parts/button.js';
import { Details } from '../parts/details.js';
import { FieldView } from '../parts/field-view.js';
import { withReason } from '../parts/form.js';
import { WERKVOORRAAD as T } from '../texts/werkvoorraad.js';
import { BULK_SOORTEN, bulkFields, type BulkAttempt } from './bulk-form.js';

/** What can be done on all cases that are ticked: each act folded with its own few fields and its own button. Who works in more areas chooses one first. */
export function BulkPart({
  form,
  organisaties,
  attempt,
}: {
  readonly form: string;
  readonly organisaties: readonly OrganisatieRegel[] | null;
  readonly attempt: BulkAttempt | null;
}): VNode {
  return (
    <section class="no-print" aria-labelledby="samen-doen">
      <h2 id="samen-doen">{T.bulkTitel}</h2>
      <p>{organisaties === null ? T.kiesGebied : T.bulkUitleg}</p>
      {BULK_SOORTEN.map((soort) => {
        if (organisaties === null) return null;
        const mine = attempt?.soort === soort ? attempt : null;
        return (
          <Details summary={T[soort]} open={mine !== null}>
            {withReason(bulkFields(soort, organisaties), mine?.mayExplain ?? false, mine?.values ?? {}).map((field) => (
              <FieldView field={field} values={mine?.values ?? {}} errors={mine?.errors ?? []} form={`${form}-${soort}`} />
            ))}
            <div class="button-row">
              <Button name="handeling" value={soort}>
                {T[soort]}
              </Button>
            </div>
          </Details>
        );
      })}
    </section>
  );
}
