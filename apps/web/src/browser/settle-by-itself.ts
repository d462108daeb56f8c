// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
import { isBusy } from './busy-hands.js';

const LOOK_AGAIN_MS = 1_000;

/**
 * Where a page waits for an act (`data-settle` holds the address that says how it stands), looks until it is settled, then shows the page anew; while somebody
 * is typing on it, it waits until they are done.
 * Without this script the page refreshes itself, only slower.
 */
export function settleByItself(page: Document): void {
  const address = page.querySelector<HTMLElement>('[data-settle]')?.dataset['settle'];
  if (!address) return;
  const look = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    const { klaar } = (await answer.json()) as { klaar: boolean };
    if (klaar) showAnew();
    else again();
  };
  const showAnew = (): void => {
    if (isBusy(page, page.body)) setTimeout(showAnew, LOOK_AGAIN_MS);
    else page.location.reload();
  };
  const again = (): void => void setTimeout(() => look().catch(again), LOOK_AGAIN_MS);
  again();
}
