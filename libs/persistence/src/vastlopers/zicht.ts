// SPDX-License-Identifier: EUPL-1.2
import type { Zicht } from '#application/ports/actor';

/** The organisations through which somebody sees cases, each once; empty when they see nothing. */
export function organisatieIdsVan({ plaatsen }: Zicht): string[] {
  return [...new Set(plaatsen.map(({ organisatieId }) => organisatieId))];
}
