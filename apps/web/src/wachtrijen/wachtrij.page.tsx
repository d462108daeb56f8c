// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { MisluktBericht } from '#application/ports/beheer-overzicht.repository';
import { staatStil, type WachtrijStand } from '#application/ports/wachtrij-standen';
import { BeheerFrame, FoldedForm } from '../beheer/beheer-parts.js';
import type { BeheerFormulier, BeheerOutcome } from '../beheer/beheer-form.js';
import type { PageContext } from '../frame/page-context.js';
import { Alert } from '../parts/alert.js';
import { EmptyState } from '../parts/empty-state.js';
import { Table } from '../parts/table.js';
import { WACHTRIJ as T } from '../texts/beheer-wachtrijen.js';
import { fill } from '../texts/fill.js';
import { MisluktPart, wachtrijNaam } from './mislukt-part.js';

/** Trying again asks nothing. */
export const HERHAAL_FORM: BeheerFormulier = { form: 'opnieuw', fields: [] };

/** How the queues stand. */
export interface WachtrijPageProps {
  readonly page: PageContext;
  readonly standen: readonly WachtrijStand[];
  /** Could the queues be looked at themselves? */
  readonly isTeZien: boolean;
  readonly mislukt: readonly MisluktBericht[];
  /** Where the page of what was given up begins. */
  readonly vanaf: number;
  readonly outcome: BeheerOutcome;
}

/** The queues in numbers, with another chance for what was given up and the door to the window. */
export function WachtrijPage({ page, standen, isTeZien, mislukt, vanaf, outcome }: WachtrijPageProps): VNode {
  const stil = standen.filter(staatStil);
  return (
    <BeheerFrame title={T.titel} page={page} outcome={outcome}>
      <p class="lead">{T.intro}</p>
      {stil.length > 0 && (
        <Alert kind="warning" title={T.stilTitel}>
          <p>{fill(T.stil, { namen: stil.map(({ naam }) => wachtrijNaam(naam)).join(', ') })}</p>
        </Alert>
      )}
      {!isTeZien && (
        <Alert kind="warning" title={T.nietTeZienTitel}>
          <p>{T.nietTeZien}</p>
        </Alert>
      )}
      {standen.length === 0 ? (
        isTeZien && (
          <EmptyState title={T.leegTitel}>
            <p>{T.leeg}</p>
          </EmptyState>
        )
      ) : (
        <Table
          caption={T.lijst}
          columns={[T.naam, T.wachtend, T.bezig, T.uitgesteld, T.mislukt, T.oudste]}
          rows={standen.map((stand) => [
            wachtrijNaam(stand.naam),
            String(stand.wachtend),
            String(stand.bezig),
            String(stand.uitgesteld),
            String(stand.mislukt),
            stand.wachtend === 0 && stand.oudsteSeconden === 0 ? T.niets : minutenInWoorden(stand.oudsteSeconden),
          ])}
        />
      )}
      <MisluktPart page={page} mislukt={mislukt} vanaf={vanaf} />
      <FoldedForm
        id={HERHAAL_FORM.form}
        titel={T.opnieuw}
        uitleg={T.opnieuwUitleg}
        action="/beheer/wachtrijen"
        fields={HERHAAL_FORM.fields}
        csrf={page.csrf}
        attempt={outcome.attempt}
        knop={T.opnieuwKnop}
      />
      <p>
        <a class="utrecht-link" href="/ops/wachtrijen">
          {T.venster}
        </a>
      </p>
      <p>{T.vensterUitleg}</p>
    </BeheerFrame>
  );
}

function minutenInWoorden(seconden: number): string {
  const minuten = Math.floor(seconden / 60);
  if (minuten === 0) return T.nietLang;
  return minuten === 1 ? T.minuut : fill(T.minuten, { aantal: minuten });
}
