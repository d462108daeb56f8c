// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import { MEESTE_MISLUKTE, type MisluktBericht } from '#application/ports/beheer-overzicht.repository';
import { ButtonForm } from '../beheer/beheer-parts.js';
import type { PageContext } from '../frame/page-context.js';
import { korteDatum } from '../parts/dates.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { WACHTRIJ as T, WACHTRIJ_NAMEN } from '../texts/beheer-wachtrijen.js';
import { fill } from '../texts/fill.js';

/** A queue as people call it; one that we do not know has no name of ours. Example: `wachtrijNaam('berichten') // 'Mail'`. */
export function wachtrijNaam(naam: string): string {
  return Object.hasOwn(WACHTRIJ_NAMEN, naam) ? WACHTRIJ_NAMEN[naam as keyof typeof WACHTRIJ_NAMEN] : T.andere;
}

/** What was given up, the newest first. */
export interface MisluktPartProps {
  readonly page: PageContext;
  readonly mislukt: readonly MisluktBericht[];
  /** Where this page of them begins. */
  readonly vanaf: number;
}

/** So many of what was given up stand on one page. */
const PER_PAGE = 50;

/** What was given up, one by one: what it is, for whom, why, and another chance. Nothing when all arrived. */
export function MisluktPart({ page, mislukt, vanaf }: MisluktPartProps): VNode | null {
  if (mislukt.length === 0) return null;
  const begin = vanaf < mislukt.length ? vanaf : 0;
  const end = begin + PER_PAGE;
  return (
    <>
      <Table
        caption={T.misluktLijst}
        columns={[T.naam, T.wat, T.voor, T.sinds, T.pogingen, T.waarom, T.doen]}
        rows={mislukt
          .slice(begin, end)
          .map((bericht) => [
            wachtrijNaam(bericht.wachtrij),
            bericht.soort.replaceAll('_', ' '),
            bericht.voor,
            korteDatum(bericht.op),
            String(bericht.pogingen),
            bericht.fout ?? T.onbekend,
            <MisluktKnop page={page} bericht={bericht} />,
          ])}
      />
      <Pagination
        next={end < mislukt.length ? `/beheer/wachtrijen?vanaf=${end}` : null}
        first={begin > 0 ? '/beheer/wachtrijen' : null}
      />
      {mislukt.length === MEESTE_MISLUKTE && <p>{fill(T.nietAlles, { aantal: MEESTE_MISLUKTE })}</p>}
    </>
  );
}

function MisluktKnop({ page, bericht }: { readonly page: PageContext; readonly bericht: MisluktBericht }): VNode {
  const { id, wachtrij, voor, herhaalbaar } = bericht;
  if (!herhaalbaar) return <>{wachtrij === 'exports' ? T.vraagOpnieuw : T.zetEerstAan}</>;
  return (
    <ButtonForm action={`/beheer/wachtrijen/${id}`} csrf={page.csrf} label={fill(T.ditOpnieuwVoor, { voor })}>
      {T.ditOpnieuw}
    </ButtonForm>
  );
}
