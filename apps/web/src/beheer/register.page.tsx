// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Rol } from '#domain/ladder/begrippen';
import type { BeheerGebeurtenisRegel } from '#application/ports/beheer.repository';
import type { Pagina } from '#application/ports/pagina';
import type { FocusgebiedRegel } from '#application/ports/referentie.repository';
import type { PageContext } from '../frame/page-context.js';
import { korteDatum, maandInWoorden } from '../parts/dates.js';
import { EmptyState } from '../parts/empty-state.js';
import { Pagination } from '../parts/pagination.js';
import { Table } from '../parts/table.js';
import { BEHEER_GEBEURTENISSEN, REGISTER as T } from '../texts/beheer.js';
import { ROLLEN } from '../texts/begrippen.js';
import { fill } from '../texts/fill.js';
import { gebiedNaam } from './beheer-names.js';
import { BeheerFrame } from './beheer-parts.js';

/** One page of the register, with the names behind its ids. */
export interface RegisterPageProps {
  readonly page: PageContext;
  readonly lijst: Pagina<BeheerGebeurtenisRegel>;
  readonly namen: ReadonlyMap<string, string>;
  readonly gebieden: readonly FocusgebiedRegel[];
  readonly na: string | null;
}

/** Every change in who belongs where and in reference data, newest first. */
export function RegisterPage({ page, lijst, namen, gebieden, na }: RegisterPageProps): VNode {
  return (
    <BeheerFrame title={T.titel} page={page} live>
      <p class="lead">{T.intro}</p>
      {lijst.items.length === 0 ? (
        <EmptyState title={T.leegTitel}>
          <p>{T.leeg}</p>
        </EmptyState>
      ) : (
        <Table
          caption={T.alle}
          columns={[T.wat, T.waarover, T.door, T.wanneer]}
          rows={lijst.items.map((regel) => [
            BEHEER_GEBEURTENISSEN[regel.soort],
            gegevensInWoorden(regel, namen, gebieden),
            regel.doorPersoonId === null ? T.vanzelf : (namen.get(regel.doorPersoonId) ?? ''),
            korteDatum(regel.op),
          ])}
        />
      )}
      <Pagination
        next={lijst.volgende && `/beheer/gebeurtenissen?na=${encodeURIComponent(lijst.volgende)}`}
        first={na ? '/beheer/gebeurtenissen' : null}
      />
    </BeheerFrame>
  );
}

/** What a change is about, in words: whom, where, as what, and the days. Ids are never shown; a name that is gone is left out. */
export function gegevensInWoorden(
  { organisatieId, persoonId, gegevens }: Pick<BeheerGebeurtenisRegel, 'organisatieId' | 'persoonId' | 'gegevens'>,
  namen: ReadonlyMap<string, string>,
  gebieden: readonly FocusgebiedRegel[],
): string {
  const tekst = (sleutel: string): string | null => {
    const waarde = gegevens[sleutel];
    return typeof waarde === 'string' && waarde !== '' ? waarde : null;
  };
  const met = (waarde: string | null, zin: (waarde: string) => string): string | null => waarde && zin(waarde);
  const { versie, verschillen, jaar } = gegevens;
  return [
    namen.get(persoonId ?? ''),
    namen.get(organisatieId ?? ''),
    met(tekst('rol'), (rol) => fill(T.rol, { rol: ROLLEN[rol as Rol] ?? rol })),
    met(tekst('focusgebied'), (code) => fill(T.gebied, { gebied: gebiedNaam(gebieden, code) })),
    met(tekst('naar'), (naar) => fill(T.naam, { van: tekst('van') ?? '', naar })) ?? tekst('naam'),
    met(tekst('maand'), maandInWoorden),
    typeof jaar === 'number' ? String(jaar) : null,
    typeof versie === 'number' ? fill(T.versie, { versie }) : null,
    Array.isArray(verschillen) ? (verschillen.length === 1 ? T.getal : fill(T.getallen, { aantal: verschillen.length })) : null,
    tekst('bron'),
    met(tekst('geldigVanaf'), (datum) => fill(T.vanaf, { datum: korteDatum(datum) })),
    met(tekst('laatsteDag') ?? tekst('tot'), (datum) => fill(T.tot, { datum: korteDatum(datum) })),
  ]
    .filter((deel): deel is string => typeof deel === 'string' && deel !== '')
    .join(', ');
}
