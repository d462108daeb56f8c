// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { Resultaat, Status } from '#domain/ladder/begrippen';
import { RESULTATEN, STATUSSEN } from '../texts/begrippen.js';

const LOOKS: Readonly<Record<Status, 'neutral' | 'safe' | 'warning'>> = {
  ingediend: 'neutral',
  in_behandeling: 'neutral',
  aangehouden: 'warning',
  in_uitvoering: 'safe',
  nazorg: 'safe',
  afgesloten: 'neutral',
};

/** The state of a case in one word; for a closed one how it ended. The colour repeats what the word says. */
export function StatusBadge({
  status,
  resultaat = null,
}: {
  readonly status: Status;
  readonly resultaat?: Resultaat | null;
}): VNode {
  const naam = status === 'afgesloten' && resultaat ? RESULTATEN[resultaat].naam : STATUSSEN[status];
  return <span class={`utrecht-status-badge utrecht-status-badge--${LOOKS[status]}`}>{naam}</span>;
}
