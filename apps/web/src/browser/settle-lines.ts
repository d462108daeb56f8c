// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

const LOOK_AGAIN_MS = 1_000;

/** How one act stands. */
interface Stand {
  readonly klaar: boolean;
  readonly reden: string | null;
}

/**
 * Where acts on more cases wait, each on a line of its own (`data-settle-line` holds the address that says how it stands), looks until it is settled,
 * then says on that line what came of it. The rest of the page stays as it is.
 */
export function settleLines(page: Document): void {
  for (const line of page.querySelectorAll<HTMLElement>('[data-settle-line]')) settle(line, line.dataset['settleLine'] ?? '');
}

function settle(line: HTMLElement, address: string): void {
  const look = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    const { klaar, reden } = (await answer.json()) as Stand;
    if (klaar) show(line, reden);
    else again();
  };
  const again = (): void => void setTimeout(() => look().catch(again), LOOK_AGAIN_MS);
  again();
}

function show(line: HTMLElement, reden: string | null): void {
  const { done = '', refused = '' } = line.dataset;
  line.textContent = reden === null ? done : refused.replace('{reden}', reden);
  line.dataset['settled'] = reden === null ? 'verwerkt' : 'niet';
}
