// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren, VNode } from 'preact';
import type { GelijkendeVastloper } from '#application/ports/vastloper-zoeker';
import { CsrfField } from '../auth/csrf-field.page.js';
import { KEY_FIELD, VERSIE_FIELD } from '../parts/act-form.js';
import { Button } from '../parts/button.js';
import { Heading } from '../parts/heading.js';
import { StatusBadge } from '../parts/status-badge.js';
import { MELDEN } from '../texts/melden.js';
import type { Gelijkende } from './melden-cases.js';

const { controle: T } = MELDEN;

/** Cases that look like the draft with this sleutel. */
export interface GelijkendeProps {
  readonly items: readonly Gelijkende[];
  readonly csrf: string;
  readonly sleutel: string;
  readonly versie: number;
}

/** Cases that look like the one being written, each with what it is worth to the writer: it worked elsewhere, it runs already and can be joined, or what was learned. */
export function GelijkendeList({ items, ...draft }: GelijkendeProps): VNode {
  return (
    <section aria-labelledby="lijkt">
      <Heading level={2} id="lijkt">
        {T.lijktTitel}
      </Heading>
      <p>{T.lijkt}</p>
      {items.some(({ kanAansluiten }) => kanAansluiten) && <p>{T.aansluitenUitleg}</p>}
      <ul class="cards" role="list">
        {items.map((item) => (
          <GelijkendeCard item={item}>{item.kanAansluiten && <JoinForm {...draft} item={item} />}</GelijkendeCard>
        ))}
      </ul>
    </section>
  );
}

/** A case that looks like the one at hand, with what it is worth; what may be done with it stands below. */
export function GelijkendeCard({
  item,
  children,
}: {
  readonly item: GelijkendeVastloper;
  readonly children?: ComponentChildren;
}): VNode {
  return (
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
      {children}
    </li>
  );
}

function JoinForm({
  item: { nummer, titel },
  csrf,
  sleutel,
  versie,
}: Omit<GelijkendeProps, 'items'> & { readonly item: Gelijkende }): VNode {
  return (
    <form class="no-print" method="post" action="/melden/aansluiten">
      <CsrfField token={csrf} />
      <input type="hidden" name={KEY_FIELD} value={sleutel} />
      <input type="hidden" name={VERSIE_FIELD} value={versie} />
      <input type="hidden" name="nummer" value={nummer} />
      <Button look="secondary">
        {T.aansluiten}
        <span class="screen-reader">{`: ${titel}`}</span>
      </Button>
    </form>
  );
}

function worthOf({ status, resultaat }: GelijkendeVastloper): string {
  if (status === 'nazorg' || resultaat === 'doorbraak' || resultaat === 'eenmalig_opgelost') return T.lijktGelukt;
  return status === 'afgesloten' ? T.lijktGeleerd : T.lijktLoopt;
}
