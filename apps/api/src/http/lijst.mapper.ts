// SPDX-License-Identifier: EUPL-1.2
import type { Pagina } from '#application/ports/pagina';

/** A whole list in the shape of a page: there is never a next one. */
export async function toLijst<T>(items: Promise<readonly T[]>): Promise<Pagina<T>> {
  return { items: await items, volgende: null };
}
