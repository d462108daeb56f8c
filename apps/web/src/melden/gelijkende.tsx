// SPDX-License-Identifier: EUPL-1.2
import type { VNode } from 'preact';
import type { GelijkendeVastloper } from '#application/ports/vastloper-zoeker';
import { Heading } from '../parts/heading.js';
import { StatusBadge } from '../parts/status-badge.js';
import { MELDEN } from '../texts/melden.js';

const { controle: T } = MELDEN;

/** Cases that look like the one being written, each with what it is worth to the writer: it worked elsewhere, it runs already, or what was learned. */
export function GelijkendeList({ items }: { readonly items: readonly GelijkendeVastloper[] }): VNode {
  return (
    <section aria-labelledby="lijkt">
      <Heading level={2} id="lijkt">
        {T.lijktTitel}
      </Heading>
      <p>{T.lijkt}</p>
      <ul class="cards" role="list">
        {items.map((item) => (
          <li class="card">
            <p class="case-number">{item.nummer}</p>
            <h3 class="card__title">
              <a class="utrecht-link" href={`/vastlopers/${item.nummer}`}>
                {item.titel}
              </a>
            </h3>
            <p class="card__line">
              <StatusBadge status={item.status} resultaat={item.resultaat} />
              <span>{worthOf(item)}</span>
              <span class="soft">{item.zelfdeRegel ? T.zelfdeRegel : T.zelfdeBlokkade}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function worthOf({ status, resultaat }: GelijkendeVastloper): string {
  if (status === 'nazorg' || resultaat === 'doorbraak' || resultaat === 'eenmalig_opgelost') return T.lijktGelukt;
  return status === 'afgesloten' ? T.lijktGeleerd : T.lijktLoopt;
}
