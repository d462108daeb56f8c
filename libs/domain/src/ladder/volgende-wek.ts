// SPDX-License-Identifier: EUPL-1.2
import type { LopendeTermijn, Positie } from './positie.js';

const STAP_VOLGORDE = { herinneren: 0, vragen: 1, verstrijken: 2 } as const;

/**
 * The clock that wakes first, or null when none runs (only a closed case). Ties are settled by step and id, so replay and record agree.
 * `wekmoment` of the answer is a real instant (ISO, UTC).
 */
export function volgendeWek(positie: Positie): LopendeTermijn | null {
  let eerste: LopendeTermijn | null = null;
  for (const termijn of positie.termijnen) {
    if (termijn.wekmoment !== null && (eerste === null || vergelijk(termijn, eerste) < 0)) eerste = termijn;
  }
  return eerste;
}

function vergelijk(a: LopendeTermijn, b: LopendeTermijn): number {
  const moment = Date.parse(a.wekmoment ?? '') - Date.parse(b.wekmoment ?? '');
  if (moment !== 0) return moment;
  const stap = STAP_VOLGORDE[a.volgendeStap] - STAP_VOLGORDE[b.volgendeStap];
  return stap !== 0 ? stap : a.id < b.id ? -1 : 1;
}

/** The date the filer hears of: the earliest end date of the clocks that run, or null when closed. Paused clocks count only when nothing else runs. */
export function volgendeTermijn(positie: Positie): LopendeTermijn | null {
  const open = positie.termijnen.filter((termijn) => termijn.stand === 'open');
  const keuze = open.length > 0 ? open : positie.termijnen;
  return keuze.reduce<LopendeTermijn | null>(
    (eerste, termijn) => (eerste === null || termijn.einddatum < eerste.einddatum ? termijn : eerste),
    null,
  );
}
