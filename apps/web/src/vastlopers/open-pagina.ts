// SPDX-License-Identifier: EUPL-1.2
import type { Pagina } from '#application/ports/pagina';
import type { VastloperRegel } from '#application/ports/vastloper.repository';

/**
 * The open cases of a page of a list in the order of their dates. Closed cases come last in that order, so they never take the place of an open one,
 * and where they begin the list ends.
 */
export function openPagina({ items, volgende }: Pagina<VastloperRegel>): Pagina<VastloperRegel> {
  const open = items.filter(({ status }) => status !== 'afgesloten');
  return { items: open, volgende: open.length === items.length ? volgende : null };
}
